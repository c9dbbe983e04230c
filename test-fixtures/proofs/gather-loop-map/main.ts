// A map, an object and a sum are filled in the order of the items.
import { EventEmitter } from "node:events";
import { readFile, stat } from "node:fs/promises";

interface Entry {
  readonly key: string;
  readonly name: string;
}

async function fill(entries: readonly Entry[]): Promise<void> {
  const byKey = new Map<string, string>();
  for (const entry of entries) {
    byKey.set(entry.key, await readFile(entry.name, "utf8"));
  }
  console.log([...byKey].map(([key, text]) => [key, text.length]));
  const sizes: Record<string, number> = {};
  for (const { key, name } of entries) {
    const { size } = await stat(name);
    sizes[key] = size;
  }
  console.log(sizes);
  let total = 0;
  for (const { name } of entries) total += (await readFile(name, "utf8")).length;
  console.log(total);
}

const requests = new EventEmitter();
requests.on("asked", async () => {
  await fill([
    { key: "b", name: "package.json" },
    { key: "a", name: "tsconfig.json" },
    { key: "b", name: "tsconfig.json" },
  ]);
});
requests.emit("asked");
