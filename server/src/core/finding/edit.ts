/** Edits as plain data: against one version of each text, applied together or not at all. */
import type { SuppressionReach } from "./finding.ts";

/** Replaces the characters from `start` to `end` (0-based UTF-16 offsets into the analysed text, `end` exclusive). */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The edits of one file; for a new file, one edit at 0. */
export interface FileEdit {
  /** Absolute, with forward slashes. */
  readonly file: string;
  readonly edits: readonly TextEdit[];
  /** True when the file does not exist yet. */
  readonly create?: boolean;
}

/** A fix by its index in the finding's list, or a comment that suppresses the finding. */
export type FixChoice = number | SuppressionReach;

/** The edits of a fix, or the reason why there are none. */
export type FixOutcome =
  { readonly edits: readonly FileEdit[]; readonly safety: "safe" | "review" } | { readonly declined: string };

/** One planned fix of one finding. */
export interface ChosenFix {
  readonly findingId: string;
  /** Its index in the finding's list. */
  readonly fix: number;
}

/** What became of several fixes that were asked for together. */
export interface FixesOutcome {
  /** One for each file; together they are one change. */
  readonly edits: readonly FileEdit[];
  readonly applied: readonly (ChosenFix & { readonly safety: "safe" | "review" })[];
  /** Those that are not part of the change, with the reason. */
  readonly left: readonly (ChosenFix & { readonly reason: string })[];
}

/** The text after the edits, which must not overlap. Throws a RangeError when they do. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at) throw new RangeError(`overlapping edits at offset ${edit.start}`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
