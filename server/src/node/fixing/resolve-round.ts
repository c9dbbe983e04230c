/** One round of fixing: the edits of all fixes that are tried, as one change. */
import {
  CancelledError,
  type Cancellation,
  type Engine,
  type OwnPrograms,
  type Progress,
} from "../../core/engine.ts";
import type { ChosenFix, FixesOutcome } from "../../core/finding/edit.ts";
import type { Finding } from "../../core/finding/finding.ts";
import { OTHER_FILES, type FixSelection } from "./selection.ts";

export type FixingEngine = Pick<Engine, "analysis" | "analyse" | "edit" | "resolveFixes">;

export interface FixingParts {
  readonly engine: FixingEngine;
  readonly programs: OwnPrograms;
}

export interface TriedFix extends ChosenFix {
  readonly finding: Finding;
}

export const NOTHING: FixesOutcome = { edits: [], applied: [], left: [] };

/** What can't be checked is left before anything is asked: one of these makes all that is changed with it unsafe. */
export function* resolveRound(
  parts: FixingParts,
  tried: readonly TriedFix[],
  selection: FixSelection,
  cancellation: Cancellation | undefined,
): Generator<Progress, FixesOutcome> {
  const isUnchecked = ({ finding, fix }: TriedFix) =>
    selection.safety === "safe" &&
    finding.fixes[fix]!.alternative !== "comment" &&
    parts.programs(finding.place.file)?.installed === false;
  const checked = tried.filter((each) => !isUnchecked(each));
  const refused = tried.filter(isUnchecked).map((each) => leave(each, NOT_INSTALLED));
  const outcome = yield* resolveTried(parts, checked, selection, cancellation);
  return { ...outcome, left: [...refused, ...outcome.left] };
}

const NOT_INSTALLED =
  "its package's dependencies are not installed, so it can't be checked against their types";

/** All of them at once; where that would leave the one file that may change, those that stay in it. */
function* resolveTried(
  { engine, programs }: FixingParts,
  tried: readonly TriedFix[],
  { safety, only }: FixSelection,
  cancellation: Cancellation | undefined,
): Generator<Progress, FixesOutcome> {
  if (tried.length === 0) return NOTHING;
  const ask = (some: readonly TriedFix[]) => {
    const choices = some.map(({ findingId, fix }) => ({ findingId, fix }));
    return interruptible(engine.resolveFixes(choices, safety, programs), cancellation);
  };
  const outcome = yield* ask(tried);
  const leaves = ({ edits }: FixesOutcome) => only !== undefined && edits.some(({ file }) => file !== only);
  if (!leaves(outcome)) return outcome;
  const near: TriedFix[] = [];
  const far: FixesOutcome["left"][number][] = [];
  for (const each of tried) {
    if (leaves(yield* ask([each]))) far.push(leave(each, OTHER_FILES));
    else near.push(each);
  }
  const together = near.length === 0 ? NOTHING : yield* ask(near);
  return leaves(together)
    ? { ...NOTHING, left: tried.map((each) => leave(each, OTHER_FILES)) }
    : { ...together, left: [...together.left, ...far] };
}

function leave({ findingId, fix }: TriedFix, reason: string): FixesOutcome["left"][number] {
  return { findingId, fix, reason };
}

function* interruptible<Result>(
  steps: Generator<Progress, Result>,
  cancellation: Cancellation | undefined,
): Generator<Progress, Result> {
  try {
    for (;;) {
      if (cancellation?.isCancelled() === true) throw new CancelledError("the fixes were cancelled");
      const step = steps.next();
      if (step.done === true) return step.value;
      yield step.value;
    }
  } finally {
    // What they hold while they work, such as changed texts, they give back.
    steps.return(undefined as Result);
  }
}
