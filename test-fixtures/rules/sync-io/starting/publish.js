const { execFileSync } = require("node:child_process");
const { pressAnyKey } = require("./terminal");

(async () => {
  await pressAnyKey();
  await publish("1.0.0");
})();

async function publish(version) {
  execFileSync("git", ["push", "origin", version]); //: startup (script)
}
