import { ipcRenderer } from "electron";
import { readFileSync } from "node:fs";

const version = readFileSync("version.txt", "utf8");

ipcRenderer.on("open", (_event, path: string) => console.log(version, readFileSync(path).length));
//                                                                    ^^^^^^^^^^^^ sync-io entry="message handler" label=open
