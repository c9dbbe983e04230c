/** The table of `--timing`. */

/** The command's own phases, then those of the analysis; rules are named `rule:<id>` by the engine. Milliseconds. */
export function printTiming(
  own: ReadonlyMap<string, number>,
  analysis: Readonly<Record<string, number>>,
): string {
  const rows = [...own, ...Object.entries(analysis)];
  const width = Math.max(5, ...rows.map(([name]) => name.length));
  const lines = rows.map(
    ([name, ms]) => `  ${name.padEnd(width)}  ${Math.round(ms).toString().padStart(7)} ms`,
  );
  return `\nTiming\n${lines.join("\n")}\n`;
}
