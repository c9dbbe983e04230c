// A list that is written down needs no limit, one that may be long does.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

const FILES = ["package.json", "tsconfig.json"];

async function fixed(): Promise<number> {
  const texts: string[] = [];
  for (const name of FILES) texts.push(await readFile(name, "utf8"));
  return texts.length;
}

async function open(names: readonly string[]): Promise<number> {
  const texts: string[] = [];
  for (const name of names) texts.push(await readFile(name, "utf8"));
  return texts.length;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await fixed(), await open(names));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
