/** From leads to the operations of a finding: paths, costs, certainty and alternatives. Shared by the rules. */
import { apiName } from "../catalogue/catalogue.ts";
import { decide, type Known } from "../costs/decide.ts";
import type { Alternative, Choice, Cost, Kind, Operation, Step, Tier } from "../finding/finding.ts";
import { CERTAINTIES, isInputOutput, TIERS } from "../finding/finding.ts";
import { byCodeUnit, byStart } from "../finding/order.ts";
import type { Argument } from "../catalogue/row.ts";
import { costOfExtent, type Extent } from "../reach/extents/extent.ts";
import { shapeOf } from "../reach/shape.ts";
import type { Edge, OperationNode } from "../reach/graph.ts";
import { edgesOf, type Lead } from "../reach/reach.ts";
import type { FunctionNode } from "../reach/universe.ts";
import { placeOf, type RuleView } from "./view.ts";

/** The operations of some leads, worst first. */
export function operationsOf(view: RuleView, home: FunctionNode, leads: readonly Lead[]): Ranked[] {
  return leads
    .map((lead) => {
      const given = extentOf(view, lead);
      const isOpen = lead.operation.isOpen ?? given?.is === "open";
      return { node: lead.operation, operation: operationOf(view, home, lead, given), isOpen };
    })
    .sort((a, b) => byWorst(a.operation, b.operation));
}

/** An operation as a finding sees it, and what it was made from. */
export interface Ranked {
  readonly node: OperationNode;
  readonly operation: Operation;
  /** Nothing bounds how much it is done to. */
  readonly isOpen: boolean;
}

function operationOf(view: RuleView, home: FunctionNode, lead: Lead, given: Extent | undefined): Operation {
  const { operation } = lead;
  const twin = offloadingTwin(operation);
  const path = pathOf(view, home, lead);
  const cost = costOf(view, lead, given);
  const of = given ? given.of : operation.of;
  const found: Operation = {
    api: apiName(operation.api),
    kind: operation.kind,
    ...(of === undefined ? {} : { of }),
    place: path.at(-1)!.place,
    cost: { ...cost, tier: lead.inLoop && !lead.once ? raised(operation, cost) : cost.tier },
    certainty: lead.certainty,
    path,
    inLoop: lead.inLoop,
    ...(lead.once && { once: true as const }),
  };
  return twin === undefined ? found : { ...found, twin: apiName(twin) };
}

/** The arguments of the last call on the way may tell more than the operation's own text. */
function costOf({ reach }: RuleView, lead: Lead, given: Extent | undefined): Cost {
  const { operation } = lead;
  const sized = given && operation.row?.sized;
  if (sized) return costOfExtent(given, sized, operation.cost) ?? operation.cost;
  const site = operation.costFrom && edgesOf(reach, lead).at(-1)?.site;
  return (site && operation.costFrom?.(site)) ?? operation.cost;
}

/** How large what it is done to may be, as the calls on the way tell; undefined where its own text does, or nobody. */
function extentOf({ reach }: RuleView, lead: Lead): Extent | undefined {
  const { extentFrom } = lead.operation;
  if (!extentFrom) return undefined;
  const edges = edgesOf(reach, lead).reverse();
  const handed = edges.findIndex(({ site, receiver }) => !site || receiver);
  const calls = handed === -1 ? edges : edges.slice(0, handed);
  const found = extentFrom(calls.flatMap(({ site }) => site ?? []));
  return found === "parameter" ? undefined : found;
}

/** In a loop an operation rises one tier; what merely computes a trifle does not become work by that. */
function raised({ kind, api, row }: OperationNode, cost: Cost): Tier {
  const isTrifle = cost.tier === "trivial" && !isInputOutput(kind);
  // Only the first turn loads a module.
  if (isTrifle || row?.inMemory || api === "loop" || api === "regex" || kind === "module-load")
    return cost.tier;
  return TIERS[Math.min(TIERS.indexOf(cost.tier) + 1, TIERS.length - 1)]!;
}

/** Holding the thread until a time or a flag, and doing nothing else: `busy-wait` is about that. */
export function isBusyWait({ api, row }: OperationNode): boolean {
  return api === "spin" || row?.spins === true;
}

function pathOf(view: RuleView, home: FunctionNode, lead: Lead): Step[] {
  const edges = edgesOf(view.reach, lead);
  const steps = edges.flatMap((edge, index) => [
    stepOf(view, index === 0 ? home : view.graph.homeOf(edge.from), edge, lead.operation),
    ...receiverStep(edge),
  ]);
  const { operation } = lead;
  // What is said of a function is an operation where the function is called.
  if (operation.annotation && steps.length > 0) return steps;
  const holder = edges.length === 0 ? home : view.graph.homeOf(operation.function);
  const last: Step = {
    function: holder.facts.name,
    place: placeOf(operation.function.file, operation.start, operation.end),
    certainty: operation.certainty,
  };
  const { bodies, certainty } = operation;
  if (bodies && certainty === "through") return [...steps, { ...last, implementations: bodies }];
  return [...steps, last];
}

function stepOf(view: RuleView, caller: FunctionNode, edge: Edge, { cost }: OperationNode): Step {
  const place = placeOf(edge.from.file, edge.start, edge.end);
  const step = { function: caller.facts.name, place, certainty: edge.certainty };
  if (edge.certainty !== "through") return step;
  return {
    ...step,
    implementations: {
      blocking: Math.min(view.reach.blockingBodies(edge, cost.tier), Math.max(edge.total, 1)),
      total: Math.max(edge.total, 1),
    },
  };
}

/** `withLock(load)`: the step in which the receiver calls what it was given. */
function receiverStep({ receiver }: Edge): Step[] {
  if (!receiver) return [];
  const { start, end } = receiver.site.facts;
  return [
    {
      function: receiver.function.facts.name,
      place: placeOf(receiver.site.file, start, end),
      certainty: "exact",
    },
  ];
}

function byWorst(a: Operation, b: Operation): number {
  return (
    TIERS.indexOf(b.cost.tier) - TIERS.indexOf(a.cost.tier) ||
    CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty) ||
    a.path.length - b.path.length ||
    (b.cost.milliseconds ?? 0) - (a.cost.milliseconds ?? 0) ||
    byStart(a.place, b.place) ||
    byCodeUnit(a.api, b.api)
  );
}

/** The twin whose work really leaves the thread. */
export function offloadingTwin(operation: OperationNode): string | undefined {
  const twin = operation.row?.twin;
  return twin && twin.offloads !== "no" && twin.offloads !== "chunked" ? twin.symbol : undefined;
}

const BY_KIND: Readonly<Partial<Record<Kind, readonly Alternative[]>>> = {
  fs: ["worker"],
  process: ["worker"],
  crypto: ["worker"],
  compression: ["worker"],
  parse: ["worker"],
  database: ["worker"],
  snapshot: ["process"],
  compute: ["worker"],
  "module-load": ["hoist"],
};

/** The cures of the worst operation, best first. */
export function alternativesOf(view: RuleView, { node: operation, isOpen }: Ranked): Alternative[] {
  const found = new Set<Alternative>();
  if (offloadingTwin(operation) !== undefined) found.add("async");
  if (isOpen) found.add("rewrite");
  for (const alternative of operation.row?.alternatives ?? [])
    if (alternative !== "hoist" || isConstant(view, operation)) found.add(alternative);
  if (found.size === 0) for (const alternative of BY_KIND[operation.kind] ?? []) found.add(alternative);
  return [...found];
}

/** The offered ones in the order that its cost gives, with reasons. */
export function choicesOf(
  view: RuleView,
  { node, operation }: Ranked,
  offered: readonly Alternative[],
  path: string,
): readonly Choice[] {
  const { cost, kind, twin, inLoop } = operation;
  const known: Known = {
    kind,
    tier: cost.tier,
    ...(cost.milliseconds !== undefined && { milliseconds: cost.milliseconds }),
    ...(cost.turns && { turns: cost.turns }),
    ...(cost.degree !== undefined && { degree: cost.degree }),
    ...(twin !== undefined && { twin }),
    isRepeated: inLoop,
    isLoop: node.api === "loop",
    isNative: node.row?.alternatives?.[0] === "process",
    givesAll: GIVES_ALL.has(node.api),
  };
  return decide(offered, known, view.limits(path));
}

/** Their result is as large as what they are given. */
const GIVES_ALL: ReadonlySet<string> = new Set([
  "global#JSON.parse",
  "global#JSON.stringify",
  "global#structuredClone",
]);

/** Only what never changes can be done once: its arguments are constants, or it loads a module. */
function isConstant({ graph }: RuleView, { kind, site }: OperationNode): boolean {
  if (kind === "module-load") return true;
  return site !== undefined && shapeOf(graph.evaluator, site).arguments.every(isConstantArgument);
}

function isConstantArgument(argument: Argument): boolean {
  if (argument.is === "object")
    return !argument.open && Object.values(argument.properties).every(isConstantArgument);
  return ["string", "number", "boolean", "nothing"].includes(argument.is);
}
