/** Programs that Deno starts and waits for, and native libraries that it loads. */
import { promised } from "../node/twin.ts";
import { cost } from "../row.ts";
import type { CataloguePart, OperationRow } from "../row.ts";

function run(name: string): OperationRow {
  return {
    symbol: `global#Deno.${name}Sync`,
    kind: "process",
    cost: cost("extreme", "waits until the program ends"),
    twin: { ...promised(`global#Deno.${name}`), offloads: "process" },
  };
}

export const denoProcesses: CataloguePart = {
  operations: [
    run("Command.output"),
    run("spawnAndWait"),
    {
      symbol: "global#Deno.dlopen",
      kind: "module-load",
      cost: cost("medium", "loads a native library"),
      alternatives: ["hoist"],
    },
  ],
};
