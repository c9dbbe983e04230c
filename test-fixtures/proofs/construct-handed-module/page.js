const { readFileSync } = require("fs");

module.exports = class Page {
  constructor(path) {
    this.text = readFileSync(path, "utf8").trim();
  }
};
