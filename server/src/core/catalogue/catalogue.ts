/**
 * The catalogue: what is known of APIs, as rows. What lives in this folder: rows, small declarations of packages, and
 * these look-ups. What doesn't: how a piece of code comes to mean an API (`reach/`), and what follows from it (`rules/`).
 */
import type { ArgumentSelector, CataloguePart, EntryRow, FileEntryRow, OperationRow } from "./row.ts";
import { browserCatalogue } from "./browser/index.ts";
import { bunCatalogue } from "./bun/index.ts";
import { denoCatalogue } from "./deno/index.ts";
import { nodeCatalogue } from "./node/index.ts";
import { packageCatalogue } from "./packages/index.ts";

export interface Catalogue {
  operations(symbol: string): readonly OperationRow[];
  entries(symbol: string): readonly EntryRow[];
  files(symbol: string): readonly FileEntryRow[];
  /** Modules that at least one row (also through an alias) is about; `global` is one. */
  readonly modules: ReadonlySet<string>;
  /**
   * Last names of operation rows → where they matter (see `homeOf`): what is worth asking the checker.
   */
  readonly operationNames: ReadonlyMap<string, ReadonlySet<string>>;
  /** The globals among these places, by symbol: `global#Deno`. */
  readonly globals: ReadonlySet<string>;
  /** Last names of accessor rows → where they matter. */
  readonly accessorNames: ReadonlyMap<string, ReadonlySet<string>>;
  /** Rows of what a host calls by convention: exports of files at certain places, functions with a directive. */
  readonly conventions: readonly EntryRow[];
  /** Last names of rows that call members of what they are given: `UseGuards`, `registerHoverProvider`. */
  readonly memberTakers: ReadonlySet<string>;
  /** Last names of rows that call members of what a given function returns: `GraphQLObjectType`, `scheme`. */
  readonly resultTakers: ReadonlySet<string>;
  /** Last names of rows that register something that serves. */
  readonly servingNames: ReadonlySet<string>;
  /** Symbols whose results rows speak of: `synckit#createSyncFn` for `synckit#createSyncFn()`. */
  readonly givers: ReadonlySet<string>;
}

/** `node:fs#realpathSync.native` → `node:fs`, `realpathSync.native`. */
export function splitSymbol(symbol: string): { module: string; path: string } {
  const at = symbol.indexOf("#");
  return { module: symbol.slice(0, at), path: symbol.slice(at + 1) };
}

/** For people: `node:fs.readFileSync`; globals without their module. */
export function apiName(symbol: string): string {
  if (!symbol.includes("#")) return symbol;
  const { module, path } = splitSymbol(symbol);
  if (module === "global") return path;
  const own = path.replace(/\.constructor$/, "").replace(/^default(?=\(|$)|^default\./, "");
  return own === "" || own.startsWith("(") ? module + own : `${module}.${own}`;
}

/** The last name: `run` of `better-sqlite3#Statement.run`; a class's own for its construction. */
export function symbolName(symbol: string): string {
  const parts = splitSymbol(symbol).path.split(".");
  return (parts.at(-1) === "constructor" ? parts.at(-2) : parts.at(-1)) ?? "";
}

const ALL_PARTS: readonly CataloguePart[] = [
  ...nodeCatalogue,
  ...denoCatalogue,
  ...bunCatalogue,
  ...browserCatalogue,
  ...packageCatalogue,
];

export function createCatalogue(parts: readonly CataloguePart[] = ALL_PARTS): Catalogue {
  const operations = bySymbol(parts.flatMap((part) => part.operations ?? []));
  const entries = bySymbol(parts.flatMap((part) => part.entries ?? []));
  const files = bySymbol(parts.flatMap((part) => part.files ?? []));
  const aliases = new Map(parts.flatMap((part) => Object.entries(part.aliases ?? {})));
  const names = new Map<string, Set<string>>();
  const modules = new Set<string>(aliases.keys());
  const servingNames = new Set<string>();
  for (const symbol of [...operations.keys(), ...entries.keys(), ...files.keys()])
    modules.add(splitSymbol(symbol).module);
  const accessorNames = new Map<string, Set<string>>();
  for (const [symbol, rows] of operations) {
    const name = symbolName(symbol);
    if (name.startsWith("*") || symbol.includes("()")) continue;
    const list = rows.some((row) => row.access === "get") ? accessorNames : names;
    const known = list.get(name) ?? new Set<string>();
    list.set(name, known);
    for (const home of homesOf(symbol, aliases)) known.add(home);
  }
  const memberTakers = new Set<string>();
  const resultTakers = new Set<string>();
  for (const row of [...entries.values()].flat()) {
    if (row.serves) servingNames.add(symbolName(row.symbol));
    const properties = "arguments" in row.calls ? row.calls.arguments.flatMap(propertyOf) : [];
    if (properties.length > 0) memberTakers.add(symbolName(row.symbol));
    if (properties.some((property) => property.includes("()"))) resultTakers.add(symbolName(row.symbol));
  }
  return {
    operations: (symbol) => lookUp(operations, aliases, symbol),
    entries: (symbol) => lookUp(entries, aliases, symbol),
    files: (symbol) => lookUp(files, aliases, symbol),
    modules,
    operationNames: names,
    globals: new Set([...operations.keys()].map(homeOf).filter((home) => home.startsWith("global#"))),
    accessorNames,
    memberTakers,
    resultTakers,
    conventions: [...entries.values()]
      .flat()
      .filter(({ calls }) => "exports" in calls || "directive" in calls),
    servingNames,
    givers: new Set([...operations.keys()].filter((symbol) => symbol.includes("()")).map(giverOf)),
  };
}

/**
 * What a file has to import or mention for a member with the symbol's last name to be this one: the module, or the
 * global that holds its class (`global#Deno`). Members of a global itself are known by name alone: `global`.
 */
function homeOf(symbol: string): string {
  const { module, path } = splitSymbol(symbol);
  const [first, ...rest] = path.split(".");
  return module === "global" && rest.length > 1 ? `${module}#${first}` : module;
}

/** The same for the modules that have every row of its module. */
function homesOf(symbol: string, aliases: ReadonlyMap<string, string>): readonly string[] {
  const home = homeOf(symbol);
  return [home, ...[...aliases].flatMap(([alias, base]) => (base === home ? [alias] : []))];
}

function giverOf(symbol: string): string {
  return symbol.slice(0, symbol.indexOf("()"));
}

function propertyOf(selector: ArgumentSelector): readonly string[] {
  return typeof selector === "object" ? [selector.property] : [];
}

function bySymbol<Row extends { readonly symbol: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const map = new Map<string, Row[]>();
  for (const row of rows) {
    const known = map.get(row.symbol);
    if (known) known.push(row);
    else map.set(row.symbol, [row]);
  }
  return map;
}

/** The symbol's own rows, those of the module that its module is an alias of, or those of "every export". */
function lookUp<Row>(
  rows: ReadonlyMap<string, readonly Row[]>,
  aliases: ReadonlyMap<string, string>,
  symbol: string,
): readonly Row[] {
  const own = rows.get(symbol);
  if (own) return own;
  const { module, path } = splitSymbol(symbol);
  const base = aliases.get(module);
  if (base !== undefined) {
    const found = lookUp(rows, aliases, `${base}#${path}`);
    if (found.length > 0) return found;
  }
  if (path === "") return [];
  return (path.includes(".") ? undefined : rows.get(`${module}#*`)) ?? deepRows(rows, module, path);
}

/** Rows of "everything below": of the module, or of one of its exports. */
function deepRows<Row>(
  rows: ReadonlyMap<string, readonly Row[]>,
  module: string,
  path: string,
): readonly Row[] {
  if (module === "global") return [];
  for (let at = path.length; at > 0; at = path.lastIndexOf(".", at - 1)) {
    const found = rows.get(`${module}#${path.slice(0, at)}.**`);
    if (found) return found;
  }
  return rows.get(`${module}#**`) ?? [];
}
