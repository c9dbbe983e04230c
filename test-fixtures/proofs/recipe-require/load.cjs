const { readFileSync } = require("node:fs");

exports.load = (path) => readFileSync(path, "utf8").trim();
