/** `unblock baseline create|update|prune`: accepts what is found today, so that only new findings count. */
import { realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { BaselineEntry } from "../../core/config/baseline.ts";
import {
  BaselineRefusal,
  createBaseline,
  pruneBaselines,
  slashed,
  updateBaselines,
  type BaselineChoice,
  type ChangedBaseline,
} from "../../node/index.ts";
import { counted } from "../formats/wrap.ts";
import { EXIT, UsageError, type ExitCode, type Io } from "../io.ts";
import { createMeter } from "../meter.ts";
import { relativeTo } from "../report.ts";
import { scanPaths, type Scanned } from "../scan-paths.ts";

export interface BaselineOptions {
  readonly baseline?: string;
  readonly force?: boolean;
  readonly add?: boolean;
  readonly check?: boolean;
}

export async function create(path: string | undefined, options: BaselineOptions, io: Io): Promise<ExitCode> {
  const choice = await chosenFile(options.baseline, io);
  const scanned = await analyse(path, choice, io);
  const { force = false } = options;
  const created = { force, ...(choice === undefined ? {} : { path: choice }) };
  const change = await orRefuse(createBaseline(analysedOf(scanned), created));
  const all = change.kept + change.added.reduce((sum, { count }) => sum + count, 0);
  io.stdout(`${nameOf(change, scanned)}: ${counted(all, "finding")} accepted\n`);
  return EXIT.clean;
}

export async function update(path: string | undefined, options: BaselineOptions, io: Io): Promise<ExitCode> {
  const scanned = await analyse(path, await chosenFile(options.baseline, io), io);
  return tell(await orRefuse(updateBaselines(analysedOf(scanned), options)), options, scanned, io);
}

export async function prune(path: string | undefined, options: BaselineOptions, io: Io): Promise<ExitCode> {
  const scanned = await analyse(path, await chosenFile(options.baseline, io), io);
  return tell(await orRefuse(pruneBaselines(analysedOf(scanned), options)), options, scanned, io);
}

/** The file that an option names, absolute, its folder without symbolic links. Throws a UsageError if that is not there. */
export async function chosenFile(file: string | undefined, io: Io): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const folder = dirname(resolve(io.cwd, file));
  try {
    return slashed(join(await realpath(folder), basename(file)));
  } catch (error) {
    throw new UsageError(`there is no folder ${folder}`, { cause: error });
  }
}

function analyse(path: string | undefined, baseline: BaselineChoice | undefined, io: Io): Promise<Scanned> {
  return scanPaths(io, path === undefined ? [] : [path], createMeter(io), { baseline });
}

function analysedOf({ engine, workspace }: Scanned) {
  const texts = new Map(workspace.files.map((file) => [file.path, file.text]));
  return { engine, workspace, textOf: (file: string) => texts.get(file) };
}

async function orRefuse<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof BaselineRefusal ? new UsageError(error.message, { cause: error }) : error;
  }
}

/** With `--check` the exit code says whether there would be something to write. */
function tell(
  changes: readonly ChangedBaseline[],
  { check = false }: BaselineOptions,
  scanned: Scanned,
  io: Io,
): ExitCode {
  for (const change of changes) io.stdout(describe(change, scanned));
  return check && changes.some(({ isNews }) => isNews) ? EXIT.findings : EXIT.clean;
}

function describe(change: ChangedBaseline, scanned: Scanned): string {
  const { kept, added, dropped, isNews } = change;
  const sum = (entries: readonly BaselineEntry[]) => entries.reduce((total, { count }) => total + count, 0);
  const parts = [
    counted(kept, "finding") + " kept",
    dropped.length > 0 ? `${sum(dropped)} dropped` : "",
    added.length > 0 ? `${sum(added)} added` : "",
    isNews ? "" : "nothing to write",
  ];
  const lines = [
    `${nameOf(change, scanned)}: ${parts.filter((part) => part !== "").join(", ")}`,
    ...dropped.map((entry) => `  - ${describeEntry(entry)}`),
    ...added.map((entry) => `  + ${describeEntry(entry)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function describeEntry({ rule, symbol, file, operations, count }: BaselineEntry): string {
  const times = count === 1 ? "" : ` (${count} times)`;
  return `${rule} in ${symbol} of ${file}: ${operations[0] ?? "itself"}${times}`;
}

function nameOf({ path }: ChangedBaseline, { workspace }: Scanned): string {
  return relativeTo(workspace.root, path);
}
