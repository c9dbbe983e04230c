/** Language servers and other ends of a JSON-RPC connection. */
import { later } from "../node/entries.ts";
import type { CataloguePart, EntryRow } from "../row.ts";
import { entries } from "./rows.ts";

const served: Omit<EntryRow, "symbol" | "calls" | "entry"> = {
  runs: "later",
  hot: true,
  serves: true,
  awaits: true,
};

/** Whatever function a connection is given answers the editor: `onHover`, `languages.semanticTokens.on`. */
const connection = (module: string, name: string): EntryRow => ({
  symbol: `${module}#${name}.**`,
  calls: { arguments: ["functions"] },
  entry: "language server handler",
  ...served,
});

const CONNECTIONS = [
  ...["Connection", "_Connection", "IConnection", "ProposedFeatures.Connection", "createConnection()"],
];
const SERVER = "vscode-languageserver";
const SERVER_MODULES = ["node", "node.js", "browser", "browser.js", "lib/node/main", "lib/main"];

const CLIENT = ["LanguageClient", "BaseLanguageClient"];
const CLIENT_EVENTS = ["onNotification", "onRequest", "onProgress", "onTelemetry", "onDidChangeState"];

const RPC: Readonly<Record<string, readonly string[]>> = {
  "vscode-jsonrpc": ["createMessageConnection()", "MessageConnection"],
  "vscode-languageserver-protocol": ["createProtocolConnection()", "ProtocolConnection"],
};

export const languageServers: CataloguePart = {
  entries: [
    ...CONNECTIONS.map((name) => connection(SERVER, name)),
    ...entries(
      SERVER,
      CONNECTIONS.map((name) => `${name}.listen`),
      {
        calls: { arguments: [] },
        runs: "later",
        entry: "listening callback",
        serves: true,
      },
    ),
    ...["TextDocuments", "NotebookDocuments"].map((name) => connection(SERVER, name)),
    ...CLIENT.flatMap((type) =>
      CLIENT_EVENTS.map((name) =>
        later(`vscode-languageclient#${type}.${name}`, ["last"], "language client handler", { hot: true }),
      ),
    ),
    ...Object.entries(RPC).flatMap(([module, names]) =>
      names.map((name) => ({ ...connection(module, name), entry: "message handler" })),
    ),
  ],
  aliases: {
    ...Object.fromEntries(SERVER_MODULES.map((path) => [`${SERVER}/${path}`, SERVER])),
    "vscode-languageclient/node": "vscode-languageclient",
    "vscode-languageclient/node.js": "vscode-languageclient",
    "vscode-jsonrpc/node": "vscode-jsonrpc",
    "vscode-jsonrpc/node.js": "vscode-jsonrpc",
    "vscode-languageserver-protocol/node": "vscode-languageserver-protocol",
    "vscode-languageserver-protocol/node.js": "vscode-languageserver-protocol",
  },
};
