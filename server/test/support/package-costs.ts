/** What the rows of a package say of a call, for tables of calls and costs. */
import assert from "node:assert/strict";
import { packageCatalogue } from "../../src/core/catalogue/packages/index.ts";
import type { CallShape, OperationRow } from "../../src/core/catalogue/row.ts";
import { callShape } from "./call.ts";

const operations = packageCatalogue.flatMap((part) => part.operations ?? []);

/** The cost of a call in words, by the rows that apply to it: at most one does. */
export function costOf(module: string, text: string): string {
  const call = callShape(text);
  const [, created, callee] = /^(new )?([\w.]+)/.exec(text) ?? [];
  const symbol = `${module}#${callee}${created === undefined ? "" : ".constructor"}`;
  const rows = operations.filter((row) => row.symbol === symbol && (row.when?.(call) ?? true));
  assert.ok(rows.length < 2, `${symbol} has two rows for one call`);
  return rows[0] === undefined ? "nothing" : inWords(rows[0], call);
}

function inWords(row: OperationRow, call: CallShape): string {
  const price = typeof row.cost === "function" ? row.cost(call) : row.cost;
  const time = price.milliseconds === undefined ? "" : ` ${price.milliseconds} ms`;
  return `${price.tier}${time}${row.fake ? ", though asynchronous" : ""}`;
}
