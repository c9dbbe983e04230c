/** Which lines a change touches. */
import { diffLines } from "diff";

/** Line numbers of the text after, from 1: those that were added or changed. */
export function editedLines(before: string, after: string): number[] {
  const lines: number[] = [];
  let at = 1;
  for (const { added, removed, count } of diffLines(before, after)) {
    if (removed) continue;
    if (added) for (let line = at; line < at + count; line++) lines.push(line);
    at += count;
  }
  return lines;
}
