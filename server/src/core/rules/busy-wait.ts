/** `busy-wait`: code that holds the thread until a time or until somebody sets a flag, and does nothing else. */
import type { Alternative, Operation } from "../finding/finding.ts";
import type { Spin } from "../facts/spins.ts";
import type { OperationNode } from "../reach/graph.ts";
import { evidenceAtBoundaries } from "./boundaries.ts";
import { isBusyWait } from "./operations.ts";
import type { Rule } from "./rule.ts";
import { findingContext, type EntryBoundary } from "./view.ts";
import { adviceText, costText, moreText, occasion, pathText, shortName } from "./wording.ts";

export const busyWait: Rule = {
  id: "busy-wait",
  summary: "Code that holds the event loop until a time or a flag, and does nothing but wait",
  documentation: `A loop such as \`while (Date.now() < end) {}\` keeps the processor busy and stops every other task of the process,
for nothing. Where it waits for a flag that a callback, a timer or a promise reaction sets, it never ends: these run
when the loop has ended.

Reported are loops that do nothing but ask again: for the time, for a file, for a flag, for memory that threads share;
\`Atomics.wait\`; and packages that turn the event loop inside a call, such as \`deasync\`. A loop that awaits in each turn
is reported where it awaits only what is settled already (\`await null\`, \`await Promise.resolve()\`, a promise that
\`queueMicrotask\` or \`nextTick\` resolves): such an await lets no timer, input or output have a turn. So is such a promise in a function that a loop of the same
file awaits again and again. Not reported
are loops that work until a time is over, and loops that pause by a timer.

The message says for how long, where the text or the caller's arguments tell (\`sleep(500)\`).

**What to do**: await \`setTimeout\` from \`node:timers/promises\`; await a promise that is resolved where the flag is set;
watch the file, or ask again after a pause; use \`Atomics.waitAsync\` or a message in place of shared memory.`,
  examples: [
    {
      title: "A pause between two attempts",
      reported: `export async function attempt(send: () => boolean): Promise<void> {
  while (!send()) {
    const end = Date.now() + 500;
    while (Date.now() < end);
  }
}
`,
      cured: `import { setTimeout } from "node:timers/promises";

export async function attempt(send: () => boolean): Promise<void> {
  while (!send()) {
    await setTimeout(500);
  }
}
`,
    },
  ],
  fixes: ["async"],
  detect: (view) =>
    evidenceAtBoundaries(view, {
      about: (operation, { loadsModules }) => !loadsModules && isBusyWait(operation),
      alternatives: ["async"],
      message,
    }),
};

function message(
  worst: Operation,
  entry: EntryBoundary,
  operations: readonly Operation[],
  alternatives: readonly Alternative[],
  node: OperationNode,
): string {
  const found = findingContext(entry.home, entry.context);
  const spin = worst.api === "spin" ? spinOf(node) : undefined;
  const subject = spin
    ? "A loop does nothing but wait, and stops the event loop"
    : worst.api === "spin"
      ? "An await does not let the event loop run"
      : `${shortName(worst.api)} stops the event loop`;
  const again = worst.inLoop ? ", in a loop" : "";
  const unknown = found.kind === "unknown" ? " (where it runs is not known)" : "";
  const advice = worst.api === "spin" ? adviceOf(spin) : adviceText(worst, worst.twin ? alternatives : []);
  return `${subject} (${costText(worst.cost)}${again}) ${occasion(found)}${unknown}${pathText(worst)}. ${advice}${moreText(operations)}`;
}

function spinOf({ function: owner, start }: OperationNode): Spin | undefined {
  return owner.file.facts.loops.find((loop) => loop.start === start)?.spin;
}

function adviceOf(spin: Spin | undefined): string {
  if (!spin) return "Await setImmediate or setTimeout of node:timers/promises in its place.";
  const { until, settled } = spin;
  if (settled) return "Await setTimeout of node:timers/promises in each turn.";
  switch (until) {
    case "time":
      return "Await setTimeout of node:timers/promises in its place.";
    case "file":
      return "Watch the file, or await setTimeout of node:timers/promises between two looks.";
    case "memory":
      return "Await Atomics.waitAsync, or a message of the other thread.";
    case "flag":
      return "Await a promise that is resolved where the flag is set.";
    case "never":
      return "Await a promise that is resolved when it may go on.";
  }
}
