"use strict";
// In CommonJS, used in place: a constant of the module, below what it loads.
const { strictEqual } = require("node:assert");

function words(text) {
  return text.split(new RegExp("[\\s,;]+", "u")).length;
}

async function show() {
  let sum = 0;
  for (let turn = 0; turn < 300_000; turn++) sum += words(`a, b; ${turn}`);
  strictEqual(sum, 900_000);
  return sum;
}

process.once("beforeExit", async () => console.log(await show()));
