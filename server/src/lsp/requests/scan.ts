import {
  CancellationTokenSource,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type WorkDoneProgressReporter,
} from "vscode-languageserver";
import { isCancelledError } from "../cancelled.ts";
import type { ScanPartialResult, ScanResult } from "../protocol.ts";
import type { Session } from "../session.ts";
import { shownDiagnostics } from "../shown.ts";
import { fileToUri } from "../to-protocol.ts";

/** Files in one partial result. */
const FILES_A_PART = 100;

/** Fills the store that pulls serve; from now on all files are shown. Cancelled, it keeps what is known so far. */
export async function scan(
  session: Session,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
  partial: (result: ScanPartialResult) => void,
): Promise<ScanResult> {
  session.showsWorkspace = true;
  session.shownChanged();
  progress.begin("Unblock: scanning the workspace", 0, undefined, true);
  const stopProgress = session.status.onProgress((text, percentage) => progress.report(percentage, text));
  try {
    await session.analyser.scan((cancel) => token.onCancellationRequested(cancel));
  } catch (error) {
    if (isCancelledError(error))
      throw new ResponseError(LSPErrorCodes.RequestCancelled, "The scan was cancelled.");
    throw error;
  } finally {
    stopProgress();
    progress.done();
  }
  return report(session, partial);
}

function report(session: Session, partial: (result: ScanPartialResult) => void): ScanResult {
  const files = [...session.store.files()]
    .map((file) => ({ uri: fileToUri(file), diagnostics: shownDiagnostics(session, file) }))
    .filter(({ diagnostics }) => diagnostics.length > 0);
  for (let at = 0; at < files.length; at += FILES_A_PART)
    partial({ items: files.slice(at, at + FILES_A_PART) });
  const findings = files.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
  return { findings, files: files.length };
}

/** A token for editors that start the scan by a command, and cancel by the progress that we made. */
export async function scanFromCommand(session: Session, token: CancellationToken): Promise<ScanResult> {
  const { connection, abilities } = session;
  if (!abilities.workDoneProgress) return scan(session, token, NO_PROGRESS, () => {});
  const progress = await connection.window.createWorkDoneProgress();
  const either = new CancellationTokenSource();
  token.onCancellationRequested(() => either.cancel());
  progress.token.onCancellationRequested(() => either.cancel());
  return scan(session, either.token, progress, () => {});
}

const NO_PROGRESS: WorkDoneProgressReporter = { begin: () => {}, report: () => {}, done: () => {} };
