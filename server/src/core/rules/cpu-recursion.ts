/** `cpu-recursion`: a function whose calls to itself multiply with each step, or that goes deeper than the stack holds. */
import { calledName, type OwnCall } from "../facts/recursion.ts";
import { isSmaller } from "../facts/recursion-ways.ts";
import type { Operation } from "../finding/finding.ts";
import type { OperationNode } from "../reach/graph.ts";
import type { FunctionNode } from "../reach/universe.ts";
import { evidenceAtBoundaries } from "./boundaries.ts";
import type { Rule } from "./rule.ts";
import { findingContext, type EntryBoundary } from "./view.ts";
import { costText, moreText, occasion, pathText } from "./wording.ts";

export const cpuRecursion: Rule = {
  id: "cpu-recursion",
  summary: "A function whose calls to itself multiply with each step, or go deeper than the stack holds",
  documentation: `A function that calls itself twice, each time with a little less to do (\`fib(n - 1) + fib(n - 2)\`), doubles its work with
each step, or nearly: thirty steps are a million calls. The same holds for one that calls itself in a loop for each
choice that is left: permutations, subsets, backtracking. Where the argument at the call is constant, the message says
how many calls that makes and about how long they take.

Not reported: functions that walk a structure (each part is come to once), that halve what is left (sorting, searching),
that remember what they have done (a Map or an object that is asked first, \`memoize\`), and asynchronous ones. A function
that calls itself only once is reported where a constant makes it go deeper than the stack holds.

**What to do**: remember results by their arguments, or build them up in a loop. What stays exponential gets a limit on
its input, or moves to a worker thread.`,
  examples: [
    {
      title: "Each number is worked out again and again",
      reported: `function fibonacci(n: number): number {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

export async function answer(): Promise<string> {
  return \`The 40th is \${fibonacci(40)}\`;
}
`,
      cured: `function fibonacci(n: number): number {
  let [before, last] = [0, 1];
  for (let step = 0; step < n; step++) [before, last] = [last, before + last];
  return before;
}

export async function answer(): Promise<string> {
  return \`The 40th is \${fibonacci(40)}\`;
}
`,
    },
  ],
  fixes: ["worker", "process"],
  detect: (view) =>
    evidenceAtBoundaries(view, {
      about: ({ api }) => api === "recursion",
      counts: ({ cost }) => cost.tier !== "trivial",
      alternatives: ["rewrite", "worker"],
      message,
    }),
};

function message(
  worst: Operation,
  { home, context }: EntryBoundary,
  operations: readonly Operation[],
  _alternatives: readonly unknown[],
  { function: called }: OperationNode,
): string {
  const found = findingContext(home, context);
  const calls = (called.facts.recursion?.calls ?? []).filter(({ handed }) => isSmaller(handed));
  const unknown = found.kind === "unknown" ? " (where it runs is not known)" : "";
  const where = `${occasion(found)}${unknown}${pathText(worst)}`;
  return `${called.facts.name} ${howOften(called, calls)} (${costText(worst.cost)}) ${where}. ${adviceOf(calls)}${moreText(operations)}`;
}

const TIMES = ["", "once", "twice", "three times", "four times"];

/** `calls itself twice per call, with n - 1 and n - 2`. */
function howOften({ file, facts }: FunctionNode, calls: readonly OwnCall[]): string {
  const texts = [...new Set(calls.map(({ text }) => text).filter((text) => text !== "" && text.length < 40))];
  const given = texts.length > 0 ? `, with ${texts.slice(0, 3).join(" and ")}` : "";
  const names = new Set(calls.map(({ site }) => file.sites[site]?.facts.name));
  const other = [...names].find((name) => name !== calledName(facts));
  const itself = other === undefined ? "itself" : `itself, by way of ${other},`;
  if (calls.some(({ repeated }) => repeated)) return `calls ${itself} in a loop${given}`;
  return `calls ${itself} ${TIMES[calls.length] ?? `${calls.length} times`} per call${given}`;
}

function adviceOf(calls: readonly OwnCall[]): string {
  if (calls.length === 1 && !calls[0]!.repeated) return "Build the result up in a loop.";
  if (calls.some(({ repeated }) => repeated)) return "Limit its input, or move it to a worker thread.";
  return "Remember results by their arguments or build them up in a loop, or move it to a worker thread.";
}
