const core = require("@actions/core");
const { notes } = require("./notes.negative.js");

async function run() {
  core.setOutput("notes", await notes());
}

run();
