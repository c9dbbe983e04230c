/** Which calls and property reads are operations of the catalogue. */
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { CallShape, OperationRow } from "../catalogue/row.ts";
import type { Cost } from "../finding/finding.ts";
import type { Callees } from "./callees.ts";

export interface Match {
  readonly symbol: string;
  readonly row: OperationRow;
  readonly cost: Cost;
}

/** The first row that holds for the call in a file: most specific symbol first, then the rows' order. */
export function firstRow(
  catalogue: Catalogue,
  callees: Callees,
  shape: () => CallShape,
  access: NonNullable<OperationRow["access"]>,
  path: string,
): Match | undefined {
  for (const found of callees.apis) {
    const symbol = found.replace(PROMISIFIED, "");
    const rows = catalogue.operations(symbol, path);
    if (rows.length === 0) continue;
    const isPromisified = symbol !== found;
    const call = isPromisified ? withCallback(shape()) : shape();
    for (const row of rows) {
      if (isPromisified && !row.fake) continue;
      if (access === "get" ? row.access !== "get" : row.access === "get") continue;
      if (row.when && !row.when(call)) continue;
      return { symbol, row, cost: typeof row.cost === "function" ? row.cost(call) : row.cost };
    }
  }
  return undefined;
}

/** A name that means a module which is itself a class or a function: only its declaration knows its members. */
export function isModuleItself(callees: Callees, catalogue: Catalogue, path: string): boolean {
  if (callees.functions.length > 0) return false;
  return callees.apis.some(
    (symbol) =>
      /#default(\.constructor)?$/.test(symbol) &&
      catalogue.operations(symbol, path).length === 0 &&
      catalogue.entries(symbol, path).length === 0,
  );
}

const PROMISIFIED = /\.promisified$/;

/** What `promisify` calls: the same arguments, and a callback. */
function withCallback(call: CallShape): CallShape {
  return { ...call, arguments: [...call.arguments, { is: "function", async: false }] };
}
