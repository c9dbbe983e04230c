import type { CataloguePart } from "../row.ts";
import { alwaysDeclines, COSTS, promised } from "./rows.ts";

export const crossSpawn: CataloguePart = {
  operations: [
    {
      symbol: "cross-spawn#sync",
      kind: "process",
      cost: COSTS.program,
      twin: promised("cross-spawn#default", {
        offloads: "process",
        declines: alwaysDeclines(
          "`spawn` returns a running child, not its status and output: these have to be collected from its events",
        ),
      }),
    },
  ],
};
