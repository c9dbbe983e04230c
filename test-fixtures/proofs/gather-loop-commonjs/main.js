// CommonJS and JavaScript: the helper is written the same way.
const { EventEmitter } = require("node:events");
const { readFile } = require("node:fs/promises");

async function lengths(names) {
  const found = [];
  for (const name of names) {
    const text = await readFile(name, "utf8");
    found.push(text.length > 0);
  }
  return found;
}

module.exports = { lengths };

const requests = new EventEmitter();
requests.on("asked", async (names) => {
  console.log(await lengths(names));
});
requests.emit("asked", ["package.json", "tsconfig.json"]);
