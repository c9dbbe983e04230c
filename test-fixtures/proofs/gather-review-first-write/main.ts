// Two files that are written: one may still be written when the other one has failed.
import { writeFile } from "node:fs/promises";

async function run(): Promise<string> {
  await writeFile("three.txt", "three");
  await writeFile("four.txt", "four");
  return "done";
}

process.once("beforeExit", async () => console.log(await run()));
