/** Progress that we make ourselves, for work that an editor started by a command. */
import {
  CancellationTokenSource,
  type CancellationToken,
  type WorkDoneProgressReporter,
} from "vscode-languageserver";
import type { Session } from "../session.ts";

/** The work ends when the command is cancelled, or its progress is. */
export async function withProgress<Result>(
  { connection, abilities }: Session,
  token: CancellationToken,
  work: (token: CancellationToken, progress: WorkDoneProgressReporter) => Promise<Result>,
): Promise<Result> {
  if (!abilities.workDoneProgress) return work(token, NO_PROGRESS);
  const progress = await connection.window.createWorkDoneProgress();
  const either = new CancellationTokenSource();
  token.onCancellationRequested(() => either.cancel());
  progress.token.onCancellationRequested(() => either.cancel());
  return work(either.token, progress);
}

export const NO_PROGRESS: WorkDoneProgressReporter = { begin: () => {}, report: () => {}, done: () => {} };
