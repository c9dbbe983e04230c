/** Create Baseline: accepts all findings of a folder, so that only new ones are shown. */
import { Uri, window, type WorkspaceFolder } from "vscode";
import { chooseFolder } from "./folder.ts";
import { CREATE_BASELINE, type CreatedBaseline } from "./protocol.ts";
import type { Server } from "./server.ts";

export async function createBaseline(server: Server): Promise<void> {
  const folder = await chooseFolder("The folder whose findings are accepted");
  if (folder === undefined) return;
  const created = await ask(server, folder, false);
  if ("uri" in created) return tellCreated(created);
  if (!created.exists) throw new Error(created.refused);
  const choice = await window.showWarningMessage(
    `${folder.name} has a baseline already. Replace it by one of all findings that there are now? Reasons in it are kept.`,
    { modal: true },
    "Replace",
  );
  if (choice === undefined) return;
  const replaced = await ask(server, folder, true);
  if ("refused" in replaced) throw new Error(replaced.refused);
  await tellCreated(replaced);
}

async function ask(server: Server, folder: WorkspaceFolder, force: boolean): Promise<CreatedBaseline> {
  const client = await server.running();
  const params = { folder: client.code2ProtocolConverter.asUri(folder.uri), force };
  return client.sendRequest<CreatedBaseline>(CREATE_BASELINE, params);
}

async function tellCreated({ uri, findings }: Extract<CreatedBaseline, { uri: string }>): Promise<void> {
  const text = `Unblock: ${findings} ${findings === 1 ? "finding" : "findings"} accepted.`;
  const choice = await window.showInformationMessage(text, "Show Baseline");
  if (choice !== undefined) await window.showTextDocument(Uri.parse(uri));
}
