// CommonJS: an object of functions is the module, and is used by members.
"use strict";
const { EventEmitter } = require("node:events");
const store = require("./store");

const jobs = new EventEmitter();
jobs.on("show", async (path) => {
  console.log(store.load(path).length, store.first(path));
});
jobs.emit("show", process.argv[2] || "a.txt");
