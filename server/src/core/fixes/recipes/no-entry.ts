/**
 * `statSync(path, { throwIfNoEntry: false })` becomes a `stat` whose ENOENT gives `undefined`: the promise API has no such
 * option in the Node versions in use.
 */
import { ts } from "ts-morph";
import { optionIs } from "../../catalogue/argument.ts";
import type { FileDraft } from "../file-draft.ts";
import { replaceInPlace, type Changed } from "../in-place.ts";
import type { Span } from "../rewrite.ts";
import type { FixSite } from "../site.ts";
import { layoutAt } from "./layout.ts";

const OPTION = "throwIfNoEntry";

export function noEntry(site: FixSite, draft: FileDraft): Changed {
  const { node, row, shape } = site;
  const options = ts.isCallExpression(node) ? node.arguments[1] : undefined;
  if (!row.twin || !options || !ts.isObjectLiteralExpression(options) || !optionIs(shape, 1, OPTION, false))
    return replaceInPlace(site, draft);
  const twin = { ...row.twin, declines: [] };
  const { lines, quoted, semicolon } = layoutAt(node, draft);
  const chained = lines(
    ".catch((error) => {",
    `\tif (error.code === ${quoted("ENOENT")}) return undefined${semicolon}`,
    `\tthrow error${semicolon}`,
    "})",
  );
  const outcome = replaceInPlace({ ...site, row: { ...row, twin } }, draft, { chained });
  const span = withoutOption(options);
  if (!("declined" in outcome) && span) draft.rewrite.replace(span, "");
  return outcome;
}

/** What has to go so that the option does; the whole argument where it is alone. */
function withoutOption(options: ts.ObjectLiteralExpression): Span | undefined {
  const { properties } = options;
  const index = properties.findIndex(({ name }) => name && /^["']?throwIfNoEntry["']?$/.test(name.getText()));
  const property = properties[index];
  if (!property) return undefined;
  const before = properties[index - 1];
  const after = properties[index + 1];
  if (after) return { start: property.getStart(), end: after.getStart() };
  if (before) return { start: before.end, end: property.end };
  const call = options.parent as ts.CallExpression;
  return {
    start: call.arguments[0]!.end,
    end: call.arguments.hasTrailingComma ? call.arguments.end : options.end,
  };
}
