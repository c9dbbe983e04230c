/** Scan Workspace and Scan Changed Files: progress with a cancel button while the server works; its findings come with the diagnostics. */
import { commands, ProgressLocation, window, type CancellationToken, type Progress } from "vscode";
import { WorkDoneProgress, type LanguageClient } from "vscode-languageclient/node";
import { SCAN, type ScanParams, type ScanResult } from "./protocol.ts";
import type { Server } from "./server.ts";

let scans = 0;

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
  const options = {
    location: ProgressLocation.Notification,
    title: "Unblock: scanning the workspace",
    cancellable: true,
  };
  const result = await window.withProgress(options, (progress, token) =>
    scan(client, params, progress, token),
  );
  if (result !== undefined) void tellResult(result);
  return result;
}

async function scan(
  client: LanguageClient,
  params: ScanParams,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<ScanResult | undefined> {
  const workDoneToken = `unblock-scan-${++scans}`;
  let reached = 0;
  const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind !== "report") return;
    const percentage = Math.max(value.percentage ?? reached, reached);
    progress.report({ message: value.message ?? "", increment: percentage - reached });
    reached = percentage;
  });
  try {
    return await client.sendRequest<ScanResult>(SCAN, { ...params, workDoneToken }, token);
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    listener.dispose();
  }
}

async function tellResult({ findings, files }: ScanResult): Promise<void> {
  if (findings === 0)
    return void window.showInformationMessage("Unblock: nothing found that stops the event loop.");
  const text = `Unblock: ${findings} ${findings === 1 ? "finding" : "findings"} in ${files} ${files === 1 ? "file" : "files"}.`;
  const choice = await window.showInformationMessage(text, "Show Problems");
  if (choice !== undefined) await commands.executeCommand("workbench.actions.view.problems");
}
