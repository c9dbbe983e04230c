import * as vscode from "vscode";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** Every extension of the window shares one loop. */
export function activate(context: vscode.ExtensionContext): void {
  readFileSync("settings.json");
//^^^^^^^^^^^^ sync-io
  context.subscriptions.push(
    vscode.commands.registerCommand("notes.save", () => {
      writeFileSync("notes.txt", "");
//    ^^^^^^^^^^^^^ sync-io
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      readFileSync(document.uri.fsPath);
//    ^^^^^^^^^^^^ sync-io
    }),
    vscode.languages.registerHoverProvider("markdown", {
      provideHover() {
        return new vscode.Hover(readFileSync("hover.md", "utf8"));
//                              ^^^^^^^^^^^^ sync-io
      },
    }),
  );
}

export function deactivate(): void {
  existsSync("settings.json");
}
