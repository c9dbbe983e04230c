/** From paths on the command line to an analysed workspace; what `scan` and `explain` share. */
import { resolve } from "node:path";
import type { Engine } from "../core/engine.ts";
import type { Analysis } from "../core/finding/finding.ts";
import { isUntouched, withImporters, type Changes } from "../core/policy/touched.ts";
import type { Workspace } from "../core/project/workspace.ts";
import {
  createDisk,
  finish,
  GitError,
  locateRepository,
  locateRoot,
  MissingPathError,
  readAssets,
  readChanges,
  readWorkspace,
  resolvePaths,
  scanWorkspace,
  endingAfter,
  LONGEST_WAIT,
  sharedVerdicts,
  type BaselineChoice,
  type ChangeQuestion,
  type Disk,
} from "../node/index.ts";
import { UsageError, type EngineModule, type Io } from "./io.ts";
import type { Meter } from "./meter.ts";

export interface Scanned {
  readonly engine: Engine;
  readonly rules: EngineModule["rules"];
  readonly workspace: Workspace;
  /** The repository around the workspace, absolute; the workspace's root where there is none. */
  readonly repository: string;
  readonly analysis: Analysis;
  /** What was asked, absolute, with forward slashes, without symbolic links; the working directory if nothing was. */
  readonly paths: readonly string[];
  /** What the question about changes was answered. */
  readonly changes?: Changes;
}

export interface ScanPathsOptions {
  /** In place of the baselines that lie in the workspace; a file is absolute. */
  readonly baseline?: BaselineChoice | undefined;
  /** What to compare with; without it, nothing is. */
  readonly question?: ChangeQuestion | undefined;
}

/** Throws a UsageError for a path that is not there, and the engine's CancelledError after Ctrl-C. */
export async function scanPaths(
  io: Io,
  given: readonly string[],
  meter: Meter,
  { baseline, question }: ScanPathsOptions = {},
): Promise<Scanned> {
  const workTree = createDisk();
  const named = (given.length === 0 ? ["."] : given).map((path) => resolve(io.cwd, path));
  const paths = await resolvePaths(named, workTree).catch((error: unknown) => {
    throw error instanceof MissingPathError ? new UsageError(error.message, { cause: error }) : error;
  });
  const root = await locateRoot(paths, workTree);
  const { disk, changes } = await compare(root, question, workTree);
  const isCancelled = () => io.signal.aborted;
  meter.show("reading files");
  const loading = meter.time("load engine", io.loadEngine());
  const rules = async () => (await loading).rules;
  const verdicts = sharedVerdicts();
  const [workspace, repository, module, assets] = await Promise.all([
    meter.time("read", readWorkspace(root, { asked: paths, disk, isCancelled, rules, baseline })),
    locateRepository(root, disk),
    loading,
    meter.time("load declarations", readAssets()),
    verdicts.recall(),
  ]);
  const engine = module.createEngine(assets, verdicts);
  const scanned = { engine, rules: module.rules, workspace, repository, paths };
  const isIdle =
    changes !== undefined &&
    isUntouched(
      changes,
      workspace.files.map(({ path }) => path),
    );
  if (isIdle) return { ...scanned, changes, analysis: nothingOf(workspace) };
  const waiting = endingAfter(LONGEST_WAIT, io.signal);
  const scan = scanWorkspace(engine, workspace, { isCancelled }, { from: verdicts, until: waiting.signal });
  const analysis = await finish(scan, ({ phase, done, total }) => meter.show(phase, done, total));
  waiting.end();
  meter.clear();
  tellUnchecked(verdicts.pending, io);
  verdicts.drop();
  await verdicts.remember();
  if (changes === undefined) return { ...scanned, analysis };
  return { ...scanned, changes: withImporters(changes, workspace.files), analysis };
}

function tellUnchecked(count: number, io: Io): void {
  if (count === 0) return;
  const expressions = count === 1 ? "1 regular expression was" : `${count} regular expressions were`;
  io.stderr(
    `unblock: ${expressions} not checked within ${LONGEST_WAIT / 1000} s: the next scan goes on with them\n`,
  );
}

async function compare(
  root: string,
  question: ChangeQuestion | undefined,
  disk: Disk,
): Promise<{ readonly disk: Disk; readonly changes?: Changes }> {
  if (question === undefined) return { disk };
  return readChanges(root, question, disk).catch((error: unknown) => {
    throw error instanceof GitError ? new UsageError(error.message, { cause: error }) : error;
  });
}

/** What an analysis says of which nothing would be reported, without its work. */
function nothingOf({ files, problems }: Workspace): Analysis {
  const references = { resolved: 0, guessed: 0, unresolved: 0, skipped: 0 };
  return { findings: [], problems, references, files: files.length, timing: {} };
}
