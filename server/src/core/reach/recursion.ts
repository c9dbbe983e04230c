/** Recursion as operations: functions whose work grows exponentially, and those that go deeper than the stack holds. */
import { cost } from "../catalogue/row.ts";
import { earlyTime } from "../costs/early.ts";
import { tierOf } from "../costs/tiers.ts";
import { calledName, type OwnCall } from "../facts/recursion.ts";
import { isSmaller } from "../facts/recursion-ways.ts";
import type { Cost } from "../finding/finding.ts";
import type { OperationNode } from "./graph.ts";
import type { OwnTools } from "./own-operations.ts";
import { commonSteps, growthOf, type Steps } from "./recursion-growth.ts";
import { push } from "./sites.ts";
import type { FunctionNode, SiteNode } from "./universe.ts";
import { knownTime } from "./work/amount.ts";
import { countText, nanosecondsText } from "./work/texts.ts";
import { createWork, type WorkModel } from "./work/work.ts";

/** More calls than these take longer than anybody waits. */
const MOST_CALLS = 1e15;

/** Calls of a small function that the stack holds, with Node's usual size; it throws a RangeError beyond. */
const STACK = 10_000;

export function* recursionOperations(tools: OwnTools): Generator<OperationNode> {
  const search = createSearch(tools);
  for (const file of tools.universe.files)
    for (const called of file.functions) {
      const { recursion } = called.facts;
      // What walks a generator decides how far it goes.
      const isOwn = recursion && !recursion.remembered && !called.facts.generator;
      const found = isOwn && search(called, recursion.calls);
      if (found) yield found;
    }
}

function createSearch(tools: OwnTools) {
  let model: WorkModel | undefined;
  let named: Map<string, SiteNode[]> | undefined;

  const modelOf = (): WorkModel => (model ??= createWork(tools));
  const callersOf = ({ facts }: FunctionNode): readonly SiteNode[] => {
    named ??= sitesByName(tools);
    return named.get(calledName(facts)) ?? [];
  };
  const landsIn = (called: FunctionNode, { site }: OwnCall, target: FunctionNode): boolean => {
    const node = called.file.sites[site];
    return node !== undefined && tools.namedCalleesOf(node).functions.includes(target);
  };
  /** The call lands in another function, which calls this one. */
  const isAnswered = (called: FunctionNode, { site }: OwnCall): boolean => {
    const node = called.file.sites[site];
    const others = node ? tools.namedCalleesOf(node).functions : [];
    return others.some(
      (other) =>
        other !== called && other.facts.recursion?.calls.some((call) => landsIn(other, call, called)),
    );
  };
  const sizeGiven = ({ file, facts }: SiteNode, parameter: number): number | undefined => {
    const value = facts.arguments[parameter];
    const constant = value && tools.evaluator.constant(file, value);
    if (typeof constant === "string") return constant.length;
    if (typeof constant === "number") return constant;
    return value?.is === "array" ? value.of.length : undefined;
  };

  const growth = (called: FunctionNode, from: SiteNode): Cost | undefined => {
    const counted = modelOf().ownCalls(called, from);
    if (!counted) return undefined;
    const { count: calls } = counted;
    if (calls > MOST_CALLS) return cost("extreme", "more calls than it can ever make");
    const nanoseconds = earlyTime(knownTime(modelOf().ofCalled(called, from))?.nanoseconds ?? 0);
    const milliseconds = Number((nanoseconds / 1e6).toPrecision(2));
    const why = `${countText(calls)} calls × ≈${nanosecondsText(nanoseconds / calls)}`;
    return cost(tierOf(milliseconds), why, milliseconds);
  };
  const depth = ({ parameter, by }: Steps, from: SiteNode): Cost | undefined => {
    const size = sizeGiven(from, parameter);
    const turns = size === undefined ? 0 : Math.floor(size / by[0]!);
    if (turns < STACK) return undefined;
    return cost(
      "high",
      `${countText(turns)} calls deep: the stack holds about ${countText(STACK)}, then it throws a RangeError`,
    );
  };

  return (called: FunctionNode, calls: readonly OwnCall[]): OperationNode | undefined => {
    const group = calls.filter((call) => landsIn(called, call, called) || isAnswered(called, call));
    const smaller = group.filter(({ handed }) => isSmaller(handed));
    const [first] = smaller;
    const site = first && called.file.sites[first.site];
    if (!site || goesBack(smaller)) return undefined;
    const steps = commonSteps(smaller);
    if (smaller.length > 1 || first.repeated)
      return operationOf(called, site, growing(called, smaller, steps), (from) => growth(called, from));
    const isDeep = steps && callersOf(called).some((from) => depth(steps, from) !== undefined);
    if (!isDeep || group.length > 1) return undefined;
    return operationOf(called, site, cost("trivial", "as deep as its argument says"), (from) =>
      depth(steps, from),
    );
  };
}

function sitesByName({ universe }: OwnTools): Map<string, SiteNode[]> {
  const found = new Map<string, SiteNode[]>();
  for (const file of universe.files) for (const site of file.sites) push(found, site.facts.name, site);
  return found;
}

/** To both sides of where it stands: it marks where it was, or it would never end. */
function goesBack(calls: readonly OwnCall[]): boolean {
  const directions = new Map<number, number>();
  return calls
    .flatMap(({ handed }) => handed)
    .some((each) => {
      if (each.is !== "step") return false;
      const known = directions.get(each.parameter);
      directions.set(each.parameter, each.by);
      return known !== undefined && Math.sign(known) !== Math.sign(each.by);
    });
}

function growing({ file, facts }: FunctionNode, calls: readonly OwnCall[], steps: Steps | undefined): Cost {
  if (calls.some(({ repeated }) => repeated))
    return cost(
      "high",
      "it calls itself once for each choice: the work grows exponentially with their number",
    );
  const binding = steps && file.facts.bindings[facts.parameters[steps.parameter]?.binding ?? -1];
  if (!binding) return cost("high", "grows exponentially with its input");
  return cost(
    "high",
    `grows exponentially with \`${binding.name}\`, about ×${growthOf(steps.by)} for each step`,
  );
}

function operationOf(
  owner: FunctionNode,
  { facts: { start, end } }: SiteNode,
  found: Cost,
  costFrom: (site: SiteNode) => Cost | undefined,
): OperationNode {
  return {
    api: "recursion",
    row: undefined,
    kind: "compute",
    cost: found,
    costFrom,
    function: owner,
    start,
    end,
    loop: -1,
    site: undefined,
    certainty: "exact",
  };
}
