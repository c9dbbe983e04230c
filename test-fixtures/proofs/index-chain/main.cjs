"use strict";
// A list's method in a function without a block, in CommonJS: the index is made before it.
const names = (length) => Array.from({ length }, (_, index) => `name ${index % 9999}`);
const known = names(16000);
const common = (a) => a.filter((each) => known.includes(String(each)));

async function show() {
  let count = 0;
  for (let turn = 0; turn < 3_000_000; turn++)
    if (turn % 1_500_000 === 0) count += common(names(16000)).length;
  return count;
}

process.once("beforeExit", async () => console.log(await show()));
