// The entries of a map and the items of a set.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

async function check(byKey: Map<string, string>, all: ReadonlySet<string>): Promise<Record<string, boolean>> {
  const found: Record<string, boolean> = {};
  for (const [key, name] of byKey) {
    found[key] = (await readFile(name, "utf8")).length > 0;
  }
  let longest = 0;
  for (const name of all) {
    const text = await readFile(name, "utf8");
    longest = Math.max(longest, text.length);
  }
  found["longest"] = longest > 10;
  return found;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  const byKey = new Map(names.map((name, index) => [`${9 - index}`, name]));
  console.log(await check(byKey, new Set(names)));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
