/**
 * Which calls of the workspace may change a file, or watch it for changes: by the names of what is called, and by the
 * paths as far as they show. Tests don't count.
 */
import { ts } from "ts-morph";
import { baseName, relativePath } from "../../project/paths.ts";
import type { Graph } from "../../reach/graph.ts";
import { shapeOf } from "../../reach/shape.ts";
import { positionOf, type SiteNode } from "../../reach/universe.ts";
import { bindingOf } from "../module-binding.ts";
import { callAt } from "../migration/links.ts";
import { resolveName } from "../scope.ts";

/** What is read. */
export interface Source {
  /** As far as it shows. */
  readonly path: string | undefined;
  /** Not the content of a file: what is made and removed in a folder counts too. */
  readonly isFolder: boolean;
  /** Files of the same package; others only count where they name the same file. */
  readonly isNear: (path: string) => boolean;
}

export interface Changes {
  /** Calls that write such a file, and those that may, each as text: `writeFileSync in src/save.ts:12`. */
  of(source: Source): { readonly writers: readonly string[]; readonly maybe: readonly string[] };
  /** A call that waits for the file to change. */
  watcherOf(source: Source): string | undefined;
}

/** Whatever they are members of. */
const WRITING =
  /^(writeFile|appendFile|outputFile|outputJson|outputJSON|writeJson|writeJSON|writeTextFile|writeFileAtomic|createWriteStream|copyFile|truncate|unlink|symlink)(Sync)?$/;

/** Members of file systems, and much else. */
const CHANGING =
  /^(rename|rm|rmdir|cp|copy|move|remove|open|write|emptyDir|mkdir|ensureFile|mkdtemp)(Sync)?$/;

/** They take a folder with all that is in it. */
const WHOLE_FOLDERS = /^(rename|rm|rmdir|cp|copy|move|remove|emptyDir)(Sync)?$/;

/** Both of their paths change; of a copy or a link only the second one does. */
const MOVING = /^(rename|move)(Sync)?$/;
const COPYING = /^(copyFile|cp|copy|symlink)(Sync)?$/;

const FILE_SYSTEM = /^(node:)?fs(\/promises)?$|fs-extra|graceful-fs|memfs|shelljs|rimraf|^mz\/fs|del$/;
const WATCHERS = /^(node:)?fs(\/promises)?$|chokidar|watch|graceful-fs|fs-extra/;

export function createChanges(
  graph: Graph,
  sourceFile: (path: string) => ts.SourceFile | undefined,
  root: string,
): Changes {
  let known: { readonly writers: readonly SiteNode[]; readonly watchers: readonly SiteNode[] } | undefined;
  const all = () => (known ??= collect(graph, sourceFile));
  const nameOf = ({ file, facts }: SiteNode): string =>
    `${facts.name} in ${relativePath(root, file.path)}:${positionOf(file.facts, facts.start).line}`;
  return {
    of(source) {
      const writers: string[] = [];
      const maybe: string[] = [];
      for (const site of all().writers) {
        const answer = hits(graph, site, source);
        if (answer === "yes") writers.push(nameOf(site));
        else if (answer === "maybe" && source.isNear(site.file.path)) maybe.push(nameOf(site));
      }
      return { writers, maybe };
    },
    watcherOf(source) {
      const found = all().watchers.find(
        (site) => source.isNear(site.file.path) && hits(graph, site, source) !== "no",
      );
      return found && nameOf(found);
    },
  };
}

function collect(graph: Graph, sourceFile: (path: string) => ts.SourceFile | undefined) {
  const writers: SiteNode[] = [];
  const watchers: SiteNode[] = [];
  const isFrom = ({ file, facts }: SiteNode, modules: RegExp): boolean => {
    const text = sourceFile(file.path);
    const call = text && callAt(text, facts.nodeStart, facts.nodeEnd);
    return call !== undefined && modules.test(moduleOf(call.expression));
  };
  for (const file of graph.universe.files) {
    if (file.isTest) continue;
    for (const site of file.sites) {
      const { name } = site.facts;
      if (WRITING.test(name) || (CHANGING.test(name) && isFrom(site, FILE_SYSTEM))) writers.push(site);
      else if (/^watch(File)?$/.test(name) && isFrom(site, WATCHERS)) watchers.push(site);
    }
  }
  return { writers, watchers };
}

/** The module that the first name of a callee comes from, or that name: `Bun` of `Bun.write`. */
function moduleOf(callee: ts.Expression): string {
  let root: ts.Expression = callee;
  while (ts.isPropertyAccessExpression(root) || ts.isCallExpression(root)) {
    if (ts.isCallExpression(root) && root.expression.getText() === "require")
      return root.arguments[0]?.getText().slice(1, -1) ?? "";
    root = root.expression;
  }
  if (!ts.isIdentifier(root)) return "";
  const declaring = resolveName(root.text, root);
  const binding = declaring && bindingOf(declaring);
  if (binding) return binding.module;
  return root.text === "Bun" || root.text === "Deno" ? "node:fs" : "";
}

/** How many of the first arguments are paths. */
function pathsOf(name: string): number {
  return MOVING.test(name) || COPYING.test(name) ? 2 : 1;
}

type Answer = "yes" | "maybe" | "no";

function hits(graph: Graph, site: SiteNode, { path, isFolder }: Source): Answer {
  const { name } = site.facts;
  const { arguments: given, spread } = shapeOf(graph.evaluator, site);
  const second = given[1];
  if (/^open(Sync)?$/.test(name) && (!second || (second.is === "string" && /^rs?$/.test(second.value))))
    return "no";
  if (spread || path === undefined || isFolder) return "maybe";
  const parts = path.split("/");
  const answers = given.slice(COPYING.test(name) ? 1 : 0, pathsOf(name)).map((argument): Answer => {
    if (argument.is === "number" || argument.is === "boolean") return "no";
    if (argument.is !== "string") return "maybe";
    const written = baseName(argument.value.replace(/\/+$/, ""));
    if (written === parts.at(-1)) return "yes";
    const isWhole = WHOLE_FOLDERS.test(name) || name.startsWith("watch");
    return isWhole && (/^\.*$/.test(written) || parts.includes(written)) ? "maybe" : "no";
  });
  return answers.includes("yes") ? "yes" : answers.includes("maybe") ? "maybe" : "no";
}
