// Nobody gets what is parsed: it is kept parsed.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";

function isAllowed(name: string): boolean {
  const names: string[] = JSON.parse(readFileSync(new URL("names.json", import.meta.url), "utf8"));
  return names.includes(name);
}

const requests = new EventEmitter();
requests.on("visit", async (name: string) => console.log(name, isAllowed(name)));
requests.emit("visit", "Ada");
requests.emit("visit", "Eve");
