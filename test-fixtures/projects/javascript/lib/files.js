"use strict";
var fs = require("fs");

exports.defaults = JSON.parse(fs.readFileSync("defaults.json", "utf8"));

exports.read = function read(path) {
  return fs.readFileSync(path, "utf8");
};
