/**
 * Pages: the files that only browsers run. A page begins at a file that nothing imports and no program of Node's loads (a
 * bundler takes it from there, or a `<script>` names it), where it loads a library that needs a document, and no module
 * that only Node has; or where it is no module, and uses the document itself. A page's service worker is one of its own.
 */
import { lookUp } from "../facts/state.ts";
import type { Value } from "../facts/facts.ts";
import type { FileNode, Universe } from "../reach/universe.ts";
import { importsOfFile, loadedBy } from "../reach/loaded.ts";

/** Libraries that need a document. */
const NEEDS_DOCUMENT =
  /^(react-dom(\/client|\/profiling)?|react-router-dom|@angular\/platform-browser(-dynamic)?|solid-js\/web|web-vitals)$/;

/**
 * What pages have not: modules of Node that bundlers put nothing in place of (`path`, `events`, `buffer` and their kind
 * run in pages too), and what answers requests or draws for them.
 */
const NEEDS_NODE =
  /^((node:)?(fs|fs\/promises|child_process|cluster|net|tls|https?|http2|dgram|dns|worker_threads|async_hooks|inspector|readline|repl|v8|vm)|express|koa|fastify)$/;

/** Draws for a page that asks for it, or draws a picture in a page that draws itself. */
const SERVES_PAGES = /^react-dom\/server(\.\w+)?$/;
/** Only what begins in a page needs it. */
const BEGINS_PAGE = /^react-dom\/client$/;

/** Each file that only pages load, with the file where one of them begins. */
export function findPages(
  universe: Universe,
  isNodes: (file: FileNode) => boolean,
): ReadonlyMap<FileNode, FileNode> {
  const sources = universe.files.filter(({ isTest }) => !isTest);
  const drawing = new Set(
    sources.filter((file) => loads(file, NEEDS_DOCUMENT) || isPageScript(file) || isServiceWorker(file)),
  );
  if (drawing.size === 0) return new Map();
  const imported = new Set(sources.flatMap((file) => importsOfFile(universe, file)));
  const starts = sources
    .filter((file) => !imported.has(file))
    .map((root) => ({ root, loaded: loadedBy(universe, [root]) }));
  const begun = new Set(
    starts.filter(({ root }) => loads(root, BEGINS_PAGE)).flatMap(({ loaded }) => loaded),
  );
  const needsNode = (file: FileNode) =>
    loads(file, NEEDS_NODE) || (loads(file, SERVES_PAGES) && !begun.has(file));
  // A window of Electron may load modules of Node, and is a page all the same.
  const isServed = ({ root, loaded }: Start) =>
    isNodes(root) || (!loads(root, BEGINS_PAGE) && loaded.some(needsNode));
  const ofNode = sources.filter((file) => isNodes(file) || needsNode(file));
  const served = new Set([
    ...loadedBy(universe, ofNode),
    ...starts.filter(isServed).flatMap(({ loaded }) => loaded),
  ]);
  const others = starts.filter((start) => !isServed(start));
  const drawn = filesOf(others, drawing, served);
  // What a page loads by a pattern draws with the page's own files.
  return filesOf(others, new Set(drawn.keys()), served);
}

interface Start {
  readonly root: FileNode;
  readonly loaded: readonly FileNode[];
}

/** What the starts load that load one of some files, each with the first of them; without what is served. */
function filesOf(
  starts: readonly Start[],
  some: ReadonlySet<FileNode>,
  served: ReadonlySet<FileNode>,
): Map<FileNode, FileNode> {
  const found = new Map<FileNode, FileNode>();
  for (const { root, loaded } of starts)
    if (loaded.some((file) => some.has(file)))
      for (const file of loaded) if (!found.has(file) && !served.has(file)) found.set(file, root);
  return found;
}

function loads({ facts }: FileNode, modules: RegExp): boolean {
  return facts.specifiers.some((each) => modules.test(each) && !facts.typeSpecifiers.has(each));
}

/** What a `<script>` names: it imports and exports nothing, and asks the document. */
function isPageScript({ facts }: FileNode): boolean {
  if (facts.hashbang || facts.specifiers.length > 0 || facts.exports.named.size > 0) return false;
  return facts.sites.some(({ callee }) => beginsWithGlobal(facts, callee, "document"));
}

/** Hears when it is installed and when it takes over, which workers that answer requests on a server don't. */
function isServiceWorker({ facts }: FileNode): boolean {
  return facts.sites.some(({ callee, arguments: [event] }) => {
    if (callee.is !== "member" || callee.name !== "addEventListener") return false;
    const isOfPage = event?.is === "constant" && (event.value === "install" || event.value === "activate");
    return isOfPage && isGlobal(facts, callee.of, "self");
  });
}

/** `document`, `document.body.append`. */
export function beginsWithGlobal(facts: FileNode["facts"], value: Value, name: string | RegExp): boolean {
  return value.is === "member" ? beginsWithGlobal(facts, value.of, name) : isGlobal(facts, value, name);
}

/** Whether the value is the global of the name, and nothing that the file declares. */
export function isGlobal(
  { scopes, bindings }: FileNode["facts"],
  value: Value,
  name: string | RegExp,
): boolean {
  const isCalled = (own: string) => (typeof name === "string" ? own === name : name.test(own));
  return value.is === "name" && isCalled(value.name) && !lookUp(scopes, bindings, value.scope, value.name);
}
