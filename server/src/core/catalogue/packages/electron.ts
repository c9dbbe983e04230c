/**
 * Electron and `@electron/remote`: what holds the process that calls it. Left out are images that are decoded or
 * encoded (`toPNG`), whose names alone do not tell them.
 */
import { cost } from "../row.ts";
import type { CataloguePart, OperationRow, Twin } from "../row.ts";
import { alwaysDeclines, COSTS, operations, promised } from "./rows.ts";

const PERSON = cost("extreme", "waits until somebody closes the dialog");
const MAIN_PROCESS = cost("high", "waits for the main process's answer");

/** Every property and call of an object of the main process is a message there and back. */
const REMOTE: Omit<OperationRow, "symbol"> = {
  kind: "wait",
  cost: MAIN_PROCESS,
  twin: handmade(
    "electron#ipcRenderer.invoke",
    "the main process has to answer with `ipcMain.handle`: a channel in place of its objects",
  ),
  source: "@electron/remote's README: every use is a synchronous message between processes",
};

const OPEN_RESULT = "its promise gives `filePaths`, an empty list where the synchronous one gives undefined";
const SAVE_RESULT = "its promise gives `filePath` and `canceled` in an object";

export const electron: CataloguePart = {
  operations: [
    ...operations("electron", ["ipcRenderer.sendSync"], {
      kind: "wait",
      cost: MAIN_PROCESS,
      twin: handmade(
        "electron#ipcRenderer.invoke",
        "the main process has to answer with `ipcMain.handle` in place of `event.returnValue`",
      ),
    }),
    dialog("showMessageBoxSync", promised("electron#dialog.showMessageBox", { result: "response" })),
    dialog("showOpenDialogSync", handmade("electron#dialog.showOpenDialog", OPEN_RESULT)),
    dialog("showSaveDialogSync", handmade("electron#dialog.showSaveDialog", SAVE_RESULT)),
    dialog(
      "showErrorBox",
      handmade("electron#dialog.showMessageBox", 'it takes `type: "error"` in an object'),
    ),
    ...operations("electron", ["nativeImage.createFromPath"], {
      kind: "fs",
      cost: cost("low", "reads and decodes the image, size dependent"),
      twin: handmade(
        "electron#nativeImage.createThumbnailFromPath",
        "it asks for a size, and Linux has none",
      ),
      alternatives: ["hoist"],
    }),
    ...operations("electron", ["shell.readShortcutLink", "shell.writeShortcutLink"], {
      kind: "fs",
      cost: COSTS.file,
    }),
    ...operations("electron", ["safeStorage.encryptString", "safeStorage.decryptString"], {
      kind: "user-input",
      cost: cost("low", "may wait for somebody to unlock the system's key store"),
      source: "Electron's documentation of safeStorage: calls can block to collect the user's input",
    }),
    ...operations("electron", ["remote.**"], REMOTE),
    ...operations("@electron/remote", ["**"], REMOTE),
  ],
  aliases: {
    "electron/main": "electron",
    "electron/renderer": "electron",
    "electron/common": "electron",
  },
};

function dialog(name: string, twin: Twin): OperationRow {
  return { symbol: `electron#dialog.${name}`, kind: "user-input", cost: PERSON, twin };
}

function handmade(symbol: string, reason: string): Twin {
  return promised(symbol, { offloads: "process", declines: alwaysDeclines(reason) });
}
