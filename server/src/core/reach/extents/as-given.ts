/** `function parse(text) { return JSON.parse(text); }`: what its callers give says how large it may be. */
import type { Binding } from "../../facts/facts.ts";
import type { Evaluator } from "../evaluate.ts";
import type { SiteNode } from "../universe.ts";
import type { Extent } from "./extent.ts";
import type { ExtentOf } from "./extents.ts";
import { isMeasured } from "./measured.ts";

/**
 * How large what an operation is given may be, where calls lead to it: the last of them first, that of its own function.
 * `parameter`: who calls the function of the first one decides. Undefined where they don't tell.
 */
export type ExtentFrom = (calls: readonly SiteNode[]) => Extent | "parameter" | undefined;

type Parameter = NonNullable<Binding["parameter"]>;

/** For the argument `at` of a call; undefined where that is not a parameter of the function around. */
export function extentAsGiven(
  evaluator: Evaluator,
  extentOf: ExtentOf,
  operation: SiteNode,
  at: number,
): ExtentFrom | undefined {
  const own = parameterOf(evaluator, operation, at);
  if (!own) return undefined;
  return (calls) => {
    let wanted: Parameter | undefined = own;
    for (const call of calls) {
      if (!wanted) return undefined;
      const found = extentOf(call, wanted.index);
      if (found) return found;
      wanted = parameterOf(evaluator, call, wanted.index);
    }
    return wanted && "parameter";
  };
}

/** The parameter that an argument hands on as it is; undefined where the function looks at its length. */
function parameterOf(evaluator: Evaluator, { file, facts }: SiteNode, at: number): Parameter | undefined {
  const value = facts.spread ? undefined : facts.arguments[at];
  const binding = value?.is === "name" ? evaluator.bindingOf(file, value) : undefined;
  if (!binding?.constant || binding.values.length > 0 || isMeasured(evaluator, file, binding))
    return undefined;
  return binding.parameter?.function === facts.function ? binding.parameter : undefined;
}
