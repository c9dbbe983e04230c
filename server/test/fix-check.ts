/**
 * The one check of the async fix's tests. A case is a text in which a marker (a comment that is `!`) stands before each operation (with the
 * row's name in it where the text calls it by another one), and the text after the fix or the reason against it.
 */
import assert from "node:assert/strict";
import { ts } from "ts-morph";
import type { CallShape, OperationRow } from "../src/core/catalogue/row.ts";
import { nodeCatalogue } from "../src/core/catalogue/node/index.ts";
import { packageCatalogue } from "../src/core/catalogue/packages/index.ts";
import { applyEdits } from "../src/core/finding/edit.ts";
import { writtenShape } from "../src/core/fixes/recipes/written-shape.ts";
import type { FixSite } from "../src/core/fixes/index.ts";
import { asyncEditsOfFile, verify } from "../src/core/fixes/index.ts";

/** A runtime's rows that the catalogue does not have yet. */
const deno: OperationRow = {
  symbol: "global#Deno.statSync",
  kind: "fs",
  cost: { tier: "trivial", why: "for the test" },
  twin: { symbol: "global#Deno.stat", offloads: "threadpool", by: "promise" },
};

const parts = [...nodeCatalogue, ...packageCatalogue];
const rows: readonly OperationRow[] = [...parts.flatMap(({ operations = [] }) => operations), deno];

export interface FixCase {
  /** Its extension decides what is a module: `a.ts` unless said otherwise. */
  readonly file?: string;
  readonly before: string;
  /** The text after all fixes; or, when none is possible, what the reason has to say. */
  readonly after: string | RegExp;
  readonly safety?: "safe" | "review";
}

/** The operations that the markers of a text point at, in the text without its markers. */
export function sitesOf(file: string, marked: string): readonly FixSite[] {
  const places: { offset: number; name: string }[] = [];
  let removed = 0;
  const text = marked.replace(/\/\*!([\w.#:-]*)\*\//g, (marker: string, name: string, offset: number) => {
    places.push({ offset: offset - removed, name });
    removed += marker.length;
    return "";
  });
  const sourceFile = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return places.map(({ offset, name }) => siteAt(sourceFile, offset, name));
}

function siteAt(sourceFile: ts.SourceFile, offset: number, name: string): FixSite {
  let found: FixSite | undefined;
  const visit = (node: ts.Node): void => {
    if (node.getStart() === offset && (ts.isCallExpression(node) || ts.isNewExpression(node))) {
      const shape = writtenShape(node);
      const row = rowOf(node, name, shape);
      if (row && (!found || !name)) found = { sourceFile, node, row, shape };
    }
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  assert.ok(found, `no operation at the marker before: ${sourceFile.text.slice(offset, offset + 40)}`);
  return found;
}

function rowOf(
  node: ts.CallExpression | ts.NewExpression,
  name: string,
  shape: CallShape,
): OperationRow | undefined {
  const called = /(\w+)["'\])]*$/.exec(node.expression.getText())?.[1];
  return rows.find(
    ({ symbol, when, access }) =>
      (access === "new") === ts.isNewExpression(node) &&
      (name ? isNamed(symbol, name) : nameOf(symbol) === called) &&
      (!when || when(shape)),
  );
}

function isNamed(symbol: string, name: string): boolean {
  return symbol === name || symbol.endsWith(`#${name}`) || symbol.endsWith(`.${name}`);
}

/** The last name of a symbol; of a constructor the class's. */
function nameOf(symbol: string): string | undefined {
  return symbol
    .replace(/\.constructor$/, "")
    .split(/[.#]/)
    .at(-1);
}

/** Runs a case as it is written, and again with Windows line ends and a byte-order mark. */
export function checkFix({ file = "a.ts", before, after, safety = "safe" }: FixCase): void {
  const variants: ((text: string) => string)[] = [
    (text) => text,
    (text) => text.replaceAll("\n", "\r\n"),
    (text) => (text.startsWith("#!") ? text : `\uFEFF${text}`),
  ];
  for (const variant of variants) {
    const sites = sitesOf(file, variant(before));
    const { edits, fixed, declined, notes } = asyncEditsOfFile(sites);
    if (after instanceof RegExp) {
      assert.deepEqual(fixed, [], "nothing is fixed");
      for (const { reason } of declined) assert.match(reason, after);
      assert.deepEqual(edits, [], "a declined fix edits nothing");
      continue;
    }
    assert.deepEqual(
      declined.map(({ reason }) => reason),
      [],
    );
    const text = sites[0]?.sourceFile.text ?? "";
    const result = applyEdits(text, edits);
    assert.equal(result, variant(after));
    assert.equal(notes.length > 0 ? "review" : "safe", safety, notes.join("; "));
    assertParses(file, text, edits);
    for (const { node } of sites) {
      assert.equal(callsOf(file, result, node.expression.getText()), 0, "an operation is left");
    }
  }
}

function assertParses(file: string, text: string, edits: ReturnType<typeof asyncEditsOfFile>["edits"]): void {
  const outcome = verify({ edits: [{ file, edits }], safety: "safe", texts: new Map([[file, text]]) });
  assert.ok("edits" in outcome, JSON.stringify(outcome));
}

/** How many calls have the same callee, as text. */
function callsOf(file: string, text: string, callee: string): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
    if (isCall && node.expression.getText() === callee) count++;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return count;
}
