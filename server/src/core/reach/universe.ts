/**
 * The universe: the facts of all files under one roof, with an object for each function, class and site, so that the
 * parts of reach can speak of them by identity. Made anew for each analysis; facts themselves are reused.
 */
import type {
  ClassFacts,
  FileFacts,
  FunctionFacts,
  InterfaceFacts,
  ObjectFacts,
  Site,
} from "../facts/facts.ts";
import { lookUp } from "../facts/state.ts";
import { apiModule } from "./api.ts";
import { fileKind, isTestModule } from "../project/file-kind.ts";
import type { Resolution, Resolver } from "../project/resolver.ts";

export interface FunctionNode {
  readonly file: FileNode;
  readonly facts: FunctionFacts;
  /** By path, then by the function's index: for sorting within one analysis. */
  readonly id: number;
}

export interface ClassNode {
  readonly file: FileNode;
  readonly facts: ClassFacts;
}

export interface InterfaceNode {
  readonly file: FileNode;
  readonly facts: InterfaceFacts;
}

export interface ObjectNode {
  readonly file: FileNode;
  readonly facts: ObjectFacts;
}

export interface SiteNode {
  readonly file: FileNode;
  readonly facts: Site;
}

export interface FileNode {
  readonly path: string;
  readonly facts: FileFacts;
  readonly functions: readonly FunctionNode[];
  readonly classes: readonly ClassNode[];
  readonly interfaces: readonly InterfaceNode[];
  readonly objects: readonly ObjectNode[];
  readonly sites: readonly SiteNode[];
  /** A test: nothing that the program runs lands in it, and nothing is reported there. */
  readonly isTest: boolean;
  resolve(specifier: string): Resolution;
}

export interface Universe {
  /** Sorted by path. */
  readonly files: readonly FileNode[];
  readonly byPath: ReadonlyMap<string, FileNode>;
  /** Modules that `declare module "x"` speaks of: the file that does, with that module's exports. */
  readonly ambient: ReadonlyMap<string, FileNode>;
}

type Building<T> = { -readonly [K in keyof T]: T[K] };

export function createUniverse(facts: readonly FileFacts[], resolver: Resolver, root: string): Universe {
  let id = 0;
  const files = facts.map((own) => {
    const file: Building<FileNode> = {
      path: own.path,
      facts: own,
      functions: [],
      classes: [],
      interfaces: [],
      objects: [],
      sites: [],
      isTest: fileKind(root, own.path).kind === "test" || own.specifiers.some(isTestModule),
      resolve: (specifier) => resolver.resolve(own.path, specifier),
    };
    file.functions = own.functions.map((found) => ({ file, facts: found, id: id++ }));
    file.classes = own.classes.map((found) => ({ file, facts: found }));
    file.interfaces = own.interfaces.map((found) => ({ file, facts: found }));
    file.objects = own.objects.map((found) => ({ file, facts: found }));
    file.sites = own.sites.map((found) => ({ file, facts: found }));
    return file;
  });
  return { files, byPath: new Map(files.map((file) => [file.path, file])), ambient: ambientModules(files) };
}

function ambientModules(files: readonly FileNode[]): Map<string, FileNode> {
  const found = new Map<string, FileNode>();
  for (const file of files)
    for (const [specifier, exports] of file.facts.ambient)
      found.set(specifier, { ...file, facts: { ...file.facts, exports } });
  return found;
}

/** The innermost function around an offset. */
export function functionAt(file: FileNode, offset: number): FunctionNode {
  let found = file.functions[0]!;
  for (const each of file.functions)
    if (each.facts.start <= offset && offset < each.facts.end && each.facts.start >= found.facts.start)
      found = each;
  return found;
}

/**
 * Who imports whom, by path or API module; a global that holds classes of its own counts as a module, by its symbol, for
 * the files that mention it. Type imports count: types travel with them.
 */
export interface Imports {
  /** Whether any file imports it. */
  has(target: string): boolean;
  /** The files that import one of the targets, however indirectly, and those among the targets themselves. */
  importersOf(targets: Iterable<string>): ReadonlySet<string>;
}

export function importsOf(universe: Universe, globals: ReadonlySet<string>): Imports {
  const direct = new Map<string, string[]>();
  for (const file of universe.files) {
    const targets = new Set(
      file.facts.specifiers.flatMap((specifier) => importTargets(universe, file, specifier)),
    );
    for (const symbol of mentioned(file, globals)) targets.add(symbol);
    for (const target of targets) {
      const known = direct.get(target);
      if (known) known.push(file.path);
      else direct.set(target, [file.path]);
    }
  }
  const known = new Map<string, ReadonlySet<string>>();

  const climb = (targets: Iterable<string>): ReadonlySet<string> => {
    const found = new Set<string>(targets);
    for (const path of found) for (const importer of direct.get(path) ?? []) found.add(importer);
    return found;
  };

  return {
    has: (target) => direct.has(target),
    importersOf(targets) {
      // The same few targets are asked about for name after name.
      const key = [...new Set(targets)].sort().join("\0");
      let found = known.get(key);
      if (!found) known.set(key, (found = climb(key.split("\0"))));
      return found;
    },
  };
}

function importTargets({ ambient }: Universe, file: FileNode, specifier: string): string[] {
  const found = file.resolve(specifier);
  if (found.is === "external") return ambient.has(specifier) ? [ambient.get(specifier)!.path] : [];
  return found.is === "source" ? [found.path] : [found.module, apiModule(found.module)];
}

/** The globals that calls of the file go through. */
function* mentioned({ facts }: FileNode, globals: ReadonlySet<string>): Generator<string> {
  for (const { callee } of facts.sites) {
    let root = callee;
    while (root.is === "member") root = root.of;
    if (root.is !== "name" || !globals.has(`global#${root.name}`)) continue;
    if (!lookUp(facts.scopes, facts.bindings, root.scope, root.name)) yield `global#${root.name}`;
  }
}

/** Line and column of an offset, from 1. */
export function positionOf(facts: FileFacts, offset: number): { line: number; column: number } {
  let low = 0;
  let high = facts.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (facts.lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - facts.lineStarts[low]! + 1 };
}
