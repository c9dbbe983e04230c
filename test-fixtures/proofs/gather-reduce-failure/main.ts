// A turn of a `reduce` that fails: the same error, and nobody is left unhandled.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function readAll(names: readonly string[]): Promise<string[]> {
  return await names.reduce(
    async (previous, name) => [...(await previous), await readFile(name, "utf8")],
    Promise.resolve<string[]>([]),
  );
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  try {
    console.log((await readAll(names)).length);
    await readAll([...names, "missing", "missing too"]);
  } catch (error) {
    console.log((error as NodeJS.ErrnoException).code);
  }
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
