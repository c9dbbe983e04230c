/** Loops as operations: those whose work is known to be long, and those whose work grows faster than their input. */
import { HUNDRED_YEARS, tierOf } from "../costs/tiers.ts";
import { isInputOutput, TIERS, type Cost } from "../finding/finding.ts";
import type { Loop } from "../facts/facts.ts";
import type { OperationNode } from "./graph.ts";
import type { OwnTools } from "./own-operations.ts";
import type { FileNode, SiteNode } from "./universe.ts";
import { knownTime, type Doer, type Input, type Term, type Work } from "./work/amount.ts";
import { nanosecondsText, countText, inputsText } from "./work/texts.ts";
import { priceOf } from "./work/prices.ts";
import { createWork, type WorkModel } from "./work/work.ts";

/** What takes less is over before anybody notices, in milliseconds. */
export const LEAST_MILLISECONDS = 1;

/** Of a deeper nest the message has the product only. */
const DEEPEST_NEST = 4;

/** A loop, or a call that calls a function for each of many items. */
interface Round {
  readonly file: FileNode;
  readonly function: number;
  /** Of its keyword, or of what is called. */
  readonly start: number;
  readonly end: number;
  /** The whole of it. */
  readonly nodeStart: number;
  readonly nodeEnd: number;
  readonly work: () => Work;
  /** It awaits, and lets nobody run by it. */
  readonly starves: boolean;
}

export function* loopOperations(tools: OwnTools): Generator<OperationNode | number> {
  const model = createWork(tools);
  for (const [index, file] of tools.universe.files.entries()) {
    if (!file.isTest) yield* operationsIn(file, model, tools);
    yield index;
  }
}

function operationsIn(file: FileNode, model: WorkModel, tools: OwnTools): OperationNode[] {
  const rounds = roundsOf(file, model).sort((a, b) => a.nodeStart - b.nodeStart || b.nodeEnd - a.nodeEnd);
  const found = new Map<string, OperationNode>();
  let covered = -1;
  for (const round of rounds) {
    if (round.nodeStart < covered) continue;
    const work = model.asCalled(round.work());
    const long = longOperation(round, knownTime(work), model, tools);
    if (long) covered = round.nodeEnd;
    for (const each of long ? [long] : growingOperations(round, work, tools)) {
      const key = `${each.function.file.path}:${each.start}`;
      const known = found.get(key);
      if (!known || TIERS.indexOf(each.cost.tier) > TIERS.indexOf(known.cost.tier)) found.set(key, each);
    }
  }
  return [...found.values()];
}

function roundsOf(file: FileNode, model: WorkModel): Round[] {
  const ofLoop = (loop: Loop): Round[] => {
    // A loop that only waits is another rule's.
    if (loop.spin) return [];
    const isFree = loop.pauses && model.pauses.frees(file, loop);
    if (isFree) return [];
    const { function: home, start, end, nodeEnd } = loop;
    const work = () => model.ofLoop(file, loop);
    return [{ file, function: home, start, end, nodeStart: start, nodeEnd, work, starves: loop.pauses }];
  };
  const ofCall = (site: SiteNode): Round[] => {
    const { function: home, start, end, nodeStart, nodeEnd } = site.facts;
    const work = model.ofIteration(site);
    if (!work) return [];
    return [{ file, function: home, start, end, nodeStart, nodeEnd, work: () => work, starves: false }];
  };
  return [...file.facts.loops.flatMap(ofLoop), ...model.iterations(file).flatMap(ofCall)];
}

/** What is known to take long. Where it is one operation that does, that is reported where it stands. */
function longOperation(
  round: Round,
  term: Term | undefined,
  model: WorkModel,
  tools: OwnTools,
): OperationNode | undefined {
  if (!term) return undefined;
  if (term.nanoseconds / 1e6 < LEAST_MILLISECONDS) return undefined;
  const { doer } = term;
  const row =
    doer && tools.operations.find(({ site }) => site?.file === doer.file && site.facts.start === doer.start);
  if (row && (row.cost.tier !== "trivial" || isInputOutput(row.kind))) return undefined;
  const called = round.file.functions[round.function]!;
  return {
    ...operationOf(round, costOf(round, term)),
    whole: { start: round.nodeStart, end: round.nodeEnd },
    costFrom(site) {
      const { functions } = tools.sites.namedCalleesOf(site);
      const given = functions.includes(called) && knownTime(model.asCalledFrom(round.work(), called, site));
      return given ? costOf(round, given) : undefined;
    },
  };
}

function costOf(round: Round, { doer, turns: all, nanoseconds }: Term): Cost {
  const milliseconds = nanoseconds / 1e6;
  const turns = all.filter((count) => count > 1);
  const product = turns.reduce((times, count) => times * count, 1);
  if (milliseconds > HUNDRED_YEARS)
    return {
      tier: "extreme",
      milliseconds: HUNDRED_YEARS,
      why: `${turns.length} loops in each other`,
      ...starving(round),
    };
  const what = doer?.name ? `${doer.name} ` : "";
  const times = turns.length > DEEPEST_NEST ? countText(product) : turns.map(countText).join(" × ");
  const parts =
    turns.length === 0
      ? `${what}once`
      : `${times} iterations × ${what}≈${nanosecondsText(nanoseconds / product)}`;
  return {
    tier: tierOf(milliseconds),
    milliseconds: Number(milliseconds.toPrecision(2)),
    why: parts,
    ...starving(round),
    ...(turns.length > 0 && { turns: { count: turns[0]!, milliseconds: milliseconds / turns[0]! } }),
  };
}

function starving({ starves }: Round): Pick<Cost, "note"> {
  return starves
    ? { note: "its await never lets the event loop run, since what it waits for is there already" }
    : {};
}

function growingOperations(round: Round, work: Work, tools: OwnTools): OperationNode[] {
  return [...work.values()].flatMap((term) => {
    const inputs = term.inputs.filter(({ isSmall }) => !isSmall);
    // What walks a few things, or a part of the list, stands beside what walks the whole of it.
    const last = term.inputs.at(-1);
    if (last?.isSmall || last?.isGroup) return [];
    const data = inputs.filter((input) => input.isData || (inputs.length > 2 && isAskedFor(input, inputs)));
    if (inputs.length < 2 || data.length === 0 || isOfText(term.doer, tools)) return [];
    const place = placeOf(round, term);
    const how = term.doer?.name ? `: ${howText(term)}` : "";
    // Rarely done in each turn, and the engine moves what is behind in one go. What one owner has is soon compared.
    const many = data.filter((input) => !isFew(input, inputs));
    const isRare = term.doer?.name === "splice" || many.length < 2;
    const cost: Cost = {
      tier: isRare ? "trivial" : data.length > 2 ? "medium" : data.length > 1 ? "low" : "trivial",
      why: `work grows with ${inputsText(inputs)}${how}`,
      ...starving(round),
      degree: inputs.length,
    };
    return [operationOf(place, cost)];
  });
}

/** A query gives a row for each item of the list that it asks for: they are as many. */
function isAskedFor({ key }: Input, inputs: readonly Input[]): boolean {
  return inputs.some((other) => other.isData && other.key !== key && other.madeOf?.().has(key));
}

/** What one owner has, and what is asked for with that. */
function isFew(input: Input, inputs: readonly Input[]): boolean {
  return input.isFew || inputs.some(({ isFew: few, key }) => few && input.madeOf?.().has(key) === true);
}

function howText({ doer, inputs }: Term): string {
  const name = doer!.name;
  const last = inputs.at(-1)!.name;
  if (name === "...") return `all of ${last} is copied in each turn`;
  return `${name} goes through ${last} in each turn`;
}

/** A text is searched in no time, by methods of the same names. */
function isOfText(doer: Doer | undefined, { sites }: OwnTools): boolean {
  const site = doer?.name ? doer.file.sites.find(({ facts }) => facts.start === doer.start) : undefined;
  if (!site || !priceOf(site.facts)?.isAmbiguous) return false;
  const { apis } = sites.calleesOf(site);
  return !apis.some((symbol) => /Array\./.test(symbol));
}

/** The call that goes through the input again, where it stands in the same text; else where the second input came in. */
function placeOf(round: Round, { doer, raised }: Term): Place {
  const isInside =
    doer && doer.file === round.file && doer.start >= round.nodeStart && doer.end <= round.nodeEnd;
  if (doer?.name && isInside) return doer;
  return raised?.file === round.file && raised.start >= round.nodeStart && raised.end <= round.nodeEnd
    ? raised
    : round;
}

type Place = Pick<Round, "file" | "function" | "start" | "end">;

function operationOf({ file, function: home, start, end }: Place, cost: Cost): OperationNode {
  return {
    api: "loop",
    row: undefined,
    kind: "compute",
    cost,
    function: file.functions[home]!,
    start,
    end,
    loop: -1,
    site: undefined,
    certainty: "exact",
  };
}
