import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

setInterval(() => {
  writeFileSync("heartbeat", String(Date.now()));
//^^^^^^^^^^^^^ sync-io context=loop entry=timer
}, 1000);

setTimeout(refresh, 5000);

setImmediate(() => readFileSync("immediate.txt"));
//                 ^^^^^^^^^^^^ sync-io

process.nextTick(() => readFileSync("tick.txt"));
//                     ^^^^^^^^^^^^ sync-io

queueMicrotask(() => readFileSync("microtask.txt"));
//                   ^^^^^^^^^^^^ sync-io

function refresh(): void {
  readFileSync("refresh.txt");
//^^^^^^^^^^^^ sync-io entry=timer function=refresh
}

export async function later(): Promise<void> {
  await wait(100);
}
