/**
 * The VS Code side: starts the language server, gives it commands and a status item. No analysis here, and nothing that
 * another editor would need too (that is in `server/src/lsp`).
 */
import { window, type ExtensionContext } from "vscode";
import { registerCommands } from "./commands.ts";
import { registerExplanations } from "./explanations.ts";
import { createServer } from "./server.ts";
import { createStatusItem } from "./status-item.ts";

let stop: () => Promise<void> = async () => {};

/** Returns without waiting for the server: commands wait for it themselves. */
export function activate(context: ExtensionContext): void {
  const output = window.createOutputChannel("Unblock", { log: true });
  const explanations = registerExplanations();
  const status = createStatusItem();
  const server = createServer(context.asAbsolutePath("dist/server.cjs"), output, explanations, status);
  context.subscriptions.push(output, explanations, status, ...registerCommands(server, output, explanations));
  stop = () => server.stop();
  void server.start();
}

export function deactivate(): Promise<void> {
  return stop();
}
