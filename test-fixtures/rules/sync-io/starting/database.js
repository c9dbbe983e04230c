const fs = require("node:fs");

exports.connect = async () => {
  if (!fs.existsSync("data.db")) fs.copyFileSync("template.db", "data.db"); //: startup (main)
  await patch("users.sql");
};

// Who calls himself is called by nobody else for that.
async function patch(file) {
  const [, parent] = /^-- after (.*)/.exec(fs.readFileSync(file, "utf8")) ?? []; //: startup (main)
  if (parent) await patch(parent);
}
