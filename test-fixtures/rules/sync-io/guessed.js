// Nobody says what `store` is; the name of the method is unique in the workspace.
const fs = require("fs");

class SettingsFile {
  reloadFromDisk() {
    return fs.readFileSync("settings.json", "utf8");
  }
}

module.exports.refresh = async function refresh(store) {
  store.reloadFromDisk();
//^^^^^^^^^^^^^^^^^^^^ sync-io certainty=guessed via=SettingsFile.reloadFromDisk
};

// What a package gives has methods of its own, whatever their names.
const storage = require("some-storage");

module.exports.refreshStorage = async function refreshStorage() {
  const opened = storage.open();
  opened.reloadFromDisk();
  storage.settings.reloadFromDisk();
};

module.exports.SettingsFile = SettingsFile;
