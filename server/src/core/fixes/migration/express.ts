/** Express 4 calls a handler and forgets what it returns: what an async one throws has to be handed to `next`. */
import { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";
import type { FunctionBody } from "./functions.ts";

/** Why the error can't be handed on; undefined where it can. */
export function whyNotForwarded(body: FunctionBody): string | undefined {
  if (isCaughtWhole(body)) return undefined;
  const { parameters } = body;
  if (parameters.length < 2 || parameters.some(({ dotDotDotToken }) => dotDotDotToken))
    return "Express 4 ignores what the handler throws once it is async, and it has no `next` to hand that to";
  const next = parameters[parameters.length === 4 ? 3 : 2];
  if (next && !ts.isIdentifier(next.name))
    return "its `next` is taken apart, and its error can't be handed on";
  return undefined;
}

export function forwardRejection({ rewrite }: FileDraft, body: FunctionBody): void {
  if (isCaughtWhole(body)) return;
  const { parameters } = body;
  const given = parameters[parameters.length === 4 ? 3 : 2];
  const name = given ? given.name.getText() : "next";
  const last = parameters.at(-1)!;
  // Where the other parameters say their types, nothing else gives this one its own.
  const type = last.type ? ": (error: unknown) => void" : "";
  if (!given) rewrite.replace({ start: last.end, end: last.end }, `, next${type}`);
  const block = body.body;
  const handing = `} catch (error) { ${name}(error); }`;
  if (!ts.isBlock(block)) {
    rewrite.wrap(block, "{ try { ", `; ${handing} }`);
    return;
  }
  const start = block.getStart();
  rewrite.replace({ start, end: start + 1 }, "{ try {");
  rewrite.replace({ start: block.end - 1, end: block.end }, `${handing} }`);
}

/** The whole body stands in a `try` that catches. */
function isCaughtWhole({ body }: FunctionBody): boolean {
  if (!ts.isBlock(body)) return false;
  const [only, ...more] = body.statements;
  return more.length === 0 && only !== undefined && ts.isTryStatement(only) && only.catchClause !== undefined;
}
