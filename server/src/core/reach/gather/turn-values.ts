/** What of a value is another one in each turn of a loop: the loop's own item, a part of it, or what is made of it. */
import type { Loop, Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FileNode } from "../universe.ts";

export type TurnValue =
  /** The item itself, or what is found in it by names: `userId`, `owner.id`; empty for the item. */
  | { readonly is: "item"; readonly path: string }
  /** Made of the item, by a call or by putting texts together. */
  | { readonly is: "made" }
  /** Something that the turn waited for before: it is not known until then. */
  | { readonly is: "late" };

/** Names of names, and parts of parts. */
const DEEPEST = 8;

/** Undefined for what is the same in all turns. */
export function turnValueOf(
  evaluator: Evaluator,
  file: FileNode,
  loop: Loop,
  value: Value,
  left = DEEPEST,
): TurnValue | undefined {
  const deeper = (each: Value): TurnValue | undefined => turnValueOf(evaluator, file, loop, each, left - 1);
  const made = (of: readonly Value[]): TurnValue | undefined => {
    const found = of.flatMap((each) => deeper(each) ?? []);
    if (found.length === 0) return undefined;
    return found.some(({ is }) => is === "late") ? { is: "late" } : { is: "made" };
  };
  if (left === 0) return { is: "late" };
  switch (value.is) {
    case "name": {
      const binding = evaluator.bindingOf(file, value);
      if (!binding || binding.at < loop.start || binding.at >= loop.nodeEnd) return undefined;
      const [only, ...more] = binding.values;
      if (!only) return { is: "item", path: "" };
      return more.length > 0 ? { is: "late" } : isItem(only, loop) ? ITEM : (deeper(only) ?? ITEM);
    }
    case "member": {
      const of = deeper(value.of);
      if (of?.is !== "item" || value.name === null) return of;
      return { is: "item", path: of.path === "" ? value.name : `${of.path}.${value.name}` };
    }
    case "element":
      // `items[index]`
      return isItem(value, loop) || deeper(value.key) !== undefined ? ITEM : deeper(value.of);
    case "await":
      return { is: "late" };
    case "call":
    case "new": {
      const site = file.facts.sites[value.site];
      return site && made([...site.arguments, ...(site.callee.is === "member" ? [site.callee.of] : [])]);
    }
    case "object": {
      const { properties = [], spreads = [] } = file.facts.objects[value.index] ?? {};
      return made([...properties.map((each) => each.value), ...spreads]);
    }
    case "array":
      return made([...value.of, ...(value.spreads ?? [])]);
    case "template":
    case "either":
      return made(value.of);
    case "binary":
      return made([value.left, value.right]);
    default:
      return undefined;
  }
}

const ITEM: TurnValue = { is: "item", path: "" };

/** What a `for of` takes. */
function isItem(value: Value, { over }: Loop): boolean {
  return (
    value.is === "element" && over !== undefined && value.of.is === over.is && atOf(value.of) === atOf(over)
  );
}

function atOf(value: Value): number {
  return value.is === "name" || value.is === "member" ? value.at : value.is === "call" ? value.site : -1;
}
