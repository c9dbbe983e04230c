/** Whether names of the catalogue are declared: by the types of a runtime, by the language's own library, or by the DOM's. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ts } from "ts-morph";
import type { ApiSymbol } from "../../src/core/catalogue/row.ts";

export type Runtime = "node" | "deno" | "bun";

/** The package that has a runtime's types. A program holds those of one, so that no runtime sees another one's. */
const TYPES: Readonly<Record<Runtime, string>> = {
  node: "@types/node",
  deno: "@types/deno",
  bun: "bun-types",
};

/** Looks names up in one program of nothing but declarations. */
export class Declarations {
  readonly #checker: ts.TypeChecker;
  readonly #globals: ReadonlyMap<string, ts.Symbol>;
  readonly #modules: ReadonlyMap<string, ts.Symbol>;

  constructor(runtime: Runtime) {
    const folder = new URL(`../../../node_modules/${TYPES[runtime]}/`, import.meta.url);
    const file = fileURLToPath(new URL("index.d.ts", folder));
    const options: ts.CompilerOptions = { target: ts.ScriptTarget.ESNext, types: [] };
    const program = ts.createProgram([file], options, hostWithLibraries(options));
    this.#checker = program.getTypeChecker();
    this.#modules = new Map(
      this.#checker.getAmbientModules().map((module) => [module.name.slice(1, -1), module]),
    );
    const scope = program.getSourceFile(file);
    assert.ok(scope);
    const { Value, Type, Namespace, Alias } = ts.SymbolFlags;
    const all = Value | Type | Namespace | Alias;
    this.#globals = new Map(
      this.#checker.getSymbolsInScope(scope, all).map((symbol) => [symbol.name, symbol]),
    );
  }

  /** True when the declarations have the symbol, and it allows this access. */
  has(symbol: ApiSymbol, access: "call" | "get" | "new"): boolean {
    const [module = "", path = ""] = symbol.split("#");
    const [first = "", ...rest] = path.split(".");
    let found = module === "global" ? this.#global(first) : this.#exported(module, first);
    for (const segment of rest) {
      if (segment === "constructor") return found.some((owner) => this.#constructs(owner));
      found = found.flatMap((owner) => this.#members(owner, segment));
    }
    return found.some((symbol) => access === "get" || this.#callable(symbol));
  }

  /**
   * Every function of Node's modules whose name matches, exported or a member of an exported class or interface, by
   * the name that a row gives it. Members that a class only inherits are left out.
   */
  matching(pattern: RegExp): readonly ApiSymbol[] {
    const found = [...this.#modules].flatMap(([module, symbol]) =>
      module.includes(":") ? this.#matchingIn(`${module}#`, symbol, pattern) : [],
    );
    return [...new Set(found)];
  }

  /** The same for what a global holds: `global#Deno.FsFile.readSync`. */
  matchingInGlobal(name: string, pattern: RegExp): readonly ApiSymbol[] {
    return this.#global(name).flatMap((symbol) =>
      this.#matchingIn(`global#${name}.`, this.#target(symbol), pattern),
    );
  }

  #matchingIn(prefix: string, symbol: ts.Symbol, pattern: RegExp): readonly ApiSymbol[] {
    return this.#exports(symbol).flatMap((exported) => {
      const own = pattern.test(exported.name) ? [prefix + exported.name] : [];
      const target = this.#target(exported);
      if (!(target.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface))) return own;
      const members = [...(target.members?.keys() ?? []), ...(target.exports?.keys() ?? [])].map(String);
      const matching = members.filter((member) => pattern.test(member));
      return [...own, ...matching.map((member) => `${prefix}${exported.name}.${member}`)];
    });
  }

  #global(name: string): readonly ts.Symbol[] {
    const symbol = this.#globals.get(name);
    return symbol === undefined ? [] : [symbol];
  }

  #exported(module: string, name: string): readonly ts.Symbol[] {
    const symbol = this.#modules.get(module);
    if (symbol === undefined) return [];
    return this.#exports(symbol).filter((exported) => exported.name === name);
  }

  /** What a module exports; for `export =`, also the properties of that value. */
  #exports(module: ts.Symbol): readonly ts.Symbol[] {
    const whole = module.exports?.get(ts.InternalSymbolName.ExportEquals);
    const properties =
      whole === undefined ? [] : this.#types(this.#target(whole)).flatMap((type) => type.getProperties());
    return [...this.#checker.getExportsOfModule(module), ...properties];
  }

  /** What a symbol has under a name: as a namespace, as a value, as a class or an interface. */
  #members(owner: ts.Symbol, name: string): readonly ts.Symbol[] {
    const target = this.#target(owner);
    const inside = target.exports?.get(ts.escapeLeadingUnderscores(name));
    return [inside, ...this.#types(target).map((type) => type.getProperty(name))].filter(
      (found) => found !== undefined,
    );
  }

  #callable(symbol: ts.Symbol): boolean {
    return this.#types(this.#target(symbol)).some((type) => type.getCallSignatures().length > 0);
  }

  #constructs(symbol: ts.Symbol): boolean {
    return this.#types(this.#target(symbol)).some((type) => type.getConstructSignatures().length > 0);
  }

  #types(symbol: ts.Symbol): readonly ts.Type[] {
    const value = this.#checker.getNonNullableType(this.#checker.getTypeOfSymbol(symbol));
    return [value, this.#checker.getDeclaredTypeOfSymbol(symbol)];
  }

  #target(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }
}

/** ts-morph brings the compiler without the files of the language's library: they come from `typescript` itself. */
function hostWithLibraries(options: ts.CompilerOptions): ts.CompilerHost {
  const folder = dirname(createRequire(import.meta.url).resolve("typescript/lib/lib.d.ts"));
  const host = ts.createCompilerHost(options);
  return {
    ...host,
    getDefaultLibLocation: () => folder,
    getDefaultLibFileName: () => `${folder}/${ts.getDefaultLibFileName(options)}`,
  };
}
