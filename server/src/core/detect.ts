/** Asks all rules, and those that look at what the others found. */
import type { Progress } from "./engine.ts";
import { rules } from "./rules/index.ts";
import type { Evidence, Found, Rule } from "./rules/rule.ts";
import type { RuleView } from "./rules/view.ts";
import type { Clock } from "./slices.ts";

export function* detect(view: RuleView, clock: Clock): Generator<Progress, Found[]> {
  const found: Found[] = [];
  for (const [done, rule] of rules.entries()) {
    for (const evidence of rule.detect(view))
      if (isWanted(rule, evidence, view)) found.push([rule, evidence]);
    clock.mark(`rule:${rule.id}`);
    yield { phase: "rules", done: done + 1, total: rules.length };
  }
  return [...found, ...rules.flatMap((rule) => review(rule, found, view))];
}

function review(rule: Rule, found: readonly Found[], view: RuleView): Found[] {
  const evidence = [...(rule.review?.(found, view) ?? [])];
  return evidence.filter((each) => isWanted(rule, each, view)).map((each): Found => [rule, each]);
}

function isWanted(rule: Rule, { place }: Evidence, view: RuleView): boolean {
  return view.isOn(rule.id, place.file);
}
