/** Programs that Bun starts and waits for, and sleep that holds the thread. */
import { isMissing, numberAt } from "../argument.ts";
import { handmade, promised } from "../node/twin.ts";
import { cost, timed } from "../row.ts";
import type { CataloguePart, CostOf } from "../row.ts";

const sleepCost: CostOf = (call) => {
  const milliseconds = numberAt(call, 0);
  if (milliseconds !== undefined) return timed(milliseconds, "sleeps for the time that it is given");
  return isMissing(call, 0) ? cost("trivial", "sleeps for no time") : cost("high", "time not known");
};

export const bunProcesses: CataloguePart = {
  operations: [
    {
      symbol: "global#Bun.spawnSync",
      kind: "process",
      cost: cost("extreme", "waits until the program ends"),
      twin: handmade(
        { ...promised("global#Bun.spawn"), offloads: "process" },
        "`spawn` returns a running program: await its `exited`, and read its output as streams",
      ),
    },
    {
      symbol: "global#Bun.sleepSync",
      kind: "wait",
      cost: sleepCost,
      twin: { ...promised("global#Bun.sleep"), offloads: "worker" },
    },
  ],
};
