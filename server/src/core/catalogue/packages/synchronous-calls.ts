/**
 * Packages that make a caller wait for asynchronous work: `deasync`, `make-synchronous`, `sync-exec`, `sync-fetch`,
 * `sync-request`, `sync-rpc`, `synckit`, and `xmlhttprequest` when it is told so. `fibers` has no rows: what waits there
 * is the fiber, and the loop goes on. Nor has `xhr2`, which refuses to be synchronous.
 */
import { isMissing, numberAt } from "../argument.ts";
import { opensSynchronously } from "../browser/index.ts";
import { cost, timed } from "../row.ts";
import type { CataloguePart, CostOf, OperationRow, Twin } from "../row.ts";
import { alwaysDeclines, COSTS, operations, promised } from "./rows.ts";

const ANSWER = cost("extreme", "waits for the whole answer");
const WORKER = cost("extreme", "waits until another thread or process has answered");
const SPINS = cost("extreme", "turns the event loop inside the call until the work is done");

const fetching: Twin = promised("global#fetch", {
  declines: alwaysDeclines("`fetch` gives another kind of answer: its body has to be awaited as well"),
});
const request: Omit<OperationRow, "symbol"> = { kind: "network", cost: ANSWER, twin: fetching };
const wait: Omit<OperationRow, "symbol"> = { kind: "wait", cost: WORKER };

const sleepCost: CostOf = (call) => {
  const milliseconds = numberAt(call, 0);
  if (milliseconds !== undefined) return timed(milliseconds, "waits for the time that it is given");
  return isMissing(call, 0) ? cost("trivial", "waits for no time") : cost("high", "time not known");
};

export const synchronousCalls: CataloguePart = {
  operations: [
    ...operations("deasync", ["default()", "loopWhile", "runLoopOnce"], {
      kind: "wait",
      cost: SPINS,
      spins: true,
    }),
    ...operations("deasync", ["sleep"], {
      kind: "wait",
      cost: sleepCost,
      spins: true,
      twin: promised("node:timers/promises#setTimeout"),
    }),
    ...["make-synchronous", "make-synchronous/subprocess"].flatMap((module) =>
      operations(module, ["default()"], wait),
    ),
    ...operations("sync-exec", ["default"], {
      kind: "process",
      cost: COSTS.program,
      twin: promised("node:child_process#exec", {
        by: "promisify",
        offloads: "process",
        declines: alwaysDeclines("`exec` rejects where `sync-exec` answers a status, and has other options"),
      }),
    }),
    ...operations("sync-fetch", ["default"], request),
    ...operations("sync-request", ["default"], request),
    ...operations("sync-rpc", ["default", "default()"], { kind: "process", cost: WORKER }),
    ...operations("synckit", ["createSyncFn()"], wait),
    ...operations("xmlhttprequest", ["XMLHttpRequest.open"], { ...request, when: opensSynchronously }),
  ],
};
