const fs = require("fs");
const path = require("path");
const { app, BrowserWindow, ipcMain } = require("electron");

const file = path.join(app.getPath("userData"), "state.json");

exports.register = function () {
  ipcMain.on("save-state", (event, state) => {
    fs.writeFileSync(file, JSON.stringify(state));
//  ^^^^^^^^^^^^^^^^ sync-io entry="IPC handler" label=save-state
    event.returnValue = true;
  });

  ipcMain.handle("load-state", async () => JSON.parse(fs.readFileSync(file, "utf8")));
//                                                    ^^^^^^^^^^^^^^^ sync-io entry="IPC handler" label=load-state
};

app.whenReady().then(() => {
  const window = new BrowserWindow();
  window.loadFile("index.html");
  if (!fs.existsSync(file)) fs.writeFileSync(file, "{}");
});
