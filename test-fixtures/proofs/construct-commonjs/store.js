const fs = require("fs");

class Store {
  constructor(folder) {
    this.folder = folder;
    this.texts = new Map();
    this.load();
  }

  load() {
    for (const name of ["a.txt", "b.txt"])
      this.texts.set(name, fs.readFileSync(this.folder + "/" + name, "utf8").trim());
  }

  get(name) {
    return this.texts.get(name);
  }
}

module.exports = { Store };
