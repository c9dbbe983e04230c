const { readFileSync } = require("node:fs");

exports.notes = async function notes() {
  return readFileSync("CHANGELOG.md", "utf8"); //: startup (command-line)
};
