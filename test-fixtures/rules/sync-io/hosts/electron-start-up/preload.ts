import { ipcRenderer } from "electron";

export function reload(): void {
  ipcRenderer.send("reload");
}
