const { readFileSync } = require("node:fs");
const load = (path) => readFileSync(path, "utf8").trim();
function size(path) {
  return readFileSync(path).length;
}
module.exports = { load, size: size };
