const { readFileSync } = require("fs");

exports.load = (path) => readFileSync(path, "utf8").trim();
