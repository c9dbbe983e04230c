// Three files that have nothing to do with each other.
import { readFile, writeFile } from "node:fs/promises";

async function page(): Promise<string> {
  const head = await readFile("head.txt", "utf8");
  const body = await readFile("body.txt", "utf8");
  const foot = await readFile("foot.txt", "utf8");
  return head + body + foot;
}

process.once("beforeExit", async () => {
  for (const name of ["head", "body", "foot"]) await writeFile(`${name}.txt`, `${name}\n`);
  console.log(await page());
});
