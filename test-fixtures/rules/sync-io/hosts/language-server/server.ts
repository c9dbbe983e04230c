import { existsSync, readFileSync } from "node:fs";
import {
  createConnection,
  ProposedFeatures,
  TextDocuments,
  type Connection,
  type HoverParams,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const words = readFileSync("words.txt", "utf8");
const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);

connection.onInitialize((parameters) => {
  readFileSync(`${parameters.rootUri}/settings.json`);
//^^^^^^^^^^^^ sync-io entry="language server handler"
  return { capabilities: { hoverProvider: words.length > 0 } };
});

connection.onHover(hover);
connection.onCompletion(() => readFileSync("completions.txt", "utf8").split("\n"));
//                            ^^^^^^^^^^^^ sync-io entry="language server handler"
connection.onRequest("docs/read", (path: string) => readFileSync(path, "utf8"));
//                                                  ^^^^^^^^^^^^ sync-io entry="language server handler"
connection.onNotification("docs/changed", () => void existsSync("changed.flag"));
//                                                   ^^^^^^^^^^ sync-io entry="language server handler"
connection.languages.semanticTokens.on(() => ({ data: [...readFileSync("tokens.bin")] }));
//                                                        ^^^^^^^^^^^^ sync-io entry="language server handler"
connection.workspace.onDidRenameFiles(() => void readFileSync("names.txt"));
//                                               ^^^^^^^^^^^^ sync-io entry="language server handler"

documents.onDidChangeContent((change) => {
  const settings = readFileSync("settings.json", "utf8");
//                 ^^^^^^^^^^^^ sync-io entry="language server handler"
  connection.console.log(change.document.uri + settings);
});

function hover(parameters: HoverParams): { contents: string } {
  return { contents: readFileSync(parameters.textDocument.uri, "utf8") };
//                   ^^^^^^^^^^^^ sync-io entry="language server handler"
}

export function register(other: Connection): void {
  other.onDidChangeWatchedFiles(() => {
    readFileSync("watched.txt");
//  ^^^^^^^^^^^^ sync-io entry="language server handler"
  });
}

documents.listen(connection);
connection.listen();
