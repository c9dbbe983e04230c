// A script in CommonJS, with a child process that takes the function and what it loads.

const { EventEmitter } = require("events");
const { countEven } = require("./count");

const requests = new EventEmitter();
requests.on("count", async (from) => {
  const counted = countEven(from);
  console.log(counted.even, counted.digest);
});
requests.emit("count", 42);
