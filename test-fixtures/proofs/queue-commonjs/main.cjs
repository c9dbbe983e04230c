"use strict";
// Work for each item that may add more work, in CommonJS, with ways round and out.
async function show() {
  const done = [];
  for (let round = 0; round < 3_000_000; round++) {
    if (round % 1_500_000 !== 0) continue;
    const tasks = [];
    for (let size = 0; size < 300; size++) tasks.push(size);
    while (tasks.length) {
      const task = tasks.shift() ?? 0;
      if (task % 7 === 3) continue;
      if (done.length > 900) break;
      done.push(task);
      if (task > 290) tasks.push(task - 290, task - 289);
    }
  }
  return `${done.length} ${done.slice(-3).join(" ")}`;
}

process.once("beforeExit", async () => console.log(await show()));
