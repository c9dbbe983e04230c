"use strict";
// CommonJS, a nest of loops, and the global setImmediate in use: the one that is awaited gets another name.
function paint() {
  let sum = 0;
  for (let row = 0; row < 20_000; row++) {
    for (let column = 0; column < 20_000; column++) {
      if ((row ^ column) % 7 === 0) continue;
      sum += row & column;
    }
  }
  return sum;
}

async function show() {
  console.log(paint());
}

process.once("beforeExit", () => setImmediate(show));
