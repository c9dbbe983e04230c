/** API symbols: one spelling for each API, whichever way a program reaches it. */

/** A module as a symbol: `node:fs#`. */
export function apiModule(module: string): string {
  return GLOBAL_MODULES[module] ?? `${module}#`;
}

/** Modules that are a global. */
const GLOBAL_MODULES: Readonly<Record<string, string>> = {
  "node:process": "global#process",
  bun: "global#Bun",
};

/** Members that are other modules, or the module itself. */
const SAME: Readonly<Record<string, string>> = {
  "node:fs#promises": "node:fs/promises#",
  "node:path#posix": "node:path#",
  "node:path#win32": "node:path#",
  "node:timers#promises": "node:timers/promises#",
  "node:stream#promises": "node:stream/promises#",
  "node:events#EventEmitter": "node:events#EventEmitter",
  "node:buffer#Buffer": "global#Buffer",
  "global#globalThis": "global#",
  "global#global": "global#",
  "global#self": "global#",
  "global#window": "global#",
};

/** Modules that are a class themselves. */
const CLASS_MODULES: Readonly<Record<string, string>> = {
  "node:events#": "node:events#EventEmitter",
  "node:stream#": "node:stream#Stream",
  "node:assert#": "node:assert#default",
};

export function apiMember(symbol: string, name: string): string {
  const path = symbol.endsWith("#")
    ? `${symbol}${name}`
    : name === "prototype"
      ? symbol
      : `${symbol}.${name}`;
  return SAME[path] ?? path;
}

/** The class that `new` of the symbol makes an instance of. A package that is a class itself is named `default`. */
export function constructed(symbol: string): string {
  return CLASS_MODULES[symbol] ?? (symbol.endsWith("#") ? `${symbol}default` : symbol);
}

/** The symbol that calling it means: a callable module is `<module>#default`. */
export function called(symbol: string): string {
  return symbol.endsWith("#") ? `${symbol}default` : symbol;
}
