/** Finds and reads the baselines of a workspace. A broken one gives what could be understood, and problems with places. */
import { dirname, resolve } from "node:path/posix";
import {
  BASELINE_FILE,
  checkBaseline,
  type Baseline,
  type BaselineMistake,
  type BaselineState,
} from "../core/config/baseline.ts";
import type { ConfigLayer } from "../core/config/config.ts";
import type { Problem } from "../core/finding/finding.ts";
import { isWithin, type Disk } from "./disk.ts";
import { exists } from "./ignore-rules.ts";
import { readJson, type JsonFile } from "./json-file.ts";

/** Another file in place of what the configuration says, absolute; false for no baseline. */
export type BaselineChoice = string | false;

export interface BaselinesRead {
  /** The nearest to the root first. */
  readonly baselines: readonly Baseline[];
  readonly problems: readonly Problem[];
}

/** Where a baseline is to be; `by` is the configuration that says so. */
interface Location {
  readonly path: string;
  readonly by?: string;
}

/** Never rejects. */
export async function readBaselines(
  root: string,
  layers: readonly ConfigLayer[],
  disk: Disk,
  choice?: BaselineChoice,
): Promise<BaselinesRead> {
  const locations = choice === undefined ? await locate(root, layers, disk) : chosen(choice);
  const read = await Promise.all(locations.map((location) => readBaseline(location, disk)));
  return {
    baselines: read.flatMap(({ baseline }) => baseline ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** The file that `baseline create` writes; undefined where the configuration wants none. */
export function newBaselinePath(root: string, layers: readonly ConfigLayer[]): string | undefined {
  const ruling = rulingLayer(root, layers);
  return ruling === undefined ? `${root}/${BASELINE_FILE}` : namedBy(ruling)?.path;
}

function chosen(choice: BaselineChoice): Location[] {
  return choice === false ? [] : [{ path: choice }];
}

/** At the root, at each configuration below, and where there is none, the nearest above the root. */
async function locate(root: string, layers: readonly ConfigLayer[], disk: Disk): Promise<Location[]> {
  const ruling = rulingLayer(root, layers);
  const own = ruling === undefined ? { path: `${root}/${BASELINE_FILE}` } : namedBy(ruling);
  const below = layers.filter(({ directory }) => directory !== root && isWithin(root, directory));
  const found = await there(
    [own, ...below.map(namedBy)].flatMap((location) => location ?? []),
    disk,
  );
  if (found.length > 0 || ruling !== undefined) return found;
  const above = await nearestAbove(root, disk);
  return above === undefined ? [] : [{ path: above }];
}

/** The nearest configuration around the root that says something of baselines. */
function rulingLayer(root: string, layers: readonly ConfigLayer[]): ConfigLayer | undefined {
  return layers.findLast(
    ({ directory, config }) => isWithin(directory, root) && config.baseline !== undefined,
  );
}

function namedBy({ directory, path: by, config }: ConfigLayer): Location | undefined {
  if (config.baseline === false) return undefined;
  if (config.baseline === undefined) return { path: `${directory}/${BASELINE_FILE}` };
  return { path: resolve(directory, config.baseline), by };
}

/** Those that are there, and those that a configuration names. */
async function there(locations: readonly Location[], disk: Disk): Promise<Location[]> {
  const known = await Promise.all(locations.map(({ path }) => exists(path, disk)));
  const wanted = locations.filter(({ by }, index) => known[index] === true || by !== undefined);
  return wanted.filter(({ path }, index) => wanted.findIndex((other) => other.path === path) === index);
}

/** In the repository around the root. */
async function nearestAbove(root: string, disk: Disk): Promise<string | undefined> {
  for (let folder = root; !(await exists(`${folder}/.git`, disk));) {
    if (folder === dirname(folder)) return undefined;
    folder = dirname(folder);
    const path = `${folder}/${BASELINE_FILE}`;
    if (await exists(path, disk)) return path;
  }
  return undefined;
}

/** The baseline, unless it is not there. */
export async function readBaseline(
  { path, by }: Location,
  disk: Disk,
): Promise<{ baseline?: Baseline; problems: readonly Problem[] }> {
  if (!(await exists(path, disk))) {
    const message = `the baseline ${path} is not there; unblock baseline create makes it`;
    return { problems: [{ file: by ?? path, message }] };
  }
  const file = await readJson(path, disk, { strict: true });
  const { entries, mistakes } = checkBaseline(file.value);
  const isSilent = file.problems.length > 0 && Object.keys(file.value).length === 0;
  const problems = isSilent ? [] : mistakes.map((mistake) => problemOf(file, mistake));
  const placed = entries.map(([index, entry]) => ({
    ...entry,
    position: file.positionOf("findings", index),
  }));
  const state = file.problems.length > 0 ? "broken" : stateOf(mistakes);
  return {
    baseline: { path, directory: dirname(path), entries: placed, state },
    problems: [...file.problems, ...problems],
  };
}

function problemOf(file: JsonFile, { keys, message }: BaselineMistake): Problem {
  return { file: file.path, message, position: file.positionOf(...keys) };
}

function stateOf(mistakes: readonly BaselineMistake[]): BaselineState {
  if (mistakes.length === 0) return "sound";
  return mistakes.every(({ harmless }) => harmless === true) ? "repetitive" : "broken";
}
