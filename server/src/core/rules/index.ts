/** All rules, in the order in which documentation lists them. The one line that registers a rule is here. */
import type { Rule } from "./rule.ts";

export const rules: readonly Rule[] = [];
