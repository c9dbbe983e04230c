"use strict";
const { createHash } = require("crypto");

const SEED = 7;

/** Steps of a simple generator of numbers. */
const step = (state) => (state * 1103515245 + SEED) % 2147483648;

function countEven(from) {
  let state = from;
  let even = 0;
  for (let i = 0; i < 1_000_000; i++) {
    state = step(state);
    if (state % 2 === 0) even++;
  }
  return { even, digest: createHash("sha1").update(String(state)).digest("hex") };
}

module.exports = { countEven };
