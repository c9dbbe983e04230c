// Type parameters and a predicate.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

interface Named {
  readonly name: string;
}

async function present<T extends Named, R>(
  items: readonly T[],
  give: (item: T, text: string) => R,
  isWanted: (result: R) => boolean,
): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) {
    const text = await readFile(item.name, "utf8");
    const result = give(item, text);
    if (!isWanted(result)) continue;
    results.push(result);
  }
  return results;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  const items = names.map((name, index) => ({ name, index }));
  console.log(await present(items, ({ index }, text) => (text === "" ? -1 : index), (index) => index > 0));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
