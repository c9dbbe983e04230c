/** What a fix changes beside calls that it awaits, and what plans of any kind have in common. */
import type { ts } from "ts-morph";
import type { DeclinedFix } from "../finding/finding.ts";
import type { FixPlan } from "./fixer.ts";
import type { Item } from "./migration/items.ts";

/** The cure of one operation: an item that the change begins with; what it needs goes along. */
export interface Change {
  /** The operation as the text has it. */
  readonly node: ts.Node;
  /** Its API, as findings name it: after the change fewer of these are found. `loop` for a loop. */
  readonly api: string;
  readonly item: Item;
  /** It is still there afterwards, and done once. */
  readonly isKept?: true;
  /** It takes away a part of what the operation does, and the text shows that: the rest may still be found. */
  readonly isPart?: true;
}

export interface Plans {
  readonly plans: readonly FixPlan[];
  readonly declined: readonly DeclinedFix[];
  /** The alternative is not one for the finding: nothing is said of it. */
  readonly isNothing?: true;
}
