const fs = require("fs");

class Page {
  constructor(path) {
    this.path = path;
  }

  get text() {
    return fs.readFileSync(this.path, "utf8");
  }
}

exports.Page = Page;
