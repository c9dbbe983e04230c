"use strict";
// Buffers that a list holds, in CommonJS, in a loop without a block and with a label.
/** @param {readonly Buffer[]} buffers */
function join(buffers) {
  let whole = Buffer.alloc(0);
  each: for (const buffer of buffers) {
    for (const byte of buffer) if (byte === 0) continue each;
    whole = Buffer.concat([whole, buffer]);
  }
  return whole;
}

async function show() {
  const buffers = Array.from({ length: 2000 }, (_, index) => Buffer.from([index % 9, (index + 1) % 9]));
  let sum = 0;
  for (let turn = 0; turn < 3_000_000; turn++) if (turn % 1_500_000 === 0) sum += join(buffers).length;
  return sum;
}

process.once("beforeExit", async () => console.log(await show()));
