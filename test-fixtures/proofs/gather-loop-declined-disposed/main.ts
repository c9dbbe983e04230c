// Each item is disposed of before the next one is made.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

class Handle {
  constructor(readonly name: string) {}
  [Symbol.dispose](): void {
    console.log(`closed ${this.name}`);
  }
}

function* handles(names: readonly string[]): Generator<Handle> {
  for (const name of names) yield new Handle(name);
}

async function look(names: readonly string[]): Promise<number> {
  let empty = 0;
  for (using handle of handles(names)) {
    const text = await readFile(handle.name, "utf8");
    if (text === "") empty++;
  }
  return empty;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await look(names));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
