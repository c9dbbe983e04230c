// It has a parent port, so it is a worker, whoever starts it.
const fs = require("fs");
const { parentPort } = require("worker_threads");

parentPort.on("message", async (path) => {
  parentPort.postMessage(fs.readFileSync(path));
});
