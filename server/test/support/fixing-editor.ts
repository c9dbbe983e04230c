/** An editor that applies the server's edits, and what is asked of it in tests of fixing. */
import type {
  ApplyWorkspaceEditParams,
  ApplyWorkspaceEditResult,
  ClientCapabilities,
  CodeAction,
  TextDocumentEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import { FixAllRequest, type FixAllResult } from "../../src/lsp/index.ts";
import { openEditor, type Editor } from "./editor.ts";
import { CAPABILITIES } from "./protocol-client.ts";

export const APPLIES: ClientCapabilities = {
  ...CAPABILITIES,
  workspace: {
    ...CAPABILITIES.workspace,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
};

export interface FixingEditor extends Editor {
  /** What the server had applied. */
  readonly applied: WorkspaceEdit[];
}

export async function fixingEditor(
  files: Record<string, string> = {},
  refusal?: string,
): Promise<FixingEditor> {
  const editor = await openEditor(files, { capabilities: APPLIES });
  const applied: WorkspaceEdit[] = [];
  editor.client.onRequest("workspace/applyEdit", ({ edit }: ApplyWorkspaceEditParams) => {
    const result: ApplyWorkspaceEditResult =
      refusal === undefined ? { applied: true } : { applied: false, failureReason: refusal };
    if (result.applied) applied.push(edit);
    return result;
  });
  return { ...editor, applied };
}

export const fixFile = ({ client }: Editor, uri: string): Promise<FixAllResult> =>
  client.sendRequest(FixAllRequest, { textDocument: { uri } });

export const fixWorkspace = ({ client }: Editor): Promise<FixAllResult> =>
  client.sendRequest(FixAllRequest, {});

/** File → version and new texts, of every changed document. */
export function changesOf(edit: WorkspaceEdit | undefined) {
  const changes = (edit?.documentChanges ?? []).filter(
    (change): change is TextDocumentEdit => "edits" in change,
  );
  return changes.map(({ textDocument, edits }) => [
    textDocument.uri.slice(textDocument.uri.lastIndexOf("/") + 1),
    textDocument.version,
    edits.flatMap((each) => ("newText" in each && each.newText !== "" ? each.newText : [])),
  ]);
}

export async function fixAllActions(
  editor: Editor,
  uri: string,
  triggerKind?: 1 | 2,
  only = "source.fixAll.unblock",
) {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return editor.client.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range,
    context: { diagnostics: [], only: [only], ...(triggerKind === undefined ? {} : { triggerKind }) },
  });
}

export const resolve = (editor: Editor, action: CodeAction | undefined): Promise<CodeAction> =>
  editor.client.sendRequest("codeAction/resolve", action);
