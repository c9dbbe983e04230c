const fs = require("node:fs");

exports.load = function (path) {
  return fs.readFileSync(path, "utf8").trim();
};

exports.lines = (path) => exports.load(path).split("\n");
