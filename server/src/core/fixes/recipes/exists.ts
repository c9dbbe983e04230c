/**
 * `existsSync(path)` becomes `await access(path).then(() => true, () => false)`; where it only guards a call on the same
 * path, the check goes into that call: reading and catching ENOENT, `mkdir` with `recursive`, `rm` with `force`.
 */
import { ts } from "ts-morph";
import { lastName } from "../../facts/value.ts";
import type { FileDraft } from "../file-draft.ts";
import { replaceInPlace, type Changed } from "../in-place.ts";
import type { FixSite } from "../site.ts";
import { checkThenChange } from "./check-then-change.ts";
import { checkThenRead } from "./check-then-read.ts";
import { firstArgument, functionAround, isSameValue } from "./companion.ts";

export function exists(site: FixSite, draft: FileDraft): Changed {
  const merged = checkThenRead(site, draft) ?? checkThenChange(site, draft);
  if (merged) return merged;
  const outcome = replaceInPlace(site, draft, { chained: ".then(() => true, () => false)" });
  if ("declined" in outcome) return outcome;
  const change = changeAfter(site);
  if (change === undefined) return outcome;
  const path = firstArgument(site)?.getText();
  const note = `other tasks run between the check of \`${path}\` and \`${change}\``;
  return { ...outcome, notes: [...outcome.notes, note] };
}

/** Functions that change what a path leads to, by the beginnings of their names. */
const CHANGES =
  /^(write|append|create|open|output|mkdir|mkdtemp|rm|unlink|remove|rename|move|copy|cp|link|symlink|truncate|empty)/;

const TWO_PATHS = /^(rename|move|copy|cp|link|symlink)/;

/** The name of a call behind the check that changes the same path. */
function changeAfter(site: FixSite): string | undefined {
  const path = firstArgument(site);
  let found: string | undefined;
  const visit = (node: ts.Node): void => {
    if (found !== undefined) return;
    if (ts.isCallExpression(node) && node.pos >= site.node.end && !isRepeatable(node)) {
      const name = lastName(node.expression)?.name ?? "";
      const paths = node.arguments.slice(0, TWO_PATHS.test(name) ? 2 : 1);
      if (CHANGES.test(name) && paths.some((argument) => isSameValue(argument, path))) found = name;
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(functionAround(site.node), visit);
  return found;
}

/** What does no harm when another task has done it meanwhile. */
function isRepeatable({ arguments: given }: ts.CallExpression): boolean {
  return /\b(recursive|force): true\b/.test(given[1]?.getText() ?? "");
}
