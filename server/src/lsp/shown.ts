/** Which diagnostics a file shows now, and a name for that state: for pulls of one document and of the workspace alike. */
import type { Diagnostic } from "vscode-languageserver";
import type { Session } from "./session.ts";
import { toDiagnostics } from "./to-protocol.ts";

export function shownDiagnostics(session: Session, file: string): Diagnostic[] {
  const settings = session.settings.of(session.folders.rootOf(file));
  return settings.enable ? toDiagnostics(session.store.of(file), settings.showHints) : [];
}

/** Equal names mean equal diagnostics. */
export function resultIdOf(session: Session, file: string): string {
  return `${session.store.revisionOf(file)}.${session.settings.generation}`;
}
