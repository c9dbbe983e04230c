/** Short words for what protocol tests send and get. */
import assert from "node:assert/strict";
import type {
  AnnotatedTextEdit,
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  WorkspaceEdit,
} from "vscode-languageserver";
import type { Editor } from "./editor.ts";

export const insert = (line: number, character: number, text: string) => ({
  range: { start: { line, character }, end: { line, character } },
  text,
});

export const lines = (report: DocumentDiagnosticReport): number[] =>
  items(report).map(({ range }) => range.start.line);

export function items(report: DocumentDiagnosticReport): Diagnostic[] {
  assert.equal(report.kind, "full");
  return report.items;
}

export async function codeActions(editor: Editor, uri: string, line: number): Promise<CodeAction[]> {
  const at = { line, character: 0 };
  const end = { line, character: 100 };
  return editor.client.sendRequest("textDocument/codeAction", {
    textDocument: { uri },
    range: { start: at, end },
    context: { diagnostics: [], only: ["quickfix"] },
  });
}

/** The only edit that needs a confirmation changes nothing: with it or without it, the change is whole. */
export function assertAsksOnce(edit: WorkspaceEdit | undefined): void {
  const parts = (edit?.documentChanges ?? []).flatMap(
    (change): { annotationId?: string; newText?: string }[] =>
      "edits" in change ? (change.edits as AnnotatedTextEdit[]) : [change],
  );
  const asking = parts.filter(
    ({ annotationId = "" }) => edit?.changeAnnotations?.[annotationId]?.needsConfirmation !== false,
  );
  assert.deepEqual(
    asking.map(({ newText }) => newText),
    [""],
  );
}
