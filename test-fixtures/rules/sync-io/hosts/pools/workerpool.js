// workerpool runs it in a thread of its own.
const fs = require("fs");
const workerpool = require("workerpool");

async function read(path) {
  return fs.readFileSync(path, "utf8");
}

workerpool.worker({ read });
