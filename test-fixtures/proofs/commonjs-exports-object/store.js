"use strict";
const fs = require("fs");

function load(path) {
  return fs.readFileSync(path, "utf8");
}

module.exports = {
  load,
  first(path) {
    return load(path).split("\n")[0];
  },
};
