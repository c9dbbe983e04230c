const { spawnSync } = require("node:child_process");

exports.default = async function sign({ path }) {
  spawnSync("jsign", [path]); //: startup (script)
};
