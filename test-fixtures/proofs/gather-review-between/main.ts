// A function that is called between changes what others see, and is not called where the second one fails.
import { readFile } from "node:fs/promises";

const lengths: number[] = [];

function remember(text: string): void {
  lengths.push(text.length);
}

async function run(): Promise<string> {
  const one = await readFile("one.txt", "utf8");
  remember(one);
  const two = await readFile("two.txt", "utf8");
  return `${one}${two}${lengths}`;
}

process.once("beforeExit", async () => console.log(await run()));
