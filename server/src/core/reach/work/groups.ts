/** Parts of lists: those that belong to one other thing, and the fields of objects. */
import type { Value } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { FileNode } from "../universe.ts";
import { fixed, type Input, type Size } from "./amount.ts";

/** Functions that gather rows by a key in an object. */
const GATHERS = /^(reduce|groupBy|keyBy|indexBy|countBy|mapValues|fromEntries|assign)$/;

export interface Groups {
  /** `columns.filter((column) => column.table === table.name)`: a function (its index) that picks what belongs together. */
  picksGroup(file: FileNode, callback: number): boolean;
  /** An object has few fields, unless rows were gathered in it. */
  fewFields(file: FileNode, object: Value, size: Size): Size;
}

export function createGroups({ bindingOf, constant }: Pick<Evaluator, "bindingOf" | "constant">): Groups {
  return {
    picksGroup(file, callback) {
      const [returned] = file.facts.functions[callback]?.returns ?? [];
      if (returned?.is !== "binary" || !/^={2,3}$/.test(returned.operator)) return false;
      const isOwn = (side: Value): boolean => {
        const of = side.is === "member" || side.is === "element" ? side.of : side;
        return of.is === "name" && bindingOf(file, of)?.parameter?.function === callback;
      };
      const sides = [returned.left, returned.right];
      const other = sides.find((side) => !isOwn(side));
      return sides.some(isOwn) && other !== undefined && constant(file, other) === undefined;
    },
    fewFields(file, object, size) {
      const binding = object.is === "name" ? bindingOf(file, object) : undefined;
      const made = binding?.values[0] ?? object;
      const name = made.is === "call" ? file.facts.sites[made.site]?.name : undefined;
      const isGathered = made.is === "object" || (name !== undefined && GATHERS.test(name));
      if (isGathered) return size;
      return { ...size, inputs: size.inputs.map((input) => ({ ...input, isFew: true })) };
    },
  };
}

/** The part of a list that belongs to one other thing. */
export function groupOf({ times, inputs }: Size): Size {
  // Many groups of few, or few of many: between the two.
  if (inputs.length === 0) return fixed(Math.sqrt(times));
  const part = (input: Input): Input => ({
    ...input,
    key: `${input.key}?`,
    name: `part of ${input.name}`,
    isGroup: true,
  });
  return { times, inputs: inputs.map(part) };
}
