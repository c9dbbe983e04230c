/**
 * How many of the lines that a change edited the tests run: `npm run bench:edited -- <folder> <coverage file…>` compares
 * the work tree with its commit and reads what the test runner measured (`coverage-final.json` or `lcov.info`).
 */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs, promisify } from "node:util";
import { readCoverage } from "./fixes/covered.ts";
import { editedLines } from "./fixes/edited-lines.ts";
import { share } from "./table.ts";

const USAGE = `Usage: npm run bench:edited -- <folder> <coverage file…> [--list]
  --list  also print the edited lines that no test runs`;

const run = promisify(execFile);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { list: { type: "boolean", default: false } },
  });
  const [given, ...reports] = positionals;
  if (given === undefined || reports.length === 0) throw new Error(USAGE);
  const folder = resolve(given);
  const coverage = await readCoverage(reports, folder);
  const counts = { files: 0, edited: 0, measured: 0, run: 0 };
  const missed: string[] = [];
  for (const file of await changedFiles(folder)) {
    const [before, after] = await Promise.all([
      committed(folder, file),
      readFile(join(folder, file), "utf8"),
    ]);
    const lines = coverage.get(join(folder, file));
    counts.files++;
    for (const line of editedLines(before, after)) {
      const isRun = lines?.get(line);
      counts.edited++;
      if (isRun !== undefined) counts.measured++;
      if (isRun === true) counts.run++;
      else missed.push(`${file}:${line}${isRun === undefined ? " (not measured)" : ""}`);
    }
  }
  console.log(`${counts.edited} lines edited in ${counts.files} files, ${counts.measured} of them measured`);
  console.log(`the tests run ${share(counts.run, counts.edited)} of the edited lines`);
  if (values.list) console.log(missed.join("\n"));
}

async function changedFiles(folder: string): Promise<string[]> {
  const { stdout } = await run("git", ["diff", "--name-only", "-z", "--relative"], { cwd: folder });
  return stdout.split("\0").filter((name) => /\.[cm]?[jt]sx?$/.test(name));
}

async function committed(folder: string, file: string): Promise<string> {
  const { stdout } = await run("git", ["show", `HEAD:./${file}`], { cwd: folder, maxBuffer: 2 ** 26 });
  return stdout;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
