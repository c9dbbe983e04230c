import type { CataloguePart, EntryRow } from "../row.ts";
import { entries, inOptions } from "./rows.ts";
import { VSCODE_EVENTS, VSCODE_OBJECT_EVENTS } from "./vscode-events.ts";
import { VSCODE_OBJECTS, VSCODE_PROVIDERS } from "./vscode-providers.ts";

/** All extensions of a window share one event loop, the extension host's: who holds it stops every other. */
const inHost: Pick<EntryRow, "runs" | "serves" | "hot"> = { runs: "later", serves: true, hot: true };
const listener: Omit<EntryRow, "symbol"> = {
  ...inHost,
  calls: { arguments: [0] },
  entry: "event listener",
};

const assigned = (name: string, entry: string): EntryRow => ({
  ...inHost,
  symbol: `vscode#${name}`,
  calls: { assigned: "function" },
  entry,
  awaits: true,
});

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
    {
      symbol: "vscode#deactivate",
      calls: { exports: ["deactivate"] },
      runs: "exit",
      entry: "exit handler",
      awaits: true,
    },
    ...entries("vscode", ["commands.registerCommand", "commands.registerTextEditorCommand"], {
      ...inHost,
      calls: { arguments: [1] },
      entry: "command",
      label: 0,
      awaits: true,
    }),
    ...entries("vscode", [...events, ...VSCODE_OBJECT_EVENTS], listener),
    ...entries("vscode", ["Webview.onDidReceiveMessage"], { ...listener, entry: "message handler" }),
    ...entries("vscode", ["chat.createChatParticipant"], {
      ...inHost,
      calls: { arguments: [1] },
      entry: "chat participant",
      label: 0,
      awaits: true,
    }),
    ...entries("vscode", ["TestController.createRunProfile"], {
      ...inHost,
      calls: { arguments: [2] },
      entry: "test run",
      label: 0,
      awaits: true,
    }),
    ...["TestController.resolveHandler", "TestController.refreshHandler"].map((name) =>
      assigned(name, "tests"),
    ),
    ...["NotebookController.executeHandler", "NotebookController.interruptHandler"].map((name) =>
      assigned(name, "notebook controller"),
    ),
    ...entries("vscode", ["notebooks.createNotebookController"], {
      ...inHost,
      calls: { arguments: [3] },
      entry: "notebook controller",
      label: 0,
      awaits: true,
    }),
    ...entries("vscode", ["window.createTerminal"], {
      ...inHost,
      calls: { arguments: inOptions(0, ["pty.open", "pty.close", "pty.handleInput", "pty.setDimensions"]) },
      entry: "terminal",
    }),
    ...entries("vscode", ["CustomExecution.constructor"], {
      ...inHost,
      calls: { arguments: [0] },
      entry: "task",
      awaits: true,
    }),
    ...entries("vscode", ["window.withProgress"], {
      calls: { arguments: [1] },
      runs: "later",
      entry: "progress task",
      awaits: true,
    }),
    ...entries("vscode", ["window.createTreeView"], {
      ...inHost,
      calls: { arguments: inOptions(1, ["treeDataProvider.*", "dragAndDropController.*"]) },
      entry: "tree view",
      awaits: true,
    }),
    ...VSCODE_OBJECTS.map(({ type, members }): EntryRow => ({
      ...inHost,
      symbol: `vscode#${type}`,
      calls: { members },
      entry: "provider",
      awaits: true,
    })),
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
  gives: {
    "vscode#tests.createTestController": ["vscode#TestController"],
    "vscode#notebooks.createNotebookController": ["vscode#NotebookController"],
  },
};
