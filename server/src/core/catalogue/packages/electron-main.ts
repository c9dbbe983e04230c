/** Electron's main process: one loop serves all windows. (What blocks it is in `electron.ts`.) */
import { eventIs, eventIsNot, later, listening } from "../node/entries.ts";
import type { CataloguePart, EntryRow } from "../row.ts";
import { inOptions } from "./rows.ts";

const served = { hot: true, serves: true } as const;
/** Messages come from windows, which start-up opens and fills in the end: their handlers stand ready long before. */
const messages = { hot: true, serves: "not yet" } as const;

/** Quitting: what is not done before the handler returns is not done at all. */
const QUITTING = ["will-quit", "quit"];

const ipc = (owner: string): readonly EntryRow[] => [
  ...["handle", "handleOnce"].map((name) =>
    later(`electron#${owner}.${name}`, [1], "IPC handler", { label: 0, ...messages, awaits: true }),
  ),
  ...listening(`electron#${owner}`, "IPC handler", messages),
];

const EMITTERS = [
  ...["BaseWindow", "BrowserWindow", "WebContentsView", "View", "WebContents", "Tray", "Menu"],
  ...["Notification", "Session", "DownloadItem", "UtilityProcess", "MessagePortMain", "ServiceWorkers"],
  ...["BrowserWindow.webContents", "WebContentsView.webContents", "session.defaultSession", "nativeTheme"],
  ...["autoUpdater", "powerMonitor", "screen", "systemPreferences", "pushNotifications"],
];

const CONTENTS = ["WebContents", "BrowserWindow.webContents", "WebContentsView.webContents"];
const SESSIONS = ["Session", "session.defaultSession"];

const REQUESTS = [
  ...["onBeforeRequest", "onBeforeSendHeaders", "onSendHeaders", "onHeadersReceived", "onResponseStarted"],
  ...["onBeforeRedirect", "onCompleted", "onErrorOccurred"],
];

const PROTOCOLS = [
  ...["handle", "registerFileProtocol", "registerBufferProtocol", "registerStringProtocol"],
  ...["registerHttpProtocol", "registerStreamProtocol", "interceptFileProtocol", "interceptHttpProtocol"],
  ...["interceptBufferProtocol", "interceptStringProtocol", "interceptStreamProtocol"],
];

const CLICKS = inOptions(0, ["click", "submenu.click", "submenu.submenu.click"]);

export const electronMain: CataloguePart = {
  entries: [
    ...["ipcMain", "IpcMain", ...CONTENTS.map((contents) => `${contents}.ipc`)].flatMap(ipc),
    ...listening("electron#ipcRenderer", "message handler", { hot: true }),
    later("electron#contextBridge.exposeInMainWorld", [{ at: 1, property: "*" }], "bridge function", {
      label: 0,
    }),

    ...listening("electron#app", "start-up hook", {
      when: eventIs("ready", "will-finish-launching"),
      runs: "startup",
    }),
    ...listening("electron#app", "exit handler", { when: eventIs(...QUITTING), runs: "exit" }),
    ...listening("electron#app", "event listener", {
      when: eventIsNot("ready", "will-finish-launching", ...QUITTING),
      serves: "not yet",
    }),
    {
      symbol: "electron#app.whenReady().then",
      calls: { arguments: [0] },
      runs: "startup",
      entry: "start-up hook",
      awaits: true,
    },

    ...EMITTERS.flatMap((emitter) => listening(`electron#${emitter}`, "event listener")),
    ...CONTENTS.map((contents) => later(`electron#${contents}.setWindowOpenHandler`, [0], "event listener")),
    ...SESSIONS.flatMap((session) => [
      ...REQUESTS.map((name) =>
        later(`electron#${session}.webRequest.${name}`, ["last"], "request handler", { hot: true }),
      ),
      ...["setPermissionRequestHandler", "setPermissionCheckHandler", "setCertificateVerifyProc"].map(
        (name) => later(`electron#${session}.${name}`, [0], "event listener"),
      ),
      ...PROTOCOLS.map((name) =>
        later(`electron#${session}.protocol.${name}`, [1], "request handler", { hot: true, label: 0 }),
      ),
    ]),
    ...PROTOCOLS.map((name) =>
      later(`electron#protocol.${name}`, [1], "request handler", { hot: true, label: 0 }),
    ),

    ...["electron", "@electron/remote"].flatMap((module) => [
      later(`${module}#Menu.buildFromTemplate`, CLICKS, "menu item", served),
      later(`${module}#MenuItem.constructor`, CLICKS, "menu item", served),
    ]),
    later("electron#globalShortcut.register", [1], "shortcut", { label: 0, ...served }),
    later("electron#globalShortcut.registerAll", [1], "shortcut", served),
    ...listening("electron-updater#autoUpdater", "event listener"),
  ],
  files: [{ symbol: "electron#utilityProcess.fork", file: 0, runs: "elsewhere", entry: "child process" }],
};
