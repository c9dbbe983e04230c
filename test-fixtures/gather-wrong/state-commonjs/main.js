// CommonJS: the object that a required module exports is changed by one and read by the other.
const { loadSettings, loadTheme } = require("./settings.js");

async function start() {
  const settings = await loadSettings(); // together
  const theme = await loadTheme(); // together
  console.log(settings, theme);
}

process.once("beforeExit", async () => start());
