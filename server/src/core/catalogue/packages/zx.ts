import type { CataloguePart } from "../row.ts";
import { BY_OPTIONS, startsProgram } from "./execa.ts";
import { alwaysDeclines, COSTS, operations, promised, withTwins } from "./rows.ts";

const run = { kind: "process", cost: COSTS.program } as const;
const MODULES = ["zx", "zx/core"];

/** `$` starts a program, `$.sync` also waits for it. Used as template tags. */
export const zx: CataloguePart = {
  operations: MODULES.flatMap((module) => [
    ...withTwins(module, { "$.sync": "$" }, { ...run, when: startsProgram }, { offloads: "process" }),
    // With options alone it gives the function that runs a program with them.
    ...operations(module, ["$.sync()"], {
      ...run,
      twin: promised(`${module}#$`, {
        offloads: "process",
        declines: alwaysDeclines(BY_OPTIONS),
      }),
    }),
  ]),
};
