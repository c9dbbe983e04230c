/** What configurations leave out before anything climbs from it: APIs, packages, and functions of the workspace. */
import picomatch from "picomatch/posix";
import { isOwn, splitSymbol, symbolName } from "../catalogue/catalogue.ts";
import type { ConfigLayer } from "../config/config.ts";
import { withoutNot } from "../config/syntax.ts";
import type { Ignores } from "../reach/ignores.ts";
import { splitSpecifier } from "../project/resolver.ts";
import { ignoredBy, type Settings } from "./settings.ts";

/** What has to be known of the workspace. */
export interface IgnoreTools {
  readonly layers: readonly ConfigLayer[];
  readonly settings: Settings;
  /** A symbol with its module resolved from a folder. */
  symbolFrom(directory: string, symbol: string): string;
  /** The name of the package that a file belongs to. */
  packageOf(path: string): string | undefined;
}

export function createIgnores({ layers, settings, symbolFrom, packageOf }: IgnoreTools): Ignores {
  const symbols = new Map<string, string>();
  const resolved = (item: string, { directory }: ConfigLayer): string => {
    const key = `${directory}\0${item}`;
    let symbol = symbols.get(key);
    if (symbol === undefined) symbols.set(key, (symbol = symbolFrom(directory, item)));
    return symbol;
  };

  const bySymbol = (symbol: string, path: string) =>
    ignoredBy(settings.of(path).ignored.symbols, (item, layer) =>
      item.includes("#") ? covers(resolved(item, layer), symbol) : isNamed(symbol, item),
    );

  const byPackage = (names: readonly string[], path: string) =>
    ignoredBy(settings.of(path).ignored.packages, (pattern) =>
      names.some((name) => picomatch.isMatch(name, pattern)),
    );

  return {
    ownSymbols: layers.flatMap(({ directory, config }) => {
      const lists = [config.ignore, ...(config.overrides ?? []).map(({ ignore }) => ignore)];
      const items = lists.flatMap((ignore) => ignore?.symbols ?? []).map(withoutNot);
      return items
        .filter((item) => item.includes("#"))
        .map((item) => symbolFrom(directory, item))
        .filter(isOwn);
    }),
    operation(symbol, path) {
      const name = packageOf(path);
      const home = name === undefined ? [] : [name];
      const found = byPackage([...packageOfSymbol(symbol), ...home], path);
      if (found) return settings.reason(`ignore.packages has ${found.value}`, found);
      const item = bySymbol(symbol, path);
      return item && settings.reason(`ignore.symbols has ${item.value}`, item);
    },
    function(name, own, path) {
      const item = ignoredBy(settings.of(path).ignored.symbols, (given, layer) =>
        given.includes("#") ? own.includes(resolved(given, layer)) : given === name,
      );
      return item && settings.reason(`ignore.symbols has ${item.value}`, item);
    },
  };
}

/** `acme#*` covers every export of a module, `acme#**` all that is in it, everything else itself. */
function covers(item: string, symbol: string): boolean {
  const { module, path } = splitSymbol(item);
  if (path !== "*" && path !== "**") return item === symbol || `${item}.constructor` === symbol;
  const asked = splitSymbol(symbol);
  return asked.module === module && (path === "**" || !asked.path.includes("."));
}

/** Loops and annotated functions are of no package. */
function packageOfSymbol(symbol: string): readonly string[] {
  return symbol.includes("#") ? [splitSpecifier(splitSymbol(symbol).module).name] : [];
}

function isNamed(symbol: string, name: string): boolean {
  return symbol === name || splitSymbol(symbol).path === name || symbolName(symbol) === name;
}
