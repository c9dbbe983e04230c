// CommonJS: a function that an object exports gets a copy there, and is called by its name and by the module.
const { EventEmitter } = require("node:events");
const files = require("./load.cjs");
const { load } = require("./load.cjs");
class Page {
  get title() {
    return load("a.txt") + files.size("a.txt");
  }
}
const jobs = new EventEmitter();
jobs.on("page", async (page) =>
  console.log(load("a.txt"), files.load("a.txt"), files.size("a.txt"), page.title),
);
jobs.emit("page", new Page());
