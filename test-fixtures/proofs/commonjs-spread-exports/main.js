// CommonJS: one module hands on what others export, by spread.
const { EventEmitter } = require("events");
const lib = require("./lib");

const jobs = new EventEmitter();
jobs.on("show", async (path) => {
  console.log(lib.load(path), lib.size(path));
});
jobs.emit("show", "a.txt");
