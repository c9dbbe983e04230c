/** What the team decided, as questions that the engine asks: whether a context makes findings, and how severe they are. */
import type { Context } from "../contexts/contexts.ts";
import type { Severity } from "../finding/finding.ts";
import type { Evidence } from "../rules/rule.ts";
import { CONTEXT_TABLE } from "./contexts.ts";
import { severityOf } from "./severity.ts";

export interface Policy {
  isReported(context: Context, path: string): boolean;
  isOn(rule: string, path: string): boolean;
  severityOf(evidence: Evidence): Severity;
}

export function createPolicy(): Policy {
  return {
    isReported: ({ name }) => CONTEXT_TABLE[name] !== "off",
    isOn: () => true,
    severityOf({ context, operations }) {
      const where = CONTEXT_TABLE[context.name];
      return severityOf(where === "off" ? "loop" : where, operations);
    },
  };
}
