/**
 * `workspace/diagnostic` as a long poll: what is new is streamed, then the request is held until the client cancels it.
 * An answer would make the client ask again every two seconds for ever.
 */
import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { fromUri } from "../from-protocol.ts";
import type { Session } from "../session.ts";
import { resultIdOf, shownDiagnostics } from "../shown.ts";
import { fileToUri } from "../to-protocol.ts";

/** Reports in one partial result, so that no single message keeps a loop busy. */
const REPORTS_A_PART = 100;

export function workspaceDiagnostics(
  session: Session,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
): Promise<WorkspaceDiagnosticReport> {
  const told = new Map<string, string>();
  for (const { uri, value } of previousResultIds) told.set(fromUri(uri) ?? uri, value);

  return new Promise((resolve) => {
    let planned = false;
    const end = (items: WorkspaceDocumentDiagnosticReport[]): void => {
      stop();
      resolve({ items });
    };
    const tell = (): void => {
      planned = false;
      if (token.isCancellationRequested) return;
      const reports = newReports(session, told);
      if (reports.length === 0) return;
      if (partial === undefined) return end(reports);
      for (let at = 0; at < reports.length; at += REPORTS_A_PART)
        partial.report({ items: reports.slice(at, at + REPORTS_A_PART) });
    };
    /** Many files change at once: one turn later all of them are known. */
    const stop = session.onShownChange(() => {
      if (!planned) setImmediate(tell);
      planned = true;
    });
    token.onCancellationRequested(() => end([]));
    tell();
  });
}

/** Reports for what differs from what the client was told; notes them as told. */
function newReports(session: Session, told: Map<string, string>): WorkspaceDocumentDiagnosticReport[] {
  const files = new Set([...told.keys(), ...(session.showsWorkspace ? session.store.files() : [])]);
  const reports: WorkspaceDocumentDiagnosticReport[] = [];
  for (const file of files) {
    const resultId = resultIdOf(session, file);
    if (told.get(file) === resultId) continue;
    const items = session.showsWorkspace ? shownDiagnostics(session, file) : [];
    const isNews = items.length > 0 || told.has(file);
    told.set(file, resultId);
    if (!isNews) continue;
    const version = session.documents.byFile(file)?.document.version ?? null;
    reports.push({ kind: DocumentDiagnosticReportKind.Full, uri: fileToUri(file), version, resultId, items });
  }
  return reports;
}
