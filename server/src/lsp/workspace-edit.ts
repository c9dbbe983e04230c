/**
 * Resolved changes as an edit of the protocol. What changes more than the file that the person looks at asks first.
 *
 * VS Code shows the difference where an edit needs a confirmation, and leaves exactly that edit out unless the person
 * ticks it; a fix without one of its edits would be half a fix. So what needs the confirmation is an edit that changes
 * nothing, beside the edits of the fix: they are ticked, and "Apply" applies the whole.
 */
import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  CreateFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import { fileToUri, toRange } from "./to-protocol.ts";
import type { ResolvedFile } from "./worker/messages.ts";

export interface EditLook {
  /** The file that the person looks at: a change of it alone asks nothing. */
  readonly shown?: string | undefined;
  /** The person wants to see the difference, whatever changes. */
  readonly preview?: boolean;
}

export function toWorkspaceEdit(
  files: readonly ResolvedFile[],
  { shown, preview = false }: EditLook,
  versionOf: (file: string) => number | null,
): WorkspaceEdit {
  const asks = preview || files.some(({ file }) => file !== shown);
  const asking = asks ? files.find(({ create }) => !create) : undefined;
  const documentChanges = files.flatMap((file) => {
    const edits = textEdits(file, asks);
    const all = file === asking ? [nothingAt(edits[0]!), ...edits] : edits;
    return changesOf(file, all, asks, versionOf(file.file));
  });
  return asks ? { documentChanges, changeAnnotations: ANNOTATIONS } : { documentChanges };
}

function changesOf(
  { file, create }: ResolvedFile,
  edits: TextDocumentEdit["edits"],
  asks: boolean,
  version: number | null,
): (CreateFile | TextDocumentEdit)[] {
  const uri = fileToUri(file);
  const change = { textDocument: { uri, version }, edits };
  return create ? [{ kind: "create", uri, ...(asks ? { annotationId: CHANGE } : {}) }, change] : [change];
}

function textEdits({ edits }: ResolvedFile, asks: boolean): (TextEdit | AnnotatedTextEdit)[] {
  return edits.map(({ place, text }) => {
    const edit = { range: toRange(place), newText: text };
    return asks ? { ...edit, annotationId: CHANGE } : edit;
  });
}

function nothingAt({ range: { start } }: TextEdit): AnnotatedTextEdit {
  return { range: { start, end: start }, newText: "", annotationId: LOOK };
}

const CHANGE = "change";
const LOOK = "look";

const ANNOTATIONS: Readonly<Record<typeof CHANGE | typeof LOOK, ChangeAnnotation>> = {
  [CHANGE]: {
    label: "The whole fix",
    description: "Its parts belong together: apply all of them, or none.",
    needsConfirmation: false,
  },
  [LOOK]: {
    label: "Look first",
    description: "Changes nothing: it has the editor show the difference before anything changes.",
    needsConfirmation: true,
  },
};
