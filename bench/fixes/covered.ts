/** Which lines tests ran, from the coverage files that test runners write: `coverage-final.json` or `lcov.info`. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

/** By absolute file: for every line that has something to run, whether it was run. */
export type Coverage = Map<string, Map<number, boolean>>;

/** Several files add up: a line counts as run if one of them says so. Throws where one can't be read. */
export async function readCoverage(paths: readonly string[], folder: string): Promise<Coverage> {
  const coverage: Coverage = new Map();
  const add = (file: string, line: number, isRun: boolean) => {
    const path = resolve(folder, file);
    const lines = coverage.get(path) ?? new Map<number, boolean>();
    coverage.set(path, lines.set(line, isRun || lines.get(line) === true));
  };
  for (const path of paths) {
    const text = await readFile(path, "utf8");
    if (path.endsWith(".json")) readIstanbul(JSON.parse(text) as Istanbul, add);
    else readLcov(text, add);
  }
  return coverage;
}

type Add = (file: string, line: number, isRun: boolean) => void;

interface Range {
  readonly start: { readonly line: number };
  readonly end: { readonly line: number };
}

type Istanbul = Readonly<
  Record<
    string,
    {
      readonly path: string;
      readonly statementMap: Record<string, Range>;
      readonly s: Record<string, number>;
    }
  >
>;

/**
 * A statement holds others, so the innermost one that covers a line says whether it was run; the lines of a file that
 * no statement begins on or covers have nothing to run.
 */
function readIstanbul(report: Istanbul, add: Add): void {
  for (const { path, statementMap, s } of Object.values(report)) {
    const innermost = new Map<number, { readonly size: number; readonly isRun: boolean }>();
    for (const [id, { start, end }] of Object.entries(statementMap)) {
      const size = end.line - start.line;
      const isRun = (s[id] ?? 0) > 0;
      for (let line = start.line; line <= end.line; line++) {
        const known = innermost.get(line);
        const isSame = known?.size === size;
        if (known === undefined || size < known.size || (isSame && isRun))
          innermost.set(line, { size, isRun });
      }
    }
    for (const [line, { isRun }] of innermost) add(path, line, isRun);
  }
}

function readLcov(text: string, add: Add): void {
  let file = "";
  for (const line of text.split("\n")) {
    if (line.startsWith("SF:")) file = line.slice("SF:".length).trim();
    const count = /^DA:(\d+),(\d+)/.exec(line);
    if (count) add(file, Number(count[1]), Number(count[2]) > 0);
  }
}
