/** Drives the engine slice by slice, so that the loop that it runs on gets its turn between two slices. */
import { setImmediate } from "node:timers/promises";
import type { Cancellation, Engine, Progress } from "../core/engine.ts";
import type { Analysis } from "../core/finding/finding.ts";
import type { Workspace } from "../core/project/workspace.ts";

/** Who finds out about regular expressions meanwhile. */
export interface Verdicts {
  readonly pending: number;
  readonly unanswered: number;
  settled(signal?: AbortSignal): Promise<void>;
}

/**
 * Opens the workspace and analyses it. The one generator that feeds the command line, the server and the tests.
 * With verdicts it waits for those that the analysis asked for, until the signal fires. Throws the engine's
 * `CancelledError` once the cancellation has fired.
 */
export async function* scanWorkspace(
  engine: Engine,
  workspace: Workspace,
  cancellation?: Cancellation,
  verdicts?: { readonly from: Verdicts; readonly until: AbortSignal },
): AsyncGenerator<Progress, Analysis, void> {
  engine.open(workspace);
  if (!verdicts) return yield* analyseInSlices(engine, cancellation);
  const { from, until } = verdicts;
  for (;;) {
    const { unanswered } = from;
    yield* inSlices(engine.find(cancellation));
    // Answers also come between two slices: what counts is what this analysis had to do without.
    if (from.unanswered === unanswered || until.aborted) break;
    if (from.pending > 0) yield { phase: "regex", done: 0, total: from.pending };
    await from.settled(until);
  }
  return yield* inSlices(engine.plan(cancellation));
}

/** Brings an engine up to date that already holds a workspace, after `edit`. Throws as `scanWorkspace` does. */
export async function* analyseInSlices(
  engine: Engine,
  cancellation?: Cancellation,
): AsyncGenerator<Progress, Analysis, void> {
  return yield* inSlices(engine.analyse(cancellation));
}

/** Returns to the loop after each slice. */
export async function* inSlices<Result>(
  slices: Generator<Progress, Result>,
): AsyncGenerator<Progress, Result, void> {
  for (let slice = slices.next(); ; slice = slices.next()) {
    if (slice.done === true) return slice.value;
    yield slice.value;
    await setImmediate();
  }
}

/** Runs the work to its end, handing each progress on, and gives the result. */
export async function finish<Result>(
  scan: AsyncGenerator<Progress, Result, void>,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Result> {
  for (let step = await scan.next(); ; step = await scan.next()) {
    if (step.done === true) return step.value;
    onProgress(step.value);
  }
}
