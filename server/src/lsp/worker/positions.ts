import type { Position } from "../../core/index.ts";

/**
 * From 0-based offsets to positions (from 1) in one text. A line ends after `\n`, `\r\n` or a lone `\r`: what the
 * protocol counts as a line.
 */
export function createPositions(text: string): (offset: number) => Position {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
