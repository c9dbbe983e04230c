/** Open, change and close of documents. Changes shift what is known at once; the analysis follows when typing pauses. */
import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from "vscode-languageserver";
import { fromUri } from "../from-protocol.ts";
import type { Session } from "../session.ts";

export function didOpen(session: Session, { textDocument }: DidOpenTextDocumentParams): void {
  const { uri, languageId, version, text } = textDocument;
  const opened = session.documents.open(uri, languageId, version, text);
  if (opened !== undefined) session.analyser.opened(opened);
}

export function didChange(
  session: Session,
  { textDocument, contentChanges }: DidChangeTextDocumentParams,
): void {
  const edits = session.documents.change(textDocument.uri, textDocument.version, contentChanges);
  for (const edit of edits) session.store.shift(edit);
  const file = fromUri(textDocument.uri);
  if (file !== undefined && edits.length > 0) session.analyser.changed(file);
}

export function didClose(session: Session, { textDocument }: DidCloseTextDocumentParams): void {
  const closed = session.documents.close(textDocument.uri);
  if (closed !== undefined) session.analyser.closed(closed.file);
}
