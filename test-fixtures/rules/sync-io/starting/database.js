const fs = require("node:fs");

exports.connect = async () => {
  if (!fs.existsSync("data.db")) fs.copyFileSync("template.db", "data.db"); //: startup (main)
};
