/** What the text around an operation or a call says of awaiting it. */
import { ts } from "ts-morph";
import type { FixSite } from "../site.ts";
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
