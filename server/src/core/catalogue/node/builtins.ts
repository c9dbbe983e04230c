/**
 * Built-in functions (and `node:stream/iter`) that cost nothing on small data and stop the loop on large data. How large it is does not show,
 * so they are `trivial`, and policy decides which of them are worth a word.
 *
 * Left out: `Array.prototype.sort` and methods of that kind, which rule `cpu-loop` judges by their input, and
 * `String.prototype.replace`, which rule `slow-regex` judges by its expression.
 */
import type { Kind } from "../../finding/finding.ts";
import { stringAt } from "../argument.ts";
import { cost, timed } from "../row.ts";
import type { CallShape, CataloguePart, OperationRow } from "../row.ts";

/** Milliseconds for a megabyte of JSON, measured with Node 20. */
const PARSE = 7.3;

function row(symbol: string, kind: Kind): OperationRow {
  return { symbol, kind, cost: cost("trivial", "size not known"), alternatives: ["worker"] };
}

/** Reads a synchronous source to its end: what that costs is up to the source. */
function consumer(symbol: string): OperationRow {
  return { ...row(symbol, "compute"), cost: cost("low", "reads its source to the end") };
}

function parseCost(call: CallShape): ReturnType<typeof cost> {
  const text = stringAt(call, 0);
  if (text === undefined) return cost("trivial", "size not known, about 7 ms for a megabyte");
  return timed(text.length * 1e-6 * PARSE, `${text.length.toLocaleString("en")} characters`);
}

export const nodeBuiltins: CataloguePart = {
  operations: [
    { ...row("global#JSON.parse", "parse"), cost: parseCost, sized: { at: 0, unit: "jsonParse" } },
    { ...row("global#JSON.stringify", "parse"), sized: { at: 0, unit: "jsonStringify" } },
    { ...row("global#structuredClone", "parse"), sized: { at: 0, unit: "structuredClone" } },
    row("global#Buffer.concat", "compute"),
    row("node:buffer#Buffer.concat", "compute"),
    row("global#TextDecoder.decode", "parse"),
    row("node:util#TextDecoder.decode", "parse"),
    ...["array", "arrayBuffer", "bytes", "pipeTo", "text"].map((name) =>
      consumer(`node:stream/iter#${name}Sync`),
    ),
  ],
};
