import type { CataloguePart, EntryRow } from "../row.ts";
import { entries } from "./rows.ts";
import { VSCODE_EVENTS } from "./vscode-events.ts";
import { VSCODE_PROVIDERS } from "./vscode-providers.ts";

/** All extensions of a window share one event loop, the extension host's: who holds it stops every other. */
const inHost: Pick<EntryRow, "runs" | "serves" | "hot"> = { runs: "later", serves: true, hot: true };
const listener: Omit<EntryRow, "symbol"> = {
  ...inHost,
  calls: { arguments: [0] },
  entry: "event listener",
};

const events = Object.entries(VSCODE_EVENTS).flatMap(([namespace, names]) =>
  names.map((name) => `${namespace}.${name}`),
);

export const vscode: CataloguePart = {
  entries: [
    {
      symbol: "vscode#activate",
      calls: { exports: ["activate"] },
      runs: "later",
      entry: "extension activation",
      serves: true,
      awaits: true,
    },
    ...entries("vscode", ["commands.registerCommand", "commands.registerTextEditorCommand"], {
      ...inHost,
      calls: { arguments: [1] },
      entry: "command",
      label: 0,
      awaits: true,
    }),
    ...entries("vscode", events, listener),
    ...entries(
      "vscode",
      ["EventEmitter.event", "FileSystemWatcher.onDidCreate", "FileSystemWatcher.onDidChange"],
      listener,
    ),
    ...entries("vscode", ["FileSystemWatcher.onDidDelete", "WebviewPanel.onDidDispose"], listener),
    ...entries("vscode", ["Webview.onDidReceiveMessage"], { ...listener, entry: "message handler" }),
    ...entries("vscode", ["window.withProgress"], {
      calls: { arguments: [1] },
      runs: "later",
      entry: "progress task",
      awaits: true,
    }),
    ...entries("vscode", ["window.createTreeView"], {
      ...inHost,
      calls: { arguments: [{ at: 1, property: "treeDataProvider" }] },
      entry: "tree view",
      awaits: true,
    }),
    ...VSCODE_PROVIDERS.flatMap(({ register, at, type, members }): EntryRow[] => [
      {
        ...inHost,
        symbol: `vscode#${register}`,
        calls: { arguments: [{ at, property: "*" }] },
        entry: "provider",
        awaits: true,
      },
      { ...inHost, symbol: `vscode#${type}`, calls: { members }, entry: "provider", awaits: true },
    ]),
  ],
};
