/**
 * Why turns of a loop have to wait for each other though the loop's own text does not show it: by what they use that does
 * one thing at a time, by what their calls change and read, or because what they await waits for nothing.
 */
import { apiName } from "../../catalogue/catalogue.ts";
import { effectRow } from "../../catalogue/effects/effects.ts";
import type { Claim, Turning, Value } from "../../facts/facts.ts";
import type { TurnAwait } from "../../facts/dependence.ts";
import type { Callees } from "../callees.ts";
import type { Evaluator } from "../evaluate.ts";
import type { Sites } from "../sites.ts";
import type { FileNode, FunctionNode, SiteNode } from "../universe.ts";
import type { EffectSet } from "./effect-set.ts";
import type { Effects } from "./effects.ts";
import { exclusiveIn } from "./exclusive.ts";
import { asks, looks } from "./guess.ts";

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
  const awaited = file.sites.filter(({ facts }) =>
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
  const effects = tools.effects.within(file, { start: loop.start, end: loop.nodeEnd });
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
  for (const site of awaited) {
    const { functions, certainty } = tools.namedCalleesOf(site);
    const reason =
      (sharesOne ? undefined : exclusiveReason(tools, site, loop)) ??
      sameFileReason(tools, site, loop) ??
      (certainty === "exact" ? sharedThrough(tools.evaluator, site, loop, functions) : undefined);
    if (reason !== undefined) return reason;
  }
  return undefined;
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

function askerIn({ outside, unknown }: EffectSet): string | undefined {
  return [...[...outside.values()].map(({ by }) => by), ...unknown.keys()].find(asks);
}

/** People read what it says in any order, if only they can see to what it belongs. */
function onlyReads({ outside, unknown }: EffectSet): boolean {
  const isHarmless = (name: string): boolean => looks(name.slice(name.lastIndexOf(".") + 1));
  return (
    [...outside.values()].every(({ mode, resource }) => mode === "read" || resource === "console") &&
    [...unknown].every(([name, isDirect]) => !isDirect || isHarmless(name))
  );
}

/** A connection, a transaction, a page; not one that each turn has for itself. */
function exclusiveReason({ evaluator }: TurnTools, site: SiteNode, loop: Turning): string | undefined {
  const used = exclusiveIn(site).find(({ value }) => isFromBefore(evaluator, site.file, value, loop));
  return used && `${used.name} does one thing at a time`;
}

/** `await appendFile(log, line)`: what is written stands in the order of the turns. */
function sameFileReason(
  { evaluator, namedCalleesOf }: TurnTools,
  site: SiteNode,
  loop: Turning,
): string | undefined {
  const symbol = namedCalleesOf(site).apis.find((api) => effectRow(api) !== undefined);
  const row = symbol === undefined ? undefined : effectRow(symbol);
  const written = row?.outside.find(({ resource, mode }) => resource === "files" && mode === "write");
  const path = written?.of === undefined ? undefined : site.facts.arguments[written.of];
  return path && isFromBefore(evaluator, site.file, path, loop)
    ? `${apiName(symbol!)} writes to the same file in each turn`
    : undefined;
}

function sharedThrough(
  evaluator: Evaluator,
  site: SiteNode,
  loop: Turning,
  called: readonly FunctionNode[],
): string | undefined {
  const { name } = site.facts;
  if (isMadeBefore(evaluator, site, loop) && called.some(changesItself))
    return `${name} changes the fields of the one instance that all turns use`;
  const claims = called.some(({ facts }) => facts.claims && isForAll(evaluator, site, loop, facts.claims));
  return claims ? `${name} looks at what all turns share, waits, and adds to it` : undefined;
}

function waitsForNothing({ functions, apis, certainty, outside }: Callees): boolean {
  if (functions.length === 0 || apis.length > 0 || outside || certainty === "guessed") return false;
  return functions.every(({ facts }) => facts.async && !facts.waits && facts.returns.every(isAtHand));
}

/** No promise, whatever the program does: a literal, or an object of the function's own. */
function isAtHand({ is }: Value): boolean {
  return is === "constant" || is === "object" || is === "array" || is === "template";
}

/** A method of what the same function made with `new` before the loop, not of what somebody else may share. */
function isMadeBefore(evaluator: Evaluator, { file, facts: { callee } }: SiteNode, loop: Turning): boolean {
  if (callee.is !== "member" || callee.of.is !== "name") return false;
  const binding = evaluator.bindingOf(file, callee.of);
  const [only] = binding?.constant ? binding.values : [];
  return (
    binding !== undefined &&
    binding.function === loop.function &&
    binding.at < loop.start &&
    only?.is === "new"
  );
}

/** Whether all turns ask for the same key. */
function isForAll(
  evaluator: Evaluator,
  { file, facts }: SiteNode,
  loop: Turning,
  { parameters }: Claim,
): boolean {
  return parameters.every((index) => {
    const value = facts.arguments[index];
    return value !== undefined && isFromBefore(evaluator, file, value, loop);
  });
}

/** Whether a value is the same in each turn: made of nothing that the loop declares. */
function isFromBefore(evaluator: Evaluator, file: FileNode, value: Value, loop: Turning): boolean {
  const isSame = (each: Value): boolean => isFromBefore(evaluator, file, each, loop);
  switch (value.is) {
    case "constant":
    case "this":
      return true;
    case "member":
      return isSame(value.of);
    case "template":
      return value.of.every(isSame);
    case "name": {
      const binding = evaluator.bindingOf(file, value);
      return !binding || binding.at < loop.start || binding.at >= loop.nodeEnd;
    }
    default:
      return false;
  }
}

function changesItself({ file, facts }: FunctionNode): boolean {
  return file.facts.reads.some(
    ({ writes, of, function: index }) => writes && of.is === "this" && index === facts.index,
  );
}
