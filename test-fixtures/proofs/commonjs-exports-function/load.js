const { readFileSync, statSync } = require("fs");

module.exports = function load(path) {
  return readFileSync(path, "utf8").trim();
};
module.exports.size = function size(path) {
  return statSync(path).size;
};
