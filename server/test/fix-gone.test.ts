/** Whether the texts show that what a fix replaces is gone. */
import assert from "node:assert/strict";
import { ts } from "ts-morph";
import { areGone } from "../src/core/fixes/gone.ts";

const FILE = "/project/a.ts";

/** The calls of `readFileSync` in the text before, and whether they are gone after. */
function gone(before: string, after: string | undefined, count = Number.POSITIVE_INFINITY): boolean {
  const file = ts.createSourceFile(FILE, before, ts.ScriptTarget.Latest, true);
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === "readFileSync") calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return areGone(calls.slice(0, count), new Map(after === undefined ? [] : [[FILE, after]]));
}

const TWICE = "a(readFileSync(b));\nc(readFileSync(d));\n";

describe("what a fix replaces", () => {
  it("is gone when no call of it is left", () => {
    assert.equal(gone(TWICE, "a(await readFile(b));\nc(await readFile(d));\n"), true);
  });

  it("is gone when as many calls fewer are left as were to be replaced", () => {
    assert.equal(gone(TWICE, "a(await readFile(b));\nc(readFileSync(d));\n", 1), true);
  });

  it("is still there when one of several stays", () => {
    assert.equal(gone(TWICE, "a(await readFile(b));\nc(readFileSync(d));\n"), false);
  });

  it("is still there when it stands elsewhere now", () => {
    assert.equal(gone(TWICE, "const e = readFileSync(b);\na(e);\nc(readFileSync(d));\n"), false);
  });

  it("is still there when its file does not change", () => {
    assert.equal(gone(TWICE, undefined), false);
  });
});
