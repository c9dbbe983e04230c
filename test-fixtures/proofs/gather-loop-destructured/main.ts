// Items that are taken apart, with defaults, and results too.
import { EventEmitter } from "node:events";
import { readFile, stat } from "node:fs/promises";

interface Item {
  readonly name: string;
  readonly options?: { readonly prefix?: string };
}

async function describeAll(items: readonly Item[]): Promise<string[]> {
  const lines: string[] = [];
  for (const { name, options: { prefix = "-" } = {} } of items) {
    lines.push(`${prefix} ${name} ${(await readFile(name, "utf8")).length > 0}`);
  }
  return lines;
}

async function sizesOf(items: readonly Item[]): Promise<Map<string, boolean>> {
  const sizes = new Map<string, boolean>();
  for (const { name } of items) {
    const { size, mtimeMs: changed } = await stat(name);
    sizes.set(name, size > 0 && changed > 0);
  }
  return sizes;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  const items = names.map((name, index) => (index === 0 ? { name } : { name, options: { prefix: "*" } }));
  console.log(await describeAll(items));
  console.log(await sizesOf(items));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
