// The same with a property of something that was handed in.
import { setImmediate as turn } from "node:timers/promises";

interface Folder {
  size: number;
  readonly names: readonly string[];
}

async function readSize(name: string): Promise<number> {
  await turn();
  return name.length;
}

async function measure(folder: Folder): Promise<void> {
  for (const name of folder.names) { // together
    folder.size += await readSize(name);
  }
}

process.once("beforeExit", async () => {
  const folder = { size: 1, names: ["a", "bb", "ccc"] };
  await measure(folder);
  console.log(folder.size);
});
