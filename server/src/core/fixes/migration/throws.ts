/** Tests that expect a throw: what is expected of an async function is a rejection, and the test awaits it. */
import { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";
import { spanOf } from "../rewrite.ts";

/** An assertion about what a function throws, which `callback` is written in. */
export interface ThrowCheck {
  /** What is awaited: `assert.throws(…)`, `expect(…).toThrow()`. */
  readonly whole: ts.CallExpression;
  /** The name that changes, or the call that `.rejects` is put behind. */
  readonly renames: ts.Node | undefined;
  readonly rejects: ts.CallExpression | undefined;
}

const REJECTIONS: Readonly<Record<string, string>> = { throws: "rejects", doesNotThrow: "doesNotReject" };

/** Node's `assert`, and the `expect` of Jest and Vitest; chai has nothing of the kind by itself. */
export function throwCheckOf(call: ts.CallExpression): ThrowCheck | undefined {
  const { expression: callee } = call;
  if (ts.isPropertyAccessExpression(callee) && Object.hasOwn(REJECTIONS, callee.name.text)) {
    const isAssert = /^(assert|t)\b/.test(callee.expression.getText());
    return isAssert ? { whole: call, renames: callee.name, rejects: undefined } : undefined;
  }
  const matcher = call.parent;
  if (callee.getText() !== "expect" || !ts.isPropertyAccessExpression(matcher)) return undefined;
  const whole = matcher.parent;
  const isThrow = /^(toThrow|toThrowError|toThrowErrorMatchingInlineSnapshot)$/.test(matcher.name.text);
  if (!isThrow || !ts.isCallExpression(whole) || /\bchai\b/.test(call.getSourceFile().text)) return undefined;
  return { whole, renames: undefined, rejects: call };
}

export function drawThrowCheck({ rewrite }: FileDraft, { whole, renames, rejects }: ThrowCheck): void {
  rewrite.wrap(whole, "await ", "");
  if (renames) rewrite.replace(spanOf(renames), REJECTIONS[renames.getText()]!);
  if (rejects) rewrite.wrap(rejects, "", ".rejects");
}
