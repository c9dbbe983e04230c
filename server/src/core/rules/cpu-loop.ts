/** `cpu-loop`: a loop without a pause that turns a million times or more. */
import { LEAST_MILLISECONDS } from "../reach/loops.ts";
import { evidenceAtBoundaries } from "./boundaries.ts";
import type { Rule } from "./rule.ts";
import { findingContext, type EntryBoundary, type RuleView } from "./view.ts";
import { adviceText, costText, occasion, pathText } from "./wording.ts";

export const cpuLoop: Rule = {
  id: "cpu-loop",
  summary: "A loop that turns a million times or more without letting the event loop run",
  documentation: `A loop holds the thread until it ends. Reported are loops whose constant bounds (nested loops and called loops
multiplied) make a million turns or more, and that neither await nor end early. The message names the turns, and about
how long they take: one simple operation is counted as a nanosecond.

**What to do**: move the loop to a worker thread, or cut it into pieces that let the event loop run in between.`,
  examples: [
    {
      title: "Sums of squares over a range",
      reported: `export async function sumOfSquares(): Promise<number> {
  let sum = 0;
  for (let i = 0; i < 10_000_000; i++) sum += i * i;
  return sum;
}
`,
      cured: `import { setImmediate } from "node:timers/promises";

export async function sumOfSquares(): Promise<number> {
  let sum = 0;
  for (let i = 0; i < 10_000_000; i++) {
    if (i % 100_000 === 0) await setImmediate();
    sum += i * i;
  }
  return sum;
}
`,
    },
  ],
  detect: (view) =>
    evidenceAtBoundaries(view, {
      entries: view.entries.filter((entry) => !isPartOfLoop(view, entry)),
      about: ({ api }) => api === "loop",
      // For these arguments it may be over at once.
      counts: ({ cost: { milliseconds = LEAST_MILLISECONDS } }) => milliseconds >= LEAST_MILLISECONDS,
      alternatives: ["worker", "process", "yield", "rewrite", "hoist"],
      message: (worst, { home, context }, _operations, alternatives) =>
        `A loop holds the event loop (${costText(worst.cost)}) ${occasion(findingContext(home, context))}${pathText(worst)}. ${adviceText(worst, alternatives)}`,
    }),
};

/** A call inside a loop that is reported as a whole, with all that it calls. */
function isPartOfLoop({ graph }: RuleView, { boundary }: EntryBoundary): boolean {
  const { file } = boundary.function;
  return graph.operations.some(
    ({ api, whole, function: holder }) =>
      api === "loop" &&
      whole !== undefined &&
      holder.file === file &&
      whole.start < boundary.start &&
      boundary.end <= whole.end,
  );
}
