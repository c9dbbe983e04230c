// CommonJS: functions are put on exports one by one, and call each other through it.
const { EventEmitter } = require("events");
const store = require("./store.js");

const jobs = new EventEmitter();
jobs.on("show", async (path) => {
  const lines = store.lines(path);
  console.log(lines.length, store.load(path).length);
});
jobs.emit("show", "a.txt");
