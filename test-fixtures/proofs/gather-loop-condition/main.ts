// What is waited for decides whether the item is taken.
import { EventEmitter } from "node:events";
import { access, readFile } from "node:fs/promises";

async function exists(name: string): Promise<boolean> {
  return access(name).then(
    () => true,
    () => false,
  );
}

async function present(names: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    if (await exists(name)) found.push(name);
  }
  return found;
}

async function long(names: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    if ((await readFile(name, "utf8")).length > 1) found.push(name);
    else found.push(`${name}!`);
  }
  return found;
}

const requests = new EventEmitter();
requests.on("asked", async (names: string[]) => {
  console.log(await present(["missing", ...names]));
  console.log(await long(names));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
