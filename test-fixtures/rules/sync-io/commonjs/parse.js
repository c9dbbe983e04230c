const { readFileSync } = require("fs");

module.exports = function parse(path) {
  return JSON.parse(readFileSync(path, "utf8"));
};
