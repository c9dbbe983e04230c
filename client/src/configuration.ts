/** Create Configuration: writes `unblock.config.jsonc` into a folder, and opens it; also one that was there. */
import { Uri, window } from "vscode";
import { chooseFolder } from "./folder.ts";
import { CREATE_CONFIGURATION, type CreatedConfiguration } from "./protocol.ts";
import type { Server } from "./server.ts";

export async function createConfiguration(server: Server): Promise<void> {
  const folder = await chooseFolder("The folder that the configuration is for");
  if (folder === undefined) return;
  const client = await server.running();
  const params = { folder: client.code2ProtocolConverter.asUri(folder.uri) };
  const { uri, refused } = await client.sendRequest<CreatedConfiguration>(CREATE_CONFIGURATION, params);
  if (refused !== undefined) void window.showWarningMessage(`Unblock: ${refused}.`);
  if (uri !== undefined) await window.showTextDocument(Uri.parse(uri));
}
