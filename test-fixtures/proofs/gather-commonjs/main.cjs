// CommonJS, with promises of the file system by two ways.
const { promises } = require("node:fs");
const { readFile } = require("node:fs/promises");

async function run() {
  const one = await promises.readFile("one.txt", "utf8");
  const two = await readFile("two.txt", "utf8");
  return one + two;
}

process.once("beforeExit", async () => console.log(await run()));
