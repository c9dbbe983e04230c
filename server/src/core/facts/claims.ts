/**
 * Functions that claim a place in something that all share: they look how it stands, wait, and add to it under the same
 * key, as `if ((await store.scard(key)) >= limit) return false; await store.sadd(key, url)`. Effects know that a store is
 * read and changed, but not that the change depends on the look, nor that both are about one key.
 */
import { ts } from "ts-morph";
import type { Claim } from "./facts.ts";
import { mentions, walk } from "./loop-syntax.ts";

/** Methods of stores that add to what stands under a key. */
const ADDS = /^([shz]?add|[hm]?set(nx|ex)?|[lr]?push|h?incr(by)?|put|insert|append)$/i;

interface KeyedCall {
  readonly receiver: string;
  readonly name: string;
  readonly key: ts.Expression;
  readonly isTested: boolean;
}

export function claimOf(node: ts.SignatureDeclaration): Claim | undefined {
  const { body } = node as ts.FunctionLikeDeclaration;
  if (!body || !ts.isBlock(body)) return undefined;
  const calls = keyedCalls(body);
  for (const [index, look] of calls.entries()) {
    if (!look.isTested || ADDS.test(look.name)) continue;
    const isSame = (call: KeyedCall) =>
      ADDS.test(call.name) && call.receiver === look.receiver && call.key.getText() === look.key.getText();
    if (calls.slice(index + 1).some(isSame)) return { parameters: mentioned(node, look.key) };
  }
  return undefined;
}

/** The awaited calls of the function's own body that are given a key, in order. */
function keyedCalls(body: ts.Block): KeyedCall[] {
  const found: KeyedCall[] = [];
  walk(body, (node) => {
    const call = ts.isAwaitExpression(node) ? node.expression : undefined;
    const [key] = call && ts.isCallExpression(call) ? call.arguments : [];
    if (call && key && ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression)) {
      const { expression, name } = call.expression;
      found.push({ receiver: expression.getText(), name: name.text, key, isTested: isTested(node) });
    }
    return true;
  });
  return found;
}

/** Whether it stands in the condition of an `if`. */
function isTested(node: ts.Node): boolean {
  for (let at = node; !ts.isStatement(at); at = at.parent)
    if (ts.isIfStatement(at.parent) && at.parent.expression === at) return true;
  return false;
}

function mentioned({ parameters }: ts.SignatureDeclaration, key: ts.Expression): number[] {
  return parameters.flatMap(({ name }, index) =>
    ts.isIdentifier(name) && mentions(key, new Set([name.text])) ? [index] : [],
  );
}
