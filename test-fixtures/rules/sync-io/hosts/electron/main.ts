import {
  app,
  autoUpdater,
  BrowserWindow,
  globalShortcut,
  ipcMain,
  Menu,
  protocol,
  session,
  Tray,
  type IpcMainInvokeEvent,
  type WebContents,
} from "electron";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const settings = JSON.parse(readFileSync("settings.json", "utf8"));
let main: BrowserWindow | null = null;

app.on("ready", () => {
  mkdirSync("data", { recursive: true });
  createWindow();
});

app
  .whenReady()
  .then(() => {
    writeFileSync("started.txt", "");
  })
  .catch(() => app.quit());

function createWindow(): void {
  main = new BrowserWindow({ title: readFileSync("title.txt", "utf8") });
  main.on("close", () => writeFileSync("bounds.json", JSON.stringify(main?.getBounds())));
//                       ^^^^^^^^^^^^^ sync-io entry="event listener" label=close
  main.webContents.on("did-finish-load", () => {
    appendFileSync("loads.log", "");
//  ^^^^^^^^^^^^^^ sync-io entry="event listener" label=did-finish-load
  });
  watch(main.webContents);
}

function watch(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: existsSync("popups.flag") ? "allow" : "deny" }));
//                                               ^^^^^^^^^^ sync-io hint entry="event listener"
}

ipcMain.handle("read-note", (_event, name: string) => readFileSync(`notes/${name}`, "utf8"));
//                                                    ^^^^^^^^^^^^ sync-io entry="IPC handler" label=read-note
ipcMain.handle("save-note", save);
ipcMain.on("log", (_event, line: string) => {
  appendFileSync("app.log", line);
//^^^^^^^^^^^^^^ sync-io entry="IPC handler" label=log
});

function save(_event: IpcMainInvokeEvent, name: string, text: string): void {
  writeFileSync(`notes/${name}`, text);
//^^^^^^^^^^^^^ sync-io entry="IPC handler" label=save-note
}

app.on("second-instance", () => appendFileSync("app.log", "second"));
//                              ^^^^^^^^^^^^^^ sync-io entry="event listener" label=second-instance
app.on("window-all-closed", () => writeFileSync("closed.txt", ""));
//                                ^^^^^^^^^^^^^ sync-io entry="event listener" label=window-all-closed
app.on("will-quit", () => writeFileSync("settings.json", JSON.stringify(settings)));

protocol.handle("note", (request) => new Response(readFileSync(new URL(request.url).pathname)));
//                                                ^^^^^^^^^^^^ sync-io entry="request handler" label=note
session.defaultSession.webRequest.onBeforeRequest((details, done) => {
  done({ cancel: readFileSync("blocked.txt", "utf8").includes(details.url) });
//               ^^^^^^^^^^^^ sync-io entry="request handler"
});

const template = [
  {
    label: "File",
    submenu: [{ label: "New", click: () => writeFileSync("notes/new.txt", "") }],
//                                         ^^^^^^^^^^^^^ sync-io entry="menu item"
  },
];
if (process.platform === "darwin") template.unshift({ label: app.name, submenu: [] });
Menu.setApplicationMenu(Menu.buildFromTemplate(template));

globalShortcut.register("CommandOrControl+N", () => writeFileSync("notes/new.txt", ""));
//                                                  ^^^^^^^^^^^^^ sync-io entry=shortcut label=CommandOrControl+N
new Tray("icon.png").on("click", () => appendFileSync("app.log", "tray"));
//                                     ^^^^^^^^^^^^^^ sync-io entry="event listener" label=click
autoUpdater.on("update-downloaded", () => writeFileSync("update.txt", ""));
//                                        ^^^^^^^^^^^^^ sync-io entry="event listener" label=update-downloaded
