// Nothing is handed on, but a position outside: each turn goes on where the one before it ended.
import { setImmediate as turn } from "node:timers/promises";

const written: string[] = [];

async function writeAt(position: number, text: string): Promise<void> {
  await turn();
  written[position] = text;
}

async function writeAll(texts: readonly string[]): Promise<string> {
  let position = 0;
  await texts.reduce(async (previous: Promise<void>, text: string) => { // together
    await previous;
    await writeAt(position, text);
    position += text.length;
  }, Promise.resolve());
  return written.join("-");
}

process.once("beforeExit", async () => console.log(await writeAll(["a", "bb", "ccc"])));
