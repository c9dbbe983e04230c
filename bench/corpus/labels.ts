/**
 * The labels of real cases: places in public repositories, judged by what their maintainers did. The file lives outside
 * the project; this module gives it a type and says which rules could answer a case.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";

const caseSchema = z.object({
  id: z.string(),
  polarity: z.enum(["positive", "negative", "ambiguous"]),
  repo: z.string(),
  /** The commit to look at: the one before the maintainers' change. */
  parent: z.string(),
  /** Relative to the repository, with forward slashes. */
  file: z.string(),
  /** First and last line, from 1, inclusive. */
  lines: z.tuple([z.number(), z.number()]),
  api: z.string().optional(),
  kind: z.string().optional(),
  evidence: z.string().optional(),
  reason: z.string().optional(),
  hard: z.boolean().optional(),
  wrapper: z.boolean().optional(),
  category: z.string().optional(),
  rule_that_must_not_fire: z.string().optional(),
});
export type Case = z.infer<typeof caseSchema>;

const fileSchema = z.object({ cases: z.array(caseSchema) });

/** The cases of a label file. Throws with the place of the first thing that is wrong in it. */
export function readCases(path: string): Case[] {
  return fileSchema.parse(JSON.parse(readFileSync(path, "utf8"))).cases;
}

/** By kind of a positive case: the rules whose finding answers it. `any` takes a finding of every rule. */
const ANSWERS: Readonly<Record<string, readonly string[] | "any">> = {
  "sync-io-direct": ["sync-io", "sync-compute", "module-load", "fake-async"],
  "sync-io-transitive": ["sync-io", "sync-compute", "module-load", "fake-async"],
  crypto: ["sync-compute"],
  json: ["sync-compute"],
  zlib: ["sync-compute"],
  redos: ["slow-regex"],
  cpu: "any",
  "busy-wait": "any",
  "await-in-loop": ["await-in-loop", "unbounded-gather"],
  "sequential-await": ["sequential-await", "unbounded-gather"],
};

/**
 * By kind: the rules of which one must exist before a case of this kind can be asked for. `cpu-loop` by constant bounds
 * alone answers none of the `cpu` cases, which are about work that grows with the input.
 */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  "sync-io-direct": ["sync-io"],
  "sync-io-transitive": ["sync-io"],
  crypto: ["sync-compute"],
  json: ["sync-compute"],
  zlib: ["sync-compute"],
  redos: ["slow-regex"],
  cpu: ["cpu-recursion"],
  "busy-wait": ["busy-wait"],
  "await-in-loop": ["await-in-loop"],
  "sequential-await": ["sequential-await"],
};

/** Whether a finding of the rule answers a positive case of the kind. */
export function answers(kind: string, rule: string): boolean {
  const rules = ANSWERS[kind];
  return rules === "any" || (rules?.includes(rule) ?? false);
}

/** Whether the rules can be asked for cases of the kind. An unknown kind can't be. */
export function canAnswer(kind: string, rules: ReadonlySet<string>): boolean {
  return (NEEDS[kind] ?? []).some((rule) => rules.has(rule));
}

/** The rules that answer cases of the kinds; undefined where any may. */
export function rulesAnswering(kinds: readonly string[]): readonly string[] | undefined {
  const rules = kinds.map((kind) => ANSWERS[kind] ?? []);
  return rules.includes("any") ? undefined : [...new Set(rules.flat())];
}

/** Whether the case is of one of the kinds, or a negative of a rule that answers one. */
export function isAbout(
  { kind = "", rule_that_must_not_fire: label }: Case,
  kinds: readonly string[],
): boolean {
  if (label === undefined) return kinds.includes(kind);
  return (rulesAnswering(kinds) ?? []).some((rule) => mustNotFire(label, rule));
}

/** Whether a finding of the rule is a false alarm at a negative case labelled so (`sync-io,json` names several). */
export function mustNotFire(label: string, rule: string): boolean {
  return label.split(",").some((name) => {
    if (name === "sync-name") return rule.startsWith("sync-");
    if (name === "crypto" || name === "json") return rule === "sync-compute";
    return rule === name;
  });
}
