// An event is emitted between the two, and who listens changes what the second reads.
import { EventEmitter } from "node:events";

const events = new EventEmitter();
let theme = "plain";
events.on("loaded", () => (theme = "dark"));

async function loadSettings(): Promise<string> {
  await Promise.resolve();
  return "settings";
}

async function loadTheme(): Promise<string> {
  return theme;
}

async function start(): Promise<string> {
  const settings = await loadSettings(); // together
  events.emit("loaded");
  const chosen = await loadTheme(); // together
  return `${settings} ${chosen}`;
}

process.once("beforeExit", async () => console.log(await start()));
