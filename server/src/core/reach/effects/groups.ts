/** Which awaits of a sequence could wait together: no one needs what another gives, changes or may prevent. */
import { ENDING_FUNCTIONS } from "../../catalogue/effects/language.ts";
import type { Handled, Sequence, Step } from "../../facts/facts.ts";
import type { Span } from "../../facts/span.ts";
import { positionOf, type FileNode, type SiteNode } from "../universe.ts";
import { conflictsOf, type Piece } from "./conflict.ts";
import { changesOutside, type Outside } from "./effect-set.ts";
import type { Effects } from "./effects.ts";
import { isGuard, looks, records } from "./guess.ts";
import { askerIn } from "./person.ts";
import { siteAt } from "./spans.ts";

/** Awaits that could wait together. */
export interface Group {
  readonly sequence: Sequence;
  /** At least two, in the order of the text. */
  readonly members: readonly Member[];
  /** What stands between the first and the last and a member needs: it can be done before the first. */
  readonly ahead: readonly Step[];
  /** The others between the first and the last: they can be done when all members are done. */
  readonly between: readonly Step[];
  /** What a person should look at first: nothing shows that it is so. */
  readonly doubts: readonly string[];
  /** Each is in a `try` of its own, which handles its failure: where one fails, the others are done all the same. */
  readonly isHandled: boolean;
}

export interface Member {
  readonly step: Step;
  /** The call that is awaited. */
  readonly site: SiteNode;
  readonly name: string;
}

/** Why an await can't wait together with one before it. */
export interface Kept {
  readonly step: Step;
  readonly reason: string;
}

export interface Groups {
  readonly groups: readonly Group[];
  /** Awaits that are in no group, each with what it has to wait for. */
  readonly kept: readonly Kept[];
}

/** What was found of sequences, for as long as the effects are: a rule, its fix and whoever explains it ask for the same. */
const remembered = new WeakMap<Effects, Map<Sequence, Groups>>();

export function groupsOf(effects: Effects, file: FileNode, sequence: Sequence): Groups {
  let known = remembered.get(effects);
  if (!known) remembered.set(effects, (known = new Map()));
  let found = known.get(sequence);
  if (!found) known.set(sequence, (found = findGroups(effects, file, sequence)));
  return found;
}

function findGroups(effects: Effects, file: FileNode, sequence: Sequence): Groups {
  const { steps } = sequence;
  const looks = createLooks(effects, file);
  const groups: Group[] = [];
  const reasons = new Map<Step, string>();
  /** Of those whose failure is handled on its own, beside those whose failure is not. */
  const unlike = new Map<Step, string>();
  const taken = new Set<Step>();
  /** Those that are handled on their own come in groups of their own. */
  const alike = (first: Step, from: number): readonly Step[] =>
    steps.slice(from).filter((each) => isAlike(first, each));
  const keep = (step: Step, reason: string): void => {
    const isWait = step.awaited && (!step.handsOn || memberOf(effects, file, step));
    if (isWait && !reasons.has(step)) reasons.set(step, reason);
  };

  for (const [index, first] of steps.entries()) {
    const lead = taken.has(first) ? undefined : memberOf(effects, file, first);
    if (!lead) continue;
    const alone = looks.whyAlone(first, lead);
    if (alone !== undefined) {
      keep(first, alone);
      for (const each of alike(first, index + 1)) keep(each, `${alone} on line ${lineOf(file, first)}`);
      continue;
    }
    // Where the one behind it fails, the program goes on with what this one gave.
    if (sequence.isTried && !first.handled && first.declares.length === 0 && first.assigns.length > 0) {
      keep(first, "what it gives is used when a later one fails");
      continue;
    }
    const members = [lead];
    const doubts = new Set<string>();
    let ahead: ReadonlySet<Step> = new Set();
    let last = index;
    for (let at = index + 1; at < steps.length; at++) {
      const step = steps[at]!;
      if (taken.has(step)) break;
      const stop = looks.whyLast(step, first);
      if (stop !== undefined) {
        if (isAlike(first, step)) keep(step, stop);
        for (const each of alike(first, at + 1)) keep(each, `${stop} on line ${lineOf(file, step)}`);
        break;
      }
      const member = memberOf(effects, file, step);
      if (!member) continue;
      if (!isAlike(first, step)) {
        unlike.set(step, `its failure is handled in another way than that of \`${lead.name}\``);
        continue;
      }
      const found = looks.placing(steps.slice(index, at), step, ahead);
      if (typeof found === "string") {
        keep(step, found);
        continue;
      }
      members.push(member);
      for (const each of found.doubts) doubts.add(each);
      ({ ahead } = found);
      last = at;
    }
    if (members.length < 2) continue;
    for (const { step } of members) taken.add(step);
    const others = steps.slice(index, last + 1).filter((step) => !members.some((each) => each.step === step));
    groups.push({
      sequence,
      members,
      ahead: others.filter((step) => ahead.has(step)),
      between: others.filter((step) => !ahead.has(step)),
      doubts: [...doubts],
      isHandled: first.handled !== undefined,
    });
  }
  for (const [step, reason] of unlike) keep(step, reason);
  const kept = [...reasons].flatMap(([step, reason]) => (taken.has(step) ? [] : [{ step, reason }]));
  return { groups, kept };
}

function isAlike(first: Step, { handled }: Step): boolean {
  return (first.handled !== undefined) === (handled !== undefined);
}

function memberOf(effects: Effects, file: FileNode, step: Step): Member | undefined {
  const { awaited, handsOn } = step;
  if (!awaited) return undefined;
  const site = siteAt(file, awaited);
  if (handsOn && !(site && effects.givesPromise(site))) return undefined;
  // A module is loaded once, whoever asks first.
  return site && site.facts.name !== "" ? { step, site, name: calledName(site) } : undefined;
}

/** `load` of `load().then(…)`, `Promise.all` of itself. */
function calledName({ file, facts: { name, callee } }: SiteNode): string {
  if (callee.is !== "member") return name;
  const { of: owner } = callee;
  if (/^(then|catch|finally)$/.test(name) && owner.is === "call") return calledName(file.sites[owner.site]!);
  return owner.is === "name" && owner.name === "Promise" ? `Promise.${name}` : name;
}

/** What the effects of steps say of their order. */
function createLooks(effects: Effects, file: FileNode) {
  const pieces = new Map<Span, Piece>();
  const befores = new Map<Step, Span>();
  const pieceAt = (span: Span, name: string): Piece => {
    let piece = pieces.get(span);
    if (!piece) pieces.set(span, (piece = { name, effects: effects.within(file, span) }));
    return piece;
  };
  const pieceOf = (step: Step): Piece => pieceAt(step, nameOf(effects, file, step));
  /** Of a `try`, only what it awaits is started earlier. */
  const startedOf = (step: Step): Piece =>
    pieceAt((step.handled && step.awaited) ?? step, nameOf(effects, file, step));

  /** Why nothing that comes after an await may be started with it. */
  const whyAlone = (step: Step, { name, site }: Member): string | undefined => {
    const stays = step.handled && whyItStays(step, step.handled);
    if (stays !== undefined) return stays;
    if (isGuard(site.facts.name)) return `what follows is meant to come after \`${name}\``;
    const asker = askerIn(pieceOf(step).effects);
    if (asker !== undefined) return `\`${asker}\` asks a person`;
    if (isOfOthers(site)) return `\`${name}\` waits for what was started before`;
    if (isPause(step, startedOf(step))) return `\`${name}\` waits on purpose`;
    if (!step.takes && !step.handled && pieceOf(step).effects.mayThrow)
      return `\`${name}\` may throw, and what follows is done only where it doesn't`;
    return isForUnknown(step, startedOf(step))
      ? `\`${name}\` is awaited for what it changes or may refuse, and that does not show`
      : undefined;
  };

  /** Why what follows a `try` that handles the failure of what it awaits may not be begun before it. */
  const whyItStays = (step: Step, { stays, rest, handler }: Handled): string | undefined => {
    if (step.leaves) return `its \`try\` or \`catch\` may leave by \`${step.leaves}\``;
    if (stays !== undefined) return stays;
    if (pieceAt(handler, "catch").effects.mayThrow) return "what handles its failure may throw";
    const ending = endIn(pieceOf(step));
    if (ending !== undefined) return `it may end the program by \`${ending}\``;
    return effects.keepsLogs(file.path) && says(pieceAt(rest, "try")) ? PRINTED : undefined;
  };

  /** What is done of a `try` when all calls have come back, and not before the later ones are started. */
  const restOf = (step: Step): readonly Piece[] => {
    const { handled, awaited } = step;
    if (!handled || !awaited) return [];
    const before = befores.get(step) ?? { start: step.start, end: awaited.start };
    befores.set(step, before);
    return [pieceAt(before, "try"), pieceAt(handled.rest, "try"), pieceAt(handled.handler, "catch")];
  };

  /** The doubts, or the reason why the step has to stay behind the other. */
  const against = (earlier: Step, step: Step): readonly string[] | string => {
    const needed = sharedName((step.handled ?? step).mentions, [...earlier.declares, ...earlier.assigns]);
    if (needed !== undefined) return `it needs \`${needed}\``;
    const { assigns, declares } = step.handled ? { ...step.handled, declares: [] } : step;
    const changed = sharedName([...assigns, ...declares], earlier.mentions);
    if (changed !== undefined) return `it changes \`${changed}\``;
    const other = startedOf(step);
    const isBehind = step.handled && earlier.handled;
    const [crossed] = isBehind ? restOf(earlier).flatMap((rest) => conflictsOf(rest, other)) : [];
    if (crossed) return crossed.reason;
    const one = isBehind ? startedOf(earlier) : pieceOf(earlier);
    const conflicts = conflictsOf(one, other);
    // Of a whole `try`, the name of what it awaits does not tell.
    const isTold = isBehind || !earlier.handled;
    const isTrusted = isTold && isReader(earlier, one) && isReader(step, other);
    const stop = conflicts.find(({ isSure }) => isSure || !isTrusted);
    return stop ? stop.reason : conflicts.map(({ reason }) => reason);
  };

  const isApart = (earlier: Step, step: Step): boolean => {
    const found = against(earlier, step);
    return typeof found !== "string" && found.length === 0;
  };

  /** Whether a statement that waits for nothing can be done before the first, with what it needs itself. */
  const moves = (before: readonly Step[], at: number, ahead: Set<Step>): boolean => {
    const step = before[at]!;
    // It may not be come to where the first fails: nobody must see then that it was.
    if (step.waits || shows(pieceOf(step))) return false;
    for (const [index, earlier] of before.slice(0, at).entries()) {
      if (ahead.has(earlier) || isApart(earlier, step)) continue;
      if (!moves(before, index, ahead)) return false;
    }
    ahead.add(step);
    return true;
  };

  return {
    whyAlone,
    /** Why nothing that comes after the step may be started before it. */
    whyLast(step: Step, first: Step): string | undefined {
      const member = isAlike(first, step) ? memberOf(effects, file, step) : undefined;
      if (step.leaves && !(member && step.handled))
        return `the code before it may leave by \`${step.leaves}\``;
      if (member && !step.takes && records(member.site.facts.name))
        return `\`${member.name}\` records that what comes before it was done`;
      if (member) return whyAlone(step, member);
      const ending = step.waits ? undefined : endIn(pieceOf(step));
      if (ending !== undefined) return `the code before it may end the program by \`${ending}\``;
      if (effects.keepsLogs(file.path) && says(pieceOf(step))) return PRINTED;
      return first.handled && !step.handled && (step.waits || pieceOf(step).effects.mayThrow)
        ? "the code before it may fail, which is not handled there"
        : undefined;
    },
    /** How the step can be started with the first, or the reason why it has to stay behind the others. */
    placing(before: readonly Step[], step: Step, moved: ReadonlySet<Step>): Placing | string {
      const ahead = new Set(moved);
      const doubts: string[] = [];
      for (const [at, earlier] of before.entries()) {
        if (ahead.has(earlier)) continue;
        const found = against(earlier, step);
        if (typeof found !== "string") doubts.push(...found);
        else if (!moves(before, at, ahead)) return found;
      }
      return { doubts, ahead };
    },
  };
}

const PRINTED = "messages are read in the order in which they are printed, and one is printed";

interface Placing {
  readonly doubts: readonly string[];
  /** What has to be done before the first. */
  readonly ahead: ReadonlySet<Step>;
}

/** Others see that it was done: it changes something, it may throw, or nobody knows what it does. */
function shows({ effects }: Piece): boolean {
  const { writes, unknown, mayThrow } = effects;
  return mayThrow || writes.size + unknown.size + changesOutside(effects).length > 0;
}

/** Named like something that only looks, and its result is taken: what nobody can see of it will be harmless. */
function isReader({ awaited, takes }: Step, { name }: Piece): boolean {
  return awaited !== undefined && takes && looks(name);
}

/** What ends the program, as the text names it: nothing that follows is done then. */
function endIn({ effects }: Piece): string | undefined {
  const isEnd = ({ resource, by }: Outside): boolean => resource === "processes" && ENDS.test(by);
  return changesOutside(effects).find(isEnd)?.by;
}

/** Of another process, `child.kill()` says so. */
const ENDS = new RegExp(`^((process|Deno)\\.)?(${[...ENDING_FUNCTIONS].join("|")})$|\\.(exit|abort)$`);

/** People read what it says in order, and after what it speaks of. */
function says({ effects: { outside } }: Piece): boolean {
  return [...outside.values()].some(({ resource }) => resource === "console" || resource === "person");
}

function isPause({ takes }: Step, { effects }: Piece): boolean {
  return !takes && changesOutside(effects).some(({ resource }) => resource === "time");
}

/** What gives nothing is awaited for what it changes, or because it may fail: where that does not show, it is in order. */
function isForUnknown({ takes }: Step, { effects }: Piece): boolean {
  if (takes) return false;
  const changes = effects.writes.size + changesOutside(effects).length > 0;
  return !changes || effects.unknown.size > 0 || [...effects.outside.values()].some(({ isSure }) => !isSure);
}

/** `Promise.all(started)`: what others have started may be anything. */
function isOfOthers({ facts: { callee, arguments: given } }: SiteNode): boolean {
  const isOfPromise = callee.is === "member" && callee.of.is === "name" && callee.of.name === "Promise";
  return isOfPromise && given[0]?.is !== "array";
}

function sharedName(names: readonly string[], others: readonly string[]): string | undefined {
  return names.find((name) => others.includes(name));
}

function nameOf(effects: Effects, file: FileNode, step: Step): string {
  return memberOf(effects, file, step)?.name ?? `line ${lineOf(file, step)}`;
}

function lineOf({ facts }: FileNode, { start }: Step): number {
  return positionOf(facts, start).line;
}
