/** Reads a workspace from the disk into the plain data that the core takes. */
import { dirname } from "node:path/posix";
import type { Problem } from "../core/finding/finding.ts";
import type { SourceText, Workspace } from "../core/project/workspace.ts";
import { withoutMapped, withoutOutputs } from "./compiled.ts";
import { createDisk, slashed, type Disk } from "./disk.ts";
import { exists } from "./ignore-rules.ts";
import { readBaselines, type BaselineChoice } from "./read-baselines.ts";
import { readConfigs } from "./read-configs.ts";
import { readStatements } from "./read-statements.ts";
import { readPackages } from "./read-packages.ts";
import { readSettings, type RuleSource } from "./read-settings.ts";
import { readSource } from "./read-source.ts";
import { listFiles } from "./walk.ts";

export interface ReadOptions {
  /** Absolute files and folders that are read even if an ignore file names them. */
  readonly asked?: readonly string[];
  readonly disk?: Disk;
  /** In place of the baselines that lie in the workspace. */
  readonly baseline?: BaselineChoice | undefined;
  /** Polled between files; when it answers true, the rest is left unread and the workspace is of no use. */
  readonly isCancelled?: () => boolean;
  /** The rules that configurations may name; asked for where there is one. Without it, any name is taken for a rule. */
  readonly rules?: RuleSource;
}

/**
 * Everything below the root that an analysis reads, sorted by path. Never rejects for what is on the disk: what cannot
 * be read, or is left out on purpose, is among the workspace's problems. A root that is missing gives an empty
 * workspace with one problem.
 */
export async function readWorkspace(root: string, options: ReadOptions = {}): Promise<Workspace> {
  const disk = options.disk ?? createDisk();
  const folder = withoutEndSlash(slashed(root));
  const listing = await listFiles(folder, (options.asked ?? []).map(slashed), disk);
  const configPaths = [...listing.configs, ...(await configAbove(folder, listing.configs, disk))];
  const [{ configs, problems: configProblems }, { packages, files: manifests, problems: packageProblems }] =
    await Promise.all([
      readConfigs(configPaths.sort(), disk),
      readPackages([...listing.manifests].sort(), disk),
    ]);
  const sources = { paths: [...listing.settings], manifests };
  const { settings, problems: settingProblems } = await readSettings(folder, sources, disk, options.rules);
  const paths = withoutOutputs([...listing.sources].sort(), configs);
  const [{ texts, problems }, { baselines, problems: baselineProblems }, said] = await Promise.all([
    readSources(paths, disk, options.isCancelled),
    readBaselines(folder, settings, disk, options.baseline),
    readStatements(packages, disk),
  ]);
  return {
    root: folder,
    files: await withoutMapped(texts, disk),
    configs,
    packages,
    baselines,
    settings,
    statements: said.statements,
    problems: sortProblems([
      ...listing.problems,
      ...configProblems,
      ...packageProblems,
      ...settingProblems,
      ...problems,
      ...baselineProblems,
      ...said.problems,
    ]),
  };
}

async function readSources(paths: readonly string[], disk: Disk, isCancelled = () => false) {
  const texts: SourceText[] = [];
  const problems: Problem[] = [];
  const outcomes = await Promise.all(
    paths.map(async (path) => (isCancelled() ? undefined : await readSource(path, disk))),
  );
  for (const outcome of outcomes) {
    if (outcome === undefined) continue;
    if ("source" in outcome) texts.push(outcome.source);
    else problems.push(outcome.problem);
  }
  return { texts, problems };
}

/** The config that rules the root from above, as for the compiler, where the root has none of its own. */
async function configAbove(root: string, configs: ReadonlySet<string>, disk: Disk): Promise<string[]> {
  const names = ["tsconfig.json", "jsconfig.json"];
  if (names.some((name) => configs.has(`${root}/${name}`))) return [];
  let folder = root;
  while (folder !== dirname(folder) && !(await exists(`${folder}/.git`, disk))) {
    folder = dirname(folder);
    for (const name of names) if (await exists(`${folder}/${name}`, disk)) return [`${folder}/${name}`];
  }
  return [];
}

function withoutEndSlash(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

function sortProblems(problems: readonly Problem[]): Problem[] {
  const padded = (count: number) => String(count).padStart(8, "0");
  const key = ({ file, message, position: { line, column } = { line: 0, column: 0 } }: Problem) =>
    [file, padded(line), padded(column), message].join("\n");
  return [...problems].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
