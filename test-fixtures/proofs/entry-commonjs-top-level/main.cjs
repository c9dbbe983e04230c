// A helper that the top level of CommonJS calls as well, which can't wait.
const { EventEmitter } = require("node:events");
const { readFileSync } = require("node:fs");

function load(path) {
  return readFileSync(path, "utf8").trim();
}

const greeting = load("greeting.txt");

const visits = new EventEmitter();
visits.on("visit", async (name) => {
  console.log(`${greeting}, ${load(name)}`);
});
visits.emit("visit", "name.txt");
