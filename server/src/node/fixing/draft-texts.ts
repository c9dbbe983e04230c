/** The texts of a workspace while fixes are applied to them: what changed so far lies over what was analysed. */
import { applyEdits, type FileEdit } from "../../core/finding/edit.ts";
import type { FileChange } from "../../core/project/workspace.ts";

/** A file before and after all fixes. */
export interface ChangedText {
  /** Absolute, with forward slashes. */
  readonly file: string;
  /** Undefined for a file that the fixes create. */
  readonly before: string | undefined;
  readonly after: string;
}

export interface DraftTexts {
  textOf(file: string): string | undefined;
  /**
   * Applies one change, and gives the new text of every file whose text is another now. Throws a RangeError where the
   * edits of a file overlap, before anything is applied.
   */
  apply(edits: readonly FileEdit[]): readonly { readonly path: string; readonly text: string }[];
  /** Every file that differs from what was analysed. */
  changed(): readonly ChangedText[];
  /** What brings an engine that saw the draft back to the texts before it. */
  undo(): readonly FileChange[];
}

/** `textOf` gives what was analysed; undefined where there is no such file. */
export function draftTexts(textOf: (file: string) => string | undefined): DraftTexts {
  const drafts = new Map<string, string>();
  const current = (file: string) => drafts.get(file) ?? textOf(file);
  const changed = (): ChangedText[] =>
    [...drafts]
      .map(([file, after]) => ({ file, before: textOf(file), after }))
      .filter(({ before, after }) => before !== after);
  return {
    textOf: current,
    apply(edits) {
      const texts = edits.map(({ file, edits: changes }) => ({
        path: file,
        text: applyEdits(current(file) ?? "", changes),
      }));
      const news = texts.filter(({ path, text }) => current(path) !== text);
      for (const { path, text } of news) drafts.set(path, text);
      return news;
    },
    changed,
    undo: () => [...drafts.keys()].map((path) => ({ path, text: textOf(path) ?? null })),
  };
}
