// An expression that gives something away between two awaits.
import { readFile } from "node:fs/promises";

async function* texts(): AsyncGenerator<string, string, string> {
  const all = (await readFile("one.txt", "utf8")) + (yield "between") + (await readFile("two.txt", "utf8"));
  return all;
}

process.once("beforeExit", async () => {
  const given = texts();
  console.log(await given.next(""), await given.next("!"));
});
