/** Loops over the pieces of one whole: together they cost what the whole would. */
import type { Value } from "../facts/facts.ts";
import type { Evaluator } from "./evaluate.ts";
import type { SiteNode } from "./universe.ts";

const CUTS = /^(slice|subarray|substring|substr)$/;

/** A piece of a piece, by way of constants: no text cuts deeper. */
const MOST_STEPS = 8;

/** Whether the call's first argument is cut from what was there before the outermost loop around the call. */
export function takesPieces(evaluator: Evaluator, { file, facts }: SiteNode): boolean {
  const [first] = facts.arguments;
  if (facts.loop < 0 || !first) return false;
  const { start } = outermost(facts.loop);
  return isCut(first, MOST_STEPS, false);

  function outermost(index: number): { readonly start: number } {
    const loop = file.facts.loops[index]!;
    return loop.parent < 0 ? loop : outermost(loop.parent);
  }

  function isCut(value: Value, left: number, cut: boolean): boolean {
    if (left === 0) return false;
    if (value.is === "call") {
      const { callee, name } = file.facts.sites[value.site]!;
      return callee.is === "member" && CUTS.test(name) && isCut(callee.of, left - 1, true);
    }
    const binding = value.is === "name" ? evaluator.bindingOf(file, value) : undefined;
    if (!binding) return false;
    if (binding.at < start) return cut;
    const [only] = binding.constant ? binding.values : [];
    return only !== undefined && isCut(only, left - 1, cut);
  }
}
