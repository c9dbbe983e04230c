"use strict";
// Webpack gives a CommonJS module a number for the name of another one: no thread begins with that.
const { EventEmitter } = require("node:events");

function mix() {
  let sum = 0;
  for (let i = 0; i < 1_000_000; i++) sum = (sum * 31 + i) % 1009;
  return sum;
}

const requests = new EventEmitter();
requests.on("mix", async () => {
  console.log(mix());
});
requests.emit("mix");
