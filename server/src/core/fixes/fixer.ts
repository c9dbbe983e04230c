/**
 * The fixes of findings: from a finding's operations to a plan, and from plans to edits. Made anew for each analysis;
 * what it asks the checker about, it asks when it is asked.
 */
import { ts } from "ts-morph";
import type { Contexts } from "../contexts/contexts.ts";
import type { FileEdit } from "../finding/edit.ts";
import type { Alternative, DeclinedFix, Operation, Place, PlannedFix } from "../finding/finding.ts";
import { createPackageLookUp } from "../project/manifest.ts";
import { createTopLevelAwait } from "../project/module-format.ts";
import { createTypeDoor, type TypeDoor } from "../project/type-door.ts";
import type { TypeAnswers } from "../project/type-answers.ts";
import type { Workspace } from "../project/workspace.ts";
import type { Graph, OperationNode } from "../reach/graph.ts";
import { shapeOf } from "../reach/shape.ts";
import { twinTitle } from "./async.ts";
import { areGone } from "./gone.ts";
import type { Change, Plans } from "./change.ts";
import { createCures, type Cures } from "./cures.ts";
import { createHoisting, type Hoisting } from "./hoist/index.ts";
import {
  createDoubles,
  createLinks,
  createMigration,
  createOccurrences,
  createRelatives,
  type Migration,
  type Reach,
  type Target,
  type Trees,
} from "./migration/index.ts";
import { functionName } from "./migration/functions.ts";
import { copyWhatChanges, type Item } from "./migration/items.ts";
import { callAt } from "./migration/links.ts";
import { importedModules, importedWholes } from "./migration/imported.ts";
import { callOfCallee, placeOfNode } from "./place.ts";
import type { FixSite } from "./site.ts";

/** What a finding wants fixed: where it is, and what it leads to, worst first. */
export interface Fixable {
  readonly place: Place;
  readonly operations: readonly Operation[];
}

/** A plan that edits: the operations that it awaits, and what else it changes. */
export interface FixPlan {
  readonly fix: PlannedFix;
  readonly targets: readonly Target[];
  readonly changes: readonly Change[];
}

export interface Fixer {
  /**
   * Plans for one alternative, safest first, and the reasons of the operations that are in none of them; undefined where
   * nothing that edits is known for it.
   */
  plans(alternative: Alternative, found: Fixable): Plans | undefined;
  /** The files that a plan changes. */
  files(plan: FixPlan): ReadonlySet<string>;
  /** The single changes that a plan is made of; plans share those that they have in common. */
  items(plan: FixPlan): ReadonlySet<Item>;
  /** Whether the changed texts show that what the plan replaces is gone; false where only an analysis can tell. */
  isReplaced(plan: FixPlan, changed: ReadonlyMap<string, string>): boolean;
  /** The edits of several plans as one change, or why they don't go together. */
  edits(plans: readonly FixPlan[]): { readonly edits: readonly FileEdit[] } | { readonly declined: string };
}

export interface FixerSources {
  readonly graph: Graph;
  readonly contexts: Contexts;
  readonly workspace: Workspace;
  readonly paths: readonly string[];
  readonly sourceFile: (path: string) => ts.SourceFile | undefined;
  readonly program: () => ts.Program;
  readonly answers: TypeAnswers;
  readonly trees: Trees;
  /** How long a loop in pieces runs at a time, in milliseconds, as the configuration of the file says. */
  readonly sliceOf: (path: string) => number;
  /** How many of a list that may be long run at a time, as the configuration of the file says. */
  readonly gatherLimitOf: (path: string) => number;
}

export interface FixerTools extends FixerSources {
  /** Made when it is first asked for. */
  readonly types: () => TypeDoor;
}

interface Candidate {
  readonly index: number;
  readonly target: Target;
  readonly notes: readonly string[];
  /** Other operations that its recipe takes along: they are not awaited by themselves. */
  readonly along: readonly ts.Node[];
}

export function createFixer(sources: FixerSources): Fixer {
  const { graph, sourceFile } = sources;
  let door: TypeDoor | undefined;
  const types = (): TypeDoor => (door ??= createTypeDoor(sources.program(), sources.answers.session()));
  const tools: FixerTools = { ...sources, types };
  const operations = new Map<string, OperationNode>();
  for (const node of graph.operations)
    operations.set(`${node.function.file.path}:${node.start}:${node.end}`, node);
  let made: Migration | undefined;
  const migration = (): Migration => (made ??= createMigration(toolsOf(tools)));

  let curing: Cures | undefined;
  let kept: Hoisting | undefined;
  const hoisting = (): Hoisting => (kept ??= createHoisting(tools));

  const siteOf = (operation: Operation): FixSite | string => {
    const { file: path, start, end } = operation.place;
    const file = sourceFile(path);
    if (!file) return "the file is gone";
    const offset = ({ line, column }: Place["start"]): number =>
      file.getPositionOfLineAndCharacter(line - 1, column - 1);
    const node = operations.get(`${path}:${offset(start)}:${offset(end)}`);
    const call = node?.site && callAt(file, node.site.facts.nodeStart, node.site.facts.nodeEnd);
    if (!node?.row || !node.site || !call) return "it is not a call that can be replaced";
    return { sourceFile: file, node: call, row: node.row, shape: shapeOf(graph.evaluator, node.site) };
  };

  /** The calls from the finding's place down to the operation. None where a step is not the text of a call. */
  const callsOf = ({ path }: Operation): readonly ts.CallExpression[] => {
    const calls = path.slice(0, -1).map(({ place }) => {
      const file = sourceFile(place.file);
      return file && callOfCallee(file, place);
    });
    return calls.every((each) => each !== undefined) ? calls : [];
  };

  const candidate = (operation: Operation, index: number, turnsGetters = false): Candidate | Stopped => {
    const site = siteOf(operation);
    if (typeof site === "string") return { declined: { alternative: "async", reason: site } };
    const target = { site, calls: callsOf(operation), turnsGetters };
    const plan = migration().plan(target);
    if (!("stop" in plan)) return { index, target, notes: plan.notes, along: plan.along };
    const { reason, node } = plan.stop;
    const getter = ts.isGetAccessorDeclaration(node) ? functionName(node) : undefined;
    return { declined: { alternative: "async", reason, place: placeOfNode(node) }, getter };
  };

  const awaiting = ({ place, operations: found }: Fixable): Plans => {
    const good: Candidate[] = [];
    const turning: Candidate[] = [];
    const getters = new Set<string>();
    const refused: Refused[] = [];
    for (const [index, operation] of found.entries()) {
      // A loop has no twin: a cure of its own replaces it.
      if (operation.api === "spin") continue;
      const outcome = candidate(operation, index);
      if ("target" in outcome) {
        good.push(outcome);
        continue;
      }
      const { declined, getter } = outcome;
      refused.push({ index, declined: withPlace(declined, place), twin: operation.twin });
      const turned = getter === undefined ? outcome : candidate(operation, index, true);
      if (!("target" in turned)) continue;
      turning.push(turned);
      getters.add(getter!);
    }
    const fitting = apart(good, ({ target }) => migration().items(target));
    const taken = new Set(fitting.filter(({ notes }) => notes.length > 0).flatMap(({ along }) => along));
    const safe = fitting.filter(({ notes, target }) => notes.length === 0 && !taken.has(target.site.node));
    const chosen: (readonly Candidate[])[] = safe.length > 0 ? [safe] : [];
    if (safe.length < fitting.length) chosen.push(fitting);
    // What does not go with them can be chosen by itself.
    for (const each of good) if (!fitting.includes(each)) chosen.push([each]);
    const reach = (each: readonly Candidate[]): Reach => migration().reach(each.map(({ target }) => target));
    return {
      plans: [
        ...chosen.map((each) => planOf(each, reach(each))),
        ...(turning.length > 0 ? [turningPlan(planOf(turning, reach(turning)), [...getters])] : []),
      ],
      declined: declinedOf(refused, found.length),
    };
  };

  const cures = (): Cures => (curing ??= createCures(tools, migration));
  return {
    plans(alternative, found) {
      const cure = cures()[alternative];
      if (alternative === "async") return together(awaiting(found), cure?.(found));
      if (alternative === "hoist" && (found.operations[0]?.api !== "loop" || !cure))
        return hoisting().plans(
          found.operations.map((operation) => ({ operation, site: siteOf(operation) })),
        );
      return cure?.(found);
    },
    files: ({ targets, changes }) =>
      new Set([
        ...targets.flatMap((target) => [...migration().files(target)]),
        ...changes.flatMap(({ item }) => [...migration().filesOf(item)]),
      ]),
    items: ({ targets, changes }) =>
      new Set([
        ...targets.flatMap((target) => [...migration().items(target)]),
        ...changes.flatMap(({ item }) => [...migration().itemsOf(item)]),
      ]),
    isReplaced({ targets, changes }, changed) {
      if (targets.length === 0 && changes.every(({ isPart }) => isPart)) return true;
      const calls = targets.map(({ site }) => site.node);
      const hasCopies = migration().reach(targets).adds.length > 0;
      return (
        changes.length === 0 && !hasCopies && calls.every(ts.isCallExpression) && areGone(calls, changed)
      );
    },
    edits: (plans) =>
      migration().draft(
        plans.flatMap(({ targets }) => targets),
        plans.flatMap(({ changes }) => changes.map(({ item }) => item)),
      ),
  };
}

function together(first: Plans, more: Plans | undefined): Plans {
  if (!more) return first;
  return { plans: [...first.plans, ...more.plans], declined: [...first.declined, ...more.declined] };
}

/** Without those that copy what others change: those come after. */
function apart(
  candidates: readonly Candidate[],
  itemsOf: (candidate: Candidate) => ReadonlySet<Item>,
): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const all = new Set(candidates.flatMap((each) => [...itemsOf(each)]));
  const fitting = candidates.filter((each) => !copyWhatChanges(itemsOf(each), all));
  return fitting.length > 0 ? fitting : candidates.slice(0, 1);
}

function planOf(candidates: readonly Candidate[], { functions, files, adds }: Reach): FixPlan {
  const notes = [...new Set(candidates.flatMap((each) => each.notes))];
  const names = [...new Set(candidates.map(({ target }) => twinTitle(target.site)))];
  const more = names.length > 2 ? `${names[0]} and ${names.length - 1} more` : names.join(" and ");
  const changes =
    functions > 1 ? `: changes ${functions} functions in ${files} ${files === 1 ? "file" : "files"}` : "";
  const copies = adds.length > 2 ? `${adds.length} copies` : adds.join(" and ");
  const added = copies === "" ? "" : `, adds ${copies}`;
  const fix: PlannedFix = {
    title: `Await ${more} (async)${changes}${added}`,
    alternative: "async",
    safety: notes.length === 0 ? "safe" : "review",
    operations: candidates.map(({ index }) => index),
    ...(functions > 1 ? { reach: { functions, files } } : {}),
    ...(notes.length > 0 ? { notes } : {}),
  };
  return { fix, targets: candidates.map(({ target }) => target), changes: [] };
}

/** The plan of those whose getters become methods. */
function turningPlan({ fix, ...plan }: FixPlan, getters: readonly string[]): FixPlan {
  const [first] = getters;
  const more = getters.length > 1 ? ` and ${getters.length - 1} more` : "";
  const title = `Turn the getter ${first}${more} into an async method: ${fix.title}`;
  return { ...plan, fix: { ...fix, title, onRequest: "getters" } };
}

/** Why an operation is not awaited; `getter` is one that would have to wait, as messages name it. */
interface Stopped {
  readonly declined: DeclinedFix;
  readonly getter?: string | undefined;
}

interface Refused {
  readonly index: number;
  readonly declined: DeclinedFix;
  readonly twin: string | undefined;
}

/** One for each reason, of operations that something asynchronous would replace; of all, where there are no such. */
function declinedOf(refused: readonly Refused[], total: number): readonly DeclinedFix[] {
  const curable = refused.filter(({ twin }) => twin !== undefined);
  const counted = curable.length > 0 || refused.length < total ? curable : refused.slice(0, 1);
  const byReason = new Map<string, Refused[]>();
  for (const each of counted) {
    const known = byReason.get(each.declined.reason);
    if (known) known.push(each);
    else byReason.set(each.declined.reason, [each]);
  }
  return [...byReason.values()].map((same) => ({
    ...same[0]!.declined,
    operations: same.map(({ index }) => index),
  }));
}

/** A stop on the very line of the finding needs no place of its own. */
function withPlace(declined: DeclinedFix, { file, start }: Place): DeclinedFix {
  const { place, ...rest } = declined;
  return place?.file === file && place.start.line === start.line ? rest : declined;
}

function toolsOf({ graph, contexts, workspace, paths, sourceFile, trees, ...sources }: FixerTools) {
  const types = sources.types();
  const files = paths.flatMap((path) => sourceFile(path) ?? []);
  const links = createLinks(graph, sourceFile);
  const isTest = (file: ts.SourceFile) => graph.universe.byPath.get(file.fileName)?.isTest ?? false;
  const packageOf = createPackageLookUp(workspace.packages);
  const topLevelAwait = createTopLevelAwait(workspace);
  return {
    graph,
    contexts,
    types,
    links,
    occurrences: createOccurrences(files, trees.names),
    relatives: createRelatives(() => files.flatMap(trees.heritage), types),
    callersOf: links.callersOf,
    landsElsewhere: links.landsElsewhere,
    importedNames: importedWholes(graph.universe, sourceFile),
    importedModules: importedModules(graph.universe, sourceFile),
    isTest,
    doubles: createDoubles({
      tests: files.filter(isTest),
      resolve(file, specifier) {
        const found = graph.universe.byPath.get(file.fileName)?.resolve(specifier);
        return found?.is === "source" ? found.path : undefined;
      },
    }),
    whyNoTopLevelAwait: (file: ts.SourceFile) => topLevelAwait(file.fileName),
    isPublished: (file: ts.SourceFile) => {
      const { manifest = {} } = packageOf(file.fileName) ?? {};
      return manifest["private"] !== true && typeof manifest["name"] === "string";
    },
    majorOf(file: ts.SourceFile, name: string) {
      const { manifest = {} } = packageOf(file.fileName) ?? {};
      const lists = [manifest["dependencies"], manifest["devDependencies"], manifest["peerDependencies"]];
      const range = lists
        .map((list) => (list as Record<string, unknown> | undefined)?.[name])
        .find((found) => typeof found === "string");
      const major = /\d+/.exec(range ?? "")?.[0];
      return major === undefined ? undefined : Number(major);
    },
  };
}
