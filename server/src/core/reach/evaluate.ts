/**
 * What a value is, as far as names, imports and declared types tell: across files, without the checker. A question has
 * a set of answers; an empty set means "not known this way".
 */
import { lookUp } from "../facts/state.ts";
import type { Binding, ClassMember, Value } from "../facts/facts.ts";
import { createKeys, createMemo } from "./memo.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { createElements, elementSource, evaluateElements, type ElementsOf, type Held } from "./elements.ts";
import { createConstants, type Constant } from "./constants.ts";
import { madeRegex } from "./regex/made.ts";
import { instanceOf, unique, type Target } from "./targets.ts";
import { apiMember, apiModule, called, constructed } from "./api.ts";
import type {
  ClassNode,
  FileNode,
  FunctionNode,
  InterfaceNode,
  ObjectNode,
  SiteNode,
  Universe,
} from "./universe.ts";

export interface Evaluator {
  readonly universe: Universe;
  evaluate(file: FileNode, value: Value): readonly Target[];
  /** A member of a target; the empty set if it has none that we know. */
  member(target: Target, name: string): readonly Target[];
  /** What a file exports under a name. */
  exported(file: FileNode, name: string): readonly Target[];
  /** A constant that the value is, through constants of the workspace. */
  constant(file: FileNode, value: Value): Constant | undefined;
  /** What a name is bound to in its file; undefined for globals. */
  bindingOf(file: FileNode, value: Extract<Value, { is: "name" }>): Binding | undefined;
  readonly elementsOf: ElementsOf;
}

/** Answers for what dependency injection and frameworks fill; see `injection.ts` and `passing.ts`. */
export interface Injected {
  parameter(file: FileNode, binding: Binding): readonly Target[];
  field(file: FileNode, member: ClassMember): readonly Target[];
  /** What the program added to an API as a member. */
  member(symbol: string, name: string): readonly Held[];
}

export const NOTHING_INJECTED: Injected = { parameter: () => [], field: () => [], member: () => [] };

export function createEvaluator(
  universe: Universe,
  injected: Injected,
  { givers, passing }: Pick<Catalogue, "givers" | "passing">,
): Evaluator {
  const constant = createConstants(universe);
  const memo = createMemo();
  const keyOf = createKeys();
  const bindingOf = (file: FileNode, value: Extract<Value, { is: "name" }>) =>
    lookUp(file.facts.scopes, file.facts.bindings, value.scope, value.name);

  const evaluate = (file: FileNode, value: Value): readonly Target[] =>
    memo.ask(value, () => unique(compute(file, value)));
  const elementsOf = createElements({ evaluate, bindingOf }, memo, keyOf);

  const compute = (file: FileNode, value: Value): readonly Target[] => {
    switch (value.is) {
      case "name":
        return named(file, value.name, value.scope);
      case "member":
        if (isModuleExports(file, value)) return exportsOf(file);
        return value.name === null ? [] : members(evaluate(file, value.of), value.name);
      case "element": {
        const key = constant(file, value.key);
        return typeof key === "string"
          ? members(evaluate(file, value.of), key)
          : elementOf(file, value.of, key);
      }
      case "call":
        return result(file.sites[value.site]);
      case "new":
        return made(file.sites[value.site]);
      case "function":
        return file.functions[value.index]
          ? [{ is: "function", function: file.functions[value.index]! }]
          : [];
      case "class":
        return file.classes[value.index] ? [{ is: "class", class: file.classes[value.index]! }] : [];
      case "object":
        return file.objects[value.index] ? [{ is: "object", object: file.objects[value.index]! }] : [];
      case "module":
        return moduleOf(file, value.specifier);
      case "this":
        return thisOf(file, value.class, value.function);
      case "super":
        return baseInstances(file, value.class);
      case "either":
        return value.of.flatMap((each) => evaluate(file, each));
      case "await":
        return evaluate(file, value.of);
      case "typed":
        return evaluate(file, value.type).flatMap(instanceOf);
      case "regex":
        return [{ is: "regex", regex: value }];
      default:
        return [];
    }
  };

  const elementOf = (file: FileNode, of: Value, key: unknown): readonly Target[] => {
    const binding = of.is === "name" ? bindingOf(file, of) : undefined;
    const [only] = binding?.constant && !binding.elements ? binding.values : [];
    const list = only?.is === "array" ? only : of;
    if (list.is === "array" && typeof key === "number" && list.of[key]) return evaluate(file, list.of[key]);
    return evaluateElements(evaluate, elementsOf(file, of));
  };

  /** What `module.exports` is in its own file: whatever was assigned to it, and the file. */
  const exportsOf = (file: FileNode): readonly Target[] => {
    const whole = file.facts.exports.named.get("=") ?? [];
    return [...whole.flatMap((each) => evaluate(file, each)), { is: "file", file }];
  };

  const moduleOf = (file: FileNode, specifier: string): readonly Target[] => {
    const found = file.resolve(specifier);
    if (found.is === "external") {
      const ambient = universe.ambient.get(specifier);
      return [...(ambient ? exportsOf(ambient) : []), { is: "outside", specifier }];
    }
    if (found.is === "api") return [{ is: "api", symbol: apiModule(found.module) }];
    const target = universe.byPath.get(found.path);
    return target ? exportsOf(target) : [];
  };

  const named = (file: FileNode, name: string, scope: number): readonly Target[] => {
    const binding = lookUp(file.facts.scopes, file.facts.bindings, scope, name);
    if (!binding)
      return name === "exports" ? exportsOf(file) : [{ is: "api", symbol: apiMember("global#", name) }];
    // A name that is used and assigned a thousand times is evaluated once, not a million times.
    return memo.ask(binding, () => unique(bound(file, binding)));
  };

  const bound = (file: FileNode, binding: Binding): readonly Target[] => {
    if (binding.import) return imported(file, binding.import.specifier, binding.import.name);
    if (binding.interface !== undefined) {
      const found = file.interfaces[binding.interface];
      return found ? [{ is: "implementation", interface: found }] : [];
    }
    if (binding.parameter) {
      const provided = injected.parameter(file, binding);
      if (provided.length > 0) return provided;
    }
    return ofValuesOrType(file, binding.values, binding.type);
  };

  /** The values, if all of them are known; otherwise what their declared type promises. */
  const ofValuesOrType = (
    file: FileNode,
    values: readonly Value[],
    type: Value | undefined,
  ): readonly Target[] => {
    const known = values.flatMap((value) => evaluate(file, value));
    if (!type || (known.length > 0 && values.every((value) => isWhole(file, value)))) return known;
    const promised = evaluate(file, type);
    return promised.length > 0 ? promised : known;
  };

  const isWhole = (file: FileNode, value: Value): boolean => {
    if (value.is === "either") return value.of.every((each) => isWhole(file, each));
    return value.is === "constant" || evaluate(file, value).length > 0;
  };

  const imported = (file: FileNode, specifier: string, name: string): readonly Target[] => {
    const modules = moduleOf(file, specifier);
    if (name === "*") return modules;
    return modules.flatMap((module) => {
      if (module.is === "file") return exported(module.file, name);
      // The default export of a CommonJS module is the module.
      return name === "default" ? [module] : member(module, name);
    });
  };

  const exported = (file: FileNode, name: string): readonly Target[] =>
    memo.ask(keyOf(file, name), () => unique(findExport(file, name)));

  const findExport = (file: FileNode, name: string): readonly Target[] => {
    const own = file.facts.exports.named.get(name);
    if (own) {
      const found = own.flatMap((value) => evaluate(file, value));
      if (found.length > 0) return found;
    }
    const from = file.facts.exports.from.get(name);
    if (from) return imported(file, from.specifier, from.name);
    const found = starred(file, name);
    if (found.length > 0) return found;
    const whole = file.facts.exports.named.get("=") ?? [];
    const targets = whole.flatMap((value) => evaluate(file, value));
    return name === "default" ? targets : members(targets, name);
  };

  /** Files before APIs: any name could be an API's. */
  const starred = (file: FileNode, name: string): readonly Target[] => {
    const modules = file.facts.exports.stars.flatMap((specifier) => moduleOf(file, specifier));
    for (const module of modules) {
      const found = module.is === "file" ? exported(module.file, name) : [];
      if (found.length > 0) return found;
    }
    return modules.flatMap((module) => (module.is === "api" ? member(module, name) : []));
  };

  const members = (targets: readonly Target[], name: string): readonly Target[] =>
    targets.flatMap((target) => member(target, name));

  const member = (target: Target, name: string): readonly Target[] => {
    switch (target.is) {
      case "file": {
        const found = exported(target.file, name);
        return found.length === 0 && name === "default" ? [target] : found;
      }
      case "api":
      case "api instance":
        return memberOfApi(target, name);
      case "object":
        return objectMember(target.object, name);
      case "class":
        return classMember(target.class, name, true);
      case "instance":
        return classMember(target.class, name, false);
      case "implementation":
        return interfaceMember(target.interface, name);
      case "function":
        return functionMember(target.function, name);
      default:
        return target.is === "outside" ? [target] : [];
    }
  };

  const memberOfApi = (
    target: Extract<Target, { is: "api" | "api instance" }>,
    name: string,
  ): readonly Target[] => {
    if (target.is === "api" && name === "default" && target.symbol.endsWith("#")) return [target];
    const added = injected.member(target.symbol, name);
    if (added.length > 0) return added.flatMap((held) => evaluate(held.file, held.value));
    return [{ is: "api", symbol: apiMember(target.symbol, name) }];
  };

  const objectMember = (object: ObjectNode, name: string): readonly Target[] =>
    memo.ask(keyOf(object, name), () => {
      const found = object.facts.properties.filter((property) => property.name === name);
      if (found.length > 0) return unique(found.flatMap((property) => evaluate(object.file, property.value)));
      return unique(object.facts.spreads.flatMap((value) => members(evaluate(object.file, value), name)));
    });

  const classMember = (owner: ClassNode, name: string, isStatic: boolean): readonly Target[] =>
    memo.ask(keyOf(owner, isStatic ? `static ${name}` : name), () =>
      unique(findMember(owner, name, isStatic)),
    );

  const findMember = (owner: ClassNode, name: string, isStatic: boolean): readonly Target[] => {
    const own = owner.facts.members.filter((each) => each.name === name && each.static === isStatic);
    const found = own.flatMap((each) => valueOfMember(owner, each));
    if (found.length > 0) return found;
    const assigned = isStatic
      ? []
      : (owner.facts.assigned.get(name) ?? []).flatMap((value) => evaluate(owner.file, value));
    if (assigned.length > 0 || own.some((each) => each.abstract)) return assigned;
    return bases(owner).flatMap((base) => {
      if (base.is === "class") return classMember(base.class, name, isStatic);
      return base.is === "api"
        ? [{ is: "api" as const, symbol: apiMember(constructed(base.symbol), name) }]
        : [];
    });
  };

  const valueOfMember = ({ file }: ClassNode, member: ClassMember): readonly Target[] => {
    if (member.kind === "getter") return returned(file, member.value);
    if (member.kind === "setter") return [];
    const values = evaluate(file, member.value);
    const provided = values.length === 0 && member.kind === "field" ? injected.field(file, member) : [];
    if (provided.length > 0) return provided;
    return values.length > 0 || !member.type ? values : evaluate(file, member.type);
  };

  const returned = (file: FileNode, value: Value): readonly Target[] =>
    evaluate(file, value).flatMap((target) => (target.is === "function" ? results(target.function) : []));

  const interfaceMember = (owner: InterfaceNode, name: string): readonly Target[] => {
    const own = owner.facts.members.find((each) => each.name === name);
    if (own?.type) return evaluate(owner.file, own.type);
    return [];
  };

  const functionMember = (owner: FunctionNode, name: string): readonly Target[] => {
    const { facts, file } = owner;
    if (!facts.ownName) return [];
    const binding = lookUp(
      file.facts.scopes,
      file.facts.bindings,
      Math.max(facts.scope - 1, 0),
      facts.ownName,
    );
    return (binding?.members.get(name) ?? []).flatMap((value) => evaluate(file, value));
  };

  const bases = (owner: ClassNode): readonly Target[] =>
    owner.facts.extends ? evaluate(owner.file, owner.facts.extends) : [];

  const baseInstances = (file: FileNode, index: number): readonly Target[] => {
    const owner = file.classes[index];
    return owner
      ? bases(owner).flatMap((base) =>
          base.is === "class" ? [{ is: "instance" as const, class: base.class }] : [],
        )
      : [];
  };

  const thisOf = (file: FileNode, index: number, at: number): readonly Target[] => {
    const owner = file.classes[index];
    if (!owner) return thisObject(file, at);
    const isStatic = file.functions[at]?.facts.static ?? false;
    return [isStatic ? { is: "class", class: owner } : { is: "instance", class: owner }];
  };

  /** `this` in a member of an object literal. */
  const thisObject = (file: FileNode, at: number): readonly Target[] => {
    let called = file.facts.functions[at];
    while (called?.kind === "arrow") called = file.facts.functions[called.parent];
    const holder = file.objects.find((object) =>
      object.facts.properties.some(({ value }) => value.is === "function" && value.index === called?.index),
    );
    return holder ? [{ is: "object", object: holder }] : [];
  };

  /** What a call gives. */
  const result = (site: SiteNode | undefined): readonly Target[] => {
    if (!site) return [];
    const { facts, file } = site;
    if (facts.name === "bind" && facts.callee.is === "member") return evaluate(file, facts.callee.of);
    const collection = elementSource(file, { is: "call", site: facts.index });
    const element = collection ? elementOf(file, collection, undefined) : [];
    if (element.length > 0) return element;
    const callees = evaluate(file, facts.callee);
    const found = callees.flatMap((callee) => {
      if (callee.is === "function") return results(callee.function);
      return callee.is === "api" ? apiResult(site, callee.symbol) : [];
    });
    if (found.length > 0) return found;
    const promises = promised(site, callees);
    return promises.length > 0 ? promises : callees.filter((callee) => callee.is === "outside");
  };

  const apiResult = (site: SiteNode, symbol: string): readonly Target[] => {
    const [first] = site.facts.arguments;
    const given = passing.gives.get(called(symbol));
    if (symbol === "global#RegExp") return madeRegex(constant, evaluate, site);
    if (given) return given.map((each) => ({ is: "api instance" as const, symbol: each }));
    if (givers.has(called(symbol))) return [{ is: "api", symbol: `${called(symbol)}()` }];
    if (symbol === "node:util#promisify" && first)
      return evaluate(site.file, first).flatMap((target) =>
        target.is === "api" ? [{ is: "promisified" as const, symbol: target.symbol }] : [target],
      );
    if (symbol === "node:module#createRequire") return [{ is: "api", symbol: "global#require" }];
    if (symbol === "global#Object.freeze" && first) return evaluate(site.file, first);
    return [];
  };

  /** `container.get<Foo>()` and `resolve(Foo)` promise a Foo, where the callee itself is not known. */
  const promised = (site: SiteNode, callees: readonly Target[]): readonly Target[] => {
    if (callees.some((callee) => callee.is === "function")) return [];
    const { typeArguments, arguments: given } = site.facts;
    if (typeArguments.length === 1) return evaluate(site.file, typeArguments[0]!);
    if (given.length !== 1 || !/^(get|resolve|inject|create|useService|getInstance)$/.test(site.facts.name))
      return [];
    return evaluate(site.file, given[0]!).flatMap((target) =>
      target.is === "class" ? instanceOf(target) : [],
    );
  };

  const results = (called: FunctionNode): readonly Target[] => {
    const { facts, file } = called;
    if (facts.generator) return [];
    return ofValuesOrType(file, facts.returns, facts.returnType);
  };

  const made = (site: SiteNode | undefined): readonly Target[] => {
    if (!site) return [];
    const regexes = site.facts.name === "RegExp" ? madeRegex(constant, evaluate, site) : [];
    return regexes.length > 0 ? regexes : evaluate(site.file, site.facts.callee).flatMap(instanceOf);
  };

  return { universe, evaluate, member, exported, constant, bindingOf, elementsOf };
}

/** `module.exports`, where `module` is nothing of the file's own. */
function isModuleExports(file: FileNode, value: Extract<Value, { is: "member" }>): boolean {
  if (value.name !== "exports" || value.of.is !== "name" || value.of.name !== "module") return false;
  return !lookUp(file.facts.scopes, file.facts.bindings, value.of.scope, "module");
}

export type { Target };
