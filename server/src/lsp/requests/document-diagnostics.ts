import {
  DocumentDiagnosticReportKind,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from "vscode-languageserver";
import { fromUri } from "../from-protocol.ts";
import type { Session } from "../session.ts";
import { resultIdOf, shownDiagnostics } from "../shown.ts";

/** Answers at once from what is known; the editor is told to ask again when the analysis has news. */
export function documentDiagnostics(
  session: Session,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
): DocumentDiagnosticReport {
  const file = fromUri(textDocument.uri);
  if (file === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  session.analyser.ensureFresh(file);
  const resultId = resultIdOf(session, file);
  if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: shownDiagnostics(session, file) };
}
