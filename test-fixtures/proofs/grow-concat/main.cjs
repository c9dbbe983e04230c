"use strict";
// A list that grows by `concat`, of items and of lists.
async function show() {
  let all = [0];
  for (let turn = 0; turn < 12_000; turn++) {
    all = all.concat(turn % 7);
    if (turn % 3 === 0) all = all.concat([turn, -turn]);
  }
  return `${all.length} ${all[12_345]}`;
}

process.once("beforeExit", async () => console.log(await show()));
