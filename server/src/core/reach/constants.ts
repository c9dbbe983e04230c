/** Constants of the workspace: literals, names bound to them once, through imports, and arithmetic on them. */
import type { Value } from "../facts/facts.ts";
import { lookUp } from "../facts/state.ts";
import type { FileNode, Universe } from "./universe.ts";

export type Constant = string | number | boolean | null;

/** Names of names, at most. */
const MAX_DEPTH = 8;

type Name = Extract<Value, { is: "name" }>;
type Ask<Result> = (file: FileNode, value: Value, left: number) => Result | undefined;

export function createConstants(universe: Universe): (file: FileNode, value: Value) => Constant | undefined {
  const constant: Ask<Constant> = (file, value, left) => {
    if (left === 0) return undefined;
    switch (value.is) {
      case "constant":
        return value.value;
      case "name":
        return named(file, value, left, constant);
      case "binary":
        return fold(
          value.operator,
          constant(file, value.left, left - 1),
          constant(file, value.right, left - 1),
        );
      case "template":
        return value.of.length > 0 ? joined(file, value.of, "", left) : undefined;
      case "member":
        if (value.name === "source") return pattern(file, value.of, left - 1);
        return value.name === "length" && value.of.is === "array" ? value.of.of.length : undefined;
      case "call":
        return joinedList(file, value.site, left);
      default:
        return undefined;
    }
  };

  const joined = (file: FileNode, values: readonly Value[], between: string, left: number) => {
    const parts = values.map((part) => constant(file, part, left - 1));
    return parts.includes(undefined) ? undefined : parts.join(between);
  };

  /** `[digits, letters].join("|")`. */
  const joinedList = (file: FileNode, index: number, left: number) => {
    const { name, callee, arguments: given } = file.facts.sites[index]!;
    if (name !== "join" || callee.is !== "member") return undefined;
    const list: Value | undefined =
      callee.of.is === "name" ? named(file, callee.of, left, (_, value) => value) : callee.of;
    const between = given[0] ? constant(file, given[0], left - 1) : ",";
    if (list?.is !== "array" || typeof between !== "string") return undefined;
    return joined(file, list.of, between, left);
  };

  /** The pattern of a regular expression. */
  const pattern: Ask<string> = (file, value, left) => {
    if (left <= 0) return undefined;
    if (value.is === "regex") return value.pattern;
    if (value.is === "name") return named(file, value, left, pattern);
    const [made] = value.is === "new" ? file.facts.sites[value.site]!.arguments : [];
    const text = made && constant(file, made, left - 1);
    return typeof text === "string" ? text : undefined;
  };

  /** What is asked of a name's one value. */
  const named = <Result>(file: FileNode, value: Name, left: number, ask: Ask<Result>) => {
    const binding = lookUp(file.facts.scopes, file.facts.bindings, value.scope, value.name);
    if (binding?.import) return imported(file, binding.import.specifier, binding.import.name, left - 1, ask);
    return binding?.constant && binding.values.length === 1
      ? ask(file, binding.values[0]!, left - 1)
      : undefined;
  };

  const imported = <Result>(
    file: FileNode,
    specifier: string,
    name: string,
    left: number,
    ask: Ask<Result>,
  ) => {
    const found = file.resolve(specifier);
    const target = found.is === "source" ? universe.byPath.get(found.path) : undefined;
    const values = target?.facts.exports.named.get(name);
    return target && values?.length === 1 ? ask(target, values[0]!, left) : undefined;
  };

  return (file, value) => constant(file, value, MAX_DEPTH);
}

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
    case "<<":
      return left << right;
    default:
      return undefined;
  }
}
