import { argumentAt } from "../argument.ts";
import type { CataloguePart, Condition, OperationRow } from "../row.ts";
import { COSTS, operations, promised, withTwins } from "./rows.ts";

/** With an options object alone it starts nothing, and answers a function that has these options. */
const startsProgram: Condition = (call) => argumentAt(call, 0)?.is !== "object";

const run: Omit<OperationRow, "symbol"> = { kind: "process", cost: COSTS.program, when: startsProgram };
const inProcess = { offloads: "process" } as const;

export const execa: CataloguePart = {
  operations: [
    ...withTwins(
      "execa",
      {
        execaSync: "execa",
        execaCommandSync: "execaCommand",
        "$.sync": "$",
        "$.s": "$",
        commandSync: "command",
      },
      run,
      inProcess,
    ),
    // Up to execa 5 the module is the function.
    ...operations("execa", ["sync"], { ...run, twin: promised("execa#default", inProcess) }),
  ],
};
