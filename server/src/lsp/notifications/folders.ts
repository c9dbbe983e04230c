import type { WorkspaceFoldersChangeEvent } from "vscode-languageserver";
import { fromUri } from "../from-protocol.ts";
import type { Session } from "../session.ts";
import { didChangeConfiguration } from "./configuration.ts";

/** Folders come and go: the findings of those that went are forgotten. */
export async function didChangeFolders(
  session: Session,
  { added, removed }: WorkspaceFoldersChangeEvent,
): Promise<void> {
  const gone = new Set(removed.flatMap(({ uri }) => fromUri(uri) ?? []));
  const kept = session.folders.workspaceRoots().filter((root) => !gone.has(root));
  session.folders.set([...kept, ...added.flatMap(({ uri }) => fromUri(uri) ?? [])]);
  for (const file of session.store.files())
    if ([...gone].some((root) => file.startsWith(`${root}/`))) session.store.replace(file, []);
  for (const root of gone) {
    session.problems.set(root, []);
    session.configurationFiles.set(root, []);
  }
  session.analyser.foldersChanged();
  await didChangeConfiguration(session);
  session.shownChanged();
}
