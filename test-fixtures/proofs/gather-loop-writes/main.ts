// Files of their own are written: the paths are not known, a person has to look.
import { EventEmitter } from "node:events";
import { readFile, rm, writeFile } from "node:fs/promises";

async function copyAll(names: readonly string[]): Promise<void> {
  for (const name of names) {
    const text = await readFile(name, "utf8");
    await writeFile(`${name}.copy`, text);
  }
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  await copyAll(names);
  for (const name of names) {
    console.log((await readFile(`${name}.copy`, "utf8")).length > 0);
    await rm(`${name}.copy`);
  }
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
