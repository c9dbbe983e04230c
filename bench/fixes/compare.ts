/** Which operations a change took away, and what holds back those that are still there. */
import { groupBy } from "../group.ts";
import { nameOf, type PlannedOperation } from "./operations.ts";

export interface Counted {
  readonly fixed: readonly PlannedOperation[];
  /** As they are now. */
  readonly left: readonly PlannedOperation[];
}

/**
 * Of the operations that were found before: which are gone, and which are left. An operation that is found now and was
 * not before (its function has become asynchronous) counts for neither.
 */
export function compare(before: readonly PlannedOperation[], after: readonly PlannedOperation[]): Counted {
  const now = groupBy(after, nameOf);
  const fixed: PlannedOperation[] = [];
  const left: PlannedOperation[] = [];
  for (const [name, operations] of groupBy(before, nameOf)) {
    const still = (now.get(name) ?? []).slice(0, operations.length);
    left.push(...still);
    fixed.push(...operations.slice(0, operations.length - still.length));
  }
  return { fixed, left };
}
