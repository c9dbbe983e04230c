// What a turn skips it skips as a function that returns.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function look(names: readonly string[]): Promise<number> {
  let texts = 0;
  for (const name of names) {
    if (name === "") {
      continue;
    }
    const text = await readFile(name, "utf8");
    for (const line of text.split("\n")) {
      if (line === "") continue;
      if (line.length > 1_000) break;
    }
    texts++;
  }
  return texts;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await look([...names, ""]));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
