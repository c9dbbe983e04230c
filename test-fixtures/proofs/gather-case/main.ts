// In the cases of a `switch`.
import { readFile } from "node:fs/promises";

async function run(kind: string): Promise<string> {
  switch (kind) {
    case "statements":
      const one = await readFile("one.txt", "utf8");
      const two = await readFile("two.txt", "utf8");
      return one + two;
    case "expression":
      return `${await readFile("one.txt", "utf8")}${await readFile("two.txt", "utf8")}`;
    default:
      return "";
  }
}

process.once("beforeExit", async () => console.log(await run("statements"), await run("expression")));
