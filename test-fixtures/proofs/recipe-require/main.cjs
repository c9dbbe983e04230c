// A module that is required where it is first needed: what it leads to is awaited, the loading itself is left.
const { EventEmitter } = require("node:events");

const jobs = new EventEmitter();
jobs.on("show", async () => {
  const { load } = require("./load.cjs");
  console.log(load("a.txt"));
});
jobs.emit("show");
