// What is parsed is handed on, where somebody may change it: the text is kept, and parsed for each.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

interface Settings {
  tags: string[];
}

function settings(): Settings {
  return JSON.parse(readFileSync(new URL("settings.json", import.meta.url), "utf8")) as Settings;
}

const requests = new EventEmitter();
requests.on("tag", async (tag: string) => {
  const own = settings();
  own.tags.push(tag);
  console.log(own.tags.join());
});
requests.emit("tag", "a");
requests.emit("tag", "b");
