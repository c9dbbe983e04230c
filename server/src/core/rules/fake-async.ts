/** `fake-async`: an API that gives a promise, and does its work on this thread all the same. */
import { evidenceAtBoundaries } from "./boundaries.ts";
import type { Rule } from "./rule.ts";
import { costText, pathText, shortName } from "./wording.ts";

export const fakeAsync: Rule = {
  id: "fake-async",
  summary: "Awaiting an API that still does its work on this thread",
  documentation: `Some asynchronous APIs only look the part: they take a callback or give a promise, and compute on the caller's thread.
\`await\` then waits for work that stops everything else meanwhile. The catalogue knows which ones do.

**What to do**: use a package whose work leaves the thread (\`bcrypt\` in place of \`bcryptjs\`), or move the call to a
worker thread.`,
  examples: [
    {
      title: "A hash that computes on the event loop, awaited",
      reported: `import bcryptjs from "bcryptjs";

export async function hash(password: string): Promise<string> {
  return await bcryptjs.hash(password, 12);
}
`,
      cured: `import bcrypt from "bcrypt";

export async function hash(password: string): Promise<string> {
  return await bcrypt.hash(password, 12);
}
`,
    },
  ],
  detect: (view) =>
    evidenceAtBoundaries(view, {
      about: ({ row }) => row?.fake === true,
      alternatives: ["worker"],
      message: (worst) =>
        `${shortName(worst.api)} looks asynchronous and still works on this thread (${costText(worst.cost)})${pathText(worst)}. Move it to a worker thread, or use an API whose work leaves the thread.`,
    }),
};
