/**
 * Entries by declaration, without a call that hands them over: decorated methods, members that a framework's class or
 * interface asks for, functions of a framework's type, and (in `conventions.ts`) exports and directives.
 */
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { EntryRow } from "../catalogue/row.ts";
import type { Value } from "../facts/facts.ts";
import { apiMember, constructed } from "../reach/api.ts";
import type { Evaluator } from "../reach/evaluate.ts";
import type { Graph } from "../reach/graph.ts";
import { functionsAmong, type Target } from "../reach/targets.ts";
import { shapeOf } from "../reach/shape.ts";
import { labelOf } from "../reach/by-name.ts";
import { fromRow, type Role } from "../reach/uses.ts";
import type { ClassNode, FileNode, FunctionNode, ObjectNode, SiteNode } from "../reach/universe.ts";

export function declaredRoles(graph: Graph, catalogue: Catalogue, called: FunctionNode): Role[] {
  const found = [
    ...byContainer(graph, called),
    ...byDeclaredType(graph, catalogue, called),
    ...byParameters(graph, catalogue, called),
    ...byParameterNames(graph, catalogue, called),
    ...ofTypedObject(graph, catalogue, called),
    ...byAssignment(graph, catalogue, called),
  ];
  const owner = called.file.classes[called.facts.class];
  if (!owner || called.facts.kind === "constructor") return found;
  return [
    ...found,
    ...decorated(graph, catalogue, called, called.facts.decorators, "method"),
    ...decorated(graph, catalogue, called, owner.facts.decorators, "class"),
    ...asked(graph, catalogue, called, owner),
  ];
}

/** A role that no call gives. */
export function roleWithoutCall(
  called: FunctionNode,
  row: Pick<EntryRow, "runs" | "entry" | "hot" | "serves" | "awaits"> & { readonly symbol?: string },
  label?: string,
): Role {
  const { runs, entry, hot, serves, awaits, symbol } = row;
  return { runs, entry, hot, serves, awaits, symbol, label, use: { site: called.file.sites[0]!, index: -1 } };
}

const PROVIDER = { runs: "startup", entry: "provider factory" } as const;

/** A container calls its providers' factories once, when it is put together. */
function byContainer(graph: Graph, called: FunctionNode): Role[] {
  return graph.isFactory(called) ? [roleWithoutCall(called, PROVIDER)] : [];
}

function rolesOfType(
  graph: Graph,
  catalogue: Catalogue,
  called: FunctionNode,
  type: Value,
  isMeant: (row: EntryRow) => boolean,
): Role[] {
  return graph.evaluator
    .evaluate(called.file, type)
    .flatMap((target) => symbolsOfType(graph, target))
    .flatMap((symbol) => catalogue.entries(symbol, called.file.path))
    .filter(isMeant)
    .map((row) => roleWithoutCall(called, row));
}

function symbolsOfType(graph: Graph, target: Target): readonly string[] {
  if (target.is === "api instance") return [target.symbol];
  if (target.is === "instance") return graph.symbolsOf(target.class);
  return target.is === "implementation" ? graph.symbolsOf(target.interface) : [];
}

/** `const load: PageServerLoad = async () => …`. */
function byDeclaredType(graph: Graph, catalogue: Catalogue, called: FunctionNode): Role[] {
  const { declaredType } = called.facts;
  if (!declaredType) return [];
  return rolesOfType(graph, catalogue, called, declaredType, ({ calls }) => "declared" in calls);
}

/**
 * `function log(request: Request, response: Response)`: whoever is given a request, and is called by nobody here, is
 * called by the framework.
 */
function byParameters(graph: Graph, catalogue: Catalogue, called: FunctionNode): Role[] {
  const types = called.facts.parameters.flatMap(({ type }) => type ?? []);
  if (types.length === 0 || called.facts.kind === "constructor") return [];
  const found = types.flatMap((type) =>
    rolesOfType(graph, catalogue, called, type, ({ calls }) => "takes" in calls),
  );
  return found.length > 0 && !isSpokenFor(graph, called) ? found : [];
}

/** `exports.resize = function (event, context) { … }`. */
function byParameterNames(graph: Graph, { namedParameters }: Catalogue, called: FunctionNode): Role[] {
  const { parameters, kind } = called.facts;
  if (parameters.length === 0 || kind === "constructor" || !isExported(graph, called)) return [];
  const names = parameters.map(({ binding }) => called.file.facts.bindings[binding]?.name.replace(/^_/, ""));
  const rows = namedParameters.filter(
    ({ calls }) =>
      "parameters" in calls && calls.parameters.every((known, index) => known.includes(names[index] ?? "")),
  );
  return rows.length > 0 && !isSpokenFor(graph, called)
    ? rows.map((row) => roleWithoutCall(called, row, called.facts.ownName || undefined))
    : [];
}

function isExported({ evaluator }: Graph, called: FunctionNode): boolean {
  const values = [...called.file.facts.exports.named.values()].flat();
  const isIt = (value: Value) => isFunction(evaluator, called, value);
  return values.some((value) => {
    const object = value.is === "object" ? called.file.objects[value.index] : undefined;
    return isIt(value) || (object?.facts.properties.some((property) => isIt(property.value)) ?? false);
  });
}

/** Somebody here, and no test, calls it, or gives it to somebody of whom it is known what he does with it. */
function isSpokenFor(graph: Graph, called: FunctionNode): boolean {
  const isGiven = graph.rolesOf(called).some(({ runs }) => runs !== "unknown" && runs !== "kept");
  return isGiven || graph.namedCallersOf(called).some(({ file }) => !file.isTest);
}

/** `const worker: ExportedHandler = { fetch() { … } }`. */
function ofTypedObject(graph: Graph, catalogue: Catalogue, called: FunctionNode): Role[] {
  const holder = holderOf(called);
  if (!holder?.object.facts.type) return [];
  return rolesOfType(graph, catalogue, called, holder.object.facts.type, ({ calls }) =>
    isMember(calls, holder.name),
  );
}

/** The object whose property the function is, where the text of the object spells it out. */
function holderOf({ file, facts }: FunctionNode): { object: ObjectNode; name: string } | undefined {
  for (const object of file.objects)
    if (object.facts.type)
      for (const { name, value } of object.facts.properties)
        if (value.is === "function" && value.index === facts.index) return { object, name };
  return undefined;
}

/** The properties by which pages and what follows them take listeners: `socket.onmessage = …`. */
const LISTENER_PROPERTY = /^on[a-z]+$/;

/**
 * A function that is assigned to a member of what an API gives. What assigns it to a class or an object of the workspace
 * is followed by names.
 */
function byAssignment(graph: Graph, catalogue: Catalogue, called: FunctionNode): Role[] {
  const { evaluator } = graph;
  return called.file.facts.assignments.flatMap(({ name, value, of }) => {
    if (!isFunction(evaluator, called, value)) return [];
    const rows = evaluator
      .evaluate(called.file, of)
      .flatMap((owner) => ("symbol" in owner ? apiMember(owner.symbol, name) : []))
      .flatMap((symbol) => catalogue.entries(symbol, called.file.path))
      .filter(({ calls }) => "assigned" in calls);
    if (rows.length > 0) return rows.map((row) => roleWithoutCall(called, row, name));
    const isListener = LISTENER_PROPERTY.test(name) && isForeign(evaluator, called.file, of);
    if (!isListener) return [];
    const role = name === "onmessage" ? MESSAGE : LISTENER;
    return [roleWithoutCall(called, role, name.slice(2))];
  });
}

/** An API's, or of a type that nobody knows; not `this`, however it is called. */
function isForeign(evaluator: Evaluator, file: FileNode, of: Value): boolean {
  if (of.is === "this" || (of.is === "member" && of.name === "prototype")) return false;
  const values = of.is === "name" ? (evaluator.bindingOf(file, of)?.values ?? []) : [];
  if (values.some((value) => value.is === "this")) return false;
  return evaluator.evaluate(file, of).every((owner) => /^(api|outside)/.test(owner.is));
}

const LISTENER = { runs: "later", entry: "event listener" } as const;
const MESSAGE = { runs: "later", entry: "message handler", hot: true } as const;

function isFunction(evaluator: Evaluator, called: FunctionNode, value: Value): boolean {
  if (value.is === "function") return value.index === called.facts.index;
  if (value.is !== "name") return false;
  return functionsAmong(evaluator.evaluate(called.file, value)).includes(called);
}

function decorated(
  graph: Graph,
  catalogue: Catalogue,
  called: FunctionNode,
  decorators: readonly number[],
  on: "method" | "class",
): Role[] {
  return decorators.flatMap((index) => {
    const site = called.file.sites[index];
    if (!site) return [];
    return graph.namedCalleesOf(site).apis.flatMap((symbol) =>
      catalogue
        .entries(symbol, called.file.path)
        .filter(
          ({ calls }) => "decorated" in calls && calls.decorated === on && hasName(calls.members, called),
        )
        .map((row) => roleOf(graph, row, site)),
    );
  });
}

function hasName(names: readonly string[] | undefined, { facts }: FunctionNode): boolean {
  return names?.includes(facts.ownName) ?? true;
}

function roleOf(graph: Graph, row: EntryRow, site: SiteNode): Role {
  const role = fromRow(row, shapeOf(graph.evaluator, site));
  const label = role.label === undefined ? undefined : labelOf(row.entry, site.facts.name, role.label);
  return { ...role, label, use: { site, index: -1 } };
}

function isMember(calls: EntryRow["calls"], name: string): boolean {
  return "members" in calls && !("decorated" in calls) && calls.members.includes(name);
}

/** `class AuthGuard implements CanActivate`: the framework calls its `canActivate`. */
function asked(graph: Graph, catalogue: Catalogue, called: FunctionNode, owner: ClassNode): Role[] {
  return basesOf(graph, owner).flatMap((symbol) =>
    catalogue
      .entries(symbol, called.file.path)
      .filter((row) => isMember(row.calls, called.facts.ownName))
      .map((row) => roleWithoutCall(called, row)),
  );
}

/** The classes and interfaces with symbols that a class descends from. */
function basesOf(graph: Graph, owner: ClassNode, seen = new Set<ClassNode>()): string[] {
  if (seen.has(owner)) return [];
  seen.add(owner);
  const heritage: Value[] = [
    ...(owner.facts.extends ? [owner.facts.extends] : []),
    ...owner.facts.implements,
  ];
  return heritage.flatMap((value) =>
    graph.evaluator.evaluate(owner.file, value).flatMap((target) => {
      if (target.is === "api" || target.is === "api instance") return [constructed(target.symbol)];
      if (target.is === "implementation") return graph.symbolsOf(target.interface);
      if (target.is !== "class") return [];
      return [...graph.symbolsOf(target.class), ...basesOf(graph, target.class, seen)];
    }),
  );
}
