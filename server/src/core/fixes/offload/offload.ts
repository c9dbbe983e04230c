/** The worker and process fixes of findings: from a path to the first function on it that can move. */
import { ts } from "ts-morph";
import type { DeclinedFix, Operation, Place, PlannedFix } from "../../finding/finding.ts";
import { baseName } from "../../project/paths.ts";
import { createRunManners } from "../../project/run-manner.ts";
import type { OperationNode } from "../../reach/graph.ts";
import type { Change, Plans } from "../change.ts";
import type { Cure } from "../cures.ts";
import type { Fixable, FixerTools, FixPlan } from "../fixer.ts";
import type { Stop } from "../migration/families.ts";
import type { FunctionBody } from "../migration/functions.ts";
import type { Item } from "../migration/items.ts";
import { createLinks, type Migration } from "../migration/index.ts";
import { hasModuleSyntax } from "../file-style.ts";
import { ownerOf } from "../await-place.ts";
import { callOfCallee, placeOfNode, spanOfPlace } from "../place.ts";
import { spotOf, type Spot } from "./carrier.ts";
import { createCleanModules } from "./clean-modules.ts";
import { heavyCallees, loopOrCallAt } from "./heavy.ts";
import { moveItem, regionItem, taskOf } from "./items.ts";
import { planMove, type MoveTools } from "./move.ts";
import { createPlaces } from "./places.ts";
import type { CarrierName } from "./pool-text.ts";
import { planRegion } from "./region.ts";
import { togetherItem } from "./together.ts";

const BUNDLED =
  "`webpack` puts the program together, and takes the file that a process begins with for one to be copied as it is";

type Outcome = { readonly item: Item } | { readonly stop: Stop } | { readonly reason: string };

export function createOffload(tools: FixerTools, migration: () => Migration, carrier: CarrierName): Cure {
  const { graph, workspace, sourceFile, paths } = tools;
  const links = createLinks(graph, sourceFile);
  const places = createPlaces({ workspace, paths, sourceFile });
  const mannerOf = createRunManners(workspace);
  const resolve = (file: ts.SourceFile, specifier: string): ts.SourceFile | undefined => {
    const found = graph.universe.byPath.get(file.fileName)?.resolve(specifier);
    return found?.is === "source" ? sourceFile(found.path) : undefined;
  };
  const clean = createCleanModules((file) =>
    (graph.universe.byPath.get(file.fileName)?.facts.specifiers ?? []).flatMap(
      (each) => resolve(file, each) ?? [],
    ),
  );
  const calleeOf = (call: ts.CallExpression): FunctionBody | undefined => {
    const site = links.siteOf(call);
    const callees = site && graph.namedCalleesOf(site);
    const [only] = callees?.functions ?? [];
    const body =
      only && callees?.total === 1 && callees.certainty === "exact" ? links.bodyOf(only) : undefined;
    // What is only declared has none.
    return (body as ts.FunctionLikeDeclaration | undefined)?.body ? body : undefined;
  };
  const operationsIn = (body: FunctionBody): readonly OperationNode[] => {
    const own = links.functionOf(body);
    return graph.operations.filter((each) => each.function === own);
  };
  let moving: MoveTools | undefined;
  const moveTools = (): MoveTools =>
    (moving ??= {
      clean,
      resolve,
      types: tools.types(),
      isPlain: tools.types().isPlain,
      bodyOf: calleeOf,
      callersOf: links.callersOf,
    });

  const spots = new Map<ts.SourceFile, Spot | string>();
  const spotIn = (file: ts.SourceFile): Spot | string => {
    let spot = spots.get(file);
    if (spot === undefined) {
      const manner = mannerOf(file.fileName, hasModuleSyntax(file));
      if ("declined" in manner) spot = manner.declined;
      else if (carrier === "process" && manner.bundler) spot = BUNDLED;
      else spot = spotOf(file, carrier, manner, places);
      spots.set(file, spot);
    }
    return spot;
  };

  const moved = new Map<FunctionBody, Outcome>();
  const moveOf = (body: FunctionBody): Outcome => {
    let outcome = moved.get(body);
    if (!outcome) moved.set(body, (outcome = planFunction(body)));
    return outcome;
  };
  const planFunction = (body: FunctionBody): Outcome => {
    const spot = spotIn(body.getSourceFile());
    if (typeof spot === "string") return { reason: spot };
    const move = planMove(body, moveTools());
    if ("stop" in move) return move;
    const together = links.callersOf(body).flatMap((call) => togetherItem(call, tools.types()) ?? []);
    const item = moveItem(move, spot, () => migration().planner, together);
    return settled(item);
  };

  const callAt = (place: Place): ts.CallExpression | undefined => {
    const file = sourceFile(place.file);
    return file && callOfCallee(file, place);
  };
  const stepsOf = ({ path }: Operation): readonly FunctionBody[] =>
    path.slice(0, -1).flatMap(({ place, certainty }) => {
      const call = certainty === "exact" ? callAt(place) : undefined;
      return (call && calleeOf(call)) ?? [];
    });

  /** The loop, or the call for each of many items, that the operation is. */
  const roundOf = ({ place, path }: Operation): ts.Node | undefined => {
    const file = sourceFile(place.file);
    const own = file && spanOfPlace(file, path.at(-1)!.place);
    return own && loopOrCallAt(file, own);
  };

  /** By what the text of the loop shows: the one function that it calls which is long by itself. */
  const calledFor = (round: ts.Node): FunctionBody | undefined => {
    const found = heavyCallees(round, { calleeOf, operationsIn, types: tools.types() });
    return found.length === 1 ? found[0] : undefined;
  };

  const regions = new Map<ts.Node, Outcome>();
  const regionOf = (loop: ts.Statement): Outcome => {
    let outcome = regions.get(loop);
    if (!outcome) regions.set(loop, (outcome = planPart(loop)));
    return outcome;
  };
  const planPart = (loop: ts.Statement): Outcome => {
    const spot = spotIn(loop.getSourceFile());
    if (typeof spot === "string") return { reason: spot };
    const owner = ownerOf(loop);
    if ("declined" in owner) return { stop: { node: loop, reason: owner.declined } };
    const region = planRegion(loop, owner.owner as FunctionBody | ts.SourceFile, moveTools());
    return "stop" in region ? region : settled(regionItem(region, spot, () => migration().planner));
  };
  const settled = (item: Item): Outcome => {
    const closure = migration().planner.closureOf(item);
    return "stop" in closure ? closure : { item };
  };

  const outcomeOf = (operation: Operation): Outcome => {
    let last: Outcome | undefined;
    for (const body of stepsOf(operation)) {
      const outcome = moveOf(body);
      if ("item" in outcome) return outcome;
      last = outcome;
    }
    const round = roundOf(operation);
    const called = round && calledFor(round);
    if (called) {
      const outcome = moveOf(called);
      if ("item" in outcome) return outcome;
      last ??= outcome;
    }
    if (round && ts.isIterationStatement(round, false)) {
      const outcome = regionOf(round);
      if ("item" in outcome) return outcome;
      last ??= outcome;
    }
    const isCall = operation.path.length === 1 && operation.api !== "loop";
    return last ?? { reason: isCall ? ALONE : UNSURE };
  };

  return (found) => plansOf(found, outcomeOf);

  function plansOf({ operations, place }: Fixable, of: (operation: Operation) => Outcome): Plans {
    const changes: Change[] = [];
    const declined: DeclinedFix[] = [];
    const taken: number[] = [];
    for (const [index, operation] of operations.entries()) {
      const outcome = of(operation);
      if ("item" in outcome) {
        taken.push(index);
        const { item } = outcome;
        if (!changes.some((each) => each.item === item))
          changes.push({ node: item.node, api: operation.api, item });
      } else {
        const at = "stop" in outcome ? placeOfNode(outcome.stop.node) : place;
        const reason = "stop" in outcome ? outcome.stop.reason : outcome.reason;
        declined.push({
          alternative: carrier,
          reason,
          place: at,
          ...(operations.length > 1 ? { operations: [index] } : {}),
        });
      }
    }
    // To move a lesser one away leaves the loop as it is.
    return { plans: taken[0] === 0 ? [planOf(changes, taken)] : [], declined };
  }

  function planOf(changes: readonly Change[], operations: readonly number[]): FixPlan {
    const items = new Set(changes.flatMap(({ item }) => [...migration().itemsOf(item)]));
    const { functions, files } = migration().reachOf(changes.map(({ item }) => item));
    const placed = changes.map(({ item }) => taskOf(item)!);
    const first = placed[0]!;
    const subject = placed.length > 1 ? `${first.task.name} and ${placed.length - 1} more` : first.task.name;
    const adds = new Set(
      placed
        .flatMap(({ spot }) => [spot.taskFile, ...(spot.isPoolThere ? [] : [spot.poolFile])])
        .map(baseName),
    );
    const where = carrier === "worker" ? "a worker thread" : "a process of its own";
    const reach = `changes ${functions} ${functions === 1 ? "function" : "functions"} in ${files} ${files === 1 ? "file" : "files"}`;
    const notes = [...new Set([...[...items].flatMap((item) => item.notes), RUNS_ELSEWHERE[carrier]])];
    const fix: PlannedFix = {
      title: `Move ${subject} to ${where} (${carrier}): ${reach}, adds ${[...adds].join(" and ")}`,
      alternative: carrier,
      safety: "review",
      operations,
      reach: { functions, files },
      notes,
    };
    return { fix, targets: [], changes };
  }
}

const ALONE =
  "it is a single call in the body of who waits for it: to hand over what it is given may cost as much as the call";
const UNSURE = "no function on the way to it is surely the one that runs";

/** What is true of each such fix. */
const RUNS_ELSEWHERE: Readonly<Record<CarrierName, string>> = {
  worker:
    "other tasks run while a thread works for it, and the first time a thread has to start (some 30 ms)",
  process:
    "other tasks run while a process works for it, and the first time a process has to start (some 50 ms)",
};
