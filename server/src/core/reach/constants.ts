/** Constants of the workspace: literals, names bound to them once, through imports, and arithmetic on them. */
import type { Value } from "../facts/facts.ts";
import { lookUp } from "../facts/state.ts";
import { createTextConstants } from "./text-constants.ts";
import type { FileNode, Universe } from "./universe.ts";

export type Constant = string | number | boolean | null;

/** Names of names, at most. */
const MAX_DEPTH = 12;

export function createConstants(universe: Universe): (file: FileNode, value: Value) => Constant | undefined {
  const constant = (file: FileNode, value: Value, left: number): Constant | undefined => {
    if (left === 0) return undefined;
    if (value.is === "constant") return value.value;
    if (value.is === "name") {
      const binding = lookUp(file.facts.scopes, file.facts.bindings, value.scope, value.name);
      if (binding?.import)
        return importedConstant(file, binding.import.specifier, binding.import.name, left - 1);
      if (binding?.kind === "parameter" && binding.type?.is === "constant") return binding.type.value;
      return binding?.constant && binding.values.length === 1
        ? constant(file, binding.values[0]!, left - 1)
        : undefined;
    }
    if (value.is === "binary")
      return fold(
        value.operator,
        constant(file, value.left, left - 1),
        constant(file, value.right, left - 1),
      );
    if (value.is === "template" && value.of.length > 0) {
      const parts = value.of.map((part) => constant(file, part, left - 1));
      return parts.includes(undefined) ? undefined : parts.join("");
    }
    if (value.is === "member" && value.name !== null)
      return memberConstant(file, value.of, value.name, left - 1);
    if (value.is === "call")
      return calledConstant(file, value.site, left - 1) ?? texts.joined(file, value.site, left);
    // `const [width, height] = [320, 200]`
    if (value.is === "element" && value.of.is === "array" && value.key.is === "constant") {
      const picked = value.of.spreads ? undefined : value.of.of[Number(value.key.value)];
      return picked && constant(file, picked, left - 1);
    }
    // `{ rows: 1000 } as const`
    if (value.is === "either" && value.of[1]?.is === "typed") return constant(file, value.of[0]!, left - 1);
    return undefined;
  };

  /** Of a list's literal, an enumeration, an object that is a constant, or a field that nobody assigns. */
  const memberConstant = (file: FileNode, of: Value, name: string, left: number): Constant | undefined => {
    if (of.is === "array" && name === "length") return of.of.length;
    const source = name === "source" ? texts.pattern(file, of, left) : undefined;
    if (source !== undefined) return source;
    if (of.is === "this") return fieldConstant(file, of.class, name, left);
    const binding =
      of.is === "name" ? lookUp(file.facts.scopes, file.facts.bindings, of.scope, of.name) : undefined;
    if (!binding?.constant) return undefined;
    const [only] = binding.values;
    const assigned = binding.members.get(name);
    if (binding.kind === "enum")
      return assigned?.length === 1 ? constant(file, assigned[0]!, left) : undefined;
    if (only?.is === "class") return fieldConstant(file, only.index, name, left);
    const object = only?.is === "either" ? only.of[0] : only;
    if (object?.is !== "object" || assigned) return undefined;
    const found = file.objects[object.index]?.facts.properties.filter((each) => each.name === name) ?? [];
    return found.length === 1 ? constant(file, found[0]!.value, left) : undefined;
  };

  const fieldConstant = (file: FileNode, index: number, name: string, left: number): Constant | undefined => {
    const owner = file.classes[index]?.facts;
    const field = owner?.members.find((each) => each.name === name && each.kind === "field");
    return field && !owner!.assigned.has(name) ? constant(file, field.value, left) : undefined;
  };

  /** `Math.sqrt(LIMIT)`, `BigInt(LIMIT)`. */
  const calledConstant = (file: FileNode, index: number, left: number): Constant | undefined => {
    const site = file.sites[index]?.facts;
    if (!site || site.spread || site.arguments.length === 0) return undefined;
    const { callee, name } = site;
    const isMath = callee.is === "member" && callee.of.is === "name" && callee.of.name === "Math";
    const apply = isMath ? MATH[name] : callee.is === "name" ? CONVERSIONS[name] : undefined;
    if (!apply) return undefined;
    const given = site.arguments.map((each) => constant(file, each, left));
    return given.every((each) => typeof each === "number") ? apply(...given) : undefined;
  };

  const importedConstant = (file: FileNode, specifier: string, name: string, left: number) => {
    const found = file.resolve(specifier);
    const target = found.is === "source" ? universe.byPath.get(found.path) : undefined;
    const values = target?.facts.exports.named.get(name);
    return target && values?.length === 1 ? constant(target, values[0]!, left) : undefined;
  };

  const texts = createTextConstants(universe, constant);
  return (file, value) => constant(file, value, MAX_DEPTH);
}

type Apply = (...given: number[]) => number;

const MATH: Readonly<Record<string, Apply>> = {
  sqrt: Math.sqrt,
  floor: Math.floor,
  ceil: Math.ceil,
  round: Math.round,
  trunc: Math.trunc,
  abs: Math.abs,
  log2: Math.log2,
  min: Math.min,
  max: Math.max,
  pow: Math.pow,
};

const CONVERSIONS: Readonly<Record<string, Apply>> = { BigInt: (of) => of, Number: (of) => of };

function fold(operator: string, left: unknown, right: unknown): number | string | undefined {
  if (operator === "+" && typeof left === "string" && typeof right === "string") return left + right;
  if (typeof left !== "number" || typeof right !== "number") return undefined;
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "**":
      return left ** right;
    case "%":
      return left % right;
    case ">>":
      return left >> right;
    case "<<":
      return left << right;
    default:
      return undefined;
  }
}
