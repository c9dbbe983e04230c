"use strict";
// A function that makes a function, in CommonJS: the text is the outer one's, so it is made where the loop begins.
function counter(word) {
  return (lines) => {
    let hits = 0;
    for (const line of lines) {
      const pattern = new RegExp(`^${word}\\b`, "i");
      if (pattern.test(line)) hits++;
    }
    return hits;
  };
}

async function show() {
  const count = counter("line");
  const lines = Array.from({ length: 3000 }, (_, index) => `${index % 3 ? "Line" : "Other"} ${index}`);
  let sum = 0;
  for (let turn = 0; turn < 100; turn++) sum += count(lines);
  return sum;
}

process.once("beforeExit", async () => console.log(await show()));
