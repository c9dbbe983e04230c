/** What the walk over one file carries along, and the small steps that write facts down. */
import type { ts } from "ts-morph";
import type { Named } from "./accesses.ts";
import type {
  Annotation,
  Binding,
  ClassFacts,
  Copy,
  Exports,
  FileFacts,
  FunctionFacts,
  InterfaceFacts,
  Loop,
  ObjectFacts,
  Read,
  Scope,
  Sequence,
  Site,
  Value,
  Write,
} from "./facts.ts";
import type { Fold } from "./folds.ts";
import type { Off } from "./off-loop.ts";
import { NOTHING_OVER, type Over } from "./over.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A loop or a switch: what an unlabelled `break` belongs to. */
export type Breakable = { readonly loop: Loop } | { readonly loop: undefined };

export interface State {
  readonly sourceFile: ts.SourceFile;
  readonly scopes: Scope[];
  readonly bindings: Binding[];
  readonly functions: FunctionFacts[];
  readonly sites: Site[];
  readonly reads: Read[];
  readonly writes: Write[];
  /** All names that stand for values, declared or not. */
  readonly names: Named[];
  readonly sequences: Sequence[];
  readonly classes: ClassFacts[];
  readonly interfaces: InterfaceFacts[];
  readonly objects: ObjectFacts[];
  readonly loops: Loop[];
  readonly folds: Fold[];
  readonly copies: Copy[];
  /** Names that are declared to be bigints. */
  readonly bigints: Set<Binding>;
  /** Names that are declared to be texts. */
  readonly texts: Set<Binding>;
  readonly exports: Exports;
  readonly specifiers: Set<string>;
  readonly valueSpecifiers: Set<string>;
  readonly startSpecifiers: Set<string>;
  readonly declarations: Map<number, Value>;
  readonly signatures: Map<number, { interface: number; name: string }>;
  readonly ambient: Map<string, Exports>;
  /** The text speaks of functions in JSDoc. */
  readonly annotated: boolean;
  /** By where they begin. */
  readonly annotations: Map<number, Annotation>;
  readonly misread: { at: number; message: string }[];
  readonly assignments: Mutable<FileFacts["assignments"][number]>[];
  /** Indexes given out to nodes before they are visited: a value may point at what comes later. */
  readonly indexes: Map<ts.Node, number>;
  readonly counts: { functions: number; sites: number; classes: number; objects: number };
  scope: number;
  function: number;
  class: number;
  breakables: Breakable[];
  loop: number;
  offLoop: Off;
  /** Inside what is thrown. */
  failing: boolean;
  /** Inside of a `catch`. */
  caught: boolean;
  over: Over;
}

export function createState(sourceFile: ts.SourceFile, annotated: boolean): State {
  return {
    sourceFile,
    scopes: [],
    bindings: [],
    functions: [],
    sites: [],
    reads: [],
    writes: [],
    names: [],
    sequences: [],
    classes: [],
    interfaces: [],
    objects: [],
    loops: [],
    folds: [],
    copies: [],
    bigints: new Set(),
    texts: new Set(),
    exports: { named: new Map(), from: new Map(), stars: [] },
    specifiers: new Set(),
    valueSpecifiers: new Set(),
    startSpecifiers: new Set(),
    declarations: new Map(),
    signatures: new Map(),
    ambient: new Map(),
    annotated,
    annotations: new Map(),
    misread: [],
    assignments: [],
    indexes: new Map(),
    counts: { functions: 0, sites: 0, classes: 0, objects: 0 },
    scope: -1,
    function: 0,
    class: -1,
    breakables: [],
    loop: -1,
    offLoop: false,
    failing: false,
    caught: false,
    over: NOTHING_OVER,
  };
}

/** The index that the node has, or will have, in its list. */
export function indexFor(state: State, list: keyof State["counts"], node: ts.Node): number {
  let index = state.indexes.get(node);
  if (index === undefined) {
    index = state.counts[list]++;
    state.indexes.set(node, index);
  }
  return index;
}

export function startOf(state: State, node: ts.Node): number {
  return node.getStart(state.sourceFile);
}

/** Runs `inside` in a scope of its own. */
export function inScope(state: State, inside: () => void): void {
  const outer = state.scope;
  state.scope = state.scopes.push({ parent: outer, function: state.function, names: new Map() }) - 1;
  inside();
  state.scope = outer;
}

type BindingDetails = Partial<Omit<Mutable<Binding>, "name" | "kind" | "at" | "values" | "members">>;

/** Binds a name in a scope (the current one, unless told) and returns the binding. A second declaration adds to it. */
export function declare(
  state: State,
  name: string,
  kind: Binding["kind"],
  at: number,
  details: BindingDetails = {},
  scope = state.scope,
): Binding {
  const names = state.scopes[scope]!.names;
  const known = names.get(name);
  if (known !== undefined) {
    const binding = state.bindings[known]!;
    const mergesTypes = kind === "interface" || kind === "alias" || kind === "namespace";
    if (
      mergesTypes ||
      binding.kind === "variable" ||
      binding.kind === "parameter" ||
      binding.kind === "function"
    )
      return binding;
  }
  const binding: Binding = {
    name,
    kind,
    at,
    function: state.function,
    values: [],
    constant: true,
    members: new Map(),
    ...details,
  };
  names.set(name, state.bindings.push(binding) - 1);
  return binding;
}

/** The scope that `var` and function declarations of the current function belong to. */
export function functionScope(state: State): number {
  let scope = state.scope;
  for (;;) {
    const { parent } = state.scopes[scope]!;
    if (parent < 0 || state.scopes[parent]!.function !== state.function) return scope;
    scope = parent;
  }
}

/** The binding that a name means when looked up from a scope, or undefined for a global. */
export function lookUp(
  scopes: readonly Scope[],
  bindings: readonly Binding[],
  scope: number,
  name: string,
): Binding | undefined {
  const found = indexOfName(scopes, scope, name);
  return found === undefined ? undefined : bindings[found];
}

/** The index of what the name is bound to; undefined where the file does not declare it. */
export function indexOfName(scopes: readonly Scope[], scope: number, name: string): number | undefined {
  for (let at = scope; at >= 0; at = scopes[at]!.parent) {
    const found = scopes[at]!.names.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function addTo<K>(map: Map<K, Value[]>, key: K, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
