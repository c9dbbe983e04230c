/**
 * What a package says of itself in the key `unblock` of its package.json: rows for whoever depends on it. It speaks of
 * itself alone: what it said of other modules would change what is found in code that has nothing to do with it.
 */
import type { Config } from "./config.ts";
import type { createConfigSchema } from "./schema.ts";
import { validateConfig } from "./validate.ts";
import type { Mistake } from "./value.ts";

export type StatedRows = Pick<Config, (typeof LISTS)[number]>;

/** An installed package's rows, and for whom they hold. */
export interface PackageStatement {
  /** Its package.json. */
  readonly path: string;
  /** Folders of the workspace's packages that depend on it. */
  readonly dependants: readonly string[];
  readonly rows: StatedRows;
}

const LISTS = ["operations", "entries", "insulation", "effects"] as const;

/** Other keys are a configuration of the package's own code, and nobody else's business. */
export function readStatement(
  name: string,
  given: unknown,
  schema: ReturnType<typeof createConfigSchema>,
): { readonly rows: StatedRows; readonly mistakes: readonly Mistake[] } {
  if (!isRecord(given)) return { rows: {}, mistakes: [{ path: [], isKey: false, message: "not an object" }] };
  const written = withOwnSymbols(name, given) as Readonly<Record<string, unknown>>;
  const rows = Object.fromEntries(LISTS.flatMap((list) => (list in written ? [[list, written[list]]] : [])));
  const { config, mistakes } = validateConfig(rows, schema);
  const own = LISTS.flatMap((list) => {
    const valid = config[list]?.filter((row) => speaksOf(name, row));
    return valid ? [[list, valid]] : [];
  });
  const foreign = LISTS.flatMap((list) => foreignRows(name, list, rows[list]));
  return { rows: Object.fromEntries(own) as StatedRows, mistakes: [...mistakes, ...foreign] };
}

/** `#query` in the package.json of a package means `<package>#query`. Keeps the form of what it is given. */
export function withOwnSymbols(name: string, given: unknown): unknown {
  if (!isRecord(given)) return given;
  const lists = LISTS.flatMap((list) => {
    const rows = given[list];
    return Array.isArray(rows) ? [[list, rows.map((row) => withOwnSymbol(name, row))]] : [];
  });
  return { ...given, ...Object.fromEntries(lists) };
}

function withOwnSymbol(name: string, row: unknown): unknown {
  if (!isRecord(row)) return row;
  const { symbol, twin } = row;
  const own = typeof symbol === "string" && symbol.startsWith("#") ? { symbol: name + symbol } : {};
  return { ...row, ...own, ...(isRecord(twin) && { twin: withOwnSymbol(name, twin) }) };
}

function foreignRows(name: string, list: string, rows: unknown): Mistake[] {
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown, index) => {
    if (!isRecord(row) || speaksOf(name, row)) return [];
    const message = `${String(row["symbol"])} is not of ${name}: a package speaks of itself alone`;
    return [{ path: [list, index, "symbol"], isKey: false, message }];
  });
}

/** Rows without a symbol are about the files of whoever depends on the package. */
function speaksOf(name: string, row: object): boolean {
  const symbol: unknown = "symbol" in row ? row.symbol : undefined;
  return typeof symbol !== "string" || symbol.startsWith(`${name}#`) || symbol.startsWith(`${name}/`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
