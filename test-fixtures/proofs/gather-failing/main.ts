// One of them fails: the same error, whichever it is.
import { readFile } from "node:fs/promises";

async function run(one: string, two: string): Promise<string> {
  const first = await readFile(one, "utf8");
  const second = await readFile(two, "utf8");
  const third = await readFile("one.txt", "utf8");
  return first + second + third;
}

const [fault] = process.argv.slice(2);
process.once("beforeExit", async () => {
  console.log(await run(fault === "first" ? "none.txt" : "one.txt", fault === "second" ? "none.txt" : "two.txt"));
});
