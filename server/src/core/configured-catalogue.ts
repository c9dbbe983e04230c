/** The catalogue with the rows that configurations add to it, and what they leave out of it. */
import { ALL_PARTS, createCatalogue, isOwn, splitSymbol, type Catalogue } from "./catalogue/catalogue.ts";
import type { CataloguePart } from "./catalogue/row.ts";
import type { Config, ConfigLayer } from "./config/config.ts";
import type { PackageStatement } from "./config/package-statement.ts";
import { partOf } from "./config/rows.ts";
import { createIgnores } from "./policy/ignores.ts";
import { matcherOf, type Settings } from "./policy/settings.ts";
import { createPackageLookUp, nameOf } from "./project/manifest.ts";
import { isBelow } from "./project/paths.ts";
import type { AnalysisProgram } from "./project/program.ts";
import type { Resolver } from "./project/resolver.ts";
import type { Ignores } from "./reach/ignores.ts";

export interface ConfiguredCatalogue {
  /** Modules that rows are about, as written: those of a configuration may be files of the workspace. */
  readonly modules: ReadonlySet<string>;
  /** The rows, with names of files and packages of the workspace as the resolver knows them. */
  resolved(resolver: Resolver): Catalogue;
}

const PLAIN = createCatalogue();

export function createConfiguredCatalogue(
  layers: readonly ConfigLayer[],
  settings: Settings,
  statements: readonly PackageStatement[] = [],
): ConfiguredCatalogue {
  const own = layers.filter(({ config }) => hasRows(config));
  const said = statements.filter(({ rows }) => hasRows(rows));
  if (own.length + said.length === 0) return { modules: PLAIN.modules, resolved: () => PLAIN };
  let known: { readonly resolver: Resolver; readonly catalogue: Catalogue } | undefined;
  return {
    modules: new Set([
      ...PLAIN.modules,
      ...own.flatMap(({ config }) => modulesOf(config)),
      ...said.flatMap(({ rows }) => modulesOf(rows)),
    ]),
    resolved(resolver) {
      if (known?.resolver === resolver) return known.catalogue;
      // What is nearest to the code goes first.
      const parts = [...own].reverse().flatMap((layer) => partsOf(layer, settings, resolver));
      const stated = said.map((statement) => partOfStatement(statement, resolver));
      const catalogue = createCatalogue([...parts, ...stated, ...ALL_PARTS]);
      known = { resolver, catalogue };
      return catalogue;
    },
  };
}

function hasRows({ operations = [], entries = [], insulation = [], effects = [] }: Config): boolean {
  return operations.length + entries.length + insulation.length + effects.length > 0;
}

function modulesOf({ operations = [], entries = [], insulation = [], effects = [] }: Config): string[] {
  const symbols = [...operations, ...entries, ...insulation, ...effects].flatMap((row) =>
    "symbol" in row && row.symbol !== undefined ? [row.symbol] : [],
  );
  return symbols.map((symbol) => splitSymbol(symbol).module);
}

/** What a configuration says of code in its own folder holds for whoever uses it; what it says of others, there. */
function partsOf(layer: ConfigLayer, settings: Settings, resolver: Resolver): CataloguePart[] {
  const { directory, config } = layer;
  const whole = partOf(config, {
    symbolOf: (symbol) => resolvedSymbol(symbol, directory, resolver),
    matcherOf: (patterns) => matcherOf(directory, patterns),
  });
  const isOurs = ({ symbol }: { readonly symbol: string }) =>
    isOwn(symbol) && isBelow(directory, splitSymbol(symbol).module);
  const part = (isMeant: (row: { readonly symbol: string }) => boolean): CataloguePart => ({
    operations: whole.operations?.filter(isMeant) ?? [],
    entries: whole.entries?.filter(isMeant) ?? [],
    files: whole.files?.filter(isMeant) ?? [],
    effects: whole.effects?.filter(isMeant) ?? [],
  });
  return [
    { ...part(isOurs), elsewhere: whole.elsewhere ?? [] },
    { ...part((row) => !isOurs(row)), within: (path) => settings.of(path).layers.includes(layer) },
  ];
}

/** What a package says of itself holds for all that depend on it; its patterns are of their files. */
function partOfStatement({ rows, dependants }: PackageStatement, resolver: Resolver): CataloguePart {
  const part = partOf(rows, {
    symbolOf: (symbol) => resolvedSymbol(symbol, dependants[0]!, resolver),
    matcherOf(patterns) {
      const matchers = dependants.map((directory) => matcherOf(directory, patterns));
      return (path) => matchers.some((isMatch) => isMatch(path));
    },
  });
  return { ...part, within: (path) => dependants.some((directory) => isBelow(directory, path)) };
}

/** What does not count in the workspace. */
export function configuredIgnores(
  {
    workspace: { settings: layers = [], packages },
    resolver,
  }: Pick<AnalysisProgram, "workspace" | "resolver">,
  settings: Settings,
): Ignores {
  const packageOf = createPackageLookUp(packages);
  return createIgnores({
    layers,
    settings,
    symbolFrom: (directory, symbol) => resolvedSymbol(symbol, directory, resolver),
    packageOf: (path) => nameOf(packageOf(path)?.manifest ?? {}),
  });
}

/** The symbol with the module that it means for code in a folder. */
export function resolvedSymbol(symbol: string, directory: string, resolver: Resolver): string {
  const { module, path } = splitSymbol(symbol);
  if (module === "global") return symbol;
  const found = resolver.resolve(`${directory}/${CONFIGURATION}`, module);
  if (found.is === "external") return symbol;
  return `${found.is === "source" ? found.path : found.module}#${path}`;
}

/** Modules are resolved as if a file of this name imported them. */
const CONFIGURATION = "unblock.config.jsonc";
