/** Loops whose turns wait one after another: the turns are started together, and leave behind the same in the same order. */
import type { ts } from "ts-morph";
import { handlesFailure } from "../../facts/handled.ts";
import type { PlannedFix } from "../../finding/finding.ts";
import type { Plans } from "../change.ts";
import type { FileDraft } from "../file-draft.ts";
import { styleOf } from "../file-style.ts";
import type { Fixable, FixerTools } from "../fixer.ts";
import { loopSiteOf } from "../loop-site.ts";
import { placeOfNode } from "../place.ts";
import type { Refused } from "../rewrite/form.ts";
import { spanOf, type Span } from "../rewrite.ts";
import { resolveName } from "../scope.ts";
import { createFewLists, isBounded } from "./bounded.ts";
import { createLimits, type Limits } from "./limit.ts";
import { leftBy, turnEnds, whyNoTurn } from "./loop-body.ts";
import { walkOf } from "./loop-head.ts";
import { bodyPieces, insideOf, statementsOf, takeAway, waits } from "./loop-parts.ts";
import { drawResults, resultsOf } from "./loop-results.ts";
import { risksOf } from "./loop-risks.ts";
import { drawSettled, settledOf } from "./loop-settled.ts";
import { splitOf } from "./loop-split.ts";
import { drawSplit } from "./loop-split-draft.ts";

/** How the turns of a loop, or of a `reduce`, can be started together. */
export interface Gathering {
  readonly notes: readonly string[];
  /** What a turn waits for can fail, and nothing in the turn catches that. */
  readonly canFail: boolean;
  readonly limit: number | undefined;
  draw(draft: FileDraft): void;
}

interface LoopTools extends FixerTools {
  /** The rule about lists that are too long to be started at once would not mind this one. */
  readonly isFew: (loop: ts.IterationStatement) => boolean;
  readonly limits: Limits;
}

/** For findings that stand at a loop's keyword. */
export function createLoopCure(tools: FixerTools): (found: Fixable) => Plans | undefined {
  const limits = createLimits(tools);
  const isFew = createFewLists(tools);
  const known = new Map<ts.IterationStatement, Gathering | Refused>();
  return (found) => {
    const { loop, call } = loopSiteOf(found, tools.sourceFile) ?? {};
    if (!loop || call) return undefined;
    let gathering = known.get(loop);
    if (!gathering) known.set(loop, (gathering = gatheringOf(loop, { ...tools, limits, isFew })));
    return planTurns("loop", loop, found, gathering);
  };
}

function gatheringOf(loop: ts.IterationStatement, tools: LoopTools): Gathering | Refused {
  const types = tools.types();
  const walk = walkOf(loop, types);
  if ("reason" in walk) return walk;
  const stop = whyNoTurn(loop, walk);
  if (stop) return stop;
  if (!statementsOf(loop, walk).some(waits)) return { node: loop, reason: "its turns wait for nothing" };
  if (resolveName("Promise", loop)) return { node: loop, reason: "`Promise` is something else here" };
  const inside = insideOf(loop, walk);
  const left = leftBy(loop, types).filter(({ node }) => {
    return inside.start <= node.getStart() && node.end <= inside.end;
  });
  const ordered = left.filter(({ isUnordered }) => !isUnordered);
  const bounded = walk.of === undefined || isBounded(walk.of, types) || tools.isFew(loop);
  const limit = bounded ? undefined : tools.gatherLimitOf(loop.getSourceFile().fileName);
  const options = { limits: tools.limits, limit };
  const statements = statementsOf(loop, walk);
  const whole = { limit, canFail: !handlesFailure(statements) };
  const notes = (...parts: readonly Span[]): readonly string[] => [
    ...walk.notes,
    ...risksOf(tools, { loop, parts, left }),
  ];
  if (ordered.length === 0)
    return { ...whole, notes: notes(inside), draw: (draft) => drawCalls(draft, loop, walk, options) };
  const results = resultsOf(loop, walk, ordered);
  if (results)
    return {
      ...whole,
      notes: notes(inside),
      draw: (draft) => drawResults(draft, loop, walk, results, options),
    };
  const settled = settledOf(loop, walk, ordered);
  if (settled)
    return {
      ...whole,
      notes: notes(inside),
      draw: (draft) => drawSettled(draft, loop, walk, settled, options),
    };
  const split = splitOf(loop, walk, ordered);
  if ("reason" in split) return split;
  const first = split.first.at(-1);
  const begun = first ? [{ start: inside.start, end: first.end }] : [];
  return {
    ...whole,
    canFail: !handlesFailure(split.first),
    notes: notes(...begun, ...(split.taken ? [spanOf(split.taken)] : [])),
    draw: (draft) => drawSplit(draft, loop, walk, split, options),
  };
}

/** Nothing is left behind whose order counts. */
export function drawCalls(
  draft: FileDraft,
  loop: ts.IterationStatement,
  walk: Exclude<ReturnType<typeof walkOf>, Refused>,
  { limits, limit }: { readonly limits: Limits; readonly limit: number | undefined },
): void {
  const { rewrite, sourceFile, imports } = draft;
  const { semicolon } = styleOf(sourceFile, imports.bindings, undefined);
  takeAway(draft, walk);
  for (const end of turnEnds(loop, walk)) rewrite.replace(spanOf(end), `return${semicolon}`);
  const work = { ...walk, body: bodyPieces(loop, walk) };
  const { before, pieces } = limits.together(draft, loop, work, limit);
  rewrite.arrange(loop, [before, ...pieces, semicolon]);
}

/** A plan for a finding about turns, or why there is none. `node` makes the turns. */
export function planTurns(
  what: "loop" | "reduce",
  node: ts.Node,
  found: Fixable,
  gathering: Gathering | Refused,
): Plans {
  if ("reason" in gathering) {
    const place = placeOfNode(gathering.node);
    return { plans: [], declined: [{ alternative: "gather", reason: gathering.reason, place }] };
  }
  const { notes, canFail, limit } = gathering;
  const atATime = limit === undefined ? "together" : `together, ${limit} at a time`;
  const failure = canFail ? "; fails fast: others keep running" : "";
  const fix: PlannedFix = {
    title: `Start the turns of this ${what} ${atATime} (gather)${failure}`,
    alternative: "gather",
    safety: notes.length === 0 ? "safe" : "review",
    operations: found.operations.map((_, index) => index),
    ...(notes.length > 0 ? { notes } : {}),
  };
  const [operation] = found.operations;
  const change = {
    node,
    api: operation?.api ?? "await",
    item: {
      node,
      notes,
      needs: () => [],
      draft(draftOf: (file: ts.SourceFile) => FileDraft) {
        const draft = draftOf(node.getSourceFile());
        if (draft.changed.has(node)) return;
        draft.changed.add(node);
        gathering.draw(draft);
      },
    },
  };
  return { plans: [{ fix, targets: [], changes: [change] }], declined: [] };
}
