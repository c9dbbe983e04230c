// A loop over what a helper gives: the list is awaited once, and the body at each turn.
import { EventEmitter } from "node:events";
import { readFileSync, readdirSync } from "node:fs";

const list = (folder: string): string[] => readdirSync(folder).sort();
const load = (folder: string, name: string): string => readFileSync(`${folder}/${name}`, "utf8").trim();

function show(folder: string): string[] {
  const shown: string[] = [];
  for (const name of list(folder)) {
    if (name.startsWith(".")) continue;
    const text = load(folder, name);
    if (text === "stop") break;
    shown.push(text);
  }
  return shown;
}

const jobs = new EventEmitter();
jobs.on("show", async (folder: string) => {
  console.log(show(folder));
  for (const [index, name] of list(folder).entries()) console.log(index, name);
});
jobs.emit("show", "data");
