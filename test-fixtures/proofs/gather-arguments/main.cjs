// `this` and `arguments` stay those of the function.
const { readFile } = require("node:fs/promises");

const files = {
  folder: ".",
  async load() {
    const one = await readFile(`${this.folder}/${arguments[0]}`, "utf8");
    const two = await readFile(`${this.folder}/${arguments[1]}`, "utf8");
    return one + two + arguments.length;
  },
};

process.once("beforeExit", async () => console.log(await files.load("one.txt", "two.txt")));
