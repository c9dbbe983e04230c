/**
 * A workspace that can be edited at random and stays mostly sensible: modules of functions and classes that call each
 * other, as data; `print-model.ts` makes texts of it. Numbers in an edit choose among what is there, so that any edit suits any state.
 */
import fc from "fast-check";

/** A function of another module, or of the same one; it may be gone. */
export interface Reference {
  readonly module: number;
  readonly name: string;
}

export interface Statement {
  readonly template: string;
  readonly calls: Reference;
}

export interface FunctionModel {
  readonly name: string;
  readonly async: boolean;
  readonly exported: boolean;
  /** What its return type says, and so what type its callers see. */
  readonly returns: "none" | "Disk" | "Memory" | "Store";
  /** What its JSDoc says of it. */
  readonly says: (typeof SAYINGS)[number];
  readonly body: readonly Statement[];
}

export interface ModuleModel {
  readonly id: number;
  readonly functions: readonly FunctionModel[];
  /** Statements of the top level. */
  readonly top: readonly Statement[];
  readonly stars: readonly number[];
}

export type Model = readonly ModuleModel[];

/** `$` stands for the function that the statement refers to. */
const TEMPLATES = [
  "$();",
  "await $();",
  "$().read();",
  "const value = $().read();",
  "[1, 2].map($);",
  "[1, 2].forEach(() => $());",
  "setTimeout($, 10);",
  "Promise.resolve().then($);",
  "applied(() => $());",
  "for (const url of urls) await $(url);",
  "for (let i = 0; i < 2_000_000; i++) $();",
  'readFileSync("a");',
  'fs.writeFileSync("a", "");',
  'gzipSync("text");',
  "await fetch(urls[0]);",
  'if (existsSync("a")) $();',
  'require("./heavy");',
  "return $();",
  "// unblock-ignore-next-line sync-io -- seen\n  $();",
];

const TOP_TEMPLATES = [
  "void $();",
  "createServer($).listen(8080);",
  "setInterval($, 1000);",
  'process.on("exit", $);',
  'new Worker(new URL("./m1.ts", import.meta.url));',
  "export const alias = $;",
];

const SAYINGS = ["", "@blocking fs high", "@nonblocking"] as const;
const RETURNS = ["none", "Disk", "Memory", "Store"] as const;

export interface Edit {
  readonly kind:
    | "insert statement"
    | "delete statement"
    | "rename function"
    | "toggle async"
    | "toggle export"
    | "change return type"
    | "change annotation"
    | "add function"
    | "delete function"
    | "insert at top"
    | "delete at top"
    | "toggle star"
    | "add module"
    | "remove module";
  readonly module: number;
  readonly function: number;
  readonly at: number;
  readonly template: number;
  readonly calls: { readonly module: number; readonly function: number };
}

/** Edits of statements are the commonest, those of whole modules rare, as at a keyboard. */
export const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom("insert statement" as const, "delete statement" as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        "rename function" as const,
        "toggle async" as const,
        "toggle export" as const,
        "change return type" as const,
        "change annotation" as const,
        "add function" as const,
        "delete function" as const,
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom("insert at top" as const, "delete at top" as const, "toggle star" as const),
    },
    { weight: 1, arbitrary: fc.constantFrom("add module" as const, "remove module" as const) },
  ),
  module: fc.nat(1000),
  function: fc.nat(1000),
  at: fc.nat(1000),
  template: fc.nat(1000),
  calls: fc.record({ module: fc.nat(1000), function: fc.nat(1000) }),
});

const MODULES = 8;

/** Modules of three functions each; the first of each calls the first of the next. */
export function firstModel(): Model {
  return Array.from({ length: MODULES }, (_, id) => {
    const next = { module: (id + 1) % MODULES, name: "f0" };
    const body = [{ template: id % 3 === 0 ? 'readFileSync("a");' : "$();", calls: next }];
    const named = (index: number): FunctionModel => ({
      name: `f${index}`,
      async: index === 1,
      exported: true,
      returns: RETURNS[(id + index) % RETURNS.length]!,
      says: "",
      body,
    });
    return { id, functions: [named(0), named(1), named(2)], top: [], stars: [] };
  });
}

const pick = <Item>(list: readonly Item[], number: number): Item => list[number % list.length]!;
const without = <Item>(list: readonly Item[], at: number): Item[] =>
  list.filter((_, i) => i !== at % list.length);
const withAt = <Item>(list: readonly Item[], at: number, item: Item): Item[] =>
  list.toSpliced(at % (list.length + 1), 0, item);

/** The workspace after the edit. */
export function applyEdit(model: Model, change: Edit): Model {
  if (change.kind === "add module") return added(model, change);
  if (model.length === 0) return model;
  const target = pick(model, change.module);
  if (change.kind === "remove module") return model.filter((each) => each !== target);
  const edited = editModule(model, target, change);
  return model.map((each) => (each === target ? edited : each));
}

/** A module that is gone comes back before a new one comes. */
function added(model: Model, change: Edit): Model {
  const taken = new Set(model.map(({ id }) => id));
  const id = Array.from({ length: MODULES + 4 }, (_, index) => index).find((index) => !taken.has(index));
  if (id === undefined) return model;
  return [...model, { id, functions: [newFunction(model, change)], top: [], stars: [] }];
}

function editModule(model: Model, module: ModuleModel, change: Edit): ModuleModel {
  const { functions, top, stars } = module;
  switch (change.kind) {
    case "add function":
      return { ...module, functions: withAt(functions, change.at, newFunction(model, change)) };
    case "insert at top":
      return { ...module, top: withAt(top, change.at, newStatement(model, TOP_TEMPLATES, change)) };
    case "delete at top":
      return { ...module, top: without(top, change.at) };
    case "toggle star": {
      const other = pick(model, change.calls.module).id;
      return {
        ...module,
        stars: stars.includes(other) ? stars.filter((each) => each !== other) : [...stars, other],
      };
    }
    case "delete function":
      return { ...module, functions: without(functions, change.function) };
    default: {
      if (functions.length === 0) return module;
      const target = pick(functions, change.function);
      const edited = editFunction(model, target, change);
      return { ...module, functions: functions.map((each) => (each === target ? edited : each)) };
    }
  }
}

function editFunction(model: Model, target: FunctionModel, change: Edit): FunctionModel {
  switch (change.kind) {
    case "rename function":
      return { ...target, name: `f${change.at % 6}` };
    case "toggle async":
      return { ...target, async: !target.async };
    case "toggle export":
      return { ...target, exported: !target.exported };
    case "change return type":
      return { ...target, returns: pick(RETURNS, change.at) };
    case "change annotation":
      return { ...target, says: pick(SAYINGS, change.at) };
    case "insert statement":
      return { ...target, body: withAt(target.body, change.at, newStatement(model, TEMPLATES, change)) };
    case "delete statement":
      return { ...target, body: without(target.body, change.at) };
    default:
      throw new RangeError(`${change.kind} edits no function`);
  }
}

const newFunction = (model: Model, change: Edit): FunctionModel => ({
  name: `f${change.at % 6}`,
  async: change.at % 2 === 0,
  exported: change.function % 3 !== 0,
  returns: pick(RETURNS, change.function),
  says: pick(SAYINGS, change.template),
  body: [newStatement(model, TEMPLATES, change)],
});

function newStatement(model: Model, templates: readonly string[], { template, calls }: Edit): Statement {
  const module = model.length === 0 ? undefined : pick(model, calls.module);
  return {
    template: pick(templates, template),
    calls: { module: module?.id ?? 0, name: nameIn(module, calls.function) },
  };
}

/** Mostly a name that the module has, sometimes one that it had or will have. */
function nameIn(module: ModuleModel | undefined, number: number): string {
  const functions = module?.functions ?? [];
  return functions.length === 0 || number % 5 === 0 ? `f${number % 6}` : pick(functions, number).name;
}
