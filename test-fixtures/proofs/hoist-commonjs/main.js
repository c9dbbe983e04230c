// A script, with its folder by name: the variable goes below what it loads.
"use strict";
const { EventEmitter } = require("node:events");
const fs = require("node:fs");
const path = require("node:path");

const requests = new EventEmitter();
requests.on("version", async () => {
  const { version } = JSON.parse(fs.readFileSync(path.join(__dirname, "package.json"), "utf8"));
  console.log(version === undefined);
});
requests.emit("version");
requests.emit("version");
