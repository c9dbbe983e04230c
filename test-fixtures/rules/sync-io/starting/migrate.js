const fs = require("node:fs");
const { Progress } = require("./progress");

module.exports.migrate = async () => {
  const progress = new Progress();
  await progress.start(8080);
  await run("users.sql");
  await progress.stop();
};

async function run(file) {
  return fs.readFileSync(file, "utf8");
  //     ^^^^^^^^^^^^^^^ sync-io -- the server that shows the progress is waiting
}
