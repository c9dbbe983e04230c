// CommonJS: the turn takes the next number of a counter that the module keeps.
let next = 1;

async function reserve() {
  const number = next;
  await Promise.resolve();
  next = number + 1;
  return number;
}

async function number(names) {
  const lines = [];
  for (const name of names) { // together
    const own = await reserve();
    lines.push(`${own} ${name}`);
  }
  return lines;
}

process.once("beforeExit", async () => console.log(await number(["a", "b", "c"])));

module.exports = { number };
