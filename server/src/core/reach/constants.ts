/** Constants of the workspace: literals, names bound to them once, through imports, and arithmetic on them. */
import type { Value } from "../facts/facts.ts";
import { lookUp } from "../facts/state.ts";
import type { FileNode, Universe } from "./universe.ts";

export type Constant = string | number | boolean | null;

/** Names of names, at most. */
const MAX_DEPTH = 8;

export function createConstants(universe: Universe): (file: FileNode, value: Value) => Constant | undefined {
  const constant = (file: FileNode, value: Value, left: number): Constant | undefined => {
    if (left === 0) return undefined;
    if (value.is === "constant") return value.value;
    if (value.is === "name") {
      const binding = lookUp(file.facts.scopes, file.facts.bindings, value.scope, value.name);
      if (binding?.import)
        return importedConstant(file, binding.import.specifier, binding.import.name, left - 1);
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
    if (value.is === "member" && value.name === "length" && value.of.is === "array")
      return value.of.of.length;
    return undefined;
  };

  const importedConstant = (file: FileNode, specifier: string, name: string, left: number) => {
    const found = file.resolve(specifier);
    const target = found.is === "source" ? universe.byPath.get(found.path) : undefined;
    const values = target?.facts.exports.named.get(name);
    return target && values?.length === 1 ? constant(target, values[0]!, left) : undefined;
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
