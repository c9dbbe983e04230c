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

module.exports.SettingsFile = SettingsFile;
