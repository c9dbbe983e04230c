// In a `try` block: what is caught and what is done finally stays the same.
import { readFile } from "node:fs/promises";

async function show(name: string): Promise<string> {
  const log: string[] = [];
  try {
    const one = await readFile("one.txt", "utf8");
    const two = await readFile(`${name}.txt`, "utf8");
    return one + two;
  } catch (error) {
    log.push(String(error));
    return `${(error as { code?: string }).code} ${log.length}`;
  } finally {
    log.push("done");
  }
}

process.once("beforeExit", async () => console.log(await show("two"), await show("none")));
