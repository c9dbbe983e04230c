/**
 * Entries by convention: what a host calls because of the name under which a file exports it, the file's place, or a
 * directive. `activate` of an extension's main file, `GET` of `app/**\/route.ts`, functions under `"use server"`.
 */
import picomatch from "picomatch/posix";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { EntryRow, FileShape } from "../catalogue/row.ts";
import type { Value } from "../facts/facts.ts";
import { relativePath } from "../project/paths.ts";
import { createPackageLookUp, dependenciesOf, type Manifest } from "../project/manifest.ts";
import type { PackageManifest } from "../project/workspace.ts";
import type { Evaluator, Target } from "../reach/evaluate.ts";
import type { Graph } from "../reach/graph.ts";
import { push } from "../reach/sites.ts";
import { argumentOf } from "../reach/shape.ts";
import { labelOf, type Role } from "../reach/uses.ts";
import type { FileNode, FunctionNode } from "../reach/universe.ts";
import { roleWithoutCall } from "./declared.ts";
import type { Programs } from "./programs.ts";

export type Conventions = ReadonlyMap<FunctionNode, readonly Role[]>;

export function findConventions(
  graph: Graph,
  catalogue: Catalogue,
  programs: Programs,
  places: readonly ConventionPlace[],
): Conventions {
  const found = new Map<FunctionNode, Role[]>();
  const add = (file: FileNode, row: EntryRow, label?: string) => {
    for (const [name, called] of functionsOf(graph, file, row))
      push(found, called, roleWithoutCall(called, row, label && labelOf(row.entry, name, label)));
  };
  for (const { file, row, label } of places) add(file, row, label);
  const { extensions, directives } = rowsWithoutPlace(catalogue);
  for (const file of graph.universe.files) {
    if (file.isTest) continue;
    const isMain = programs.of(file).some(({ kind, entry }) => kind === "extension" && entry === file);
    for (const row of [...(isMain ? extensions : []), ...directives])
      if (catalogue.holds(row, file.path)) add(file, row);
  }
  return found;
}

function rowsWithoutPlace({ conventions }: Catalogue) {
  return {
    extensions: conventions.filter(({ calls }) => "exports" in calls && !calls.files && !calls.isMeant),
    directives: conventions.filter(({ calls }) => "directive" in calls),
  };
}

/** A file that lies where a framework looks for it. */
export interface ConventionPlace {
  readonly file: FileNode;
  readonly row: EntryRow;
  /** The folder of the file's package, and the path below it: what people know the entry by. */
  readonly directory: string;
  readonly label: string;
}

export function findConventionPlaces(
  { universe, evaluator }: Pick<Graph, "universe" | "evaluator">,
  catalogue: Catalogue,
  packages: readonly PackageManifest[],
): readonly ConventionPlace[] {
  const packageOf = createPackageLookUp(packages);
  const rows = catalogue.conventions.flatMap((row) => {
    const { calls } = row;
    if (!("exports" in calls) || !(calls.files ?? calls.isMeant)) return [];
    const isMatch = picomatch([...(calls.files ?? [])]);
    const isPlace = calls.isMeant ?? ((_path: string, label: string) => isMatch(label));
    return [{ row, isPlace, of: calls.of ?? (() => true) }];
  });
  return universe.files.flatMap((file) => {
    if (file.isTest) return [];
    const owner = packageOf(file.path);
    const directory = owner?.directory ?? "/";
    const label = relativePath(directory, file.path);
    return rows
      .filter(({ row, isPlace, of }) => {
        return (
          catalogue.holds(row, file.path) &&
          dependsOn(owner, row.dependsOn) &&
          isPlace(file.path, label) &&
          of(fileShape(evaluator, file))
        );
      })
      .map(({ row }) => ({ file, row, directory, label }));
  });
}

function fileShape(evaluator: Evaluator, file: FileNode): FileShape {
  const { exports, functions } = file.facts;
  return {
    directives: functions[0]?.directives ?? [],
    exported(name) {
      const [value] = exports.named.get(name) ?? [];
      if (value) return argumentOf(evaluator, file, value);
      const [whole] = exports.named.get("=") ?? [];
      const members = whole && argumentOf(evaluator, file, whole);
      if (members?.is === "object" && members.properties[name]) return members.properties[name];
      return exports.from.has(name) ? { is: "unknown" } : undefined;
    },
  };
}

/** The functions of the file that the row is about, each with the export that it comes from. */
function functionsOf(graph: Graph, file: FileNode, { calls }: EntryRow): (readonly [string, FunctionNode])[] {
  if ("directive" in calls) return directed(graph, file, calls.directive).map((called) => ["", called]);
  if (!("exports" in calls)) return [];
  return calls.exports.flatMap((name) =>
    exportedAs(graph, file, name)
      .filter((called) => !calls.async || called.facts.async)
      .map((called) => [name, called] as const),
  );
}

function directed(graph: Graph, file: FileNode, directive: string): readonly FunctionNode[] {
  const { functions } = file;
  const own = functions.filter(
    ({ facts }) => facts.kind !== "module" && facts.directives?.includes(directive),
  );
  if (!functions[0]?.facts.directives?.includes(directive)) return own;
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

function dependsOn(owner: PackageManifest | undefined, names: readonly string[] | undefined): boolean {
  if (!names) return true;
  if (!owner) return false;
  const known = dependenciesOf(owner.manifest as Manifest);
  return names.some((name) =>
    name.endsWith("/*") ? known.some((each) => each.startsWith(name.slice(0, -1))) : known.includes(name),
  );
}
