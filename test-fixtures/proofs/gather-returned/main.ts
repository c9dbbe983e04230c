// A list that holds nothing but awaits.
import { readFile } from "node:fs/promises";

async function pair(): Promise<string[]> {
  return [await readFile("one.txt", "utf8"), await readFile("two.txt", "utf8")];
}

async function joined(): Promise<string> {
  return [await readFile("one.txt", "utf8"), await readFile("two.txt", "utf8")].join("-");
}

async function taken(): Promise<string> {
  const [one, two] = [
    await readFile("one.txt", "utf8"), // the first
    await readFile("two.txt", "utf8"),
  ];
  return one + two;
}

process.once("beforeExit", async () => console.log(await pair(), await joined(), await taken()));
