/**
 * From chosen plans to verified edits. Several plans become one change: what they share is changed once, and what does
 * not go together, or does not compile, is left with its reason while the rest goes on.
 */
import type { OwnPrograms, Progress } from "../engine.ts";
import {
  applyEdits,
  type ChosenFix,
  type FileEdit,
  type FixesOutcome,
  type FixOutcome,
  type TextEdit,
} from "../finding/edit.ts";
import type { PlannedFix } from "../finding/finding.ts";
import type { FixPlan, Fixer } from "./fixer.ts";
import { blame, type Blame } from "./blame.ts";
import { wouldNotCompile } from "./compile-error.ts";
import { copyWhatChanges, type Item } from "./migration/items.ts";
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
 * The edits of as many of the plans as go together. Verifies them together; where that fails, those that the errors come
 * from are set aside and tried by themselves at the end: what then makes an error again is left. So bad plans cost a few
 * compilations, however many they are, and not the work of the others.
 */
export function* resolvePlans(
  wanted: readonly ChosenPlan[],
  sources: ResolveSources,
): Generator<Progress, FixesOutcome> {
  const accepted: ChosenPlan[] = [];
  const aside: ChosenPlan[] = [];
  const left: FixesOutcome["left"][number][] = [];
  let edits: readonly FileEdit[] = [];
  let safety: "safe" | "review" = "safe";
  const leave = ({ findingId, fix }: ChosenPlan, reason: string) =>
    void left.push({ findingId, fix, reason });

  function* settle(group: readonly ChosenPlan[], isSecondTry: boolean): Generator<Progress, void> {
    if (group.length === 0) return;
    yield { phase: "fixes", done: accepted.length + left.length, total: wanted.length };
    const outcome = tryTogether(accepted, group, sources);
    if (!("declined" in outcome)) {
      accepted.push(...group);
      ({ edits, safety } = outcome);
      return;
    }
    if (group.length === 1) return leave(group[0]!, outcome.declined);
    const { guilty, suspected } = blameAmong(group, outcome, sources);
    const innocent = group.filter((each) => !guilty.has(each) && !suspected.has(each));
    if (!isSecondTry && innocent.length > 0 && innocent.length < group.length) {
      aside.push(...group.filter((each) => !innocent.includes(each)));
      yield* settle(innocent, false);
    } else if (guilty.size > 0) {
      for (const [each, error] of guilty) leave(each, wouldNotCompile(error));
      const others = group.filter((each) => !guilty.has(each));
      yield* settle(others, isSecondTry);
    } else {
      const middle = group.length >> 1;
      yield* settle(group.slice(0, middle), isSecondTry);
      yield* settle(group.slice(middle), isSecondTry);
    }
  }

  const itemsOf = (plans: readonly ChosenPlan[]) =>
    new Set(plans.flatMap(({ plan }) => [...sources.fixer.items(plan)]));
  const clashes = (each: ChosenPlan, items: ReadonlySet<Item>): boolean =>
    copyWhatChanges(sources.fixer.items(each.plan), items);
  const all = itemsOf(wanted);
  const later = wanted.filter((each) => clashes(each, all));
  yield* settle(
    wanted.filter((each) => !later.includes(each)),
    false,
  );
  yield* settle(aside, true);
  for (const each of later) {
    if (clashes(each, itemsOf(accepted)))
      leave(each, "another fix makes asynchronous what this one would copy");
    else yield* settle([each], true);
  }
  const applied = accepted.map(({ findingId, fix, plan }) => ({
    findingId,
    fix,
    safety: plan.fix.safety === "safe" ? safety : ("review" as const),
  }));
  return { edits, applied, left };
}

interface Proposal {
  readonly edits: readonly FileEdit[];
}

function blameAmong(
  group: readonly ChosenPlan[],
  { edits, errors }: Refusal & Proposal,
  { fixer, textOf }: ResolveSources,
): Blame<ChosenPlan> {
  const changes = new Map(edits.map((each) => [each.file, each.edits]));
  return blame({
    errors,
    edits,
    textOf: (file) => applyEdits(textOf(file) ?? "", changes.get(file) ?? []),
    itemsOf: new Map(group.map((each) => [each, fixer.items(each.plan)])),
  });
}

/** What was accepted is compiled already: only what the group adds to it is asked about. */
function tryTogether(
  accepted: readonly ChosenPlan[],
  group: readonly ChosenPlan[],
  { fixer, textOf, programs, isStillFound }: ResolveSources,
): Proposal & (Refusal | { readonly safety: "safe" | "review" }) {
  const drafted = fixer.edits([...accepted, ...group].map(({ plan }) => plan));
  if ("declined" in drafted) return { ...drafted, errors: [], edits: [] };
  const { edits } = drafted;
  const outcome = verify({
    edits,
    safety: "safe",
    texts: new Map(edits.map(({ file }) => [file, textOf(file) ?? ""])),
    programs,
    asked: new Set(group.flatMap(({ plan }) => [...fixer.files(plan)])),
    ...(isStillFound && { isStillFound }),
  });
  return { ...outcome, edits };
}
