/**
 * Why turns of a loop have to wait for each other though the loop's own text does not show it: by what they use that does
 * one thing at a time, by what their calls change and read, or because what they await waits for nothing.
 */
import { apiName } from "../../catalogue/catalogue.ts";
import { effectRow } from "../../catalogue/effects/effects.ts";
import type { ResourceEffect } from "../../catalogue/effects/effect-row.ts";
import type { TurnAwait } from "../../facts/dependence.ts";
import type { Turning, Value } from "../../facts/facts.ts";
import { indexOfName } from "../../facts/state.ts";
import type { Callees } from "../callees.ts";
import type { Evaluator } from "../evaluate.ts";
import type { Sites } from "../sites.ts";
import type { FileNode, SiteNode } from "../universe.ts";
import { changesOutside, type EffectSet } from "./effect-set.ts";
import type { Effects } from "./effects.ts";
import { exclusiveIn } from "./exclusive.ts";
import { looks, refuses } from "./guess.ts";
import { askerIn } from "./person.ts";
import { insideOf } from "./spans.ts";
import { callsOfTurns, isSameInTurns, type Round, type TurnCall } from "./turn-calls.ts";
import { leftInShared } from "./turn-state.ts";

export interface TurnTools {
  readonly evaluator: Evaluator;
  readonly effects: Effects;
  readonly namedCalleesOf: Sites["namedCalleesOf"];
}

/** What the turns of a loop wait for, if nothing keeps them apart, or nothing but that they all use one connection. */
export function turnAwaits({ dependence }: Turning): readonly TurnAwait[] {
  return (dependence?.independent ? dependence.awaits : dependence?.overOne) ?? [];
}

/**
 * A clause without a full stop; undefined where the turns don't depend on each other. With `sharesOne`, that they all use
 * what does one thing at a time is no reason.
 */
export function turnsConflict(
  tools: TurnTools,
  file: FileNode,
  loop: Turning,
  sharesOne = false,
): string | undefined {
  const awaits = turnAwaits(loop);
  if (awaits.length === 0) return undefined;
  const round: Round = { file, function: loop.function, start: loop.start, end: loop.nodeEnd };
  const called = insideOf(file, round).sites;
  const awaited = called.filter(({ facts }) =>
    awaits.some(
      ({ start, end }) =>
        start <= facts.nodeStart &&
        facts.nodeEnd <= end &&
        // `chain.then(() => save(item))` waits without saying `await`.
        (facts.awaited || (start === facts.nodeStart && facts.nodeEnd === end)),
    ),
  );
  const idle = awaited.filter((site) => waitsForNothing(tools.namedCalleesOf(site)));
  if (idle.length > 0 && idle.length === awaits.length)
    return `${idle[0]!.facts.name} is async, and waits for nothing`;
  const effects = tools.effects.within(file, round);
  const asker = askerIn(effects);
  if (asker !== undefined) return `${asker} asks a person, who answers one question after another`;
  const { unlessOnlyReads, orderedBy } = loop.dependence?.independent ? loop.dependence : IN_ANY_ORDER;
  const areReaders = awaited.length === awaits.length && awaited.every(({ facts }) => looks(facts.name));
  if (unlessOnlyReads !== undefined && !areReaders && !onlyReads(effects)) return unlessOnlyReads;
  if (orderedBy !== undefined && !(areReaders && awaits.every(({ isTaken }) => isTaken)))
    return `${orderedBy} says in which order its items are taken`;
  const said = tools.effects.keepsLogs(file.path)
    ? awaited.find((site) => isMessage(site, awaits))
    : undefined;
  if (said) return `people read what ${said.facts.name} says in the order in which it is said`;
  const handed = handedReason(tools, file, effects, awaited);
  if (handed !== undefined) return handed;
  for (const site of sharesOne ? [] : awaited) {
    const reason = exclusiveReason(tools, site, round);
    if (reason !== undefined) return reason;
  }
  const grown = grownReason(tools, file, loop, called);
  if (grown !== undefined) return grown;
  const last = Math.max(...awaits.map(({ end }) => end));
  for (const site of called) {
    // What is done after the last wait of a turn can be done in order all the same.
    if (site.facts.kind !== "call" || site.facts.failing || site.facts.nodeStart >= last) continue;
    const callees = tools.namedCalleesOf(site);
    const reason = leftInShared(tools, round, site, callees) ?? refusalReason(site, callees, effects);
    if (reason !== undefined) return reason;
  }
  const keepsLogs = tools.effects.keepsLogs(file.path);
  const firstWait = Math.min(...awaits.map(({ end }) => end));
  for (const call of callsOfTurns(tools, round)) {
    const prints = keepsLogs && !isBeforeWaiting(call, loop, firstWait);
    const reason =
      sameFileReason(tools, call, round) ??
      commandReason(tools, call, round) ??
      (prints ? printReason(tools, call) : undefined);
    if (reason !== undefined) return reason;
  }
  return deepCommandReason(tools, round, awaits, effects);
}

const IN_ANY_ORDER = { unlessOnlyReads: undefined, orderedBy: undefined };

/** `await io.info(line);`. */
function isMessage({ facts: { name, nodeEnd } }: SiteNode, awaits: readonly TurnAwait[]): boolean {
  return SAYS.test(name) && awaits.some(({ end, isTaken }) => !isTaken && end === nodeEnd);
}

const SAYS = /^(log|info|warn|warning|debug|trace|print|println|writeLine|say|echo)$/;

/** `const value = await compute(data); set(data, key, value);`: the next turn's call looks at what was set. */
function handedReason(
  { effects }: TurnTools,
  file: FileNode,
  { writes }: EffectSet,
  awaited: readonly SiteNode[],
): string | undefined {
  for (const { key, label, handedTo, isSure } of writes.values()) {
    const reader =
      handedTo !== undefined &&
      awaited.find(({ facts: { nodeStart: start, nodeEnd: end } }) =>
        effects.within(file, { start, end }).reads.has(key),
      );
    const does = isSure ? "changes" : "may change";
    if (reader) return `${handedTo} ${does} ${label}, which ${reader.facts.name} of a later turn reads`;
  }
  return undefined;
}

/** People read what it says in any order, if only they can see to what it belongs. */
function onlyReads(effects: EffectSet): boolean {
  const isHarmless = (name: string): boolean => looks(name.slice(name.lastIndexOf(".") + 1));
  return (
    changesOutside(effects).every(({ resource }) => resource === "console") &&
    [...effects.unknown].every(([name, isDirect]) => !isDirect || isHarmless(name))
  );
}

/** A connection, a transaction, a page; not one that each turn has for itself. */
function exclusiveReason({ evaluator }: TurnTools, site: SiteNode, round: Round): string | undefined {
  const used = exclusiveIn(site).find(({ value }) => isSameInTurns(evaluator, round, { site }, value));
  return used && `${used.name} does one thing at a time`;
}

/** `for (const folder of queue) add(await readdir(folder));` of a function that adds to the queue. */
function grownReason(
  { effects, namedCalleesOf }: TurnTools,
  file: FileNode,
  { over: list }: Turning,
  called: readonly SiteNode[],
): string | undefined {
  if (list?.is !== "name") return undefined;
  const index = indexOfName(file.facts.scopes, list.scope, list.name);
  const key = `${file.path}#${index}`;
  const site = called.find((each) =>
    namedCalleesOf(each).functions.some((callee) => effects.of(callee).writes.has(key)),
  );
  return site && `${site.facts.name} changes ${list.name} while it is walked`;
}

/** `validateBill(bill); await pay(bill);`: what is behind a bill that is refused has not been begun. */
function refusalReason(
  { facts: { name, dropped, awaited } }: SiteNode,
  { functions }: Callees,
  effects: EffectSet,
): string | undefined {
  const isForThat = (dropped === true || awaited) && refuses(name);
  return isForThat && functions.some(({ facts }) => facts.throws) && !onlyReads(effects)
    ? `${name} may refuse an item, and what comes behind that has not been begun then`
    : undefined;
}

/** `await appendFile(log, line)`: what is written stands in the order of the turns. */
function sameFileReason({ evaluator, namedCalleesOf }: TurnTools, call: TurnCall, round: Round) {
  const { api, effect } = effectOf(namedCalleesOf(call.site), "files") ?? {};
  if (api === undefined || effect?.of === undefined || MAKES_FOLDER.test(api)) return undefined;
  const path: Value | undefined = call.site.facts.arguments[effect.of];
  return path && isSameInTurns(evaluator, round, call, path)
    ? `${apiName(api)} writes to the same file in each turn`
    : undefined;
}

/** It is there when the first turn has made it. */
const MAKES_FOLDER = /[#.](mkdir|mkdirs|mkdirp|ensureDir)(Sync)?$/;

/** Messages, as `1 of 5: …`: of what is for who looks for a mistake the order makes no difference. */
function printReason({ namedCalleesOf }: TurnTools, { site, through }: TurnCall): string | undefined {
  if (through && isForMistakes(through.site)) return undefined;
  const { api } = effectOf(namedCalleesOf(site), "console") ?? {};
  return api !== undefined && PRINTS.test(api) && !isForMistakes(site)
    ? `${apiName(api)} prints in each turn, and people read that in order`
    : undefined;
}

/** Turns begin in their order, also together: so does what each of them does before it waits for the first time. */
function isBeforeWaiting({ site, through }: TurnCall, { start }: Turning, firstWait: number): boolean {
  const { facts, file } = through?.site ?? site;
  const isAtOnce = facts.nodeEnd <= firstWait && (file.facts.loops[facts.loop]?.start ?? start) === start;
  if (!through || !isAtOnce) return isAtOnce;
  return site.facts.loop === -1 && site.facts.nodeEnd <= (through.called.facts.firstWait ?? Infinity);
}

/** `await run(command);`: a command of a list may need what the one before it has left. */
function commandReason({ evaluator, namedCalleesOf }: TurnTools, call: TurnCall, round: Round) {
  const api = namedCalleesOf(call.site).apis.find((each) => RUNS.test(each));
  const [command] = call.site.facts.arguments;
  if (api === undefined || !command || !isOfItem(evaluator, round, call, command)) return undefined;
  return `${apiName(api)} runs what each turn says, and a command may need what the one before has left`;
}

/** `await build(folder)`, which runs something further down: what, and with what, is not looked for there. */
function deepCommandReason(
  tools: TurnTools,
  round: Round,
  awaits: readonly TurnAwait[],
  effects: EffectSet,
): string | undefined {
  if (awaits.some(({ isTaken }) => isTaken)) return undefined;
  const run = changesOutside(effects).find(
    ({ resource, by }) => resource === "processes" && RUNS_AS.test(by),
  );
  if (!run) return undefined;
  for (const { site } of callsOfTurns(tools, round))
    if (tools.namedCalleesOf(site).apis.some((api) => RUNS.test(api))) return undefined;
  return `${run.by} runs something for each turn, which may need what the one before has left`;
}

/** Not `git ${name}`, which begins with a program that is the same in each turn, nor `run("git", [name])`. */
function isOfItem(evaluator: Evaluator, round: Round, call: TurnCall, command: Value): boolean {
  const [first] = command.is === "template" ? command.of : [command];
  if (!first || isSameInTurns(evaluator, round, call, first)) return false;
  const [program] = call.through?.site.facts.arguments ?? [];
  return !program || !isSameInTurns(evaluator, round, { site: call.through!.site }, program);
}

const RUNS = /^node:child_process#(spawn|exec|execFile)$/;
/** As texts name it, also where it was made: `const run = promisify(execFile)`. */
const RUNS_AS = /(^|\.)(spawn|exec|run)([A-Z]\w*|a)?(?<!Sync)$/;

const PRINTS = /^global#(console\.(log|info|table|dir|group)|process\.stdout\.write)$/;

function isForMistakes({ facts: { name, callee, caught } }: SiteNode): boolean {
  const owner = callee.is === "member" && callee.of.is === "name" ? callee.of.name : "";
  return caught === true || FOR_MISTAKES.test(name) || FOR_MISTAKES.test(owner);
}

const FOR_MISTAKES = /^(debug|trace|verbose|silly|warn|warning|error)/i;

/** The first of what rows say that the call changes of the resource. */
function effectOf({ apis }: Callees, resource: ResourceEffect["resource"]) {
  for (const api of apis) {
    const effect = effectRow(api)?.outside.find(
      (each) => each.resource === resource && each.mode === "write",
    );
    if (effect) return { api, effect };
  }
  return undefined;
}

function waitsForNothing({ functions, apis, certainty, outside }: Callees): boolean {
  if (functions.length === 0 || apis.length > 0 || outside || certainty === "guessed") return false;
  return functions.every(
    ({ facts }) => facts.async && facts.firstWait === undefined && facts.returns.every(isAtHand),
  );
}

/** No promise, whatever the program does: a literal, or an object of the function's own. */
function isAtHand({ is }: Value): boolean {
  return is === "constant" || is === "object" || is === "array" || is === "template";
}
