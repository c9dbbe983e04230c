// Groups inside of what a group starts, and inside of what comes between.
import { readFile } from "node:fs/promises";

async function sizes(paths: readonly string[]): Promise<number[]> {
  return await Promise.all(
    paths.map(async (path) => {
      const text = await readFile(path, "utf8");
      const bytes = await readFile(path);
      return text.length + bytes.length;
    }),
  );
}

async function run(): Promise<string> {
  const one = await readFile("one.txt", "utf8");
  const inner = async (): Promise<string> => {
    const first = await readFile("one.txt", "utf8");
    const second = await readFile("two.txt", "utf8");
    return first + second;
  };
  const two = await readFile("two.txt", "utf8");
  return one + two + (await inner());
}

process.once("beforeExit", async () => console.log(await sizes(["one.txt", "two.txt"]), await run()));
