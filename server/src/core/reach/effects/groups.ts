/** Which awaits of a sequence could wait together: no one needs what another gives, changes or may prevent. */
import type { Sequence, Step } from "../../facts/facts.ts";
import type { FileNode, SiteNode } from "../universe.ts";
import { conflictsOf, type Piece } from "./conflict.ts";
import type { Effects } from "./effects.ts";
import { isGuard, looks } from "./guess.ts";

/** Awaits that could wait together. */
export interface Group {
  readonly sequence: Sequence;
  /** At least two, in the order of the text. */
  readonly members: readonly Member[];
  /** What stands between the first and the last, and stays where it is in relation to what it needs. */
  readonly between: readonly Step[];
  /** What a person should look at first: nothing shows that it is so. */
  readonly doubts: readonly string[];
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

export function groupsOf(effects: Effects, file: FileNode, sequence: Sequence): Groups {
  const { steps } = sequence;
  const pieces = new Map<Step, Piece>();
  const pieceOf = (step: Step): Piece => {
    let piece = pieces.get(step);
    if (!piece) pieces.set(step, (piece = { name: nameOf(file, step), effects: effects.within(file, step) }));
    return piece;
  };
  const groups: Group[] = [];
  const kept: Kept[] = [];
  const taken = new Set<Step>();

  for (const [index, first] of steps.entries()) {
    const lead = taken.has(first) ? undefined : memberOf(file, first);
    if (!lead || isBarrier(lead) || isForUnknown(first, pieceOf(first))) continue;
    // Where the one behind it fails, the program goes on with what this one gave.
    if (sequence.isTried && first.declares.length === 0 && first.assigns.length > 0) continue;
    const members = [lead];
    const doubts = new Set<string>();
    let last = index;
    for (let at = index + 1; at < steps.length; at++) {
      const step = steps[at]!;
      if (taken.has(step) || step.leaves) break;
      const member = memberOf(file, step);
      if (!member && says(pieceOf(step))) break;
      if (!member) continue;
      if (isBarrier(member) || isForUnknown(step, pieceOf(step))) break;
      const found = against(steps.slice(index, at), step, pieceOf);
      if (typeof found === "string") {
        if (!kept.some((each) => each.step === step)) kept.push({ step, reason: found });
        continue;
      }
      members.push(member);
      for (const each of found) doubts.add(each);
      last = at;
    }
    if (members.length < 2) continue;
    for (const { step } of members) taken.add(step);
    const between = steps
      .slice(index, last + 1)
      .filter((step) => !members.some((each) => each.step === step));
    groups.push({ sequence, members, between, doubts: [...doubts] });
  }
  return { groups, kept: kept.filter(({ step }) => !taken.has(step)) };
}

function memberOf(file: FileNode, step: Step): Member | undefined {
  const { awaited } = step;
  if (!awaited) return undefined;
  const site = file.sites.find(
    ({ facts }) => facts.nodeStart === awaited.start && facts.nodeEnd === awaited.end,
  );
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

/** The doubts, or the reason why the step has to stay behind the others. */
function against(
  before: readonly Step[],
  step: Step,
  pieceOf: (step: Step) => Piece,
): readonly string[] | string {
  const doubts: string[] = [];
  for (const earlier of before) {
    const needed = sharedName(step.mentions, [...earlier.declares, ...earlier.assigns]);
    if (needed !== undefined) return `it needs \`${needed}\``;
    const changed = sharedName([...step.assigns, ...step.declares], earlier.mentions);
    if (changed !== undefined) return `it changes \`${changed}\``;
    const [one, other] = [pieceOf(earlier), pieceOf(step)];
    const conflicts = conflictsOf(one, other);
    const isTrusted = isReader(earlier, one) && isReader(step, other);
    const stop = conflicts.find(({ isSure }) => isSure || !isTrusted);
    if (stop) return stop.reason;
    doubts.push(...conflicts.map(({ reason }) => reason));
  }
  return doubts;
}

/** Named like something that only looks, and its result is taken: what nobody can see of it will be harmless. */
function isReader({ awaited, takes }: Step, { name }: Piece): boolean {
  return awaited !== undefined && takes && looks(name);
}

/** People read what it says in order, and after what it speaks of. */
function says({ effects: { outside } }: Piece): boolean {
  return [...outside.values()].some(({ resource }) => resource === "console");
}

function sharedName(names: readonly string[], others: readonly string[]): string | undefined {
  return names.find((name) => others.includes(name));
}

/** What comes after it is meant to come after it; what others have started may be anything. */
function isBarrier({ name, site: { facts } }: Member): boolean {
  const { callee, arguments: given } = facts;
  const isOfPromise = callee.is === "member" && callee.of.is === "name" && callee.of.name === "Promise";
  return isGuard(name) || (isOfPromise && given[0]?.is !== "array");
}

/** What gives nothing is awaited for what it changes, or because it may fail: where that does not show, it is in order. */
function isForUnknown({ takes }: Step, { effects: { writes, outside, unknown } }: Piece): boolean {
  if (takes) return false;
  const effects = [...outside.values()];
  const changes = writes.size > 0 || effects.some(({ mode }) => mode === "write");
  return !changes || unknown.size > 0 || effects.some(({ isSure }) => !isSure);
}

function nameOf(file: FileNode, step: Step): string {
  const member = memberOf(file, step);
  if (member) return member.name;
  const line = file.facts.lineStarts.findLastIndex((start) => start <= step.start);
  return `line ${line + 1}`;
}
