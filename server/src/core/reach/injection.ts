/**
 * What dependency injection puts where: providers by token (`{ provide: TOKEN, useClass: FileStore }`,
 * `bind(TOKEN).to(FileStore)`, `register(TOKEN, { useClass: FileStore })`), and the constructor parameters that ask for
 * them (`@Inject(TOKEN) store: Store`, or by their type alone).
 */
import type { Binding, ClassMember, Site, Value } from "../facts/facts.ts";
import type { Evaluator, Target } from "./evaluate.ts";
import type { ClassNode, FileNode, FunctionNode, SiteNode, Universe } from "./universe.ts";

export interface Injection {
  /** What is provided for the parameter; empty where nothing in the workspace says. */
  parameter(file: FileNode, binding: Binding): readonly Target[];
  /** The same for a field: `@Inject(TOKEN) private readonly cache: Cache`. */
  field(file: FileNode, member: ClassMember): readonly Target[];
  /** A function that makes what a token stands for: `useFactory`. */
  isFactory(called: FunctionNode): boolean;
  /** Reads the workspace's providers. Needs an evaluator that injects nothing. */
  read(universe: Universe, evaluator: Evaluator): void;
}

const INJECT = /^(Inject|inject|InjectRepository|InjectModel|Autowired)$/;

export function createInjection(): Injection {
  const providers = new Map<string, Target[]>();
  let evaluator: Evaluator | undefined;

  const factories = new Set<FunctionNode>();

  /** By the decorator's token, or by the declared type alone. */
  const ofToken = (file: FileNode, decorators: readonly number[], type: Value | undefined) => {
    const token = decorators
      .map((index) => file.facts.sites[index])
      .find((site) => site && INJECT.test(site.name))?.arguments[0];
    for (const value of [token, type]) {
      const key = value && tokenKey(evaluator!, file, value);
      if (key !== undefined && providers.has(key)) return providers.get(key)!;
    }
    return [];
  };

  const provide = (key: string | undefined, targets: readonly Target[]) => {
    if (key === undefined || targets.length === 0) return;
    const known = providers.get(key);
    if (known) known.push(...targets);
    else providers.set(key, [...targets]);
  };

  return {
    parameter(file, binding) {
      if (!evaluator || providers.size === 0 || !binding.parameter) return [];
      const owner = file.facts.functions[binding.parameter.function];
      const parameter = owner?.parameters[binding.parameter.index];
      if (!parameter || owner?.kind !== "constructor") return [];
      return ofToken(file, parameter.decorators, parameter.type);
    },
    field(file, member) {
      if (!evaluator || providers.size === 0 || member.decorators.length === 0) return [];
      return ofToken(file, member.decorators, member.type);
    },
    isFactory: (called) => factories.has(called),
    read(universe, using) {
      evaluator = using;
      // What tests provide are doubles.
      for (const file of universe.files.filter((each) => !each.isTest)) {
        for (const object of file.objects) {
          const of = (name: string) =>
            object.facts.properties.find((property) => property.name === name)?.value;
          // Dynamic modules (`forRootAsync({ useFactory })`) say for themselves what the factory makes.
          const factory = of("useFactory");
          for (const target of factory ? using.evaluate(file, factory) : [])
            if (target.is === "function") factories.add(target.function);
          const token = of("provide");
          if (token) provide(tokenKey(using, file, token), provided(using, file, of));
        }
        for (const site of file.sites) readRegistration(using, file, site, provide);
      }
    },
  };
}

type Provide = (key: string | undefined, targets: readonly Target[]) => void;

/** `bind(TOKEN).to(C)`, `bind(TOKEN).toConstantValue(v)`, `register(TOKEN, { useClass: C })`, `registerSingleton(TOKEN, C)`. */
function readRegistration(evaluator: Evaluator, file: FileNode, site: SiteNode, provide: Provide): void {
  const { name, callee, arguments: given } = site.facts;
  if (/^to(ConstantValue|DynamicValue|Service)?$/.test(name) && callee.is === "member" && given[0]) {
    const bind = bindSite(file, callee.of);
    if (!bind) return;
    const token = bind.arguments[0] ?? bind.typeArguments[0];
    if (token) provide(tokenKey(evaluator, file, token), asInstances(evaluator, file, given[0]));
  }
  if (!/^register(Singleton|Type|Instance)?$/.test(name) || !given[0] || !given[1]) return;
  const object = given[1].is === "object" ? file.objects[given[1].index] : undefined;
  const of = (property: string) => object?.facts.properties.find((found) => found.name === property)?.value;
  const targets = object ? provided(evaluator, file, of) : asInstances(evaluator, file, given[1]);
  provide(tokenKey(evaluator, file, given[0]), targets);
}

/** The `bind(TOKEN)` that a chain starts with. */
function bindSite(file: FileNode, value: Value): Site | undefined {
  if (value.is === "member") return bindSite(file, value.of);
  if (value.is !== "call") return undefined;
  const site = file.facts.sites[value.site];
  if (!site) return undefined;
  if (/^(re)?bind$/.test(site.name)) return site;
  return site.callee.is === "member" ? bindSite(file, site.callee.of) : undefined;
}

function provided(
  evaluator: Evaluator,
  file: FileNode,
  of: (name: string) => Value | undefined,
): readonly Target[] {
  const made = of("useClass") ?? of("useValue") ?? of("useExisting");
  if (made) return asInstances(evaluator, file, made);
  const factory = of("useFactory");
  if (!factory) return [];
  return evaluator.evaluate(file, factory).flatMap((target) => {
    if (target.is !== "function") return [];
    const { facts, file: home } = target.function;
    return facts.returns.flatMap((value) => evaluator.evaluate(home, value));
  });
}

function asInstances(evaluator: Evaluator, file: FileNode, value: Value): readonly Target[] {
  return evaluator
    .evaluate(file, value)
    .map((target): Target =>
      target.is === "class" ? { is: "instance", class: target.class, provided: true } : target,
    );
}

/** A token's identity: its text, or where its class, interface or constant is declared. */
function tokenKey(evaluator: Evaluator, file: FileNode, value: Value): string | undefined {
  const constant = evaluator.constant(file, value);
  if (typeof constant === "string") return `text ${constant}`;
  if (value.is === "typed") return tokenKey(evaluator, file, value.type);
  for (const target of evaluator.evaluate(file, value)) {
    const owner = target.is === "class" || target.is === "instance" ? target.class : undefined;
    if (owner) return classKey(owner);
    if (target.is === "implementation")
      return `interface ${target.interface.file.path} ${target.interface.facts.at}`;
  }
  return declaredAt(evaluator, file, value);
}

function classKey(owner: ClassNode): string {
  return `class ${owner.file.path} ${owner.facts.at}`;
}

/** Where the constant behind a name is declared, through imports: `export const STORE = Symbol("store")`. */
function declaredAt(evaluator: Evaluator, file: FileNode, value: Value, left = 6): string | undefined {
  if (value.is === "member" && value.name !== null) {
    const of = declaredAt(evaluator, file, value.of, left - 1);
    return of && `${of}.${value.name}`;
  }
  if (value.is !== "name" || left <= 0) return undefined;
  const binding = evaluator.bindingOf(file, value);
  if (!binding) return undefined;
  if (!binding.import) return `value ${file.path} ${binding.at}`;
  const { specifier, name } = binding.import;
  return declaredIn(evaluator, file, specifier, name, left - 1);
}

function declaredIn(
  evaluator: Evaluator,
  file: FileNode,
  specifier: string,
  name: string,
  left: number,
): string | undefined {
  const target = sourceOf(evaluator, file, specifier);
  if (!target || left <= 0) return `import ${specifier} ${name}`;
  // Each file once: barrels list barrels, also in circles.
  const files = new Set([target]);
  for (const each of files) {
    const { named, from, stars } = each.facts.exports;
    const own = named.get(name)?.[0];
    if (own) return declaredAt(evaluator, each, own, left - 1);
    const elsewhere = from.get(name);
    if (elsewhere) return declaredIn(evaluator, each, elsewhere.specifier, elsewhere.name, left - 1);
    for (const star of stars) {
      const next = sourceOf(evaluator, each, star);
      if (next) files.add(next);
    }
  }
  return undefined;
}

function sourceOf(evaluator: Evaluator, file: FileNode, specifier: string): FileNode | undefined {
  const found = file.resolve(specifier);
  return found.is === "source" ? evaluator.universe.byPath.get(found.path) : undefined;
}
