/**
 * Entries by convention: what a host calls because of the name under which a file exports it, the file's place, or a
 * directive. `activate` of an extension's main file, `GET` of `app/**\/route.ts`, functions under `"use server"`.
 */
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { EntryRow, FileShape } from "../catalogue/row.ts";
import type { Value } from "../facts/facts.ts";
import type { Evaluator, Target } from "../reach/evaluate.ts";
import type { Graph } from "../reach/graph.ts";
import type { Place } from "../reach/places.ts";
import { push } from "../reach/sites.ts";
import { argumentOf } from "../reach/shape.ts";
import { labelOf } from "../reach/by-name.ts";
import { functionsAmong } from "../reach/targets.ts";
import type { Role } from "../reach/uses.ts";
import type { FileNode, FunctionNode } from "../reach/universe.ts";
import { roleWithoutCall } from "./declared.ts";
import type { Programs } from "./programs.ts";

export type Conventions = ReadonlyMap<FunctionNode, readonly Role[]>;

export function findConventions(
  graph: Graph,
  catalogue: Catalogue,
  programs: Programs,
  places: readonly Place[],
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

/** The places whose files show what their rows ask for. */
export function placesThatHold(
  { evaluator }: Pick<Graph, "evaluator">,
  places: readonly Place[],
): readonly Place[] {
  return places.filter(({ file, row: { calls } }) => {
    const holds = "exports" in calls ? calls.of : undefined;
    return !holds || holds(fileShape(evaluator, file));
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

/**
 * `export const POST = withSession(async () => …)`: what is handed to a wrapper is the handler, too; so is what stands in
 * a list: `export const middleware = [log, authorise]`.
 */
function wrappedBy(graph: Graph, file: FileNode, name: string): readonly FunctionNode[] {
  const visit = (value: Value, left: number): FunctionNode[] => {
    if (value.is === "function") return [file.functions[value.index]!];
    if (value.is === "name" || value.is === "member")
      return functionsAmong(graph.evaluator.evaluate(file, value));
    if (value.is === "array") return value.of.flatMap((each) => visit(each, left - 1));
    const site = value.is === "call" && left > 0 ? file.facts.sites[value.site] : undefined;
    return site ? site.arguments.flatMap((argument) => visit(argument, left - 1)) : [];
  };
  return (file.facts.exports.named.get(name) ?? []).flatMap((value) => {
    const whole = wholeBehind(graph, file, value);
    return whole ? visit(whole, 3) : [];
  });
}

/** The call or the list that the exported value is, also by way of a constant. */
function wholeBehind(graph: Graph, file: FileNode, value: Value): Value | undefined {
  if (value.is === "call" || value.is === "array") return value;
  if (value.is !== "name") return undefined;
  const binding = graph.evaluator.bindingOf(file, value);
  const [only] = binding?.constant ? binding.values : [];
  return only?.is === "call" || only?.is === "array" ? only : undefined;
}
