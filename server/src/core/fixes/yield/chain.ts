/** A method of a list that calls a function for each item: a helper does the same in slices. */
import { ts } from "ts-morph";
import type { TypeDoor } from "../../project/type-door.ts";
import { awaitingCall } from "../await-text.ts";
import type { FileDraft } from "../file-draft.ts";
import { whyNotRewritten } from "../migration/callbacks.ts";
import type { FunctionBody } from "../migration/functions.ts";
import { helperCall } from "../migration/helpers.ts";
import type { SliceHelper } from "../migration/helper-texts.ts";
import { callbackForm } from "../migration/language.ts";
import { spanOf } from "../rewrite.ts";
import { waiting } from "./draft.ts";

const HELPERS: Readonly<Record<string, SliceHelper>> = {
  forEach: "forEachInSlices",
  map: "mapInSlices",
  filter: "filterInSlices",
  reduce: "reduceInSlices",
};

/** Why the call can't be done in slices; undefined where it can. */
export function whyNotInSlices(call: ts.CallExpression, types: TypeDoor): string | undefined {
  const { expression: callee } = call;
  const [argument] = call.arguments;
  const method = ts.isPropertyAccessExpression(callee) ? callee.name.text : "";
  const form = callbackForm(method);
  if (!ts.isPropertyAccessExpression(callee) || !Object.hasOwn(HELPERS, method) || !form || !argument)
    return `\`${method || callee.getText()}\` is no loop that can be cut into pieces`;
  const items = types.kindOf(callee.expression);
  if (items !== "array") return `what \`${method}\` goes through is not known to be a list`;
  if (ts.isOptionalChain(call)) return `an optional chain ends in \`${method}\`, and can't be awaited as one`;
  const isWritten = ts.isArrowFunction(argument) || ts.isFunctionExpression(argument);
  const callback = isWritten ? (argument as FunctionBody) : undefined;
  const found = { call, callback, argument, items };
  // As a helper's argument, the function stays one: what a loop could not take along is no matter.
  return whyNotRewritten({ ...found, form: form === "loop" ? "map" : form });
}

export function drawChain(draft: FileDraft, call: ts.CallExpression, slice: number): void {
  const { expression, name } = call.expression as ts.PropertyAccessExpression;
  const { before, after } = awaitingCall(call, draft.moved);
  const wait = waiting(draft, call);
  const helper = helperCall(draft, HELPERS[name.text]!, (text) =>
    text.replaceAll("setImmediate()", `${wait}()`).replaceAll("now() + 5", `now() + ${slice}`),
  );
  const given = { start: call.arguments[0]!.getStart(), end: call.end - 1 };
  draft.rewrite.arrange(call, [`${before}${helper}(`, spanOf(expression), ", ", given, `)${after}`]);
}
