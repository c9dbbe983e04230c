/** Plans and drafts: one operation, or many as one change. */
import { ts } from "ts-morph";
import type { FileEdit } from "../../finding/edit.ts";
import { draftFile, type FileDraft } from "../file-draft.ts";
import { draftNewFiles } from "../new-files.ts";
import type { FixSite } from "../site.ts";
import type { Stop } from "./families.ts";
import { createCopies } from "./copies.ts";
import type { Doubles, Replaced } from "./doubles.ts";
import { nameNodeOf, type FunctionBody } from "./functions.ts";
import { draftInOrder, type Closure, type Item } from "./items.ts";
import { createPlanner, type Planner, type PlannerTools } from "./planner.ts";

/** What a fix would change, known before any edit is made. */
export interface Reach {
  readonly functions: number;
  readonly files: number;
  /** The names of copies that are put beside functions which stay. */
  readonly adds: readonly string[];
}

export type MigrationPlan =
  | {
      readonly notes: readonly string[];
      /** Other operations that change with it. */
      readonly along: readonly ts.Node[];
    }
  | { readonly stop: Stop };

/** Of an item: what a person should look at, or where it stops. */
export type ItemPlan = { readonly notes: readonly string[] } | { readonly stop: Stop };

export interface MigrationEdits {
  readonly edits: readonly FileEdit[];
  readonly notes: readonly string[];
}

/** An operation, and the calls that lead to it from the finding's place, where that is elsewhere. */
export interface Target {
  readonly site: FixSite;
  readonly calls: readonly ts.CallExpression[];
  /** Getters that would have to wait become methods: only where somebody asks for it. */
  readonly turnsGetters?: boolean;
}

export interface Migration {
  /** Whether and how the operation, with all that has to change for it, can be awaited. */
  plan(target: Target): MigrationPlan;
  /** How much the operations (and other items) change together; all of them have a plan. */
  reach(targets: readonly Target[], also?: readonly Item[]): Reach;
  /** The files that change with the operation. */
  files(target: Target): ReadonlySet<string>;
  /** All changes that the operation needs. */
  items(target: Target): ReadonlySet<Item>;
  /** Whether and how an item, with all that it needs, can be done. */
  planItem(item: Item): ItemPlan;
  /** How much items change together; all of them can be done. */
  reachOf(items: readonly Item[]): Reach;
  /** All that an item needs, itself included; nothing where it stops. */
  itemsOf(item: Item): ReadonlySet<Item>;
  /** The files that change with an item. */
  filesOf(item: Item): ReadonlySet<string>;
  /** Makes the items of what is awaited; for cures that begin with an item of their own. */
  readonly planner: Planner;
  /** The edits of several operations (and other items, with what these need) as one change. Says why they don't go together. */
  draft(targets: readonly Target[], also?: readonly Item[]): MigrationEdits | { readonly declined: string };
}

/** With the reason why not everybody waits, where copies are made. */
type Itemised = Closure & { readonly because?: string };

export function createMigration(tools: PlannerTools & { readonly doubles: Doubles }): Migration {
  const plain = createItemising(tools, false);
  let asked: Itemising | undefined;
  /** Items of one change come from one planner: of the two, the one that turns getters can do what the other can. */
  const itemisingOf = (targets: readonly Target[]): Itemising =>
    targets.some(({ turnsGetters }) => turnsGetters) ? (asked ??= createItemising(tools, true)) : plain;
  const needed = (item: Item): ReadonlySet<Item> => {
    const closure = plain.planner.closureOf(item);
    return "stop" in closure ? new Set() : closure.items;
  };
  return {
    plan(target) {
      const { itemsOf, planner } = itemisingOf([target]);
      const closure = itemsOf(target);
      if ("stop" in closure) return closure;
      const { items, because } = closure;
      const inVain = tools.doubles.note(filesOf(items), replacedBy(items));
      const own = [...notesOf(items), ...(inVain === undefined ? [] : [inVain])];
      const why = because === undefined || own.length === 0 ? [] : [`not everybody can wait: ${because}`];
      return { notes: [...why, ...own], along: planner.operation(target.site).along };
    },
    reach(targets, also = []) {
      const closures = targets.map(itemisingOf(targets).itemsOf);
      const items = closures.flatMap((closure) => ("stop" in closure ? [] : [...closure.items]));
      return reachOf([...items, ...also.flatMap((item) => [...needed(item)])]);
    },
    files(target) {
      const closure = itemisingOf([target]).itemsOf(target);
      return "stop" in closure ? new Set() : filesOf(closure.items);
    },
    items(target) {
      const closure = itemisingOf([target]).itemsOf(target);
      return "stop" in closure ? new Set() : closure.items;
    },
    planItem(item) {
      const closure = plain.planner.closureOf(item);
      if ("stop" in closure) return closure;
      const { items } = closure;
      const inVain = tools.doubles.note(filesOf(items), replacedBy(items));
      return { notes: [...notesOf(items), ...(inVain === undefined ? [] : [inVain])] };
    },
    reachOf: (items) => reachOf(items.flatMap((item) => [...needed(item)])),
    itemsOf: needed,
    filesOf: (item) => filesOf(needed(item)),
    planner: plain.planner,
    draft(targets, also = []) {
      const { itemsOf, planner } = itemisingOf(targets);
      const items = new Set<Item>();
      for (const item of also) {
        const closure = planner.closureOf(item);
        if ("stop" in closure) return { declined: closure.stop.reason };
        for (const each of closure.items) items.add(each);
      }
      for (const target of targets) {
        const closure = itemsOf(target);
        if ("stop" in closure) return { declined: closure.stop.reason };
        for (const item of closure.items) items.add(item);
      }
      try {
        return { edits: draftItems(items), notes: notesOf(items) };
      } catch (error) {
        if (error instanceof RangeError)
          return { declined: `the changes don't go together: ${error.message}` };
        throw error;
      }
    },
  };
}

interface Itemising {
  readonly planner: Planner;
  readonly itemsOf: (target: Target) => Itemised;
}

function createItemising(tools: PlannerTools, turnsGetters: boolean): Itemising {
  const planner = createPlanner(tools, turnsGetters);
  const copies = createCopies(tools, planner);

  /** Everybody waits; where somebody can't, those on the way get copies. */
  const itemise = ({ site, calls }: Target): Itemised => {
    const closure = planner.closureOf(planner.operation(site));
    if (!("stop" in closure) || calls.length === 0) return closure;
    const items = copies.plan(calls, site);
    return items ? { items, because: closure.stop.reason } : closure;
  };
  const known = new Map<Target, Itemised>();
  return {
    planner,
    itemsOf(target) {
      let found = known.get(target);
      if (!found) known.set(target, (found = itemise(target)));
      return found;
    },
  };
}

function draftItems(items: ReadonlySet<Item>): readonly FileEdit[] {
  const drafts = new Map<ts.SourceFile, FileDraft>();
  const created = draftNewFiles();
  const draftOf = (file: ts.SourceFile): FileDraft => {
    let draft = drafts.get(file);
    if (!draft) drafts.set(file, (draft = draftFile(file, created)));
    return draft;
  };
  for (const { node, copyName } of items)
    if (copyName !== undefined) draftOf(node.getSourceFile()).imports.reserve(copyName);
  draftInOrder(items, draftOf, items);
  const changed = [...drafts].map(([file, draft]) => ({ file: file.fileName, edits: draft.edits() }));
  return [...changed.filter(({ edits }) => edits.length > 0), ...created.edits()];
}

function notesOf(items: Iterable<Item>): readonly string[] {
  return [...new Set([...items].flatMap(({ notes }) => notes))];
}

/** What is called no more: the operations, and functions of which there is a copy now. */
function replacedBy(items: ReadonlySet<Item>): readonly Replaced[] {
  return [...items].flatMap(({ node, copyName, replaces }): Replaced[] => {
    const copied = copyName === undefined ? undefined : nameNodeOf(node as FunctionBody)?.getText();
    return [...(replaces ? [replaces] : []), ...(copied === undefined ? [] : [{ name: copied }])];
  });
}

/** What changes, node by node; a module that is async already is not among it. */
function nodesOf(items: Iterable<Item>): readonly ts.Node[] {
  return [...items].flatMap(({ node, stays, functions = [] }) =>
    ts.isSourceFile(node) || stays ? [] : [node, ...functions],
  );
}

function filesOf(items: Iterable<Item>): ReadonlySet<string> {
  return new Set(nodesOf(items).map((node) => node.getSourceFile().fileName));
}

/** The functions whose text changes, and their files. */
function reachOf(items: readonly Item[]): Reach {
  const nodes = nodesOf(items);
  return {
    functions: new Set(nodes.map(functionAround)).size,
    files: filesOf(items).size,
    adds: [...new Set([...items].flatMap(({ copyName }) => copyName ?? []))],
  };
}

function functionAround(node: ts.Node): ts.Node {
  let at = node;
  while (!ts.isSourceFile(at) && !(ts.isFunctionLike(at) && "body" in at)) at = at.parent;
  return at;
}
