/** Applies the fixes of a program until nothing is left to do, as Fix All does. */
import { strict as assert } from "node:assert";
import type { Engine, OwnProgram } from "../../../src/core/engine.ts";
import { finish } from "../../../src/core/create-engine.ts";
import { applyEdits, type ChosenFix, type FileEdit } from "../../../src/core/finding/edit.ts";
import type { Finding } from "../../../src/core/finding/finding.ts";
import type { Workspace } from "../../../src/core/project/workspace.ts";
import type { Texts } from "./proof-compile.ts";

export interface Wanted {
  readonly alternative: "async" | "hoist";
  readonly safety: "safe" | "review";
}

export interface Fixed {
  readonly texts: Texts;
  /** The edits of each round, with the texts that they were made against. */
  readonly rounds: readonly { readonly before: Texts; readonly edits: readonly FileEdit[] }[];
  /** Titles of what was applied. */
  readonly titles: readonly string[];
  /** What a person should look at, of everything that was applied. */
  readonly notes: readonly string[];
  /** The findings of these rules that are still there, with every reason why. */
  readonly left: readonly { readonly finding: Finding; readonly reasons: readonly string[] }[];
}

/** Rules whose findings the async fix is for. What its results may be found for, such as awaits in loops, is left. */
const RULES = ["sync-io", "sync-compute", "module-load"];

/** More rounds than any fixture's chain is long: a fix that undoes another one would go on for ever. */
const MOST_ROUNDS = 8;

export function fixAll(
  engine: Engine,
  workspace: Workspace,
  { alternative, safety }: Wanted,
  program: (texts: Texts) => OwnProgram,
): Fixed {
  const texts = new Map(workspace.files.map(({ path, text }) => [path, text]));
  const rounds: Fixed["rounds"][number][] = [];
  const titles: string[] = [];
  const notes = new Set<string>();
  engine.open(workspace);
  for (;;) {
    const { findings } = finish(engine.analyse());
    const choices = findings.flatMap((finding) => choose(finding, alternative, safety));
    const outcome = finish(engine.resolveFixes(choices, safety, () => program(texts)));
    if (outcome.edits.length === 0) {
      const left = findings
        .filter(({ rule, suppressed }) => RULES.includes(rule) && suppressed === null)
        .map((finding) => ({ finding, reasons: reasonsOf(finding, outcome.left) }));
      return { texts, rounds, titles, notes: [...notes], left };
    }
    assert.ok(rounds.length < MOST_ROUNDS, "the fixes come to no end");
    rounds.push({ before: new Map(texts), edits: outcome.edits });
    for (const { findingId, fix } of outcome.applied) {
      const plan = findings.find(({ id }) => id === findingId)!.fixes[fix]!;
      titles.push(plan.title);
      for (const note of plan.notes ?? []) notes.add(note);
    }
    for (const { file, edits } of outcome.edits) texts.set(file, applyEdits(texts.get(file) ?? "", edits));
    engine.edit(outcome.edits.map(({ file }) => ({ path: file, text: texts.get(file)! })));
  }
}

function choose({ id, fixes, suppressed }: Finding, alternative: string, safety: string): ChosenFix[] {
  if (suppressed !== null) return [];
  const fix = fixes.findIndex(
    (plan) => plan.alternative === alternative && (plan.safety === "safe" || plan.safety === safety),
  );
  return fix === -1 ? [] : [{ findingId: id, fix }];
}

function reasonsOf(
  finding: Finding,
  left: readonly (ChosenFix & { readonly reason: string })[],
): readonly string[] {
  return [
    ...finding.declined.map(({ reason }) => reason),
    ...finding.fixes.flatMap(({ notes = [] }) => notes),
    ...left.filter(({ findingId }) => findingId === finding.id).map(({ reason }) => reason),
  ];
}
