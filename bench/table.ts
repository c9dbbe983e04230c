/** Plain text tables for the terminal. */

/** Rows of cells under headings; the first column is aligned left, the others right. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** `2.41 s` from 1,000 ms on, `240 ms`, or `0.24 ms` below ten. */
export function duration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`;
  return milliseconds < 10 ? `${Number(milliseconds.toPrecision(2))} ms` : `${Math.round(milliseconds)} ms`;
}

/** `412 MB`, in millions of bytes. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

/** `34 of 40 (85 %)`. */
export function share(part: number, whole: number): string {
  return whole === 0 ? "0 of 0" : `${part} of ${whole} (${Math.round((100 * part) / whole)} %)`;
}
