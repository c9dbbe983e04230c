/**
 * The gather fix: what waits one after another is started together. What lives here: how loops and sequences of awaits
 * are written with `Promise.all`, with a limit where a list has no bound. What doesn't: which of them depend on each
 * other (`reach/effects/`, `rules/`).
 */
import type { ts } from "ts-morph";
import type { Cure } from "../cures.ts";
import type { FixerTools } from "../fixer.ts";
import { loopSiteOf } from "../loop-site.ts";
import type { Refused } from "../rewrite/form.ts";
import { createLimits } from "./limit.ts";
import { gatheringOf, planLoop, type Gathering } from "./loop.ts";

export function createGather(tools: FixerTools): Cure {
  const limits = createLimits(tools);
  const known = new Map<ts.IterationStatement, Gathering | Refused>();
  return (found) => {
    const { loop } = loopSiteOf(found, tools.sourceFile) ?? {};
    if (!loop) return { plans: [], declined: [] };
    let gathering = known.get(loop);
    if (!gathering) known.set(loop, (gathering = gatheringOf(loop, { ...tools, limits })));
    return planLoop(loop, found, gathering);
  };
}
