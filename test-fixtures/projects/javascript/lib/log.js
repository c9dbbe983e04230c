"use strict";
var fs = require("fs");

var lines = [];

module.exports.write = function (line) {
  lines.push(line);
};

module.exports.start = function () {
  setInterval(flush, 1000);
};

function flush() {
  fs.appendFileSync("notes.log", lines.splice(0).join("\n"));
}
