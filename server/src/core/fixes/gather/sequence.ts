/** The cure of `sequential-await`: the awaits of a group become one `Promise.all`. */
import type { ts } from "ts-morph";
import type { PlannedFix } from "../../finding/finding.ts";
import type { Change } from "../change.ts";
import type { FixerTools, FixPlan } from "../fixer.ts";
import { NO_CHANGE } from "../migration/items.ts";
import { placeOfNode } from "../place.ts";
import { resolveName } from "../scope.ts";
import { blockOf, drawBlock } from "./block.ts";
import type { FileDraft } from "../file-draft.ts";
import { expressionDrawing } from "./expression.ts";
import { groupSiteOf, type GroupSite } from "./group-site.ts";
import type { Gathering } from "./index.ts";
import { remarksOf, remarksOfBlock } from "./remarks.ts";
import { triesDrawing } from "./tries.ts";

/** How a group is drawn, or why not. */
export type Drawing =
  | {
      /** What is awaited, in order. */
      readonly values: readonly ts.Expression[];
      readonly notes: readonly string[];
      draw(draft: FileDraft): void;
    }
  | { readonly declined: string; readonly node: ts.Node };

export function createSequenceCure({ graph, sourceFile }: FixerTools): Gathering {
  return (found) => {
    const file = sourceFile(found.place.file);
    const site = file && groupSiteOf(graph, file, found);
    if (!site) return undefined;
    const drawing = drawingOf(site);
    if ("draw" in drawing) return { plans: [planOf(site, drawing)], declined: [] };
    const { declined: reason, node } = drawing;
    return { plans: [], declined: [{ alternative: "gather", reason, place: placeOfNode(node) }] };
  };
}

function drawingOf(site: GroupSite): Drawing {
  const [first] = site.nodes;
  if (resolveName("Promise", first!)) return { declined: "`Promise` is another one here", node: first! };
  if (site.group.sequence.of === "expression") return expressionDrawing(site);
  if (site.group.isHandled) return triesDrawing(site);
  const block = blockOf(site.nodes, site.group.ahead);
  if ("declined" in block) return block;
  return {
    values: block.members.map(({ value }) => value),
    notes: remarksOfBlock(block, site.calleesOf),
    draw: (draft) => drawBlock(draft, block),
  };
}

function planOf(site: GroupSite, { values, notes: own, draw }: Extract<Drawing, { draw: unknown }>): FixPlan {
  const { group, nodes } = site;
  const [node] = nodes;
  const notes = [...remarksOf(site, values), ...own];
  const failing = group.isHandled
    ? "each failure is handled once all are done"
    : "fails fast: others keep running";
  const fix: PlannedFix = {
    title: `Start ${namesOf(group.members.map(({ name }) => name))} together (gather); ${failing}`,
    alternative: "gather",
    safety: notes.length === 0 ? "safe" : "review",
    operations: group.members.map((_, index) => index),
    ...(notes.length > 0 && { notes }),
  };
  const change: Change = {
    node: node!,
    api: "await",
    item: {
      ...NO_CHANGE,
      node: node!,
      notes,
      draft(draftOf) {
        const draft = draftOf(site.sourceFile);
        for (const each of nodes) {
          if (draft.changed.has(each)) throw new RangeError("another fix changes the same statements");
          draft.changed.add(each);
        }
        draw(draft);
      },
    },
  };
  return { fix, targets: [], changes: [change] };
}

function namesOf(names: readonly string[]): string {
  const [first, second, ...more] = new Set(names);
  if (second === undefined) return `${names.length} calls of ${first}`;
  return more.length === 0 ? `${first} and ${second}` : `${first}, ${second}, and ${more.length} more`;
}
