// A label is for who leaves a turn from within.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function look(names: readonly string[]): Promise<number> {
  let empty = 0;
  turns: for (const name of names) {
    for (const letter of name) if (letter === "!") continue turns;
    const text = await readFile(name, "utf8");
    if (text === "") empty++;
  }
  return empty;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await look([...names, "!"]));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
