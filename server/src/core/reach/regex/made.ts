/** What `new RegExp(pattern, flags)` makes, where constants tell. */
import type { Evaluator } from "../evaluate.ts";
import type { Target } from "../targets.ts";
import type { SiteNode } from "../universe.ts";

/** Nothing where the pattern is not known, or is made of what the program is given. */
export function madeRegex(
  constant: Evaluator["constant"],
  evaluate: Evaluator["evaluate"],
  { file, facts }: SiteNode,
): Target[] {
  const [first, second] = facts.arguments;
  if (!first) return [];
  const flags = second ? constant(file, second) : undefined;
  if (second && typeof flags !== "string") return [];
  const pattern = constant(file, first);
  if (typeof pattern === "string")
    return [{ is: "regex", regex: { pattern, flags: typeof flags === "string" ? flags : "" } }];
  // A copy of another one.
  return evaluate(file, first).flatMap((target) =>
    target.is === "regex"
      ? [
          {
            is: "regex" as const,
            regex: typeof flags === "string" ? { ...target.regex, flags } : target.regex,
          },
        ]
      : [],
  );
}
