/** `unexplained-suppression`: a suppression that gives no reason. */
import type { Rule } from "./rule.ts";
import { allSuppressions, evidenceAt, usesOf } from "./comments.ts";

export const unexplainedSuppression: Rule = {
  id: "unexplained-suppression",
  summary: "A suppression that does not say why the finding may stay",
  documentation: `A suppression is a decision: that this call may block, here. Whoever reads it next can only judge whether it still
holds if it says why. The reason follows two hyphens: \`// unblock-ignore-next-line sync-io -- read once, 2 kB\`. Until it
is there the suppression counts all the same. \`why?\`, which the editor's quick fix puts in its place, is no reason.

Silent about a suppression that suppresses nothing: [unused-suppression](unused-suppression.md) tells of it.

**What to do**: write the reason, or cure what was found. A team that wants no reasons sets
\`suppressions.withoutReason\` to \`"off"\`.`,
  examples: [
    {
      title: "A file that every request reads",
      reported: `import { readFileSync } from "node:fs";

export async function flags(): Promise<string> {
  // unblock-ignore-next-line sync-io
  return readFileSync("/dev/shm/flags", "utf8");
}
`,
      cured: `import { readFileSync } from "node:fs";

export async function flags(): Promise<string> {
  // unblock-ignore-next-line sync-io -- lies in memory, 40 bytes, and must be read before the next task
  return readFileSync("/dev/shm/flags", "utf8");
}
`,
    },
  ],
  suppressible: false,
  detect: () => [],
  review: function* (found, view) {
    const uses = usesOf(found, view);
    const isRule = ({ name }: { readonly name: string }) => view.rules.some(({ id }) => id === name);
    for (const { file, suppression } of allSuppressions(view)) {
      const used = uses.get(suppression);
      if (!used || suppression.reason !== "" || !suppression.rules.every(isRule)) continue;
      const names = [...used].sort().join(", ");
      const message = `${names}: suppressed without a reason. Write it behind two hyphens: ${suppression.word} ${names} -- why it may stay.`;
      yield evidenceAt(view, file, suppression, message, []);
    }
  },
};
