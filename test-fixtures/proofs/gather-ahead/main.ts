// What a later call needs is worked out before the first is started; what needs the first comes after.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

async function read(name: string): Promise<string> {
  const one = await readFile("one.txt", "utf8");

  // The name of the second file.
  const path = `${name}.txt`; // as it stands there
  const upper = one.trim().toUpperCase();
  const full = join("texts", path);
  const two = await readFile(full, "utf8");
  return `${upper} ${two.trim()}`;
}

process.once("beforeExit", async () => console.log(await read("two")));
