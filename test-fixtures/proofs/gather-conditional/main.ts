// Awaits under a condition, and what an async function gives at its end, with statements between.
import { readFile, rm, writeFile } from "node:fs/promises";

interface Options {
  readonly copies?: boolean;
  readonly size: number;
}

async function copied(text: string, { copies }: Options): Promise<string> {
  // Only where it is wanted.
  if (copies) await writeFile("copy.txt", text);
  return readFile("one.txt", "utf8");
}

async function blocks(text: string, options: Options): Promise<string> {
  const one = await readFile("one.txt", "utf8");
  if (options.copies || options.size > 3) {
    await writeFile("copy.txt", text); // for later
  }
  const both = one + text;
  return both;
}

async function between(text: string): Promise<string> {
  const counts: number[] = [];
  await writeFile("copy.txt", text);
  const trimmed = text.trim();
  counts.push(trimmed.length);
  return await readFile("two.txt", "utf8");
}

async function assigns(options: Options | undefined): Promise<string> {
  let found: Options | undefined;
  if ((found = options)) await writeFile("copy.txt", String(found.size));
  return readFile("two.txt", "utf8");
}

process.once("beforeExit", async () => {
  console.log(await copied("a", { size: 1 }), await copied("b", { size: 2, copies: true }));
  console.log(await blocks("c", { size: 4 }), await readFile("copy.txt", "utf8"));
  console.log(await between(" d "), await assigns({ size: 7 }), await readFile("copy.txt", "utf8"));
  await rm("copy.txt");
});
