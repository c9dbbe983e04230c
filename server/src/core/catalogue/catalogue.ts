/**
 * The catalogue: what is known of APIs, as rows. What lives in this folder: rows, small declarations of packages, and
 * these look-ups. What doesn't: how a piece of code comes to mean an API (`reach/`), and what follows from it (`rules/`).
 */
import type {
  ArgumentSelector,
  CataloguePart,
  EffectStatement,
  ElsewhereRow,
  EntryRow,
  FileEntryRow,
  OperationRow,
} from "./row.ts";
import { browserCatalogue } from "./browser/index.ts";
import { bunCatalogue } from "./bun/index.ts";
import { denoCatalogue } from "./deno/index.ts";
import { nodeCatalogue } from "./node/index.ts";
import { packageCatalogue } from "./packages/index.ts";

export interface Catalogue {
  /** Rows for the code of a file; some hold in a part of the workspace only. */
  operations(symbol: string, path: string): readonly OperationRow[];
  entries(symbol: string, path: string): readonly EntryRow[];
  files(symbol: string, path: string): readonly FileEntryRow[];
  /** What is stated of an API's effects; undefined where nothing is. */
  effects(symbol: string, path: string): EffectStatement | undefined;
  /** The same for a call as it is written: `client.post`. */
  effectsByName(written: string, path: string): EffectStatement | undefined;
  /** The row that says of a file that it runs elsewhere. */
  elsewhere(path: string): ElsewhereRow | undefined;
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
  /** Rows of functions that the names of their parameters tell. */
  readonly namedParameters: readonly EntryRow[];
  /** Whether a row of `conventions` holds for a file. */
  holds(row: EntryRow, path: string): boolean;
  /** Last names of rows that call members of what they are given: `UseGuards`, `registerHoverProvider`. */
  readonly memberTakers: ReadonlySet<string>;
  /** Last names of rows that call members of what a given function returns: `GraphQLObjectType`, `scheme`. */
  readonly resultTakers: ReadonlySet<string>;
  /** Last names of rows that register something that serves → where they matter. */
  readonly servingNames: ReadonlyMap<string, ReadonlySet<string>>;
  /** Symbols of the workspace's own declarations, whose module is the path of a file: `/work/src/db.ts#query`. */
  readonly ownSymbols: readonly string[];
  readonly passing: Passing;
  /** Symbols whose results rows speak of: `synckit#createSyncFn` for `synckit#createSyncFn()`. */
  readonly givers: ReadonlySet<string>;
}

/** What APIs give, pass on and are added to: for values whose types nobody wrote down. */
export interface Passing {
  /** The modules that these are about. */
  readonly modules: ReadonlySet<string>;
  /** Last names of calls that pass something to the functions they are given, or that add a member. */
  readonly names: ReadonlySet<string>;
  readonly gives: ReadonlyMap<string, readonly string[]>;
  readonly adds: ReadonlyMap<string, string>;
  /** The classes that are given or passed. */
  readonly instances: ReadonlySet<string>;
}

/** `node:fs#realpathSync.native` → `node:fs`, `realpathSync.native`. */
export function splitSymbol(symbol: string): { module: string; path: string } {
  const at = symbol.indexOf("#");
  return { module: symbol.slice(0, at), path: symbol.slice(at + 1) };
}

/** Whether the symbol is of the workspace's own code. */
export function isOwn(symbol: string): boolean {
  return /^(\/|[A-Za-z]:\/)/.test(symbol);
}

/** For people: `node:fs.readFileSync`; globals and the workspace's own functions without their module. */
export function apiName(symbol: string): string {
  if (!symbol.includes("#")) return symbol;
  const { module, path } = splitSymbol(symbol);
  if (module === "global" || isOwn(symbol)) return path.replace(/(?<=.)\.constructor$/, "");
  const own = path.replace(/\.constructor$/, "").replace(/^default(?=\(|$)|^default\./, "");
  return own === "" || own.startsWith("(") ? module + own : `${module}.${own}`;
}

/** The last name: `run` of `better-sqlite3#Statement.run`; a class's own for its construction. */
export function symbolName(symbol: string): string {
  const parts = splitSymbol(symbol).path.split(".");
  return (parts.at(-1) === "constructor" ? parts.at(-2) : parts.at(-1)) ?? "";
}

export const ALL_PARTS: readonly CataloguePart[] = [
  ...nodeCatalogue,
  ...denoCatalogue,
  ...bunCatalogue,
  ...browserCatalogue,
  ...packageCatalogue,
];

export function createCatalogue(parts: readonly CataloguePart[] = ALL_PARTS): Catalogue {
  const holds = createScopes(parts);
  const operations = bySymbol(parts.flatMap((part) => part.operations ?? []));
  const entries = bySymbol(parts.flatMap((part) => part.entries ?? []));
  const files = bySymbol(parts.flatMap((part) => part.files ?? []));
  const stated = parts.flatMap((part) => part.effects ?? []);
  const effects = bySymbol(stated.filter(({ isName }) => !isName));
  const named = stated.filter(({ isName }) => isName);
  const aliases = new Map(parts.flatMap((part) => Object.entries(part.aliases ?? {})));
  const names = new Map<string, Set<string>>();
  const modules = new Set<string>(aliases.keys());
  const servingNames = new Map<string, Set<string>>();
  for (const symbol of [...operations.keys(), ...entries.keys(), ...files.keys(), ...effects.keys()])
    modules.add(splitSymbol(symbol).module);
  const accessorNames = new Map<string, Set<string>>();
  for (const [symbol, rows] of operations) {
    const name = symbolName(symbol);
    if (name.startsWith("*") || symbol.includes("()")) continue;
    const list = rows.some((row) => row.access === "get") ? accessorNames : names;
    addHomes(list, symbol, aliases);
  }
  const memberTakers = new Set<string>();
  const resultTakers = new Set<string>();
  for (const row of [...entries.values()].flat()) {
    if (row.serves) addHomes(servingNames, row.symbol, aliases);
    const properties = "arguments" in row.calls ? row.calls.arguments.flatMap(propertyOf) : [];
    if (properties.length > 0) memberTakers.add(symbolName(row.symbol));
    if (properties.some((property) => property.includes("()"))) resultTakers.add(symbolName(row.symbol));
  }
  return {
    operations: (symbol, path) => lookUp(rowsFor(operations, holds, path), aliases, symbol),
    entries: (symbol, path) => lookUp(rowsFor(entries, holds, path), aliases, symbol),
    files: (symbol, path) => lookUp(rowsFor(files, holds, path), aliases, symbol),
    effects: (symbol, path) =>
      effects.size === 0 ? undefined : lookUp(rowsFor(effects, holds, path), aliases, symbol)[0],
    effectsByName: (written, path) => named.find((row) => isWritten(written, row.symbol) && holds(row, path)),
    elsewhere: (path) =>
      parts.flatMap((part) => part.elsewhere ?? []).find((row) => row.isMeant(path) && holds(row, path)),
    holds,
    modules,
    operationNames: names,
    globals: new Set([...operations.keys()].map(homeOf).filter((home) => home.startsWith("global#"))),
    accessorNames,
    memberTakers,
    resultTakers,
    namedParameters: [...entries.values()].flat().filter(({ calls }) => "parameters" in calls),
    conventions: [...entries.values()]
      .flat()
      .filter(({ calls }) => "exports" in calls || "directive" in calls),
    servingNames,
    ownSymbols: [
      ...new Set([...operations.keys(), ...entries.keys(), ...files.keys(), ...effects.keys()]),
    ].filter(isOwn),
    passing: passingOf(parts),
    givers: new Set(
      [...operations.keys(), ...entries.keys()]
        .flatMap(giversOf)
        .flatMap((giver) => underAliases(giver, aliases)),
    ),
  };
}

/** `this.client.post` is `client.post`, and `post`. */
function isWritten(written: string, name: string): boolean {
  return written === name || written.endsWith(`.${name}`);
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
function addHomes(
  list: Map<string, Set<string>>,
  symbol: string,
  aliases: ReadonlyMap<string, string>,
): void {
  const name = symbolName(symbol);
  const known = list.get(name) ?? new Set<string>();
  list.set(name, known);
  for (const home of homesOf(symbol, aliases)) known.add(home);
}

function homesOf(symbol: string, aliases: ReadonlyMap<string, string>): readonly string[] {
  const home = homeOf(symbol);
  return [home, ...[...aliases].flatMap(([alias, base]) => (base === home ? [alias] : []))];
}

/** The symbol, and the same in the modules that have every row of its module. */
function underAliases(symbol: string, aliases: ReadonlyMap<string, string>): readonly string[] {
  const { module, path } = splitSymbol(symbol);
  return [symbol, ...[...aliases].flatMap(([alias, base]) => (base === module ? [`${alias}#${path}`] : []))];
}

/** `amqplib#connect().createChannel().consume` → `amqplib#connect`, `amqplib#connect().createChannel`. */
function giversOf(symbol: string): readonly string[] {
  return [...symbol.matchAll(/\(\)/g)].map(({ index }) => symbol.slice(0, index));
}

function passingOf(parts: readonly CataloguePart[]): Passing {
  const gives = new Map(parts.flatMap((part) => Object.entries(part.gives ?? {})));
  const adds = new Map(parts.flatMap((part) => Object.entries(part.adds ?? {})));
  const rows = parts.flatMap((part) => part.entries ?? []).filter((row) => row.passes);
  const callers = [...rows.map((row) => row.symbol), ...adds.keys()];
  return {
    modules: new Set([...gives.keys(), ...callers].map((symbol) => splitSymbol(symbol).module)),
    names: new Set(callers.map(symbolName)),
    gives,
    adds,
    instances: new Set([...gives.values(), ...rows.flatMap((row) => row.passes ?? [])].flat()),
  };
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

/** Whether a row holds for a file: most hold everywhere. */
function createScopes(parts: readonly CataloguePart[]): (row: object, path: string) => boolean {
  const scopes = new Map<object, (path: string) => boolean>();
  for (const { within, operations = [], entries = [], files = [], elsewhere = [], effects = [] } of parts)
    if (within)
      for (const row of [...operations, ...entries, ...files, ...elsewhere, ...effects])
        scopes.set(row, within);
  return (row, path) => scopes.get(row)?.(path) ?? true;
}

type RowsOf<Row> = (symbol: string) => readonly Row[] | undefined;

function rowsFor<Row extends object>(
  rows: ReadonlyMap<string, readonly Row[]>,
  holds: (row: object, path: string) => boolean,
  path: string,
): RowsOf<Row> {
  return (symbol) => {
    const found = rows.get(symbol)?.filter((row) => holds(row, path));
    return found && found.length > 0 ? found : undefined;
  };
}

/** The symbol's own rows, those of the module that its module is an alias of, or those of "every export". */
function lookUp<Row>(
  rows: RowsOf<Row>,
  aliases: ReadonlyMap<string, string>,
  symbol: string,
): readonly Row[] {
  const own = rows(symbol);
  if (own) return own;
  const { module, path } = splitSymbol(symbol);
  const base = aliases.get(module);
  if (base !== undefined) {
    const found = lookUp(rows, aliases, `${base}#${path}`);
    if (found.length > 0) return found;
  }
  if (path === "") return [];
  return (path.includes(".") ? undefined : rows(`${module}#*`)) ?? deepRows(rows, module, path);
}

/** Rows of "everything below": of the module, or of one of its exports. */
function deepRows<Row>(rows: RowsOf<Row>, module: string, path: string): readonly Row[] {
  if (module === "global") return [];
  for (let at = path.length; at > 0; at = path.lastIndexOf(".", at - 1)) {
    const found = rows(`${module}#${path.slice(0, at)}.**`);
    if (found) return found;
  }
  return rows(`${module}#**`) ?? [];
}
