// In CommonJS, without types, and with a comment behind the list.
const { EventEmitter } = require("node:events");
const { readFile } = require("node:fs/promises");

async function lengths(names) {
  const promises = Array.from(names).map(async (name, index) => {
    // What is told of each.
    const text = await readFile(name, "utf8");
    return `${index}: ${Math.sign(text.length)}`;
  });
  const outcomes = await Promise.allSettled(promises); // in their order
  return outcomes.map((each) => (each.status === "fulfilled" ? each.value : each.status));
}

const requests = new EventEmitter();
requests.on("asked", async (names) => {
  console.log(await lengths(names));
});
requests.emit("asked", ["package.json", "missing.json"]);
