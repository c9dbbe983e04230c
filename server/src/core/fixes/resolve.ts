/**
 * From chosen plans to verified edits. Several plans become one change: what they share is changed once, and what does
 * not go together, or does not compile, is left with its reason while the rest goes on.
 */
import type { OwnPrograms } from "../engine.ts";
import type { ChosenFix, FileEdit, FixesOutcome, FixOutcome, TextEdit } from "../finding/edit.ts";
import type { PlannedFix } from "../finding/finding.ts";
import type { Progress } from "../engine.ts";
import type { FixPlan, Fixer } from "./fixer.ts";
import { verify, type Refusal } from "./verify.ts";

export interface ChosenPlan extends ChosenFix {
  readonly plan: FixPlan;
}

export interface ResolveSources {
  readonly fixer: Fixer;
  readonly textOf: (file: string) => string | undefined;
  readonly programs?: OwnPrograms | undefined;
  readonly isStillFound?: (changed: ReadonlyMap<string, string>) => boolean;
}

/** Why a plan is not applied without a person's look. */
export function reviewReason({ notes = [] }: PlannedFix): string {
  return notes.length === 0 ? "it is for review" : `it is for review: ${notes.join("; ")}`;
}

/** A chosen mend of a comment, with its edits. */
export interface CommentEdit {
  readonly choice: ChosenFix;
  readonly outcome: FixOutcome;
}

/** Without the types of what it depends on, nothing that a fix does is checked. */
export const NOT_INSTALLED =
  "the packages that it depends on are not installed: nobody can check what it does to types";

/** Adds mends of comments to a change: those of files and places that it leaves alone. `refused` were never tried. */
export function withComments(
  change: FixesOutcome,
  comments: readonly CommentEdit[],
  refused: FixesOutcome["left"],
): FixesOutcome {
  const edits = new Map(change.edits.map((each) => [each.file, each]));
  const applied = [...change.applied];
  const left = [...refused, ...change.left];
  for (const { choice, outcome } of comments) {
    if ("declined" in outcome) {
      left.push({ ...choice, reason: outcome.declined });
      continue;
    }
    const [{ file, edits: own } = { file: "", edits: [] }] = outcome.edits;
    const known = edits.get(file)?.edits ?? [];
    if (own.some((edit) => known.some((other) => overlap(edit, other)))) {
      left.push({ ...choice, reason: "another fix changes the same lines" });
      continue;
    }
    edits.set(file, { file, edits: [...known, ...own].sort((a, b) => a.start - b.start) });
    applied.push({ ...choice, safety: outcome.safety });
  }
  return { edits: [...edits.values()], applied, left };
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/**
 * The edits of as many of the plans as go together. Verifies them together; where that fails, parts them until the ones
 * that fail are found, so that one bad plan costs a few compilations, not the work of the others.
 */
export function* resolvePlans(
  wanted: readonly ChosenPlan[],
  sources: ResolveSources,
): Generator<Progress, FixesOutcome> {
  const accepted: ChosenPlan[] = [];
  const left: FixesOutcome["left"][number][] = [];
  let edits: readonly FileEdit[] = [];
  let safety: "safe" | "review" = "safe";
  const open: (readonly ChosenPlan[])[] = wanted.length > 0 ? [wanted] : [];
  for (let group = open.pop(); group; group = open.pop()) {
    yield { phase: "fixes", done: accepted.length + left.length, total: wanted.length };
    const outcome = tryTogether(accepted, group, sources);
    if (!("declined" in outcome)) {
      accepted.push(...group);
      ({ edits, safety } = outcome);
    } else if (group.length === 1) {
      const [{ findingId, fix }] = group as [ChosenPlan];
      left.push({ findingId, fix, reason: outcome.declined });
    } else open.push(...parted(group, outcome, sources.fixer));
  }
  const applied = accepted.map(({ findingId, fix, plan }) => ({
    findingId,
    fix,
    safety: plan.fix.safety === "safe" ? safety : ("review" as const),
  }));
  return { edits, applied, left };
}

/** What is tried next, last first: without those that change a file in which something is wrong; else in halves. */
function parted(
  group: readonly ChosenPlan[],
  { files }: Refusal,
  fixer: Fixer,
): readonly (readonly ChosenPlan[])[] {
  const isSuspect = ({ plan }: ChosenPlan): boolean => files.some((file) => fixer.files(plan).has(file));
  const suspects = group.filter(isSuspect);
  if (suspects.length > 0 && suspects.length < group.length)
    return [suspects, group.filter((each) => !suspects.includes(each))];
  const middle = group.length >> 1;
  return [group.slice(middle), group.slice(0, middle)];
}

type Together = { readonly edits: readonly FileEdit[]; readonly safety: "safe" | "review" } | Refusal;

/** What was accepted is compiled already: only what the group adds to it is asked about. */
function tryTogether(
  accepted: readonly ChosenPlan[],
  group: readonly ChosenPlan[],
  sources: ResolveSources,
): Together {
  const { fixer, textOf, programs, isStillFound } = sources;
  const drafted = fixer.edits([...accepted, ...group].map(({ plan }) => plan));
  if ("declined" in drafted) return { ...drafted, files: [] };
  const texts = new Map(drafted.edits.map(({ file }) => [file, textOf(file) ?? ""]));
  return verify({
    edits: drafted.edits,
    safety: "safe",
    texts,
    programs,
    asked: new Set(group.flatMap(({ plan }) => [...fixer.files(plan)])),
    ...(isStillFound && { isStillFound }),
  });
}
