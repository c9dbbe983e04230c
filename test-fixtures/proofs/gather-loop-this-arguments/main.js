// An arrow function has the `this` and the `arguments` of the function around it.
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";

const reader = {
  prefix: ">",
  async read() {
    const found = [];
    for (const name of arguments[0]) {
      const text = await readFile(name, "utf8");
      found.push(`${this.prefix} ${arguments.length} ${name} ${text.length > 0}`);
    }
    return found;
  },
};

const requests = new EventEmitter();
requests.on("asked", async (names) => {
  console.log(await reader.read(names));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
