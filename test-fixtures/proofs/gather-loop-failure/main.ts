// A turn that fails: the same error, and nobody is left unhandled.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function readAll(names: readonly string[]): Promise<number> {
  const texts: string[] = [];
  for (const name of names) {
    texts.push(await readFile(name, "utf8"));
  }
  return texts.length;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  try {
    console.log(await readAll(names));
    await readAll([...names, "missing", "missing too"]);
  } catch (error) {
    console.log((error as NodeJS.ErrnoException).code);
  }
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
