// The promises have a name of their own, or a loop puts them into a list: both are gone.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function lengths(names: readonly string[]): Promise<number[]> {
  const texts = names.map((name) => readFile(name, "utf8"));
  return (await Promise.all(texts)).map((text) => Math.sign(text.length));
}

async function beginnings(names: ReadonlySet<string>): Promise<string[]> {
  const started: Promise<string>[] = [];
  for (const name of names) {
    started.push(readFile(name, "utf8"));
  }
  const texts = await Promise.all(started);
  return texts.map((text) => text.trimStart()[0] ?? "");
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await lengths(names));
  console.log(await beginnings(new Set(names)));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
