/**
 * The catalogue's cost tiers on this machine: `npm run bench:costs` times representative operations and prints each
 * beside the tier that the catalogue gives it. Another machine, disk or file gives other numbers; a tier should hold
 * within one step.
 */
import { cpus } from "node:os";
import { Bench } from "tinybench";
import { createCatalogue } from "../server/src/core/catalogue/catalogue.ts";
import type { CallShape } from "../server/src/core/catalogue/row.ts";
import { tierOf } from "../server/src/core/costs/tiers.ts";
import { TIERS, type Tier } from "../server/src/core/index.ts";
import { samples, type Sample } from "./costs/samples.ts";
import { table } from "./table.ts";

/** What the catalogue says of the call; undefined for what has no row. */
function catalogued(symbol: string | undefined, call: CallShape): Tier | undefined {
  if (symbol === undefined) return undefined;
  const row = createCatalogue()
    .operations(symbol, "")
    .find(({ when }) => when === undefined || when(call));
  return typeof row?.cost === "function" ? row.cost(call).tier : row?.cost.tier;
}

/** `within`, or by how many steps the catalogue's tier is too high (+) or too low (-). */
function difference(measured: Tier, known: Tier | undefined): string {
  if (known === undefined) return "";
  const steps = TIERS.indexOf(known) - TIERS.indexOf(measured);
  return steps === 0 ? "same" : `${steps > 0 ? "+" : ""}${steps}`;
}

function measured(all: readonly Sample[]): string[][] {
  const bench = new Bench({ time: 200, iterations: 5, warmupTime: 50, warmupIterations: 1 });
  for (const { name, run } of all) bench.add(name, run);
  bench.runSync();
  return bench.tasks.map((task, index) => {
    const { symbol, call } = all[index]!;
    const { result } = task;
    if (!("latency" in result)) throw new Error(`${task.name}: ${JSON.stringify(result)}`);
    const milliseconds = result.latency.p50;
    const known = catalogued(symbol, call);
    const tier = tierOf(milliseconds);
    return [task.name, milliseconds.toPrecision(3), tier, known ?? "no row", difference(tier, known)];
  });
}

const [cpu] = cpus();
console.log(`Node ${process.version}, ${cpus().length} × ${cpu?.model ?? "?"}; medians\n`);
const { all, dispose } = samples();
try {
  console.log(table(["operation", "ms", "measured tier", "catalogue", "difference"], measured(all)));
} finally {
  dispose();
}
