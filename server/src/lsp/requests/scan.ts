import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type WorkDoneProgressReporter,
} from "vscode-languageserver";
import { isCancelledError } from "../cancelled.ts";
import { isTouched, type Changes } from "../../core/policy/touched.ts";
import type { ScanParams, ScanPartialResult, ScanResult } from "../protocol.ts";
import type { Selection, Session } from "../session.ts";
import { selectedDiagnostics } from "../shown.ts";
import { fileToUri } from "../to-protocol.ts";
import type { ChangesAnswer } from "../worker/messages.ts";
import { withProgress } from "./progress.ts";

/** Files in one partial result. */
const FILES_A_PART = 100;

/** Fills the store that pulls serve; from now on all files are shown. Cancelled, it keeps what is known so far. */
export async function scan(
  session: Session,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
  partial: (result: ScanPartialResult) => void,
  changes?: ScanParams["changes"],
): Promise<ScanResult> {
  if (changes === undefined) show(session, undefined);
  progress.begin("Unblock: scanning the workspace", 0, undefined, true);
  const stopProgress = session.status.onProgress((text, percentage) => progress.report(percentage, text));
  try {
    const onCancel = (cancel: () => void) => token.onCancellationRequested(cancel);
    if (changes === undefined) await session.analyser.scan(onCancel);
    else show(session, selectionOf(session, await session.analyser.scanChanges(changes.since, onCancel)));
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

function show(session: Session, accepts: Selection["accepts"] | undefined): void {
  session.showsWorkspace = true;
  session.selection = accepts && { id: (session.selection?.id ?? 0) + 1, accepts };
  session.shownChanged();
}

function selectionOf(session: Session, answers: ReadonlyMap<string, ChangesAnswer>): Selection["accepts"] {
  const known = new Map<string, Changes>();
  for (const [root, answer] of answers) {
    if ("refused" in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refused);
    known.set(root, answer);
  }
  return (finding) => {
    const changes = known.get(session.folders.rootOf(finding.place.file));
    return changes !== undefined && isTouched(finding, changes);
  };
}

function report(session: Session, partial: (result: ScanPartialResult) => void): ScanResult {
  const files = [...session.store.files()]
    .map((file) => ({ uri: fileToUri(file), diagnostics: selectedDiagnostics(session, file) }))
    .filter(({ diagnostics }) => diagnostics.length > 0);
  for (let at = 0; at < files.length; at += FILES_A_PART)
    partial({ items: files.slice(at, at + FILES_A_PART) });
  const findings = files.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
  return { findings, files: files.length };
}

/** For editors that start the scan by a command. */
export function scanFromCommand(
  session: Session,
  token: CancellationToken,
  changes?: ScanParams["changes"],
): Promise<ScanResult> {
  return withProgress(session, token, (either, progress) =>
    scan(session, either, progress, () => {}, changes),
  );
}
