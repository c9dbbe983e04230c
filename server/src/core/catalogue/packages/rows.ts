/**
 * Short ways to write the rows of packages. Rows stay plain data: these only repeat what several names share.
 */
import type { Cost } from "../../finding/finding.ts";
import { cost } from "../row.ts";
import type { ApiSymbol, ArgumentSelector, EntryRow, OperationRow, Twin } from "../row.ts";

type OperationWithoutName = Omit<OperationRow, "symbol">;
type EntryWithoutName = Omit<EntryRow, "symbol">;

/** Costs that many packages share, by what the operation does. */
export const COSTS = {
  /** A question to the file system, such as whether a path exists. */
  lookup: cost("trivial", "one look-up in the file system"),
  /** One or a few system calls on one file or folder. */
  file: cost("low", "one file or folder"),
  contents: cost("low", "file-size dependent"),
  /** Copies or removes whatever a path holds. */
  tree: cost("medium", "grows with the files below the path"),
  /** Reads folder after folder. */
  walk: cost("high", "grows with the number of folders it reads"),
  /** Asks for a file in one folder after another. */
  search: cost("low", "looks in one folder after another"),
  program: cost("extreme", "waits until the program ends"),
  text: cost("medium", "grows with the size of the text"),
} satisfies Record<string, Cost>;

/** One operation under several names of a module: `glob` has `globSync`, `sync` and `glob.sync`. */
export function operations(
  module: string,
  names: readonly string[],
  operation: OperationWithoutName,
): readonly OperationRow[] {
  return names.map((name) => ({ symbol: `${module}#${name}`, ...operation }));
}

/** Blocking names of a module, each with the name of its twin there: `{ copySync: "copy" }`. */
export function withTwins(
  module: string,
  twins: Readonly<Record<string, string>>,
  operation: Omit<OperationRow, "symbol" | "twin">,
  twin?: Omit<Partial<Twin>, "symbol">,
): readonly OperationRow[] {
  return Object.entries(twins).map(([name, asynchronous]) => ({
    symbol: `${module}#${name}`,
    ...operation,
    twin: promised(`${module}#${asynchronous}`, twin),
  }));
}

/** A twin that returns a promise and works in the thread pool, unless told otherwise. */
export function promised(symbol: ApiSymbol, differences?: Omit<Partial<Twin>, "symbol">): Twin {
  return { symbol, offloads: "threadpool", by: "promise", ...differences };
}

/** Why a fix stops whatever the arguments are. */
export function alwaysDeclines(reason: string): NonNullable<Twin["declines"]> {
  return [{ when: () => true, reason }];
}

/** Several names of a module that call user code in the same way. */
export function entries(
  module: string,
  names: readonly string[],
  entry: EntryWithoutName,
): readonly EntryRow[] {
  return names.map((name) => ({ symbol: `${module}#${name}`, ...entry }));
}

/** Several properties (or paths to them) of the options object that is one of the arguments. */
export function inOptions(at: number, properties: readonly string[]): readonly ArgumentSelector[] {
  return properties.map((property) => ({ at, property }));
}

/**
 * Rows of the class that a module is (`export =`) or has as its default export, under both of its names: imports alone
 * lead to `<module>#default.run`, types to `<module>#Database.run`.
 */
export function ofModuleClass<Row extends { readonly symbol: ApiSymbol }>(
  className: string,
  rows: readonly Row[],
): readonly Row[] {
  const own = `#${className}.`;
  return rows.flatMap((row) =>
    row.symbol.includes(own) ? [row, { ...row, symbol: row.symbol.replace(own, "#default.") }] : [row],
  );
}
