/** Constant texts that are put together, beyond `+` and templates: the pattern of a regular expression, joined lists. */
import type { Value } from "../facts/facts.ts";
import { lookUp } from "../facts/state.ts";
import type { Constant } from "./constants.ts";
import type { FileNode, Universe } from "./universe.ts";

type Ask<Result> = (file: FileNode, value: Value, left: number) => Result | undefined;

export interface TextConstants {
  /** `DIGITS.source`, of the expression. */
  readonly pattern: Ask<string>;
  /** `[DIGITS, LETTERS].join("|")`, by the index of the call. */
  joined(file: FileNode, index: number, left: number): string | undefined;
}

export function createTextConstants(universe: Universe, constant: Ask<Constant>): TextConstants {
  const pattern: Ask<string> = (file, value, left) => {
    if (left <= 0) return undefined;
    if (value.is === "regex") return value.pattern;
    if (value.is === "name") return named(file, value, left, pattern);
    const [made] = value.is === "new" ? (file.sites[value.site]?.facts.arguments ?? []) : [];
    const text = made && constant(file, made, left - 1);
    return typeof text === "string" ? text : undefined;
  };

  /** What is asked of a name's one value. */
  const named = <Result>(
    file: FileNode,
    { name, scope }: Extract<Value, { is: "name" }>,
    left: number,
    ask: Ask<Result>,
  ): Result | undefined => {
    const binding = lookUp(file.facts.scopes, file.facts.bindings, scope, name);
    if (!binding?.import)
      // What is put into a list later is not in its literal.
      return binding?.constant && binding.values.length === 1 && !binding.elements
        ? ask(file, binding.values[0]!, left - 1)
        : undefined;
    const found = file.resolve(binding.import.specifier);
    const target = found.is === "source" ? universe.byPath.get(found.path) : undefined;
    const values = target?.facts.exports.named.get(binding.import.name);
    return target && values?.length === 1 ? ask(target, values[0]!, left - 1) : undefined;
  };

  const joinedList = (file: FileNode, list: Value, between: string, left: number) => {
    if (list.is !== "array") return undefined;
    const parts = list.of.map((part) => constant(file, part, left - 1));
    return parts.includes(undefined) ? undefined : parts.join(between);
  };

  return {
    pattern,
    joined(file, index, left) {
      const site = file.sites[index]?.facts;
      if (site?.name !== "join" || site.callee.is !== "member") return undefined;
      const [first] = site.arguments;
      const between = first ? constant(file, first, left - 1) : ",";
      if (typeof between !== "string") return undefined;
      const { of: list } = site.callee;
      return list.is === "name"
        ? named(file, list, left, (home, value) => joinedList(home, value, between, left - 1))
        : joinedList(file, list, between, left);
    },
  };
}
