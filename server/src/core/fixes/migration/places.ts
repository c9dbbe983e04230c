/** What the text around an operation or a call says of awaiting it. */
import { ts } from "ts-morph";
import type { FixSite } from "../site.ts";
import { resolveName } from "../scope.ts";
import { outermost } from "./functions.ts";

/** A question that one short task of the pool answers, and that leaves no file open meanwhile. */
export function isQuestion({ row }: FixSite): boolean {
  const name = row.symbol.split(/[.#]/).at(-1) ?? "";
  return (
    row.kind === "crypto" ||
    row.kind === "compression" ||
    (row.kind === "fs" && /^(l?stat|access|exists|readdir|readlink|realpath|native)(Sync)?$/.test(name))
  );
}

/** `Promise.all([load(), load()])`: who awaits the promises is there. */
export function isListedInPromiseAll(call: ts.CallExpression): boolean {
  const value = outermost(call);
  const list = value.parent;
  return (
    ts.isArrayLiteralExpression(list) &&
    ts.isCallExpression(list.parent) &&
    list.parent.arguments[0] === list &&
    /^Promise\.(all|allSettled|race|any)$/.test(list.parent.expression.getText())
  );
}

/** `store?.load().trim()`. */
export function isInsideChain(call: ts.CallExpression): boolean {
  return (
    (call.flags & ts.NodeFlags.OptionalChain) !== 0 &&
    ts.isOptionalChain(call.parent) &&
    call.parent.expression === call
  );
}

/** Reads a file: it leaves one open meanwhile, of which a process may have so many. */
export function isRead({ row }: FixSite): boolean {
  return row.kind === "fs" && /[.#]read\w*$/.test(row.symbol);
}

/** A method of a list that is written down, item by item. */
export function isBounded(call: ts.Node): boolean {
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  const { expression: list } = call.expression;
  if (ts.isArrayLiteralExpression(list)) return list.elements.every((each) => !ts.isSpreadElement(each));
  const declared = ts.isIdentifier(list) ? resolveName(list.text, list)?.parent : undefined;
  return (
    declared !== undefined &&
    ts.isVariableDeclaration(declared) &&
    (declared.parent.flags & ts.NodeFlags.Const) !== 0 &&
    declared.initializer !== undefined &&
    ts.isArrayLiteralExpression(declared.initializer)
  );
}
