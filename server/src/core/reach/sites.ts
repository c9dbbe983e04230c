/** All call sites with what they call: by names in one pass, by the checker on demand, by a unique name at last. */
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Asker } from "./ask.ts";
import { isNothing, NOTHING, type CalleeFinder, type Callees } from "./callees.ts";
import { COMMON_NAMES } from "./names.ts";
import { isModuleItself } from "./operations.ts";
import { type FunctionNode, type Imports, type SiteNode, type Universe } from "./universe.ts";

export interface Sites {
  /** Callees of a site; asks the checker if names don't tell. */
  calleesOf(site: SiteNode): Callees;
  /** Callees that are known by now, without asking. */
  namedCalleesOf(site: SiteNode): Callees;
  /** Sites that are known by now to lead to the function. */
  namedCallersOf(called: FunctionNode): readonly SiteNode[];
  /** Asks about every open site of a name in the files that import one of the given; gives those that it tells. Yields after each. */
  askName(name: string, from: Iterable<string>): Generator<number, readonly SiteNode[]>;
  /** Adds what a site may call, which neither names nor types tell. */
  learn(site: SiteNode, functions: readonly FunctionNode[]): void;
  /** The file of each interface or class that declares a member of the name. */
  declaringFiles(name: string): readonly string[];
}

/** What the sites are resolved with. */
export interface SiteTools {
  readonly universe: Universe;
  readonly catalogue: Catalogue;
  readonly finder: CalleeFinder;
  readonly asker: Asker;
  readonly imports: Imports;
  readonly functionsByName: ReadonlyMap<string, readonly FunctionNode[]>;
}

export function* resolveSites(tools: SiteTools): Generator<number, Sites> {
  const { universe, catalogue, finder, asker, imports, functionsByName } = tools;
  const callees = new Map<SiteNode, Callees>();
  const callers = new Map<FunctionNode, SiteNode[]>();
  const open = new Map<string, SiteNode[]>();
  const unanswered = new Set<SiteNode>();
  const asked = new Set<string>();

  for (const [index, file] of universe.files.entries())
    for (const site of file.sites) {
      yield index;
      const found = finder.lexical(site);
      if (!isNothing(found)) callees.set(site, found);
      for (const called of found.functions) push(callers, called, site);
      if (!isOpen(site, found, catalogue)) continue;
      push(open, site.facts.name, site);
      unanswered.add(site);
    }

  const ask = (site: SiteNode): Callees => {
    const { at, name, kind } = site.facts;
    const answer = asker.at(site.file.path, at);
    const found = finder.answered(answer, name);
    // What a package is known to give may be declared here, but is none of the functions here by chance.
    const isOutside = callees.get(site)?.outside === true;
    if (isNothing(found)) return answer.is === "any" && !isOutside ? guess(site) : NOTHING;
    if (kind !== "new") return found;
    return {
      ...found,
      apis: found.apis.map((symbol) => `${symbol.replace(/\.constructor$/, "")}.constructor`),
    };
  };

  /** A name that only one function of the workspace has, and nothing of the language. */
  const guess = (site: SiteNode): Callees => {
    const { name } = site.facts;
    const candidates = functionsByName.get(name) ?? [];
    if (candidates.length !== 1 || COMMON_NAMES.has(name) || name.length < SHORTEST_TELLING_NAME)
      return NOTHING;
    asker.guessed();
    return { functions: candidates, apis: [], total: 1, certainty: "guessed", outside: false };
  };

  const calleesOf = (site: SiteNode): Callees => {
    if (unanswered.delete(site)) {
      const found = ask(site);
      if (!isNothing(found)) callees.set(site, found);
      for (const called of found.functions) push(callers, called, site);
    }
    return callees.get(site) ?? NOTHING;
  };

  const declaring = membersByName(universe);
  return {
    calleesOf,
    namedCalleesOf: (site) => callees.get(site) ?? NOTHING,
    namedCallersOf: (called) => callers.get(called) ?? [],
    declaringFiles: (name) => declaring.get(name) ?? [],
    learn(site, functions) {
      const known = callees.get(site)?.functions ?? [];
      const all = [...new Set([...known, ...functions])];
      callees.set(site, {
        functions: all,
        apis: [],
        total: all.length,
        certainty: "through",
        outside: false,
      });
      for (const called of functions) if (!known.includes(called)) push(callers, called, site);
    },
    *askName(name, from) {
      const sites = open.get(name)?.filter((site) => !asked.has(siteKey(site)));
      if (!sites || sites.length === 0) return [];
      const reachable = imports.importersOf(from);
      const candidates = sites.filter((site) => reachable.has(site.file.path));
      const found: SiteNode[] = [];
      for (const site of asker.worthAsking(candidates)) {
        asked.add(siteKey(site));
        if (!isNothing(calleesOf(site))) found.push(site);
        yield asked.size;
      }
      return found;
    },
  };
}

/** Shorter names are too often somebody else's. */
const SHORTEST_TELLING_NAME = 5;

/** Whether names have left the question open, and the checker could answer it. */
function isOpen(site: SiteNode, found: Callees, catalogue: Catalogue): boolean {
  const { name, at, callee, kind } = site.facts;
  // What a test calls matters to nobody who waits for the program.
  if (!name || at < 0 || kind === "decorator" || site.file.isTest) return false;
  if (isNothing(found)) return callee.is === "member" || kind === "new";
  const { path } = site.file;
  return (
    isModuleItself(found, catalogue, path) ||
    (callee.is === "member" && isUnknownMember(found, catalogue, path))
  );
}

/** A member of a package's instance that no row is about: the program may have declared or added it. */
function isUnknownMember({ functions, apis }: Callees, catalogue: Catalogue, path: string): boolean {
  return (
    functions.length === 0 &&
    apis.every(
      (symbol) =>
        /^(?!node:|global#)[^#]+#\w+\.\w+/.test(symbol) &&
        catalogue.operations(symbol, path).length === 0 &&
        catalogue.entries(symbol, path).length === 0,
    )
  );
}

export function siteKey(site: SiteNode): string {
  return `${site.file.path}\0${site.facts.at}`;
}

function membersByName(universe: Universe): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of universe.files) {
    const names = new Set<string>();
    for (const owner of [...file.facts.interfaces, ...file.facts.classes])
      for (const member of owner.members) names.add(member.name);
    for (const name of names) push(found, name, file.path);
  }
  return found;
}

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
