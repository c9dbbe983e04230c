/** `cpu-loop`: a loop that is known to take long, or whose work grows faster than the data that it walks. */
import type { Alternative, Operation } from "../finding/finding.ts";
import { LEAST_MILLISECONDS } from "../reach/loops.ts";
import { evidenceAtBoundaries } from "./boundaries.ts";
import type { Rule } from "./rule.ts";
import { findingContext, type EntryBoundary, type RuleView } from "./view.ts";
import { adviceText, duration, moreText, occasion, pathText } from "./wording.ts";

export const cpuLoop: Rule = {
  id: "cpu-loop",
  summary: "A loop that works for a millisecond or more, or whose work grows with the square of data",
  documentation: `A loop holds the thread until it ends. Two kinds are reported, in loops as in chains of array methods:

- **Known to be long.** Where the bounds are constants (also through names, defaults, enumerations, arguments of callers,
  and what is pushed into a list), the turns are multiplied, through nested loops and the functions that they call, with
  what one turn costs: arithmetic of numbers about a nanosecond, of bigints twenty, a property, a look-up, an allocation,
  a regular expression, JSON or a hash as measured (\`npm run bench:costs\` prints and checks the table). The message
  names the parts: \`10,000,000 iterations × ≈2 ns ≈ 20 ms\`. From a millisecond on it is reported.
- **Growing faster than its data.** \`includes\`, \`find\`, \`filter\` and their kind inside a loop walk a list for each item
  of another; spreading or concatenating what a loop collects copies it in every turn; so do nested loops. For a
  hundred items nobody notices, for a hundred thousand everybody waits. Reported above hint where both inputs are data:
  rows of a database, what a request, a file or the network gives. The message names what it grows with
  (\`users × banned\`), and no time: that is for the data to say.

A loop that pauses is judged by what runs between its pauses; one that may end early counts half. An \`await\` of what is
there already (\`await Promise.resolve()\`, an async function that never waits) is no pause: it goes on in the same turn,
and no timer or request runs in between.

Not counted: collections of which each item of the outer loop has its own (the lines of each order: together they are
what there is), plugins, options, columns and other things that are few.

**What to do**: do less (a \`Map\` or a \`Set\` in place of a search, \`push\` in place of a copy), move the work to a worker
thread, or cut it into pieces that let the event loop run in between. The finding says which is best for its size, and
why; [Which alternative?](../which-alternative.md) has the measurements.`,
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
  fixes: ["worker", "process", "yield", "rewrite", "hoist"],
  detect: (view) =>
    evidenceAtBoundaries(view, {
      entries: view.entries.filter(outsideOfLoops(view)),
      about: ({ api }) => api === "loop",
      // For these arguments it may be over at once.
      counts: ({ cost: { milliseconds = LEAST_MILLISECONDS } }) => milliseconds >= LEAST_MILLISECONDS,
      alternatives: ["worker", "process", "yield", "rewrite", "hoist"],
      message: (worst, { home, context }, operations, alternatives) =>
        `${whatText(worst)} ${occasion(findingContext(home, context))}${pathText(worst)}.${noteText(worst)} ${adviceText(worst, advised(worst, alternatives))}${moreText(operations)}`,
    }),
};

function whatText({ cost: { milliseconds, why } }: Operation): string {
  return milliseconds === undefined
    ? `A loop holds the event loop for longer the more data there is (${why})`
    : `A loop holds the event loop (${why} ≈ ${duration(milliseconds)})`;
}

/** What grows faster than its data is better done otherwise than elsewhere. */
function advised({ cost }: Operation, alternatives: readonly Alternative[]): readonly Alternative[] {
  return cost.milliseconds === undefined
    ? ["rewrite", ...alternatives.filter((each) => each !== "rewrite")]
    : alternatives;
}

function noteText({ cost: { note } }: Operation): string {
  return note === undefined ? "" : ` ${note[0]!.toUpperCase()}${note.slice(1)}.`;
}

/** Calls inside a loop that is reported as a whole, with all that it calls, are no findings of their own. */
function outsideOfLoops({ graph }: RuleView): (entry: EntryBoundary) => boolean {
  const loops = new Map<string, { readonly start: number; readonly end: number }[]>();
  for (const { whole, function: holder } of graph.operations) {
    if (!whole) continue;
    const known = loops.get(holder.file.path);
    if (known) known.push(whole);
    else loops.set(holder.file.path, [whole]);
  }
  return ({ boundary: { start, end, function: holder } }) =>
    !loops.get(holder.file.path)?.some((whole) => whole.start < start && end <= whole.end);
}
