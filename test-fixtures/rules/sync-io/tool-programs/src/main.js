const { spawnSync } = require("node:child_process");

exports.open = async function open(path) {
  spawnSync("xdg-open", [path]);
//^^^^^^^^^ sync-io
};
