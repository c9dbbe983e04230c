/** Short words for what protocol tests send and get. */
import assert from "node:assert/strict";
import type { CodeAction, Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver";
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
