"use strict";
// A buffer that grows by copies: its pieces are collected and joined once.
async function collect() {
  let all = Buffer.from("start");
  for (let turn = 0; turn < 1_000_000; turn++) {
    if (turn % 500 !== 0) continue;
    const piece = Buffer.from(`piece ${turn}\n`);
    all = Buffer.concat([all, piece]);
  }
  return all.length;
}

process.once("beforeExit", async () => console.log(await collect()));
