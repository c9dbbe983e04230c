// Awaits in a text with a tag; and with commas between them, where a name that nobody takes would not compile.
import { readFile } from "node:fs/promises";

const tag = (parts, ...values) => parts.join("|") + values.join("-");

async function run() {
  const last = (await readFile("one.txt", "utf8"), await readFile("two.txt", "utf8"));
  return last + tag`a${await readFile("one.txt", "utf8")}b${await readFile("two.txt", "utf8")}c`;
}

process.once("beforeExit", async () => console.log(await run()));
