/** What a row says about a call's arguments: when the twin does not do the same, and which option makes it. */
import { ts } from "ts-morph";
import type { Twin } from "../catalogue/row.ts";
import type { TextEdit } from "../finding/edit.ts";
import { quoteOf, separatorAfter } from "./file-style.ts";
import type { FixSite } from "./site.ts";

type Lift = NonNullable<NonNullable<Twin["declines"]>[number]["liftedBy"]>;

/** The edits of the arguments, or the reason of the first of the row's cases that no option lifts. */
export function adaptOptions(
  site: FixSite,
  twin: Twin,
): { readonly edits: readonly TextEdit[] } | { readonly declined: string } {
  const edits: TextEdit[] = [];
  for (const { when, reason, liftedBy } of twin.declines ?? []) {
    if (!when(site.shape)) continue;
    const edit = liftedBy && optionEdit(site, liftedBy);
    if (!edit) return { declined: reason };
    edits.push(edit);
  }
  return { edits };
}

/** Sets the option in the object literal at the index, or gives the call such an argument where it ends before. */
function optionEdit(
  { node, sourceFile, shape }: FixSite,
  { at, property, text }: Lift,
): TextEdit | undefined {
  if (ts.isPropertyAccessExpression(node) || shape.spread) return undefined;
  const given = node.arguments ?? [];
  const options = given[at];
  const value = `${property}: ${text.replaceAll('"', quoteOf(sourceFile, undefined))}`;
  if (options)
    return ts.isObjectLiteralExpression(options) ? inObject(sourceFile, options, value) : undefined;
  const last = given[at - 1];
  return last && given.length === at ? { start: last.end, end: last.end, text: `, { ${value} }` } : undefined;
}

function inObject(sourceFile: ts.SourceFile, options: ts.ObjectLiteralExpression, value: string): TextEdit {
  const last = options.properties.at(-1);
  if (!last) return { start: options.getStart() + 1, end: options.end - 1, text: ` ${value} ` };
  return { start: last.end, end: last.end, text: separatorAfter(sourceFile, options, last) + value };
}
