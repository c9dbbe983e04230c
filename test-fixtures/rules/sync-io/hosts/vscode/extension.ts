import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import * as vscode from "vscode";

const icons = readFileSync("icons.json", "utf8");

export function activate(context: vscode.ExtensionContext): void {
  readFileSync(context.asAbsolutePath("defaults.json"));
//^^^^^^^^^^^^ sync-io entry="extension activation"

  context.subscriptions.push(
    vscode.commands.registerCommand("docs.open", (path: string) => readFileSync(path, "utf8")),
//                                                                 ^^^^^^^^^^^^ sync-io entry=command label=docs.open
    vscode.languages.registerHoverProvider("markdown", {
      provideHover: () => new vscode.Hover(readFileSync("hover.md", "utf8")),
//                                         ^^^^^^^^^^^^ sync-io entry=provider
    }),
    vscode.workspace.onDidSaveTextDocument((document) => appendFileSync("saves.log", document.fileName)),
//                                                       ^^^^^^^^^^^^^^ sync-io entry="event listener"
    vscode.window.onDidChangeTerminalShellIntegration(() => appendFileSync("shells.log", "")),
//                                                          ^^^^^^^^^^^^^^ sync-io entry="event listener"
    vscode.window.registerCustomEditorProvider("docs.editor", new PictureEditor()),
    vscode.chat.createChatParticipant("docs.chat", (_request, _context, stream) => {
      stream.markdown(readFileSync("answer.md", "utf8"));
//                    ^^^^^^^^^^^^ sync-io entry="chat participant" label=docs.chat
    }),
    vscode.lm.registerTool("docs_read", { invoke: () => readFileSync("tool.txt", "utf8") }),
//                                                      ^^^^^^^^^^^^ sync-io entry=provider
  );

  const tree = vscode.window.createTreeView("docs.tree", {
    treeDataProvider: new Folder(),
    dragAndDropController: { dropMimeTypes: [], dragMimeTypes: [], handleDrop: () => writeFileSync("dropped.txt", "") },
//                                                                                   ^^^^^^^^^^^^^ sync-io entry="tree view"
  });
  tree.onDidChangeSelection(() => appendFileSync("selections.log", ""));
//                                ^^^^^^^^^^^^^^ sync-io entry="event listener"

  const pick = vscode.window.createQuickPick();
  pick.onDidChangeValue((value) => {
    pick.items = readdirSync(".").filter((name) => name.includes(value));
//               ^^^^^^^^^^^ sync-io entry="event listener"
  });

  const panel = vscode.window.createWebviewPanel("docs", "Docs", 1);
  panel.webview.onDidReceiveMessage((message: { path: string }) => readFileSync(message.path));
//                                                                 ^^^^^^^^^^^^ sync-io entry="message handler"

  const controller = vscode.tests.createTestController("docs", "Docs");
  controller.resolveHandler = () => {
    readdirSync("tests");
//  ^^^^^^^^^^^ sync-io entry=tests label=resolveHandler
  };
  controller.createRunProfile("Run", 1, () => writeFileSync("run.txt", ""));
//                                            ^^^^^^^^^^^^^ sync-io entry="test run" label=Run

  vscode.window.createTerminal({ name: "docs", pty: new Shell() });
  new Index().onDidChange(() => appendFileSync("index.log", ""));
//                              ^^^^^^^^^^^^^^ sync-io entry="event listener"
}

export function deactivate(): void {
  writeFileSync("state.json", icons);
}

class PictureEditor implements vscode.CustomReadonlyEditorProvider {
  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    return { uri, dispose: () => undefined, size: readFileSync(uri.fsPath).length } as vscode.CustomDocument;
//                                                ^^^^^^^^^^^^ sync-io entry=provider
  }

  resolveCustomEditor(): void {
    existsSync("editor.css");
//  ^^^^^^^^^^ sync-io entry=provider
  }
}

class Folder implements vscode.TreeDataProvider<string> {
  getTreeItem(path: string): vscode.TreeItem {
    return new vscode.TreeItem(path);
  }

  getChildren(path = "."): string[] {
    return readdirSync(path);
//         ^^^^^^^^^^^ sync-io entry="tree view"
  }
}

class Shell {
  readonly onDidWrite = new vscode.EventEmitter<string>().event;
  open(): void {
    readFileSync("profile.txt");
//  ^^^^^^^^^^^^ sync-io entry=terminal
  }
  close(): void {}
}

class Index {
  private readonly changed = new vscode.EventEmitter<string>();
  readonly onDidChange = this.changed.event;
}
