// CommonJS can not load what only `import` loads: the helper is used.
const { EventEmitter } = require("node:events");
const { readFile } = require("node:fs/promises");

async function lengths(names) {
  const found = [];
  for (const name of names) {
    found.push((await readFile(name, "utf8")).length > 0);
  }
  return found;
}

const requests = new EventEmitter();
requests.on("asked", async (names) => {
  console.log(await lengths(names));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
