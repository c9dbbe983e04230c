// An async generator: nothing moves past a `yield`.
import { readFile } from "node:fs/promises";

async function* texts(): AsyncGenerator<string> {
  const one = await readFile("one.txt", "utf8");
  const two = await readFile("two.txt", "utf8");
  yield one;
  yield two;
  const three = await readFile("one.txt", "utf8");
  yield three;
}

process.once("beforeExit", async () => {
  for await (const text of texts()) console.log(text);
});
