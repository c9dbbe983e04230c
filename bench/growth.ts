/**
 * How the scan's time and memory grow with the size: `npm run bench:growth -- <folder...>` scans each folder, or with
 * `--copies 1,2,4` the first one's sources so many times beside each other. Linear growth shows as the same time per
 * 1,000 lines in every row.
 */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { countLines, sourceFiles } from "./lines.ts";
import { exitOnSignals, median } from "./measure.ts";
import { scanFolder } from "./scan-folder.ts";
import { duration, megabytes, table } from "./table.ts";

const USAGE = `Usage: npm run bench:growth -- <folder...> [options]
  --copies <list>  scan so many copies of the first folder, for example 1,2,4
  --runs <n>       runs of each, of which the median counts (default 1)`;

async function main(): Promise<void> {
  exitOnSignals();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { copies: { type: "string" }, runs: { type: "string", default: "1" } },
  });
  const [first] = positionals;
  if (first === undefined) throw new Error(USAGE);
  const runs = Number(values.runs);
  const rows: string[][] = [];
  if (values.copies === undefined) {
    for (const folder of positionals) rows.push(await measuredRow(basename(folder), resolve(folder), runs));
  } else {
    for (const count of values.copies.split(",").map(Number)) rows.push(await copiesRow(first, count, runs));
  }
  const headings = [
    "",
    "files",
    "lines",
    "time",
    "ms per 1,000 lines",
    "memory",
    "kB per 1,000 lines",
    "findings",
  ];
  console.log(table(headings, rows));
}

async function copiesRow(folder: string, count: number, runs: number): Promise<string[]> {
  const scratch = await mkdtemp(join(tmpdir(), "unblock-growth-"));
  try {
    for (let copy = 1; copy <= count; copy++) {
      await cp(resolve(folder), join(scratch, `copy-${copy}`), { recursive: true, filter: isSource });
    }
    return await measuredRow(`${count} × ${basename(folder)}`, scratch, runs);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function isSource(path: string): boolean {
  return !["node_modules", ".git"].includes(basename(path));
}

async function measuredRow(name: string, folder: string, runs: number): Promise<string[]> {
  const lines = countLines(sourceFiles(folder));
  const scans: Awaited<ReturnType<typeof scanFolder>>[] = [];
  for (let run = 0; run < runs; run++) scans.push(await scanFolder(folder));
  const time = median(scans.map(({ used }) => used.wallMs));
  const memory = median(scans.map(({ used }) => used.peakBytes));
  const { report } = scans[0]!;
  return [
    name,
    String(report.files),
    lines.toLocaleString("en"),
    duration(time),
    ((time * 1000) / lines).toFixed(1),
    megabytes(memory),
    (memory / lines).toFixed(0),
    String(report.findings.length),
  ];
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
