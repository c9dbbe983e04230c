/**
 * This scan beside what people run today, on one machine in one run: `npm run bench -- <tsconfig>` measures a cold scan,
 * `tsc --noEmit`, and ESLint with `n/no-sync` and typed parsing, each as a process of its own. The project's
 * dependencies should be installed, or the type check has little to check.
 */
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { countLines } from "./lines.ts";
import { exitOnSignals, measure, median, type Measurement } from "./measure.ts";
import { scanFolder } from "./scan-folder.ts";
import { duration, megabytes, table } from "./table.ts";
import { readProject, typeCheck } from "./type-check.ts";

const USAGE = `Usage: npm run bench -- <tsconfig> [options]
  --folder <path>  what to scan (default: the tsconfig's folder)
  --runs <n>       runs of each, of which the median counts (default 1)
  --only <names>   of scan, tsc, eslint, separated by commas (default: all)`;

/** One tool's runs, and what it says it did. */
interface Row {
  readonly name: string;
  readonly runs: readonly Measurement[];
  readonly findings: string;
  readonly proof: string;
}

async function main(): Promise<void> {
  exitOnSignals();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      folder: { type: "string" },
      runs: { type: "string", default: "1" },
      only: { type: "string", default: "scan,tsc,eslint" },
    },
  });
  const [argument] = positionals;
  if (argument === undefined || !existsSync(argument)) throw new Error(USAGE);
  const tsconfig = resolve(argument);
  const project = await readProject(tsconfig);
  const files = project.files.map((file) => resolve(dirname(tsconfig), file));
  const runs = Number(values.runs);
  const [cpu] = cpus();
  console.log(`${files.length} files, ${countLines(files).toLocaleString("en")} lines in ${argument}`);
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpu?.model ?? "?"}, ${megabytes(totalmem())}, runs: ${runs}\n`,
  );
  const tools: Record<string, () => Promise<Row>> = {
    scan: () => scanRow(values.folder ?? dirname(tsconfig), runs),
    tsc: () => typeCheckRow(tsconfig, project, runs),
    eslint: () => lintRow(tsconfig, files, runs),
  };
  const rows: Row[] = [];
  for (const name of values.only.split(",")) {
    const tool = tools[name];
    if (!tool) throw new Error(`"${name}" is not a tool. ${USAGE}`);
    rows.push(await tool());
  }
  console.log(comparison(rows));
}

async function scanRow(folder: string, count: number): Promise<Row> {
  const scans = await repeat(count, () => scanFolder(resolve(folder)));
  const { report } = scans.at(-1)!;
  const { resolved, guessed, unresolved, skipped } = report.references;
  return {
    name: "unblock scan",
    runs: scans.map(({ used }) => used),
    findings: String(report.findings.length),
    proof: `${report.files} files; references: ${resolved} resolved, ${guessed} guessed, ${unresolved} unresolved, ${skipped} skipped`,
  };
}

async function typeCheckRow(
  tsconfig: string,
  project: Awaited<ReturnType<typeof readProject>>,
  count: number,
) {
  const checks = await repeat(count, () => typeCheck(tsconfig, project));
  const { files, lines, errors, checkSeconds, used } = checks.at(-1)!;
  const proof =
    checkSeconds > 0
      ? `${files} files, ${lines.toLocaleString("en")} lines read; ${errors} errors; checking took ${checkSeconds} s`
      : `DID NOT CHECK TYPES: ${used.stdout.split("\n")[0]}`;
  return { name: "tsc --noEmit", runs: checks.map((check) => check.used), findings: "", proof };
}

async function lintRow(tsconfig: string, files: readonly string[], count: number): Promise<Row> {
  const scratch = await mkdtemp(join(tmpdir(), "unblock-eslint-"));
  const list = join(scratch, "files.json");
  const program = fileURLToPath(new URL("eslint.mjs", import.meta.url));
  try {
    await writeFile(list, JSON.stringify(files.filter((file) => !/\.d\.[cm]?ts$/.test(file))));
    const runs = await repeat(count, () => measure([program, tsconfig, list], dirname(tsconfig)));
    const { stdout, stderr } = runs.at(-1)!;
    if (stdout === "") throw new Error(`ESLint failed: ${stderr}`);
    const result = JSON.parse(stdout) as {
      files: number;
      findings: number;
      notParsed: number;
      firstError: string | null;
    };
    const proof = `${result.files} files, ${result.notParsed} not parsed${result.firstError ? `: ${result.firstError}` : ""}`;
    return { name: "ESLint, n/no-sync, typed", runs, findings: String(result.findings), proof };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function repeat<T>(count: number, task: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let run = 0; run < count; run++) results.push(await task());
  return results;
}

function comparison(rows: readonly Row[]): string {
  const time = (row: Row) => median(row.runs.map(({ wallMs }) => wallMs));
  const [first] = rows;
  const cells = rows.map((row) => [
    row.name,
    duration(time(row)),
    duration(median(row.runs.map(({ cpuMs }) => cpuMs))),
    megabytes(median(row.runs.map(({ peakBytes }) => peakBytes))),
    row.findings,
    (time(first!) / time(row)).toFixed(2),
  ]);
  const proofs = rows.map((row) => `${row.name}: ${row.proof}`).join("\n");
  const ratio = `time of ${first?.name} / its time`;
  return `${table(["", "time", "CPU time", "peak memory", "findings", ratio], cells)}\n\n${proofs}`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
