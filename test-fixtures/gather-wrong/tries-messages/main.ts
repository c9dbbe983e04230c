// What is said of the first one comes before what the second one says.
import { readFile } from "node:fs/promises";

async function readSecond(): Promise<string> {
  console.log("now the second");
  return readFile("second.txt", "utf8");
}

async function run(): Promise<void> {
  try { // together
    const text = await readFile("first.txt", "utf8");
    console.log("the first is", text.trim());
  } catch (error) {
    console.error(error);
  }
  try { // together
    const text = await readSecond();
    console.log("the second is", text.trim());
  } catch (error) {
    console.error(error);
  }
}

process.once("beforeExit", async () => await run());
