/**
 * Applies every fix that was asked for, to a fixpoint: resolves them as one change, analyses what came of it, and begins
 * again until nothing is left to apply. The command line and the editor both get their edits here, so they are the same.
 */
import {
  CancelledError,
  type Cancellation,
  type Engine,
  type OwnPrograms,
  type Progress,
} from "../../core/engine.ts";
import type { ChosenFix, FixesOutcome } from "../../core/finding/edit.ts";
import type { Analysis, Finding, PlannedFix } from "../../core/finding/finding.ts";
import type { ChangedText, DraftTexts } from "./draft-texts.ts";
import { choose, OTHER_FILES, type FixSelection } from "./selection.ts";

/** A round applies all fixes that go together; more than a few only happens where fixes make room for new ones. */
export const MOST_ROUNDS = 10;

export interface AppliedFix {
  /** As it was found before the fix. */
  readonly finding: Finding;
  readonly fix: PlannedFix;
  readonly safety: "safe" | "review";
}

export interface LeftFinding {
  /** As it is found now. */
  readonly finding: Finding;
  readonly reason: string;
}

export interface FixedAll {
  /** Sorted by file. */
  readonly files: readonly ChangedText[];
  readonly applied: readonly AppliedFix[];
  /** The findings that were asked for and are still there, sorted by file and place. */
  readonly left: readonly LeftFinding[];
  /** Rounds that applied something. */
  readonly rounds: number;
  /** False where the rounds ran out with something left to apply. */
  readonly complete: boolean;
}

export type FixingEngine = Pick<Engine, "analysis" | "analyse" | "edit" | "resolveFixes">;

export interface FixAllParts {
  /** Analysed, and up to date with the texts. It sees every change; `texts.undo()` brings it back. */
  readonly engine: FixingEngine;
  readonly texts: DraftTexts;
  /** With the same texts. */
  readonly programs: OwnPrograms;
}

/** Throws a CancelledError when cancelled, and an Error where nothing has been analysed. */
export function* fixAll(
  { engine, texts, programs }: FixAllParts,
  selection: FixSelection,
  cancellation?: Cancellation,
): Generator<Progress, FixedAll> {
  if (engine.analysis === undefined) throw new Error("nothing has been analysed");
  const refusals = createRefusals();
  const applied: AppliedFix[] = [];
  for (let rounds = 0; ; rounds++) {
    const { findings }: Analysis = engine.analysis;
    const choices = findings.flatMap((finding) => choiceOf(finding, selection, refusals));
    const isSpent = rounds === MOST_ROUNDS;
    const outcome = isSpent ? NOTHING : yield* resolve(engine, choices, selection, programs, cancellation);
    const byId = new Map(findings.map((finding) => [finding.id, finding]));
    for (const { findingId, reason } of outcome.left) refusals.add(byId.get(findingId)!, reason);
    const changes = texts.apply(outcome.edits);
    if (changes.length === 0) {
      const left = findings.flatMap((finding) => leftOf(finding, selection, refusals));
      return {
        files: sorted(texts.changed()),
        applied,
        left,
        rounds,
        complete: !isSpent || choices.length === 0,
      };
    }
    for (const { findingId, fix, safety } of outcome.applied) {
      const finding = byId.get(findingId)!;
      applied.push({ finding, fix: finding.fixes[fix]!, safety });
    }
    refusals.forget(new Set(changes.map(({ path }) => path)));
    engine.edit(changes);
    yield* engine.analyse(cancellation);
  }
}

const NOTHING: FixesOutcome = { edits: [], applied: [], left: [] };

function choiceOf(finding: Finding, selection: FixSelection, refusals: Refusals): ChosenFix[] {
  const choice = choose(finding, selection);
  if (choice === undefined || "reason" in choice || refusals.of(finding) !== undefined) return [];
  return [{ findingId: finding.id, fix: choice.fix }];
}

function leftOf(finding: Finding, selection: FixSelection, refusals: Refusals): LeftFinding[] {
  const choice = choose(finding, selection);
  if (choice === undefined) return [];
  if ("reason" in choice) return [{ finding, reason: choice.reason }];
  return [{ finding, reason: refusals.of(finding) ?? `it came back after ${MOST_ROUNDS} rounds` }];
}

/** All of them at once; where that would leave the one file that may change, those that stay in it. */
function* resolve(
  engine: FixingEngine,
  choices: readonly ChosenFix[],
  { safety, only }: FixSelection,
  programs: OwnPrograms,
  cancellation: Cancellation | undefined,
): Generator<Progress, FixesOutcome> {
  if (choices.length === 0) return NOTHING;
  const ask = (some: readonly ChosenFix[]) =>
    interruptible(engine.resolveFixes(some, safety, programs), cancellation);
  const outcome = yield* ask(choices);
  const leaves = ({ edits }: FixesOutcome) => only !== undefined && edits.some(({ file }) => file !== only);
  if (!leaves(outcome)) return outcome;
  const near: ChosenFix[] = [];
  const far: FixesOutcome["left"][number][] = [];
  for (const choice of choices) {
    if (leaves(yield* ask([choice]))) far.push({ ...choice, reason: OTHER_FILES });
    else near.push(choice);
  }
  const together = near.length === 0 ? NOTHING : yield* ask(near);
  return leaves(together)
    ? { ...NOTHING, left: choices.map((choice) => ({ ...choice, reason: OTHER_FILES })) }
    : { ...together, left: [...together.left, ...far] };
}

function* interruptible<Result>(
  steps: Generator<Progress, Result>,
  cancellation: Cancellation | undefined,
): Generator<Progress, Result> {
  try {
    for (;;) {
      if (cancellation?.isCancelled() === true) throw new CancelledError("the fixes were cancelled");
      const step = steps.next();
      if (step.done === true) return step.value;
      yield step.value;
    }
  } finally {
    // What they hold while they work, such as changed texts, they give back.
    steps.return(undefined as Result);
  }
}

/** Why findings were not fixed, until a file changes that they have to do with. */
interface Refusals {
  add(finding: Finding, reason: string): void;
  of(finding: Finding): string | undefined;
  forget(files: ReadonlySet<string>): void;
}

/** By place: a finding's id names another one of its function once the first of them is fixed. */
function createRefusals(): Refusals {
  const known = new Map<string, { readonly files: readonly string[]; readonly reason: string }>();
  const keyOf = ({ rule, place: { file, start } }: Finding) =>
    [rule, file, start.line, start.column].join("\n");
  return {
    add: (finding, reason) => void known.set(keyOf(finding), { files: filesOf(finding), reason }),
    of: (finding) => known.get(keyOf(finding))?.reason,
    forget(files) {
      for (const [key, refusal] of known)
        if (refusal.files.some((file) => files.has(file))) known.delete(key);
    },
  };
}

function filesOf({ place, operations }: Finding): string[] {
  return [place.file, ...operations.flatMap(({ path }) => path.map((step) => step.place.file))];
}

function sorted(files: readonly ChangedText[]): ChangedText[] {
  return [...files].sort((a, b) => (a.file < b.file ? -1 : 1));
}
