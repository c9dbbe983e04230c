/**
 * Applies every fix that was asked for, to a fixpoint: resolves them as one change, analyses what came of it, and begins
 * again until nothing is left to apply. The command line and the editor both get their edits here, so they are the same.
 */
import type { Cancellation, Progress } from "../../core/engine.ts";
import type { Analysis, Finding, PlannedFix } from "../../core/finding/finding.ts";
import type { ChangedText, DraftTexts } from "./draft-texts.ts";
import { NOTHING, resolveRound, type FixingParts, type TriedFix } from "./resolve-round.ts";
import { choose, type FixSelection } from "./selection.ts";

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

export interface FixAllParts extends FixingParts {
  /** Analysed, and up to date with the texts. It sees every change; `texts.undo()` brings it back. */
  readonly engine: FixingParts["engine"];
  readonly texts: DraftTexts;
}

/** Throws a CancelledError when cancelled, and an Error where nothing has been analysed. */
export function* fixAll(
  parts: FixAllParts,
  selection: FixSelection,
  cancellation?: Cancellation,
): Generator<Progress, FixedAll> {
  const { engine, texts } = parts;
  if (engine.analysis === undefined) throw new Error("nothing has been analysed");
  const refusals = createRefusals();
  const applied: AppliedFix[] = [];
  for (let rounds = 0; ; rounds++) {
    const { findings }: Analysis = engine.analysis;
    const choices = findings.flatMap((finding) => choiceOf(finding, selection, refusals));
    const isSpent = rounds === MOST_ROUNDS;
    const outcome = isSpent ? NOTHING : yield* resolveRound(parts, choices, selection, cancellation);
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

function choiceOf(finding: Finding, selection: FixSelection, refusals: Refusals): TriedFix[] {
  const choice = choose(finding, selection);
  if (choice === undefined || "reason" in choice || refusals.of(finding) !== undefined) return [];
  return [{ finding, findingId: finding.id, fix: choice.fix }];
}

function leftOf(finding: Finding, selection: FixSelection, refusals: Refusals): LeftFinding[] {
  const choice = choose(finding, selection);
  if (choice === undefined) return [];
  if ("reason" in choice) return [{ finding, reason: choice.reason }];
  return [{ finding, reason: refusals.of(finding) ?? `it came back after ${MOST_ROUNDS} rounds` }];
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
