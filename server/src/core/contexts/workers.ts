/**
 * Files that run in a thread or process of their own: whatever starts them names them (`new Worker(path)`, an import that
 * a bundler turns into a worker), or they say so themselves, by what they call or by talking to their parent thread.
 */
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { FileEntryRow } from "../catalogue/row.ts";
import type { Binding, Value } from "../facts/facts.ts";
import { directoryOf, joinPath, relativePath } from "../project/paths.ts";
import type { Resolver } from "../project/resolver.ts";
import type { Graph } from "../reach/graph.ts";
import type { FileNode, SiteNode, Universe } from "../reach/universe.ts";
import { loadedBy } from "../reach/loaded.ts";
import { fileArguments } from "./worker-files.ts";

/** Where a file runs that is not the loop, and why we think so. */
export interface Elsewhere {
  readonly name: "worker" | "child-process";
  readonly reason: string;
}

export interface WorkerTools {
  readonly universe: Universe;
  readonly graph: Graph;
  readonly catalogue: Catalogue;
  readonly resolver: Resolver;
  /** Files that register something that serves, and those of them that open a server. */
  readonly servingFiles: ReadonlySet<FileNode>;
  readonly listeningFiles: ReadonlySet<FileNode>;
}

type Workers = Map<FileNode, Elsewhere>;

export function findWorkers(tools: WorkerTools): Workers {
  const found: Workers = new Map();
  for (const file of tools.universe.files) {
    const told = tools.catalogue.elsewhere(file.path);
    if (told) found.set(file, elsewhere(told.entry, `the configuration calls it a ${told.entry}`));
    else if (talksToParent(file))
      found.set(file, { name: "worker", reason: "it talks to its parent thread" });
    addImported(tools, file, found);
    for (const site of file.sites) addStarted(tools, site, found);
  }
  return found;
}

function addStarted(tools: WorkerTools, site: SiteNode, found: Workers): void {
  const { file } = site;
  for (const symbol of tools.graph.namedCalleesOf(site).apis)
    for (const row of tools.catalogue.files(symbol, file.path)) {
      if (row.file === "own") {
        if (isAtTop(site)) found.set(file, { name: "worker", reason: `it is a ${row.entry} by ${symbol}` });
        continue;
      }
      const target = namedFile(tools, fileArguments(tools.graph.evaluator, site, row.file));
      if (target && target !== file && !isProgram(tools, row, target))
        found.set(target, startedBy(file, row));
    }
}

function namedFile({ resolver, universe }: WorkerTools, paths: readonly string[]): FileNode | undefined {
  for (const path of paths) {
    const source = resolver.sourceOf(path);
    const target = source && universe.byPath.get(source);
    if (target) return target;
  }
  return undefined;
}

/** Whether the file serves by itself, whoever starts it. */
function isProgram(
  { universe, servingFiles, listeningFiles }: WorkerTools,
  { unlessServing, unlessListening }: FileEntryRow,
  target: FileNode,
): boolean {
  const signs = unlessServing ? servingFiles : unlessListening ? listeningFiles : undefined;
  return signs !== undefined && loadedBy(universe, [target]).some((file) => signs.has(file));
}

function startedBy(file: FileNode, { entry }: FileEntryRow): Elsewhere {
  const reason = `${relativePath(directoryOf(file.path), file.path)} starts it as a ${entry}`;
  return elsewhere(entry, reason);
}

function elsewhere(entry: string, reason: string): Elsewhere {
  return { name: /process/.test(entry) ? "child-process" : "worker", reason };
}

/** `import Resize from "./resize?worker"`, `require("worker-loader!./resize")`. */
const BUNDLED = /^([^!]*worker[^!]*!)*([^?!]+)(\?.*\b(worker|sharedworker|nodeWorker|modulePath)\b)?/i;

function addImported(tools: WorkerTools, file: FileNode, found: Workers): void {
  for (const specifier of file.facts.specifiers) {
    const [, loader, path, query] = BUNDLED.exec(specifier) ?? [];
    if ((!loader && !query) || !path?.startsWith(".")) continue;
    const target = namedFile(tools, [joinPath(directoryOf(file.path), path)]);
    if (target && target !== file)
      found.set(target, {
        name: "worker",
        reason: `${relativePath(directoryOf(file.path), file.path)} imports it as a worker`,
      });
  }
}

/** While the module is evaluated, under no condition that says that this is another thread, and no pair in one file. */
function isAtTop({ file, facts }: SiteNode): boolean {
  return facts.function === 0 && !facts.offLoop && !startsWorkers(file);
}

function startsWorkers(file: FileNode): boolean {
  return file.facts.sites.some((site) => site.kind === "new" && site.name === "Worker");
}

/** Has its `parentPort`, and is no main-thread file of a pair in one. */
function talksToParent(file: FileNode): boolean {
  const { bindings, sites, exports } = file.facts;
  const isNamed =
    bindings.some(isParentPort) ||
    sites.some(({ callee }) => callee.is === "member" && isMemberPort(callee.of));
  return isNamed && exports.named.size === 0 && exports.from.size === 0 && !startsWorkers(file);
}

const THREADS = /^(node:)?worker_threads$/;

function isParentPort(binding: Binding): boolean {
  if (binding.import) return binding.import.name === "parentPort" && THREADS.test(binding.import.specifier);
  return binding.values.some(
    (value) => isMemberPort(value) && value.of.is === "module" && THREADS.test(value.of.specifier),
  );
}

function isMemberPort(value: Value): value is Extract<Value, { is: "member" }> {
  return value.is === "member" && value.name === "parentPort";
}
