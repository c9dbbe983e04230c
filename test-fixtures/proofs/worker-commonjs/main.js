// A script in CommonJS: what the function alone uses goes along, with what it loads.
"use strict";
const { EventEmitter } = require("events");
const { countEven } = require("./count");

const requests = new EventEmitter();
requests.on("count", async (from) => {
  const counted = countEven(from);
  console.log(counted.even, counted.digest);
});
requests.emit("count", 42);
