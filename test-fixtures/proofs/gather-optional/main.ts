// Calls that may not happen: what they give is nothing then.
import { readFile } from "node:fs/promises";

class Source {
  async load(path: string): Promise<string> {
    return await readFile(path, "utf8");
  }
}

async function run(source?: Source): Promise<string> {
  const one = await source?.load("one.txt");
  const two = await source?.load("two.txt");
  return `${one} ${two}`;
}

process.once("beforeExit", async () => console.log(await run(new Source()), await run()));
