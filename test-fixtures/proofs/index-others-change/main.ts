// Between the turns others run, who have the list too: the index shows it as it was.
import { setImmediate } from "node:timers/promises";

export const banned: string[] = Array.from({ length: 5000 }, (_, index) => `b${index * 3}`);

async function show(): Promise<number> {
  let hits = 0;
  for (let turn = 0; turn < 30; turn++) {
    if (turn % 10 === 0) await setImmediate();
    for (let part = 0; part < 1000; part++) if (banned.includes(`b${turn + part}`)) hits++;
  }
  return hits;
}

process.once("beforeExit", async () => console.log(await show()));
