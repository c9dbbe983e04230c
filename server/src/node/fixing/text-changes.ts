/** From two texts to the edits between them, so that an editor keeps its cursor, its folds and its marks. */
import { diffLines } from "diff";
import type { TextEdit } from "../../core/finding/edit.ts";

/** In order, without overlaps, each as small as what the two have in common at its ends allows. */
export function changesBetween(before: string, after: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let start = 0;
  let text = "";
  const close = () => {
    if (at > start || text !== "") edits.push(trim(before, { start, end: at, text }));
    text = "";
  };
  for (const { value, added, removed } of diffLines(before, after)) {
    if (added) text += value;
    else if (removed) at += value.length;
    else {
      close();
      at += value.length;
      start = at;
    }
  }
  close();
  return edits;
}

/** Without the characters that both have at the start and at the end. */
function trim(before: string, { start, end, text }: TextEdit): TextEdit {
  const old = before.slice(start, end);
  let front = 0;
  while (front < old.length && old[front] === text[front]) front++;
  while (front > 0 && (isInside(old, front) || isInside(text, front))) front--;
  const most = Math.min(old.length, text.length) - front;
  let back = 0;
  while (back < most && old.at(-1 - back) === text.at(-1 - back)) back++;
  while (back > 0 && (isInside(old, old.length - back) || isInside(text, text.length - back))) back--;
  return { start: start + front, end: end - back, text: text.slice(front, text.length - back) };
}

/** Between the two halves of one character, or of one line end. */
function isInside(text: string, at: number): boolean {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])/.test(text.slice(Math.max(0, at - 1), at + 1)) && at > 0;
}
