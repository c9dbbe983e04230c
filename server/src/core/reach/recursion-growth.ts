/** How often a function calls itself that makes one parameter smaller by fixed steps. */
import type { OwnCall } from "../facts/recursion.ts";

export interface Steps {
  readonly parameter: number;
  /** By how much each of the calls makes it smaller. */
  readonly by: readonly number[];
}

/** The parameter that all calls make smaller, each once; undefined where there are several, or it grows towards an end. */
export function commonSteps(calls: readonly OwnCall[]): Steps | undefined {
  const steps = calls.map(({ handed, repeated }) => {
    const found = handed.flatMap((each) => (each.is === "step" ? [each] : []));
    const isOnly = found.length === 1 && !repeated && handed.every(({ is }) => is !== "fewer");
    return isOnly && Number.isInteger(found[0]!.by) && found[0]!.by > 0 ? found[0] : undefined;
  });
  const [first] = steps;
  if (!first || !steps.every((each) => each?.parameter === first.parameter)) return undefined;
  return { parameter: first.parameter, by: steps.map((each) => each!.by) };
}

/** How many times the work is for one more of the input, rounded to two digits: the root of x^n = the sum of x^(n - step). */
export function growthOf(by: readonly number[]): number {
  let [low, high] = [1, by.length];
  for (let turn = 0; turn < 40; turn++) {
    const middle = (low + high) / 2;
    const sum = by.reduce((all, step) => all + middle ** -step, 0);
    if (sum > 1) low = middle;
    else high = middle;
  }
  return Number(high.toPrecision(2));
}
