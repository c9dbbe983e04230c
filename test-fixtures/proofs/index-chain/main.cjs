"use strict";
// A list's method in a function without a block, in CommonJS: the index is made before it.
const common = (a, b) => a.filter((each) => b.includes(String(each)));

const names = (length) => Array.from({ length }, (_, index) => `name ${index % 9999}`);

async function show() {
  return common(names(20_000), names(9000)).length;
}

process.once("beforeExit", async () => console.log(await show()));
