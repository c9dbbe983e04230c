/**
 * Starting together what does not depend on each other. What lives here: how awaits that come one after another become
 * one `Promise.all`, and what a person should know of that. What doesn't: which awaits depend on each other
 * (`reach/effects/`), and which are reported (`rules/`).
 */
import type { Plans } from "../change.ts";
import type { Cure } from "../cures.ts";
import type { Fixable, FixerTools } from "../fixer.ts";
import { createFoldCure } from "./fold.ts";
import { createLoopCure } from "./loop.ts";
import { createManyCure } from "./many.ts";
import { createSequenceCure } from "./sequence.ts";

/** A cure of findings of one kind; undefined where what stands at the finding's place is nothing of that kind. */
export type Gathering = (found: Fixable) => Plans | undefined;

export function createGather(tools: FixerTools): Cure {
  const cures: readonly Gathering[] = [
    createSequenceCure(tools),
    createLoopCure(tools),
    createFoldCure(tools),
    createManyCure(tools),
  ];
  return (found) => {
    for (const cure of cures) {
      const plans = cure(found);
      if (plans) return plans;
    }
    return { plans: [], declined: [] };
  };
}
