/** Brings changed findings to the editor: by asking it to pull again, or by pushing to editors that can't pull. */
import type { Session } from "./session.ts";
import { shownDiagnostics } from "./shown.ts";
import { fileToUri } from "./to-protocol.ts";

/** `files` have news from the analysis, or (without them) anything may have changed. */
export function showChanges(session: Session, files: readonly string[] | undefined): void {
  session.status.refresh();
  const { abilities, connection, documents } = session;
  if (!abilities.pullsDiagnostics) return push(session, files ?? [...session.store.files()]);
  const concernsOpen = files === undefined || files.some((file) => documents.byFile(file) !== undefined);
  if (!concernsOpen || !abilities.refreshesDiagnostics) return;
  connection.languages.diagnostics.refresh().catch((error: Error) => {
    connection.console.warn(`The editor did not refresh its diagnostics: ${error.message}`);
  });
}

function push(session: Session, files: readonly string[]): void {
  for (const file of files) {
    const open = session.documents.byFile(file);
    if (open === undefined && !session.showsWorkspace) continue;
    const diagnostics = shownDiagnostics(session, file);
    const version = open === undefined ? {} : { version: open.document.version };
    void session.connection.sendDiagnostics({ uri: fileToUri(file), diagnostics, ...version });
  }
}
