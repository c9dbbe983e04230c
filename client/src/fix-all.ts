/** Fix All Safe in File and in Workspace: the server computes the edits and has VS Code apply them, as one. */
import { window } from "vscode";
import { askWithProgress } from "./progress.ts";
import { FIX_ALL, type FixAllParams, type FixAllResult } from "./protocol.ts";
import type { Server } from "./server.ts";

/** Of the file in the active editor; `undefined` without one, and when the person cancelled. */
export async function fixAllInFile(server: Server): Promise<FixAllResult | undefined> {
  const document = window.activeTextEditor?.document;
  if (document === undefined) return undefined;
  const client = await server.running();
  return fixAll(server, { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) } });
}

export function fixAllInWorkspace(server: Server): Promise<FixAllResult | undefined> {
  return fixAll(server, {});
}

async function fixAll(server: Server, params: FixAllParams): Promise<FixAllResult | undefined> {
  const client = await server.running();
  const result = await askWithProgress<FixAllResult>(client, "Unblock: fixing", FIX_ALL, params);
  if (result !== undefined) void window.showInformationMessage(result.text);
  return result;
}
