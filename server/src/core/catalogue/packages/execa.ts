import { argumentAt } from "../argument.ts";
import type { CataloguePart, Condition, OperationRow } from "../row.ts";
import { alwaysDeclines, COSTS, operations, promised, withTwins } from "./rows.ts";

/** With an options object alone it starts nothing, and answers a function that has these options. */
export const startsProgram: Condition = (call) => argumentAt(call, 0)?.is !== "object";

const run: Omit<OperationRow, "symbol"> = { kind: "process", cost: COSTS.program, when: startsProgram };
export const BY_OPTIONS = "the function was made by `$.sync` with options: make it by `$` with the same";
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
    // With options alone these give the function that runs a program with them.
    ...operations("execa", ["$.sync()", "$.s()"], {
      kind: "process",
      cost: COSTS.program,
      twin: promised("execa#$", { ...inProcess, declines: alwaysDeclines(BY_OPTIONS) }),
    }),
    // Up to execa 5 the module is the function.
    ...operations("execa", ["sync"], { ...run, twin: promised("execa#default", inProcess) }),
  ],
};
