// Listeners of messages and of the application are there early; nobody is served before start-up has opened a window.
import { app, BrowserWindow, ipcMain } from "electron";
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { changePaths } from "./paths";

async function start(): Promise<void> {
  app.on("second-instance", () => appendFileSync("app.log", "second"));
  //                              ^^^^^^^^^^^^^^ sync-io
  ipcMain.handle("title", () => readFileSync("title.txt", "utf8"));
  //                            ^^^^^^^^^^^^ sync-io
  changePaths("data");
  mkdirSync("data", { recursive: true });
  await app.whenReady();
  const bounds = readFileSync("bounds.json", "utf8");
  open(bounds);
  if (!existsSync("first-run.flag")) appendFileSync("first-run.flag", "");
}

function open(bounds: string): void {
  const window = new BrowserWindow({ title: readFileSync("title.txt", "utf8") });
  window.setBounds(JSON.parse(bounds));
}

void start();
