// A message that only start-up sends, to listeners in the same process; and one that a window may send too.
import { app, ipcMain } from "electron";
import { readFileSync } from "node:fs";

const PATHS_CHANGED = "paths-changed";
export let state = read();

export function changePaths(folder: string): void {
  app.setPath("userData", folder);
  ipcMain.emit(PATHS_CHANGED);
  ipcMain.emit("reload");
}

function read(): string {
  return readFileSync(`${app.getPath("userData")}/state.json`, "utf8");
}

ipcMain.on(PATHS_CHANGED, () => {
  state = read();
});
ipcMain.on(PATHS_CHANGED, () => {
  void readAgain();
});

async function readAgain(): Promise<void> {
  await app.whenReady();
  state = read(); //: startup (main)
}

ipcMain.on("reload", () => {
  state = read();
  //      ^^^^ sync-io entry="IPC handler" label=reload
});
