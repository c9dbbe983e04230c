// Whoever waits for what a getter gives goes on waiting for it, and calls it.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

class Settings {
  get config(): Promise<{ port: number }> {
    const text = readFileSync("a.json", "utf8");
    return Promise.resolve(JSON.parse(text));
  }
}

const jobs = new EventEmitter();
jobs.on("start", async (settings: Settings) => {
  const port = await settings.config.then((config) => config.port);
  console.log(port, (await settings.config).port);
});
jobs.emit("start", new Settings());
