/** The cures that neither await an operation's twin nor hoist, by the alternative that they are. Each has a folder of its own. */
import type { Alternative } from "../finding/finding.ts";
import type { Plans } from "./change.ts";
import type { Fixable, FixerTools } from "./fixer.ts";
import type { Migration } from "./migration/index.ts";
import { createGather } from "./gather/index.ts";
import { createOffload } from "./offload/index.ts";
import { createWaiting } from "./wait/index.ts";
import { createRewriteCure } from "./rewrite/index.ts";
import { createYield } from "./yield/index.ts";

/** Plans for a finding, safest first, and why there is none for an operation. */
export type Cure = (found: Fixable) => Plans;

export type Cures = Partial<Readonly<Record<Alternative, Cure>>>;

/** The tools are asked when a plan is: most findings are never planned with the checker. */
export function createCures(tools: FixerTools, migration: () => Migration): Cures {
  return {
    async: createWaiting(tools, migration),
    gather: createGather(tools),
    worker: createOffload(tools, migration, "worker"),
    process: createOffload(tools, migration, "process"),
    yield: createYield(tools, migration),
    rewrite: createRewriteCure(tools, "rewrite"),
    hoist: createRewriteCure(tools, "hoist"),
  };
}
