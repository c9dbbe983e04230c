// Items that are taken off a list which nobody adds to: the list is empty afterwards, as the loop leaves it.
import { EventEmitter } from "node:events";
import { readFile, stat } from "node:fs/promises";

async function lengths(names: readonly string[]): Promise<number[]> {
  const queue = [...names];
  const found: number[] = [];
  while (queue.length > 0) {
    const name = queue.shift()!;
    const text = await readFile(name, "utf8");
    found.push(text.length);
  }
  console.log(queue.length);
  return found;
}

async function check(names: readonly string[]): Promise<void> {
  const queue = names.map((name) => ({ name }));
  while (queue.length !== 0) {
    const item = queue.shift();
    if (!item) continue;
    await stat(item.name);
  }
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await lengths(names));
  await check(names);
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
