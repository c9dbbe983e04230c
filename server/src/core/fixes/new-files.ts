/** Files that a change adds. */
import type { FileEdit } from "../finding/edit.ts";

export interface NewFiles {
  /** Several fixes may write the same text to a path. Throws a RangeError where the texts differ. */
  write(path: string, text: string): void;
  edits(): readonly FileEdit[];
}

export function draftNewFiles(): NewFiles {
  const texts = new Map<string, string>();
  return {
    write(path, text) {
      if ((texts.get(path) ?? text) !== text) throw new RangeError(`two fixes write ${path}`);
      texts.set(path, text);
    },
    edits: () =>
      [...texts].map(([file, text]) => ({ file, edits: [{ start: 0, end: 0, text }], create: true })),
  };
}
