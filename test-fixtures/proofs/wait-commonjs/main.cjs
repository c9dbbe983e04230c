// A CommonJS module with a time that a break tells, and with a global timer of the same name.
"use strict";
const { EventEmitter } = require("node:events");

function rest(milliseconds) {
  const begin = Date.now();
  while (true) {
    const now = Date.now();
    if (now - begin >= milliseconds) break;
  }
}

const jobs = new EventEmitter();
jobs.on("job", async (name) => {
  rest(260);
  console.log(name);
  setTimeout(() => console.log("later"), 1);
});
jobs.emit("job", "rested");
