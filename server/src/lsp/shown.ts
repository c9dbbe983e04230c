/** Which diagnostics a file shows now, and a name for that state: for pulls of one document and of the workspace alike. */
import type { Diagnostic } from "vscode-languageserver";
import type { Finding } from "../core/index.ts";
import type { Session } from "./session.ts";
import { toDiagnostics } from "./to-protocol.ts";

export function shownDiagnostics(session: Session, file: string): Diagnostic[] {
  const isOpen = session.documents.byFile(file) !== undefined;
  return diagnosticsOf(session, file, isOpen ? session.store.of(file) : selected(session, file));
}

/** Those that a scan asked for, whether or not the file is open. */
export function selectedDiagnostics(session: Session, file: string): Diagnostic[] {
  return diagnosticsOf(session, file, selected(session, file));
}

/** Equal names mean equal diagnostics. */
export function resultIdOf(session: Session, file: string): string {
  const isOpen = session.documents.byFile(file) !== undefined;
  const selection = isOpen || session.selection === undefined ? "" : `.${session.selection.id}`;
  return `${session.store.revisionOf(file)}.${session.settings.generation}${selection}`;
}

function selected({ store, selection }: Session, file: string): readonly Finding[] {
  const known = store.of(file);
  return selection === undefined ? known : known.filter(selection.accepts);
}

function diagnosticsOf(session: Session, file: string, findings: readonly Finding[]): Diagnostic[] {
  const settings = session.settings.of(session.folders.rootOf(file));
  return settings.enable ? toDiagnostics(findings, settings.showHints) : [];
}
