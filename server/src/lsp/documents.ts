/** The documents that are open in the editor, with their texts. */
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { fromRange, fromUri } from "./from-protocol.ts";
import { createPositions } from "./worker/positions.ts";
import type { PlaceEdit } from "./shift.ts";

export interface OpenDocument {
  readonly file: string;
  readonly uri: string;
  readonly document: TextDocument;
  /** Our own count of its texts, which never starts anew: the editor's versions do when a file is opened again. */
  readonly stamp: number;
}

export interface Documents {
  open(uri: string, languageId: string, version: number, text: string): OpenDocument | undefined;
  /** The edits as places, in order; each is against the text that the one before it left. */
  change(
    uri: string,
    version: number,
    changes: readonly TextDocumentContentChangeEvent[],
  ): readonly PlaceEdit[];
  close(uri: string): OpenDocument | undefined;
  byFile(file: string): OpenDocument | undefined;
  all(): Iterable<OpenDocument>;
}

export function createDocuments(): Documents {
  const documents = new Map<string, OpenDocument>();
  let stamp = 0;

  return {
    open(uri, languageId, version, text) {
      const file = fromUri(uri);
      if (file === undefined) return undefined;
      const document = TextDocument.create(uri, languageId, version, text);
      const opened = { file, uri, document, stamp: ++stamp };
      documents.set(file, opened);
      return opened;
    },
    change(uri, version, changes) {
      const file = fromUri(uri);
      const known = file === undefined ? undefined : documents.get(file);
      if (known === undefined) return [];
      let { document } = known;
      const edits: PlaceEdit[] = [];
      for (const change of changes) {
        edits.push(placeEdit(known.file, document, change));
        document = TextDocument.update(document, [change], version);
      }
      documents.set(known.file, { ...known, document, stamp: ++stamp });
      return edits;
    },
    close(uri) {
      const file = fromUri(uri);
      if (file === undefined) return undefined;
      const closed = documents.get(file);
      documents.delete(file);
      return closed;
    },
    byFile: (file) => documents.get(file),
    all: () => documents.values(),
  };
}

/** A change without a range replaces the whole text. */
function placeEdit(file: string, document: TextDocument, change: TextDocumentContentChangeEvent): PlaceEdit {
  if ("range" in change) return { file, ...fromRange(change.range), text: change.text };
  const text = document.getText();
  return { file, start: { line: 1, column: 1 }, end: createPositions(text)(text.length), text: change.text };
}
