/** From paths on the command line to an analysed workspace; what `scan` and `explain` share. */
import { resolve } from "node:path";
import type { Engine } from "../core/engine.ts";
import type { Analysis } from "../core/finding/finding.ts";
import type { Workspace } from "../core/project/workspace.ts";
import {
  createDisk,
  finish,
  locateRepository,
  locateRoot,
  MissingPathError,
  readAssets,
  readWorkspace,
  resolvePaths,
  scanWorkspace,
  type BaselineChoice,
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
}

export interface ScanPathsOptions {
  /** In place of the baselines that lie in the workspace; a file is absolute. */
  readonly baseline?: BaselineChoice | undefined;
}

/** Throws a UsageError for a path that is not there, and the engine's CancelledError after Ctrl-C. */
export async function scanPaths(
  io: Io,
  given: readonly string[],
  meter: Meter,
  { baseline }: ScanPathsOptions = {},
): Promise<Scanned> {
  const disk = createDisk();
  const named = (given.length === 0 ? ["."] : given).map((path) => resolve(io.cwd, path));
  const paths = await resolvePaths(named, disk).catch((error: unknown) => {
    throw error instanceof MissingPathError ? new UsageError(error.message, { cause: error }) : error;
  });
  const root = await locateRoot(paths, disk);
  const isCancelled = () => io.signal.aborted;
  meter.show("reading files");
  const loading = meter.time("load engine", io.loadEngine());
  const rules = async () => (await loading).rules;
  const [workspace, repository, module, assets] = await Promise.all([
    meter.time("read", readWorkspace(root, { asked: paths, disk, isCancelled, rules, baseline })),
    locateRepository(root, disk),
    loading,
    meter.time("load declarations", readAssets()),
  ]);
  const engine = module.createEngine(assets);
  const scan = scanWorkspace(engine, workspace, { isCancelled });
  const analysis = await finish(scan, ({ phase, done, total }) => meter.show(phase, done, total));
  meter.clear();
  return { engine, rules: module.rules, workspace, repository, analysis, paths };
}
