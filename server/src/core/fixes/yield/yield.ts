/**
 * The yield fix: a loop that returns to the event loop every few milliseconds. Its effects keep their order; it declines
 * where others would see, or change, in between what only the whole loop leaves in order.
 */
import { ts } from "ts-morph";
import type { DeclinedFix, Operation, PlannedFix } from "../../finding/finding.ts";
import { ownerOf } from "../await-place.ts";
import { createBodyOf } from "../called-body.ts";
import type { Change, Plans } from "../change.ts";
import type { Cure } from "../cures.ts";
import type { FixerTools } from "../fixer.ts";
import { interleavingNotes } from "../interleaving.ts";
import { loopSiteOf, outermostLoop, type LoopSite } from "../loop-site.ts";
import type { Migration } from "../migration/index.ts";
import { stopAt, type Item } from "../migration/items.ts";
import { createLinks } from "../migration/links.ts";
import { placeOfNode } from "../place.ts";
import { drawChain, whyNotInSlices } from "./chain.ts";
import { drawPauses } from "./draft.ts";
import { longLoopsIn, pausesOf } from "./pauses.ts";
import { sharingOf } from "./sharing.ts";
import { createPricing, type Pricing } from "./turn-cost.ts";

export function createYield(tools: FixerTools, migration: () => Migration): Cure {
  const links = createLinks(tools.graph, tools.sourceFile);
  const pricing = createPricing(createBodyOf(tools.graph, links));
  const items = new Map<ts.Node, Item>();
  const itemOf = (loop: Pausing): Item => {
    let item = items.get(loop);
    if (!item) items.set(loop, (item = makeItem(loop, pricing, tools, migration)));
    return item;
  };
  const isOfPage = (node: ts.Node): boolean => {
    let at = node.parent;
    while (at.parent && !ts.isFunctionLike(at)) at = at.parent;
    const found = links.functionOf(at);
    return found !== undefined && tools.contexts.at(found, node.getStart())?.name === "page";
  };

  const changesOf = (operation: Operation): readonly Change[] | DeclinedFix => {
    const declined = (reason: string): DeclinedFix => ({ alternative: "yield", reason });
    const site = operation.api === "loop" ? loopSiteOf(operation, tools.sourceFile) : undefined;
    const nodes = site && nodesOf(site, pricing);
    if (!nodes) return declined("only a loop can be cut into pieces");
    if (nodes.some(isOfPage)) return declined("`setImmediate` is Node's, and a page runs the loop");
    const found = nodes.map((node): Change => ({ node, api: "loop", item: itemOf(node) }));
    for (const { item } of found) {
      const plan = migration().planItem(item);
      if ("stop" in plan) return { ...declined(plan.stop.reason), place: placeOfNode(plan.stop.node) };
    }
    return found;
  };

  return ({ operations }) => {
    const changes = new Map<Item, Change>();
    const done: number[] = [];
    const declined: DeclinedFix[] = [];
    for (const [index, operation] of operations.entries()) {
      const outcome = changesOf(operation);
      if ("reason" in outcome) {
        declined.push({ ...outcome, operations: [index] });
        continue;
      }
      for (const change of outcome) changes.set(change.item, change);
      done.push(index);
    }
    return plansOf([...changes.values()], done, declined, { migration: migration(), sliceOf: tools.sliceOf });
  };
}

function plansOf(
  changes: readonly Change[],
  operations: readonly number[],
  declined: readonly DeclinedFix[],
  { migration, sliceOf }: { readonly migration: Migration; readonly sliceOf: FixerTools["sliceOf"] },
): Plans {
  const [first] = changes;
  if (!first) return { plans: [], declined };
  const slice = sliceOf(first.node.getSourceFile().fileName);
  const found = changes.map(({ item }) => migration.planItem(item));
  const notes = [...new Set(found.flatMap((plan) => ("notes" in plan ? plan.notes : [])))];
  const reach = migration.reachOf(changes.map(({ item }) => item));
  const { functions, files } = reach;
  const changed =
    functions > 1 ? `: changes ${functions} functions in ${files} ${files === 1 ? "file" : "files"}` : "";
  const loops = changes.length === 1 ? "the loop" : `${changes.length} loops`;
  const fix: PlannedFix = {
    title: `Return to the event loop every ${slice} ms in ${loops} (yield)${changed}`,
    alternative: "yield",
    safety: notes.length === 0 ? "safe" : "review",
    operations,
    ...(functions > 1 ? { reach: { functions, files } } : {}),
    ...(notes.length > 0 ? { notes } : {}),
  };
  return { plans: [{ fix, targets: [], changes }], declined };
}

type Pausing = ts.IterationStatement | ts.CallExpression;

/** What is to pause: the nest of loops, or the call of a list's method; or the loops in what that calls for each item. */
function nodesOf({ loop, call }: LoopSite, pricing: Pricing): readonly Pausing[] | undefined {
  // A call inside a loop is a part of what that does.
  if (loop) return [outermostLoop(loop)];
  if (!call) return undefined;
  const callback = call.arguments.find((each) => ts.isArrowFunction(each) || ts.isFunctionExpression(each));
  const inner = callback ? longLoopsIn(callback.body, pricing) : [];
  return inner.length > 0 ? inner : [call];
}

function makeItem(
  loop: Pausing,
  pricing: Pricing,
  { types, sliceOf }: FixerTools,
  migration: () => Migration,
): Item {
  const place = ownerOf(loop);
  if ("declined" in place) return stopAt(loop, place.declined);
  const { owner } = place;
  const declined = ts.isCallExpression(loop) ? whyNotInSlices(loop, types()) : undefined;
  if (declined !== undefined) return stopAt(loop, declined);
  const sharing = sharingOf(loop, owner, types());
  if (sharing.stop) return stopAt(sharing.stop.node, sharing.stop.reason);
  return {
    node: loop,
    works: true,
    notes: [...sharing.notes, ...interleavingNotes(loop, owner)],
    needs: () => [migration().planner.owner(loop)],
    draft(draftOf) {
      const draft = draftOf(loop.getSourceFile());
      if (draft.changed.has(loop)) return;
      draft.changed.add(loop);
      const slice = sliceOf(loop.getSourceFile().fileName);
      if (ts.isCallExpression(loop)) drawChain(draft, loop, slice);
      else drawPauses(draft, pausesOf(loop, pricing), slice);
    },
  };
}
