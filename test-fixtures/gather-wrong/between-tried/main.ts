// What a `try` between the two has read is given where the second one fails.
import { readFile } from "node:fs/promises";

async function run(): Promise<string> {
  let more = "nothing more";
  try {
    const first = await readFile("there.txt", "utf8"); // together
    try {
      more = await readFile("more.txt", "utf8");
    } catch {}
    const second = await readFile("missing.txt", "utf8"); // together
    return first + second;
  } catch {
    return more;
  }
}

process.once("beforeExit", async () => console.log(await run()));
