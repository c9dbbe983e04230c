/** Writes new text the way a file is laid out: its line ends, its indentation, its quotes. */
import type { ts } from "ts-morph";
import { newlineOf } from "../file-style.ts";

/** `text` has `\n` and two spaces a step. */
export function laidOut(text: string, like: ts.SourceFile): string {
  const unit = unitOf(like);
  const newline = newlineOf(like);
  return text
    .split("\n")
    .map((line) => line.replace(/^(?: {2})+/, (spaces) => unit.repeat(spaces.length / 2)))
    .join(newline);
}

/** One step of indentation. */
export function unitOf({ text }: ts.SourceFile): string {
  return /\n(\t|[ ]+)[^\s*]/.exec(text)?.[1] ?? "  ";
}

/** The lines of a piece of code moved to the left, so that its last line stands at the margin. */
export function dedented(text: string): string {
  const lines = text.split("\n");
  const margin = /^[ \t]*/.exec(lines.at(-1) ?? "")![0];
  if (margin === "" || lines.length === 1) return text;
  return [
    lines[0],
    ...lines.slice(1).map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line)),
  ].join("\n");
}
