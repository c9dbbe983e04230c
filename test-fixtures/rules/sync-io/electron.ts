// Electron: messages that wait for another process, dialogs that wait for a person.
import { dialog, ipcRenderer, nativeImage, remote, shell } from "electron";
import { app, BrowserWindow, getCurrentWindow } from "@electron/remote";
import { dialog as ofMain } from "electron/main";

export async function settings(): Promise<void> {
  ipcRenderer.sendSync("settings");
//^^^^^^^^^^^^^^^^^^^^ sync-io warning async
  await ipcRenderer.invoke("settings");
  dialog.showMessageBoxSync({ message: "Saved" });
//^^^^^^^^^^^^^^^^^^^^^^^^^ sync-io error async
  ofMain.showOpenDialogSync({});
//^^^^^^^^^^^^^^^^^^^^^^^^^ sync-io error async
  await dialog.showOpenDialog({});
  dialog.showErrorBox("Failed", "The file could not be written");
//^^^^^^^^^^^^^^^^^^^ sync-io error async
  nativeImage.createFromPath("icon.png");
//^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-io warning hoist
  await shell.openPath("icon.png");
}

export async function title(): Promise<string> {
  remote.getCurrentWindow();
//^^^^^^^^^^^^^^^^^^^^^^^ sync-io warning async
  const window = getCurrentWindow();
//               ^^^^^^^^^^^^^^^^ sync-io warning async
  new BrowserWindow({ show: false });
//^^^^^^^^^^^^^^^^^ sync-io warning async
  return app.getPath("home") + window.getTitle();
//       ^^^^^^^^^^^ sync-io warning async
}
