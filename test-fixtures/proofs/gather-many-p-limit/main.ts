// The project has p-limit: that is what limits, and what is settled stays so.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function found(names: readonly string[]): Promise<boolean[]> {
  const outcomes = await Promise.allSettled(names.map(async (name) => await readFile(name, "utf8")));
  return outcomes.map(({ status }) => status === "fulfilled");
}

async function lengths(names: readonly string[]): Promise<boolean[]> {
  const texts = await Promise.all(names.map(async (name) => await readFile(name, "utf8")));
  return texts.map((text) => text.length > 0);
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await found([...names, "missing.json"]));
  console.log(await lengths(names));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
