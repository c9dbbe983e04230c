/** Scan Workspace and Scan Changed Files: progress with a cancel button while the server works; its findings come with the diagnostics. */
import { commands, window } from "vscode";
import { askWithProgress } from "./progress.ts";
import { SCAN, type ScanParams, type ScanResult } from "./protocol.ts";
import type { Server } from "./server.ts";

/** The result; `undefined` when the person cancelled. */
export function scanWorkspace(server: Server): Promise<ScanResult | undefined> {
  return scanWith(server, {});
}

/** Shows only what changes since the last commit touch. */
export function scanChangedFiles(server: Server): Promise<ScanResult | undefined> {
  return scanWith(server, { changes: {} });
}

async function scanWith(server: Server, params: ScanParams): Promise<ScanResult | undefined> {
  const client = await server.running();
  const title = "Unblock: scanning the workspace";
  const result = await askWithProgress<ScanResult>(client, title, SCAN, params);
  if (result !== undefined) void tellResult(result);
  return result;
}

async function tellResult({ findings, files }: ScanResult): Promise<void> {
  if (findings === 0)
    return void window.showInformationMessage("Unblock: nothing found that stops the event loop.");
  const text = `Unblock: ${findings} ${findings === 1 ? "finding" : "findings"} in ${files} ${files === 1 ? "file" : "files"}.`;
  const choice = await window.showInformationMessage(text, "Show Problems");
  if (choice !== undefined) await commands.executeCommand("workbench.actions.view.problems");
}
