/**
 * Entries by convention: what a host calls because of the name under which a file exports it, the file's place, or a
 * directive. `activate` of an extension's main file, `GET` of `app/**\/route.ts`, functions under `"use server"`.
 */
import picomatch from "picomatch/posix";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { EntryRow } from "../catalogue/row.ts";
import type { Value } from "../facts/facts.ts";
import { directoryOf, relativePath, upward } from "../project/paths.ts";
import { dependenciesOf, type Manifest } from "../project/manifest.ts";
import type { PackageManifest } from "../project/workspace.ts";
import type { Target } from "../reach/evaluate.ts";
import type { Graph } from "../reach/graph.ts";
import { push } from "../reach/sites.ts";
import type { Role } from "../reach/uses.ts";
import type { FileNode, FunctionNode } from "../reach/universe.ts";
import { roleWithoutCall } from "./declared.ts";
import type { Programs } from "./programs.ts";

export type Conventions = ReadonlyMap<FunctionNode, readonly Role[]>;

export function findConventions(
  graph: Graph,
  catalogue: Catalogue,
  programs: Programs,
  packages: readonly PackageManifest[],
): Conventions {
  const found = new Map<FunctionNode, Role[]>();
  const packageOf = createPackageLookUp(packages);
  const rows = catalogue.conventions.map((row) => ({ row, isMatch: matcherOf(row) }));
  for (const file of graph.universe.files) {
    if (file.isTest) continue;
    const owner = packageOf(file.path);
    for (const { row, isMatch } of rows) {
      if (!dependsOn(owner, row.dependsOn)) continue;
      for (const called of isMatch(file, owner?.directory ?? "/", programs)
        ? functionsOf(graph, file, row)
        : [])
        push(found, called, roleWithoutCall(called, row));
    }
  }
  return found;
}

type FileMatcher = (file: FileNode, directory: string, programs: Programs) => boolean;

function matcherOf({ calls }: EntryRow): FileMatcher {
  if ("directive" in calls)
    return (file) =>
      file.facts.functions.some(({ directives }) => directives?.includes(calls.directive) ?? false);
  const files = "exports" in calls ? calls.files : undefined;
  if (files) {
    const isMatch = picomatch([...files]);
    return (file, directory) => isMatch(relativePath(directory, file.path));
  }
  return (file, _directory, programs) =>
    programs.of(file).some((program) => program.kind === "extension" && program.entry === file);
}

function functionsOf(graph: Graph, file: FileNode, { calls }: EntryRow): readonly FunctionNode[] {
  if ("directive" in calls) return directed(graph, file, calls.directive);
  return "exports" in calls ? calls.exports.flatMap((name) => exportedAs(graph, file, name)) : [];
}

function directed(graph: Graph, file: FileNode, directive: string): readonly FunctionNode[] {
  const own = file.functions.filter(
    ({ facts }) => facts.kind !== "module" && facts.directives?.includes(directive),
  );
  if (!file.facts.functions[0]?.directives?.includes(directive)) return own;
  return [...own, ...[...file.facts.exports.named.keys()].flatMap((name) => exportedAs(graph, file, name))];
}

/** The functions that a file exports under a name, `default.fetch` and `actions.*` for members of objects. */
function exportedAs(graph: Graph, file: FileNode, path: string): readonly FunctionNode[] {
  const [name = "", ...members] = path.split(".");
  const targets = graph.evaluator.exported(file, name);
  const wrapped = members.length > 0 ? [] : wrappedBy(graph, file, name);
  return [...new Set([...targets.flatMap((target) => membersOf(graph, target, members)), ...wrapped])];
}

function membersOf(
  graph: Graph,
  target: Target,
  [name, ...rest]: readonly string[],
): readonly FunctionNode[] {
  if (name === undefined) return target.is === "function" ? [target.function] : [];
  const names =
    name === "*" && target.is === "object" ? target.object.facts.properties.map((each) => each.name) : [name];
  return names.flatMap((each) =>
    graph.evaluator.member(target, each).flatMap((member) => membersOf(graph, member, rest)),
  );
}

/** `export const POST = withSession(async () => …)`: what is handed to a wrapper is the handler, too. */
function wrappedBy(graph: Graph, file: FileNode, name: string): readonly FunctionNode[] {
  const visit = (value: Value, left: number): FunctionNode[] => {
    if (value.is === "function") return [file.functions[value.index]!];
    if (value.is === "name" || value.is === "member") {
      const targets = graph.evaluator.evaluate(file, value);
      return targets.flatMap((target) => (target.is === "function" ? [target.function] : []));
    }
    const site = value.is === "call" && left > 0 ? file.facts.sites[value.site] : undefined;
    return site ? site.arguments.flatMap((argument) => visit(argument, left - 1)) : [];
  };
  return (file.facts.exports.named.get(name) ?? []).flatMap((value) => {
    const called = callBehind(graph, file, value);
    return called ? visit(called, 3) : [];
  });
}

/** The call whose result the exported value is, also by way of a constant. */
function callBehind(graph: Graph, file: FileNode, value: Value): Value | undefined {
  if (value.is === "call") return value;
  if (value.is !== "name") return undefined;
  const binding = graph.evaluator.bindingOf(file, value);
  const [only] = binding?.constant ? binding.values : [];
  return only?.is === "call" ? only : undefined;
}

function createPackageLookUp(packages: readonly PackageManifest[]) {
  const byDirectory = new Map(packages.map((found) => [found.directory, found]));
  return (path: string) => upward(directoryOf(path), (directory) => byDirectory.get(directory));
}

function dependsOn(owner: PackageManifest | undefined, names: readonly string[] | undefined): boolean {
  if (!names) return true;
  if (!owner) return false;
  const known = dependenciesOf(owner.manifest as Manifest);
  return names.some((name) =>
    name.endsWith("/*") ? known.some((each) => each.startsWith(name.slice(0, -1))) : known.includes(name),
  );
}
