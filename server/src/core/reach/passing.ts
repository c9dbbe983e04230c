/**
 * What frameworks give and pass on, where plain JavaScript says no types: `require("./routes")(app)` makes `app` of
 * `module.exports = (app) => …` an express application, `fastify.register(require("./users"))` passes an instance, and
 * `fastify.decorate("render", render)` adds a member. Found by names alone, before calls are resolved.
 */
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { ArgumentSelector, EntryRow } from "../catalogue/row.ts";
import type { Binding, Value } from "../facts/facts.ts";
import { called } from "./api.ts";
import type { Held } from "./elements.ts";
import type { Evaluator } from "./evaluate.ts";
import type { Place } from "./places.ts";
import { functionsAt, type Target } from "./targets.ts";
import type { FileNode, FunctionNode, SiteNode, Universe } from "./universe.ts";

export interface Passed {
  /** The instances that a parameter without a type is given. */
  parameter(binding: Binding): readonly Target[];
  /** What was added to an API as a member of the name. */
  member(symbol: string, name: string): readonly Held[];
}

type Known = Map<Binding, Map<string, Target>>;
type Added = Map<string, Map<string, Held[]>>;

/** An instance that is handed on through more functions than this is not followed. */
const MOST_ROUNDS = 6;

/** `evaluatorWith` makes an evaluator that knows what was found so far. Yields after each file. */
export function* findPassed(
  universe: Universe,
  catalogue: Catalogue,
  places: readonly Place[],
  evaluatorWith: (passed: Passed) => Evaluator,
): Generator<number, Passed> {
  const known: Known = new Map();
  const added: Added = new Map();
  const passed: Passed = {
    parameter: (binding) => [...(known.get(binding)?.values() ?? [])],
    member: (symbol, name) => added.get(symbol)?.get(name) ?? [],
  };
  const first = createReader(catalogue, evaluatorWith(passed), known, added);
  for (const place of places) first.readPlace(place);
  let files: ReadonlySet<FileNode> = new Set([
    ...universe.files.filter((file) => isAbout(file, catalogue)),
    ...places.flatMap(({ file, row }) => (row.passes ? [file] : [])),
    ...first.touched,
  ]);
  for (let round = 0; files.size > 0 && round < MOST_ROUNDS; round++) {
    const reader = createReader(catalogue, evaluatorWith(passed), known, added);
    for (const file of files) {
      for (const site of file.sites) reader.read(site);
      yield round;
    }
    files = reader.touched;
  }
  return passed;
}

function isAbout(file: FileNode, { passing }: Catalogue): boolean {
  return (
    !file.isTest &&
    file.facts.specifiers.some((specifier) => {
      const found = file.resolve(specifier);
      return found.is === "api" && passing.modules.has(found.module);
    })
  );
}

function createReader(catalogue: Catalogue, evaluator: Evaluator, known: Known, added: Added) {
  const { passing } = catalogue;
  const touched = new Set<FileNode>();

  const fill = ({ file, facts }: FunctionNode, index: number, targets: readonly Target[]) => {
    const parameter = facts.parameters[index];
    const binding = parameter && file.facts.bindings[parameter.binding];
    if (!binding || parameter.rest || parameter.type || binding.values.length > 0) return;
    const before = known.get(binding) ?? new Map<string, Target>();
    for (const target of targets) {
      if (target.is !== "api instance" || before.has(target.symbol)) continue;
      known.set(binding, before.set(target.symbol, target));
      touched.add(file);
    }
  };

  /** `routes(app)`, `new Routes(app)`. */
  const handOn = (site: SiteNode) => {
    let callees: readonly FunctionNode[] | undefined;
    for (const [index, value] of site.facts.arguments.entries()) {
      if (value.is !== "name" && value.is !== "member") continue;
      const instances = evaluator.evaluate(site.file, value).filter(isInstance);
      if (instances.length === 0) continue;
      callees ??= functionsCalled(evaluator, site);
      for (const callee of callees) fill(callee, index, instances);
    }
  };

  const isInstance = (target: Target) => target.is === "api instance" && passing.instances.has(target.symbol);

  const byRows = (site: SiteNode) => {
    for (const symbol of symbolsOf(evaluator, site)) {
      for (const row of catalogue.entries(symbol, site.file.path)) pass(site, row);
      const owner = passing.adds.get(symbol);
      if (owner !== undefined) add(site, owner);
    }
  };

  const pass = (site: SiteNode, { calls, passes }: EntryRow) => {
    if (!passes || !("arguments" in calls)) return;
    for (const selector of calls.arguments)
      for (const callee of selected(evaluator, site, selector)) fillAll(callee, passes);
  };

  const fillAll = (callee: FunctionNode, passes: readonly (readonly string[])[]) => {
    for (const [index, symbols] of passes.entries())
      fill(
        callee,
        index,
        symbols.map((symbol) => ({ is: "api instance", symbol })),
      );
  };

  const add = (site: SiteNode, owner: string) => {
    const [first, value] = site.facts.arguments;
    const name = first && evaluator.constant(site.file, first);
    if (typeof name !== "string" || !value) return;
    const members = added.get(owner) ?? new Map<string, Held[]>();
    const values = members.get(name) ?? [];
    if (values.some((held) => held.value === value)) return;
    added.set(owner, members.set(name, [...values, { file: site.file, value }]));
    touched.add(site.file);
  };

  return {
    touched,
    readPlace({ file, row: { calls, passes } }: Place) {
      if (!passes || !("exports" in calls)) return;
      for (const path of calls.exports) {
        const [name = "", ...members] = path.split(".");
        for (const callee of functionsAt(evaluator, evaluator.exported(file, name), members))
          fillAll(callee, passes);
      }
    },
    read(site: SiteNode) {
      handOn(site);
      // The name of a default import is the file's own choice.
      if (site.facts.callee.is === "name" || passing.names.has(site.facts.name)) byRows(site);
    },
  };
}

function symbolsOf(evaluator: Evaluator, { file, facts }: SiteNode): readonly string[] {
  return evaluator
    .evaluate(file, facts.callee)
    .flatMap((target) => (target.is === "api" ? [called(target.symbol)] : []));
}

function functionsCalled(evaluator: Evaluator, { file, facts }: SiteNode): readonly FunctionNode[] {
  return evaluator.evaluate(file, facts.callee).flatMap((target) => {
    if (target.is === "function") return [target.function];
    const index = target.is === "class" && facts.kind === "new" ? target.class.facts.constructorFunction : -1;
    const constructed = target.is === "class" ? target.class.file.functions[index] : undefined;
    return constructed ? [constructed] : [];
  });
}

/** The functions that a selector means, `plugin.register` of `register({ plugin: users })` among them. */
function selected(
  evaluator: Evaluator,
  { file, facts }: SiteNode,
  selector: ArgumentSelector,
): readonly FunctionNode[] {
  const given = facts.arguments;
  const path = typeof selector === "object" ? selector.property.split(".") : [];
  const values: readonly (Value | undefined)[] =
    selector === "functions"
      ? given
      : [selector === "last" ? given.at(-1) : given[typeof selector === "object" ? selector.at : selector]];
  return values.flatMap((value) => {
    const each = value?.is === "array" ? value.of : value ? [value] : [];
    return functionsAt(
      evaluator,
      each.flatMap((one) => evaluator.evaluate(file, one)),
      path,
    );
  });
}
