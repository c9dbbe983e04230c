/**
 * Where a text comes from: whether the program makes it of nothing but its own constants, or somebody else has a say in
 * it, and how long it can be. What is not known counts as somebody else's.
 */
import type { Binding, Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FileNode, FunctionNode, SiteNode } from "../universe.ts";

export interface Origin {
  /** Others have a say in it, whoever calls. */
  readonly outside: boolean;
  /** It is as foreign as what callers give for these. */
  readonly parameters: readonly ParameterOf[];
  /** Characters at most, where something tells. */
  readonly longest?: number | undefined;
}

export interface ParameterOf {
  readonly function: FunctionNode;
  readonly index: number;
}

const OUTSIDE: Origin = { outside: true, parameters: [] };
const OWN: Origin = { outside: false, parameters: [] };

/** Values of values, at most: each is looked into once, so this is only for the stack. */
const MAX_DEPTH = 40;

/** Methods whose result is made of the receiver and the arguments. */
const MADE_OF =
  /^(toString|valueOf|toLowerCase|toUpperCase|toLocale(Lower|Upper)Case|trim|trimStart|trimEnd|normalize|concat|replace|replaceAll|slice|substring|substr|at|charAt|split|join|pop|shift|filter|reverse|sort|flat|values|padStart|padEnd|repeat|map|get)$/;
const NO_LONGER =
  /^(toString|valueOf|toLowerCase|toUpperCase|trim|trimStart|trimEnd|slice|substring|substr|at|charAt)$/;
/** Methods of numbers and dates. */
const OF_NUMBERS =
  /^(toISOString|toFixed|toPrecision|getTime|toJSON|getFullYear|toLocaleDateString|toLocaleTimeString)$/;
/** Functions whose result is made of their arguments. */
const OF_ARGUMENTS =
  /^(global#(String|JSON\.stringify|encodeURIComponent|encodeURI|decodeURIComponent|Object\.(values|keys|entries)|Array\.from)|node:path#.*|node:url#(fileURLToPath|pathToFileURL)|node:util#(format|inspect))$/;
/** What the machine and whoever starts the program say. */
const OF_MACHINE =
  /^(global#(process|performance|Math|Date|Number|Boolean|parseInt|parseFloat)\b.*|node:os#.*|node:crypto#random.*|node:process#.*)$/;

export interface Origins {
  of(file: FileNode, value: Value): Origin;
}

export function createOrigins(evaluator: Evaluator): Origins {
  /** What was found, and what is being looked for: of that nothing is known. */
  const known = new Map<Value, Origin>();

  const of = (file: FileNode, value: Value, left: number): Origin => {
    if (left <= 0) return OUTSIDE;
    const found = known.get(value);
    if (found) return found;
    known.set(value, OUTSIDE);
    const origin = compute(file, value, left);
    known.set(value, origin);
    return origin;
  };

  const compute = (file: FileNode, value: Value, left: number): Origin => {
    const constant = evaluator.constant(file, value);
    if (constant !== undefined) return { ...OWN, longest: String(constant).length };
    switch (value.is) {
      case "regex":
        return OWN;
      case "name":
        return ofName(file, value, left - 1);
      case "member":
        return ofMember(file, value, left - 1);
      case "element":
        return ofElement(file, value, left - 1);
      case "call":
      case "new":
        return ofCall(file.sites[value.site], left - 1);
      case "await":
        return of(file, value.of, left - 1);
      case "either":
        return either(value.of.map((each) => of(file, each, left - 1)));
      case "object":
        return ofObject(file, value.index, left - 1);
      case "array":
      case "template":
        return value.of.length === 0 ? OUTSIDE : together(value.of.map((each) => of(file, each, left - 1)));
      case "binary":
        return together([of(file, value.left, left - 1), of(file, value.right, left - 1)]);
      default:
        return OUTSIDE;
    }
  };

  const ofObject = (file: FileNode, index: number, left: number): Origin => {
    const object = file.facts.objects[index];
    if (!object || object.open) return OUTSIDE;
    const { outside, parameters } = together(object.properties.map((each) => of(file, each.value, left)));
    return { outside, parameters };
  };

  const ofName = (file: FileNode, value: Extract<Value, { is: "name" }>, left: number): Origin => {
    const binding = evaluator.bindingOf(file, value);
    if (!binding) return /^__(dirname|filename)$/.test(value.name) ? OWN : OUTSIDE;
    if (binding.kind === "enum") return OWN;
    if (binding.import) return imported(file, binding.import, left);
    return ofBinding(file, binding, left);
  };

  const ofBinding = (file: FileNode, { parameter, values }: Binding, left: number): Origin => {
    const iterated = values.filter(({ is }) => is === "element");
    if (parameter && iterated.length === 0) {
      const owner = file.functions[parameter.function];
      return owner ? { ...OWN, parameters: [{ function: owner, index: parameter.index }] } : OUTSIDE;
    }
    return either((parameter ? iterated : values).map((each) => of(file, each, left)));
  };

  const imported = (
    file: FileNode,
    { specifier, name }: NonNullable<Binding["import"]>,
    left: number,
  ): Origin => {
    if (specifier.endsWith(".json")) return OWN;
    const found = file.resolve(specifier);
    const target = found.is === "source" ? evaluator.universe.byPath.get(found.path) : undefined;
    if (!target) return OUTSIDE;
    return either((target.facts.exports.named.get(name) ?? []).map((each) => of(target, each, left)));
  };

  const ofMember = (file: FileNode, value: Extract<Value, { is: "member" }>, left: number): Origin => {
    const targets = evaluator.evaluate(file, value);
    if (targets.some((target) => target.is === "api" && OF_MACHINE.test(target.symbol))) return OWN;
    const { of: owner, name } = value;
    const found = evaluator.evaluate(file, owner).flatMap((target): Origin[] => {
      if (target.is === "object")
        return target.object.facts.properties
          .filter((property) => property.name === name)
          .map((property) => of(target.object.file, property.value, left));
      if (target.is !== "instance" && target.is !== "class") return [];
      const { facts, file: home } = target.class;
      const fields = facts.members.filter((member) => member.name === name && member.kind === "field");
      const values = [...fields.map((field) => field.value), ...(facts.assigned.get(name ?? "") ?? [])];
      return values.filter(({ is }) => is !== "unknown").map((each) => of(home, each, left));
    });
    return found.length > 0 ? either(found) : ofOwner(file, owner, left);
  };

  /** A part of what is the program's own is its own; of what a parameter holds, as foreign as that. */
  const ofOwner = (file: FileNode, owner: Value, left: number): Origin => {
    const { outside, parameters } = of(file, owner, left);
    return { outside, parameters };
  };

  const ofElement = (file: FileNode, value: Extract<Value, { is: "element" }>, left: number): Origin => {
    const held = evaluator.elementsOf(file, value.of);
    return held.length > 0
      ? either(held.map((each) => of(each.file, each.value, left)))
      : ofOwner(file, value.of, left);
  };

  const ofCall = (site: SiteNode | undefined, left: number): Origin => {
    if (!site) return OUTSIDE;
    const { facts, file } = site;
    const given = () => facts.arguments.map((each) => of(file, each, left));
    for (const target of evaluator.evaluate(file, facts.callee)) {
      if (target.is === "function") return returned(site, target.function, left);
      if (target.is !== "api") continue;
      if (OF_MACHINE.test(target.symbol)) return OWN;
      return OF_ARGUMENTS.test(target.symbol) ? together(given()) : OUTSIDE;
    }
    if (facts.kind !== "call" || facts.callee.is !== "member") return OUTSIDE;
    if (OF_NUMBERS.test(facts.name)) return { ...OWN, longest: 40 };
    if (!MADE_OF.test(facts.name)) return OUTSIDE;
    const receiver = of(file, facts.callee.of, left);
    const made = together([receiver, ...given().filter(({ outside }) => outside)]);
    const longest = NO_LONGER.test(facts.name) ? least(receiver.longest, cutTo(site)) : undefined;
    return { ...made, longest };
  };

  /** `slice(0, 100)`, `slice(-100)`, `charAt(0)`. */
  const cutTo = ({ facts, file }: SiteNode): number | undefined => {
    if (/^(at|charAt)$/.test(facts.name)) return 1;
    const [from, to] = facts.arguments.map((each) => evaluator.constant(file, each));
    if (typeof from !== "number") return undefined;
    if (facts.name === "slice" && from < 0 && to === undefined) return -from;
    if (!/^(slice|substring|substr)$/.test(facts.name) || typeof to !== "number" || to < 0) return undefined;
    return facts.name === "substr" ? to : Math.max(to - from, 0);
  };

  /** What a function of the workspace gives, with what this call gives it. */
  const returned = (site: SiteNode, called: FunctionNode, left: number): Origin => {
    const { outside, parameters, longest } = either(
      called.facts.returns.map((each) => of(called.file, each, left)),
    );
    const given = parameters.map((parameter) => {
      const argument = site.facts.arguments[parameter.index];
      return parameter.function === called && argument ? of(site.file, argument, left) : OUTSIDE;
    });
    return { ...together([{ ...OWN, outside }, ...given]), longest };
  };

  return { of: (file, value) => of(file, value, MAX_DEPTH) };
}

/** What is made of all of these. */
export function together(origins: readonly Origin[]): Origin {
  return combined(origins, (lengths) => lengths.reduce((sum, length) => sum + length, 0));
}

/** What is one of these. */
function either(origins: readonly Origin[]): Origin {
  return origins.length === 0 ? OUTSIDE : combined(origins, (lengths) => Math.max(...lengths));
}

function distinct(parameters: readonly ParameterOf[]): readonly ParameterOf[] {
  return parameters.filter(
    (one, index) =>
      parameters.findIndex((other) => other.function === one.function && other.index === one.index) === index,
  );
}

function combined(origins: readonly Origin[], length: (lengths: readonly number[]) => number): Origin {
  const lengths = origins.flatMap(({ longest }) => longest ?? []);
  return {
    outside: origins.some(({ outside }) => outside),
    parameters: distinct(origins.flatMap(({ parameters }) => parameters)),
    longest: lengths.length === origins.length ? length(lengths) : undefined,
  };
}

export function least(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined ? other : other === undefined ? one : Math.min(one, other);
}
