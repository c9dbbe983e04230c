/**
 * Programs: which files run together, and whether they go on serving. A program starts at a file that something names:
 * a package's `bin`, `main` or `exports`, a command of its `scripts`, a `#!` line, a worker or a forked file.
 */
import { splitSymbol, type Catalogue } from "../catalogue/catalogue.ts";
import type { FileNode, SiteNode, Universe } from "../reach/universe.ts";
import type { Graph } from "../reach/graph.ts";
import type { Resolver } from "../project/resolver.ts";
import type { PackageManifest } from "../project/workspace.ts";
import { binEntries, nameOf, publicEntries, scriptsOf, type Manifest } from "../project/manifest.ts";
import { directoryOf, joinPath, relativePath, upward } from "../project/paths.ts";
import { push } from "../reach/sites.ts";
import type { EntryRow } from "../catalogue/row.ts";
import { fromRow } from "../reach/uses.ts";
import { shapeOf } from "../reach/shape.ts";
import { fileKind } from "../project/file-kind.ts";
import { loadedBy } from "../reach/loaded.ts";
import { toolStarts } from "./tool-programs.ts";
import { findWorkers, type Elsewhere } from "./workers.ts";
import { findPages } from "./pages.ts";
import { findPublic, type Public } from "./public.ts";
import type { Place } from "../reach/places.ts";

export interface Program {
  /**
   * `library`: others decide where it runs. `worker`: runs in a thread or process of its own. `host`: a framework that
   * serves what it finds at certain places.
   */
  readonly kind: "library" | "script" | "extension" | "worker" | "host";
  readonly entry: FileNode;
  /** A command that the package installs. */
  readonly isCommand: boolean;
  /** Why it is a program: `bin of create-app`, `npm run build`. */
  readonly reason: string;
  /** Registers a server, listener, repeating timer or interactive input; set once the files are known. */
  readonly serves: boolean;
}

export interface Programs {
  /** The programs that load the file, by imports that are not only types. */
  of(file: FileNode): readonly Program[];
  /**
   * What may load a file that nothing imports by a name that we can read: the commands of its package, if it has some
   * and all its programs end by themselves.
   */
  ofPackage(file: FileNode): readonly Program[];
  /** What the entries of libraries export. */
  readonly public: Public;
  /** Whether the site registers something that serves from then on. */
  isServing(site: SiteNode): boolean;
  readonly workerEntries: ReadonlyMap<FileNode, Elsewhere>;
  /** Files that only pages load, with the file where the page begins. */
  readonly pages: ReadonlyMap<FileNode, FileNode>;
}

export interface Start {
  readonly kind: Program["kind"];
  readonly path: string;
  /** Where it starts, too. */
  readonly more?: readonly FileNode[];
  readonly reason: string;
  readonly isCommand?: boolean;
}

export function findPrograms(
  universe: Universe,
  graph: Graph,
  catalogue: Catalogue,
  resolver: Resolver,
  packages: readonly PackageManifest[],
  root: string,
  places: readonly Place[],
): Programs {
  const serving = servingSites(universe, graph, catalogue);
  const servingFiles = new Set([...serving.keys()].map((site) => site.file));
  const listeningFiles = new Set(
    [...serving.keys()].filter((site) => LISTENS.test(site.facts.name)).map((site) => site.file),
  );
  const workerEntries = findWorkers({ universe, graph, catalogue, resolver, servingFiles, listeningFiles });
  const tools = toolStarts(universe, packages, root);
  const starts: Start[] = [
    ...ofPackages(packages, resolver, tools),
    ...tools,
    ...universe.files.filter((file) => file.facts.hashbang).map((file) => hashbangStart(file, root)),
    ...hostStarts(places, root),
  ];
  forgetCommands(starts, workerEntries);
  for (const [file, { reason }] of workerEntries) starts.push({ kind: "worker", path: file.path, reason });
  const members = new Map<FileNode, Program[]>();
  const programs: Program[] = [];
  const seen = new Set<string>();
  for (const start of starts) {
    const entry = universe.byPath.get(start.path);
    if (!entry || seen.has(`${start.kind} ${start.path}`)) continue;
    seen.add(`${start.kind} ${start.path}`);
    // A worker entry that something else names too (`main`) is still a worker.
    if (start.kind !== "worker" && workerEntries.has(entry)) continue;
    const { kind, reason, isCommand = false, more = [] } = start;
    const files = loadedBy(universe, [entry, ...more], kind === "worker" ? undefined : workerEntries);
    const serves = kind === "host" || files.some((file) => servingFiles.has(file));
    const program: Program = { kind, entry, reason, serves, isCommand };
    programs.push(program);
    for (const file of files) push(members, file, program);
  }
  const byPackage = new Map<string, Program[]>();
  const directories = new Set(packages.map((found) => found.directory));
  const packageOf = (path: string) =>
    upward(directoryOf(path), (directory) => (directories.has(directory) ? directory : undefined)) ?? root;
  for (const program of programs) push(byPackage, packageOf(program.entry.path), program);
  const ofPackage = (file: FileNode) => {
    const found = byPackage.get(packageOf(file.path)) ?? [];
    const ends = found.every((program) => program.kind === "script" && !program.serves);
    return ends ? found.filter((program) => program.isCommand) : [];
  };
  const isNodes = (file: FileNode) =>
    (members.get(file) ?? []).some((each) => each.kind !== "script" || each.serves);
  return {
    of: (file) => members.get(file) ?? [],
    ofPackage,
    public: findPublic(graph.evaluator, programs),
    isServing: (site) => serving.get(site) === true,
    workerEntries,
    pages: findPages(universe, isNodes),
  };
}

/** What a package installs as a command is a program of its own, also where a script forks it. */
function forgetCommands(starts: readonly Start[], workerEntries: Map<FileNode, Elsewhere>): void {
  const commands = new Set(starts.filter(({ isCommand }) => isCommand).map(({ path }) => path));
  for (const [file, { name }] of workerEntries)
    if (name === "child-process" && commands.has(file.path)) workerEntries.delete(file);
}

/** What a tool starts is nothing that others import, though `main` names it. */
function ofPackages(
  packages: readonly PackageManifest[],
  resolver: Resolver,
  tools: readonly Start[],
): Start[] {
  const started = new Set(tools.map(({ path }) => path));
  return packages
    .flatMap((found) => startsOf(found, resolver))
    .filter(({ kind, path }) => kind !== "library" || !started.has(path));
}

function hashbangStart(file: FileNode, root: string): Start {
  return { kind: "script", path: file.path, reason: `${relativePath(root, file.path)} starts with #!` };
}

/** What a framework serves of a package is one program, whichever file a request is for. */
function hostStarts(places: readonly Place[], root: string): Start[] {
  const byDirectory = new Map<string, Place[]>();
  for (const place of places)
    if (place.row.hot && fileKind(root, place.file.path).kind === "source")
      push(byDirectory, place.directory, place);
  return [...byDirectory.values()].flatMap((found) => {
    const [first, ...others] = found;
    if (!first) return [];
    const reason = `${splitSymbol(first.row.symbol).module} serves ${first.label}`;
    return [{ kind: "host", path: first.file.path, more: others.map(({ file }) => file), reason }];
  });
}

function startsOf(found: PackageManifest, resolver: Resolver): Start[] {
  const manifest = found.manifest as Manifest;
  const name = nameOf(manifest) ?? relativePath("/", found.directory);
  const engines = manifest["engines"];
  const isExtension = typeof engines === "object" && engines !== null && "vscode" in engines;
  const source = (path: string) => resolver.sourceOf(joinPath(found.directory, path));
  const starts = (kind: Program["kind"], paths: readonly string[], reason: string): Start[] =>
    paths.flatMap((path) => {
      const at = source(path);
      return at ? [{ kind, path: at, reason }] : [];
    });
  const commands = starts("script", binEntries(manifest), `bin of ${name}`);
  // A command that `main` names too, by habit, is nothing that others import.
  const isCommand = ({ path }: Start) => commands.some((command) => command.path === path);
  return [
    ...starts(isExtension ? "extension" : "library", publicEntries(manifest), `what ${name} exports`).filter(
      (start) => isExtension || !isCommand(start),
    ),
    ...commands.map((start) => ({
      ...start,
      isCommand: true,
    })),
    ...Object.entries(scriptsOf(manifest)).flatMap(([script, command]) =>
      starts("script", filesOfCommand(command), `npm run ${script} of ${name}`),
    ),
  ];
}

/** The files that a command of `scripts` runs: `node a.js && tsx b.ts --watch`. */
export function filesOfCommand(command: string): string[] {
  const found: string[] = [];
  for (const part of command.split(/&&|\|\||;|\||&/)) {
    const words = part
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/^["']|["']$/g, ""));
    const runner = words.findIndex((word) =>
      /(^|\/)(node|nodejs|tsx|ts-node|ts-node-esm|ts-node-dev|nodemon|bun|electron|esno|jiti|babel-node|vite-node|swc-node)$/.test(
        word,
      ),
    );
    const candidates = runner < 0 ? words.slice(0, 1) : words.slice(runner + 1);
    const file = candidates.find(
      (word) =>
        /^[^-$].*\.[cm]?[jt]sx?$/.test(word) ||
        (runner >= 0 && /^\.?\/?[\w./-]+$/.test(word) && !word.startsWith("-")),
    );
    if (file) found.push(file);
  }
  return found;
}

type Serving = NonNullable<EntryRow["serves"]>;

/** The calls among those that serve that open a server. */
const LISTENS = /^(listen|serve|start)$/;

/** Calls that leave something behind that goes on serving, at once or when more has happened. */
function servingSites(universe: Universe, graph: Graph, catalogue: Catalogue): Map<SiteNode, Serving> {
  const found = new Map<SiteNode, Serving>();
  for (const file of universe.files)
    for (const site of file.sites) {
      const homes = catalogue.servingNames.get(site.facts.name);
      if (!homes) continue;
      const serves =
        servesByRow(graph, catalogue, site, homes) ?? (listensOnSomething(graph, site) || undefined);
      if (serves) found.set(site, serves);
    }
  return found;
}

function servesByRow(
  graph: Graph,
  catalogue: Catalogue,
  site: SiteNode,
  homes: ReadonlySet<string>,
): Serving | undefined {
  // Only names and declared types: asking the checker about every `on` would cost more than it tells.
  const isCommon = site.facts.name === "on" || site.facts.name === "once" || site.facts.name === "use";
  // Servers of all modules inherit `listen` from `node:net`, which nobody has to import for it.
  const isInherited = site.facts.name === "listen";
  const ask = isInherited || (!isCommon && graph.imports.importersOf(homes).has(site.file.path));
  const callees = ask ? graph.calleesOf(site) : graph.namedCalleesOf(site);
  const found = callees.apis.flatMap((symbol) =>
    catalogue.entries(symbol, site.file.path).flatMap((row) => {
      if (row.serves === undefined) return [];
      const shape = shapeOf(graph.evaluator, site);
      return row.when && !row.when(shape) ? [] : (fromRow(row, shape).serves ?? []);
    }),
  );
  return found.includes(true) ? true : found[0];
}

/** `x.listen(3000)` of a framework that nobody told us about is a server all the same. */
function listensOnSomething(graph: Graph, site: SiteNode): boolean {
  if (site.facts.name !== "listen" || site.facts.callee.is !== "member") return false;
  const callees = graph.calleesOf(site);
  return callees.functions.length === 0 && callees.apis.length === 0;
}
