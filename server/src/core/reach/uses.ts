/**
 * Functions as values: where a function is handed to, and what the receiver does with it: calls it now, calls it later
 * on the loop, calls it elsewhere, only keeps it, or nobody knows.
 */
import type { Catalogue } from "../catalogue/catalogue.ts";
import { stringAt, stringOption } from "../catalogue/argument.ts";
import type { ArgumentSelector, CallShape, EntryRow } from "../catalogue/row.ts";
import type { Binding, Value } from "../facts/facts.ts";
import type { Callees } from "./callees.ts";
import type { Evaluator } from "./evaluate.ts";
import { shapeOf } from "./shape.ts";
import { labelOf, listenerByName, roleByName } from "./by-name.ts";
import { push } from "./sites.ts";
import type { ClassNode, FileNode, FunctionNode, ObjectNode, SiteNode, Universe } from "./universe.ts";

/** A function (or the result of a call) that stands as an argument, or as a property of one. */
export interface Use {
  readonly site: SiteNode;
  readonly index: number;
  /** The names of the properties that lead to it, joined by dots: `resolvers.Query.user`. */
  readonly property?: string;
  /** A member of an instance or class that is handed over whole: it runs only if a row says so. */
  readonly implied?: true;
}

export interface Role {
  readonly runs: EntryRow["runs"] | "returned" | "kept" | "unknown";
  /** What messages call it: `timer`, `request handler`; for `unknown` the receiver's name. */
  readonly entry: string;
  readonly label?: string | undefined;
  readonly hot?: boolean | undefined;
  readonly serves?: EntryRow["serves"];
  /** The row's symbol, where a row says it. */
  readonly symbol?: string | undefined;
  /** The receiver awaits a promise that the function returns. */
  readonly awaits?: true | undefined;
  /** Runs once for each item of something. */
  readonly iterates?: boolean | undefined;
  readonly use: Use;
  /** The function of the workspace that calls it, and where. */
  readonly receiver?: { readonly function: FunctionNode; readonly site: SiteNode } | undefined;
}

/** Collections of the language and of Node: their callbacks run once an item. */
const COLLECTION = /^global#(Array|Map|Set|String|Object|\w*Array|Iterator)\b|^lodash/;

export interface Uses {
  of(called: FunctionNode): readonly Use[];
  /** Member arguments whose function nobody knows by name: `reader.read` → its sites. */
  readonly pending: ReadonlyMap<string, readonly { readonly use: Use; readonly at: number }[]>;
  add(called: FunctionNode, use: Use): void;
  role(use: Use): Role;
}

export function* collectUses(
  universe: Universe,
  evaluator: Evaluator,
  catalogue: Catalogue,
  calleesOf: (site: SiteNode) => Callees,
): Generator<number, Uses> {
  const uses = new Map<FunctionNode, Use[]>();
  const results = new Map<SiteNode, Use[]>();
  const pending = new Map<string, { use: Use; at: number }[]>();
  const roles = new Map<Use, Role>();
  const open = new Set<string>();
  const spreading = new Set<ObjectNode>();
  const listing = new Set<Binding>();

  const add = (called: FunctionNode, use: Use) => {
    const known = uses.get(called);
    if (known) known.push(use);
    else uses.set(called, [use]);
  };

  const note = (file: FileNode, value: Value, use: Use): void => {
    switch (value.is) {
      case "function":
        return noteFunction(file.functions[value.index], use);
      case "array":
      case "either":
        for (const each of value.of) note(file, each, use);
        return;
      case "object":
        return noteProperties(file.objects[value.index], use);
      case "name":
      case "member":
      case "call":
      case "new":
      case "class":
      case "module":
        return noteReference(file, value, use);
      default:
    }
  };

  const noteFunction = (called: FunctionNode | undefined, use: Use): void => {
    if (!called) return;
    add(called, use);
    if (!catalogue.resultTakers.has(use.site.facts.name) || depthOf(use) >= DEEPEST_PROPERTY) return;
    for (const value of called.facts.returns) note(called.file, value, inside(use, "()"));
  };

  const noteProperties = (object: ObjectNode | undefined, use: Use): void => {
    if (!object || depthOf(use) >= DEEPEST_PROPERTY || spreading.has(object)) return;
    for (const { name, value } of object.facts.properties) note(object.file, value, inside(use, name));
    // `options = { ...options, limit }` spreads itself.
    spreading.add(object);
    for (const value of object.facts.spreads) note(object.file, value, use);
    spreading.delete(object);
  };

  /** `register(require("./users"))`: what the file exports are the members of what is given. */
  const noteExports = (file: FileNode, use: Use) => {
    if (depthOf(use) >= DEEPEST_PROPERTY || !catalogue.memberTakers.has(use.site.facts.name)) return;
    for (const [name, values] of file.facts.exports.named)
      for (const value of name === "=" ? [] : values) note(file, value, inside(use, name));
  };

  /** `const template = [{ click: quit }]`, given by its name. What is put in later counts where a row asks for members. */
  const noteList = (file: FileNode, value: Value, use: Use) => {
    const list = value.is === "name" ? evaluator.bindingOf(file, value) : undefined;
    if (!list || listing.has(list)) return;
    listing.add(list);
    for (const each of list.values) if (each.is === "array") note(file, each, use);
    if (catalogue.memberTakers.has(use.site.facts.name))
      for (const each of list.elements ?? []) note(file, each, use);
    listing.delete(list);
  };

  const noteReference = (file: FileNode, value: Value, use: Use): void => {
    noteList(file, value, use);
    const targets = evaluator.evaluate(file, value);
    for (const target of targets) {
      if (target.is === "function") noteFunction(target.function, use);
      if (target.is === "class" || target.is === "instance") noteMembers(target.class, use);
      if (target.is === "object") noteProperties(target.object, use);
      if (target.is === "file") noteExports(target.file, use);
    }
    const call = value.is === "call" ? value : value.is === "name" ? calledFor(file, value) : undefined;
    const site = call && file.sites[call.site];
    if (site) push(results, site, use);
    const bound =
      site?.facts.name === "bind" && site.facts.callee.is === "member" ? site.facts.callee.of : value;
    if (targets.length === 0 && bound.is === "member" && bound.name !== null)
      push(pending, bound.name, { use, at: bound.at });
  };

  /** A guard given as its class, a provider given as an instance: whoever takes it calls its members. */
  const noteMembers = (owner: ClassNode, use: Use) => {
    if (depthOf(use) >= DEEPEST_PROPERTY || !catalogue.memberTakers.has(use.site.facts.name)) return;
    for (const { name, kind, value } of owner.facts.members)
      if (kind === "method" && value.is === "function")
        add(owner.file.functions[value.index]!, { ...inside(use, name), implied: true });
  };

  const calledFor = (file: FileNode, value: Extract<Value, { is: "name" }>) => {
    const binding = evaluator.bindingOf(file, value);
    const [only] = binding?.values ?? [];
    return only?.is === "call" ? only : undefined;
  };

  for (const [done, file] of universe.files.entries())
    // What a test hands a function to (`expect(f)`, `vi.mocked(f)`) says nothing about the program.
    for (const site of file.isTest ? [] : file.sites) {
      yield done;
      for (const [index, value] of site.facts.arguments.entries()) note(file, value, { site, index });
    }

  const role = (use: Use): Role => {
    let found = roles.get(use);
    if (!found) {
      const key = `${use.site.file.path}:${use.site.facts.index}:${use.index}:${use.property ?? ""}`;
      if (open.has(key)) return { runs: "kept", entry: "", use };
      open.add(key);
      found = classify(use);
      open.delete(key);
      roles.set(use, found);
    }
    return found;
  };

  const classify = (use: Use): Role => {
    const callees = calleesOf(use.site);
    if (use.implied) return impliedRole(use, callees);
    const found = [
      ...callees.apis.flatMap((symbol) => byRow(use, symbol) ?? []),
      ...callees.functions.map((receiver) => byReceiver(use, receiver)),
    ];
    const best = found.sort((a, b) => rank(a) - rank(b))[0];
    const isGuess = callees.certainty === "guessed" && best?.runs === "kept";
    if (best && !isGuess) return best.runs === "returned" ? ofResult(use) : best;
    const isOurs = callees.total > 0 && callees.apis.some(isOfTheLanguage);
    return isOurs
      ? (listenerByName(evaluator, use) ?? { runs: "kept", entry: "", use })
      : roleByName(evaluator, use);
  };

  const impliedRole = (use: Use, callees: Callees): Role =>
    callees.apis.map((symbol) => byRow(use, symbol)).find((role) => role !== undefined) ?? {
      runs: "kept",
      entry: "",
      use,
    };

  const byRow = (use: Use, symbol: string): Role | undefined => {
    // Whoever reads the member calls it: `evaluate.ts` knows that it is this.
    if (use.index === 1 && catalogue.passing.adds.has(symbol)) return { runs: "kept", entry: "", use };
    for (const row of catalogue.entries(symbol, use.site.file.path)) {
      if (!("arguments" in row.calls) || !row.calls.arguments.some((selector) => selects(selector, use)))
        continue;
      const shape = shapeOf(evaluator, use.site);
      if (row.when && !row.when(shape)) continue;
      const role = fromRow(row, shape);
      const label =
        role.label === undefined ? undefined : labelOf(row.entry, use.site.facts.name, role.label);
      return { ...role, label, iterates: row.runs === "now" && COLLECTION.test(symbol), use };
    }
    return undefined;
  };

  const byReceiver = (use: Use, receiver: FunctionNode): Role => {
    const modes = parameterModes(receiver, use);
    const best = modes.sort((a, b) => rank(a) - rank(b))[0];
    if (!best) return { runs: "kept", entry: receiver.facts.name, use };
    // Who asks for the callback is known; what becomes of it further down is not.
    return best.runs === "unknown" ? { ...best, entry: use.site.facts.name, use } : { ...best, use };
  };

  /** What a function does with the parameter that the use fills. */
  const parameterModes = (receiver: FunctionNode, use: Use): Role[] => {
    const { facts, file } = receiver;
    const last = facts.parameters.at(-1);
    const parameter = facts.parameters[use.index] ?? (last?.rest ? last : undefined);
    const binding = parameter && file.facts.bindings[parameter.binding];
    if (!binding) return [];
    const modes: Role[] = [];
    for (const site of file.sites) {
      const { function: home, nodeStart, callee, arguments: given } = site.facts;
      if (nodeStart < facts.start || nodeStart >= facts.end) continue;
      if (refersTo(file, callee, binding, use.property))
        modes.push(...modesOfCall(receiver, file.functions[home]!, use, site));
      for (const [index, value] of given.entries())
        if (refersTo(file, value, binding, use.property)) modes.push(role({ site, index }));
    }
    return modes;
  };

  /** The receiver calls it in its own body, or in a function inside it that runs in its own way. */
  const modesOfCall = (receiver: FunctionNode, caller: FunctionNode, use: Use, site: SiteNode): Role[] => {
    const entry = receiver.facts.name;
    const inLoop = site.facts.loop >= 0;
    if (caller === receiver) {
      const later = receiver.facts.async && site.facts.nodeStart > receiver.facts.start;
      const named = later ? "callback of an async function" : entry;
      return [{ runs: "now", entry: named, iterates: inLoop, use, receiver: { function: receiver, site } }];
    }
    if (receiver.facts.returns.some((value) => value.is === "function" && value.index === caller.facts.index))
      return [{ runs: "returned", entry, use }];
    const inner = uses.get(caller) ?? [];
    if (inner.length === 0) return [{ runs: caller.facts.async ? "later" : "kept", entry, use }];
    return inner.map((each) => role(each));
  };

  const refersTo = (
    file: FileNode,
    value: Value,
    binding: Binding,
    property: string | undefined,
  ): boolean => {
    if (value.is === "member" && property !== undefined) {
      const [path, last] = splitLast(property);
      return value.name === last && refersTo(file, value.of, binding, path);
    }
    if (value.is === "member" && /^(call|apply)$/.test(value.name ?? ""))
      return refersTo(file, value.of, binding, property);
    if (value.is !== "name") return false;
    const found = evaluator.bindingOf(file, value);
    if (found === binding) return property === undefined;
    return (
      found?.values.some((each) => each.is === "member" && refersTo(file, each, binding, property)) ?? false
    );
  };

  /** What becomes of a function that a call hands back: `wrap(handler)`. */
  const ofResult = (use: Use): Role => {
    const outer = results.get(use.site) ?? [];
    const best = outer.map(role).sort((a, b) => rank(a) - rank(b))[0];
    return best ? { ...best, use } : { runs: "kept", entry: use.site.facts.name, use };
  };

  return { of: (called) => uses.get(called) ?? [], pending, add, role };
}

function isOfTheLanguage(symbol: string): boolean {
  return symbol.startsWith("global#") || symbol.startsWith("node:");
}

/** What runs now matters most; then what certainly runs on the loop. */
function rank(role: Role): number {
  const order: Role["runs"][] = [
    "now",
    "later",
    "returned",
    "startup",
    "exit",
    "elsewhere",
    "unknown",
    "kept",
  ];
  return order.indexOf(role.runs) * 2 + (role.hot ? 0 : 1);
}

/** The text of the argument, or of the option, that names the entry for people. */
function labelIn({ label }: EntryRow, call: CallShape): string | undefined {
  if (label === undefined) return undefined;
  if (typeof label === "number") return stringAt(call, label);
  const { at, property, verb } = label;
  const named = stringOption(call, at, property);
  const method = verb === undefined ? undefined : stringOption(call, at, verb);
  return named !== undefined && method !== undefined ? `${method.toUpperCase()} ${named}` : named;
}

export function fromRow(row: EntryRow, shape: CallShape): Omit<Role, "use"> {
  return {
    runs: row.runs,
    entry: row.entry,
    label: labelIn(row, shape),
    hot: row.hot,
    serves: row.serves,
    symbol: row.symbol,
    awaits: row.awaits,
  };
}

function selects(selector: ArgumentSelector, use: Use): boolean {
  if (selector === "functions") return use.property === undefined;
  if (selector === "last")
    return use.property === undefined && use.index === use.site.facts.arguments.length - 1;
  if (typeof selector === "number") return use.property === undefined && use.index === selector;
  return (
    use.index === selector.at && use.property !== undefined && matchesPath(selector.property, use.property)
  );
}

/** Properties of properties of what is handed over: as deep as resolvers by type and field below an option. */
const DEEPEST_PROPERTY = 4;

function inside(use: Use, name: string): Use {
  return { ...use, property: use.property === undefined ? name : `${use.property}.${name}` };
}

function depthOf({ property }: Use): number {
  return property === undefined ? 0 : property.split(".").length;
}

/** `*` stands for one name. */
export function matchesPath(pattern: string, path: string): boolean {
  if (pattern === path) return true;
  const [names, asked] = [path.split("."), pattern.split(".")];
  return names.length === asked.length && asked.every((name, index) => name === "*" || name === names[index]);
}

/** `a.b.c` → `a.b` and `c`. */
function splitLast(path: string): [string | undefined, string] {
  const at = path.lastIndexOf(".");
  return at < 0 ? [undefined, path] : [path.slice(0, at), path.slice(at + 1)];
}
