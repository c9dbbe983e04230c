// Variables of the whole function, and names that are wide.
import { readFile, stat } from "node:fs/promises";

async function run(path) {
  if (path) {
    var one = await readFile(path, "utf8");
    var { size: sizeOfTheSecondFileInBytes, mtimeMs: timeOfTheLastChangeInMilliseconds = 0 } = await stat("two.txt");
    return [one, sizeOfTheSecondFileInBytes, timeOfTheLastChangeInMilliseconds > 0];
  }
  return [];
}

process.once("beforeExit", async () => console.log(await run("one.txt"), await run()));
