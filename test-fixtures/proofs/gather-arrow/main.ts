// The body of an arrow function becomes a block.
import { readFile } from "node:fs/promises";

const load = async (path: string) => ({
  one: await readFile("one.txt", "utf8"),
  two: await readFile(path, "utf8"),
});

const merge = async (path: string): Promise<string> =>
  (await readFile("one.txt", "utf8")) + (await readFile(path, "utf8"));

process.once("beforeExit", async () => console.log(await load("two.txt"), await merge("two.txt")));
