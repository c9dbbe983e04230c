/** The operations of the findings, each once however many findings see it, and what is planned for each. */
import type { Analysis, Finding, Operation } from "../../server/src/core/index.ts";

/**
 * `safe`, `review`: a fix of a finding takes the operation away. `declined`: the asynchronous API would cure it, and no
 * fix is offered. `other cure`: only a worker, a process, a gather or doing it once. `behind`: what is planned for its
 * findings is about other operations.
 */
export type Plan = "safe" | "review" | "declined" | "other cure" | "behind";

export const PLANS: readonly Plan[] = ["safe", "review", "declined", "other cure", "behind"];

export interface PlannedOperation {
  readonly operation: Operation;
  /** The function that contains it. */
  readonly within: string;
  readonly plan: Plan;
  /** Why there is no fix, for `declined`. */
  readonly reason?: string;
  /** The finding that the plan is of, or the first that sees it. */
  readonly finding: Finding;
}

/** Which contexts count: those on an event loop, or every one that findings are made in. */
export type Contexts = "loop" | "all";

/** By file and place. */
export function operationsOf({ findings }: Analysis, contexts: Contexts): PlannedOperation[] {
  const best = new Map<string, PlannedOperation>();
  for (const finding of findings) {
    if (contexts === "loop" && finding.context.kind !== "loop") continue;
    for (const [index, operation] of finding.operations.entries()) {
      const { file, start } = operation.place;
      const key = `${file}:${start.line}:${start.column}`;
      const planned = plan(finding, operation, index);
      const known = best.get(key);
      if (known === undefined || PLANS.indexOf(planned.plan) < PLANS.indexOf(known.plan))
        best.set(key, planned);
    }
  }
  return [...best.values()];
}

function plan(finding: Finding, operation: Operation, index: number): PlannedOperation {
  const within = operation.path.at(-1)?.function ?? finding.context.function;
  const about = { operation, within, finding };
  const isAbout = ({ operations }: { readonly operations?: readonly number[] }): boolean =>
    operations?.includes(index) ?? index === 0;
  const cures = finding.fixes.filter(
    (fix) => fix.alternative !== "comment" && fix.onRequest === undefined && isAbout(fix),
  );
  for (const safety of ["safe", "review"] as const)
    if (cures.some((fix) => fix.safety === safety)) return { ...about, plan: safety };
  const declined = finding.declined.find((each) => each.alternative === "async" && isAbout(each));
  if (declined) return { ...about, plan: "declined", reason: declined.reason };
  if (operation.twin === undefined) return { ...about, plan: "other cure" };
  return { ...about, plan: "behind" };
}

/** What an operation is called before and after the code around it changed: its place moves, this does not. */
export function nameOf({ operation, within }: PlannedOperation): string {
  return [operation.place.file, within, operation.api].join("\n");
}

/** The reason without the names that are the code's own, so that the same reasons count together. */
export function kindOf(reason: string): string {
  return reason
    .replaceAll(/`[^`]*`|"[^"]*"|'[^']*'/g, "…")
    .replaceAll(/\S*[a-z$_)\]][.#(][\w$(]\S*|\b[A-Za-z$_]+[a-z$_][A-Z]\w*|\b\w+_\w+\b/g, "…")
    .replaceAll(/\S+ callback\b|…(?: …)+/g, "…")
    .replaceAll(/\d+/g, "N");
}
