/**
 * The file that an `extends` names: by path, or in a package of a node_modules at the folder or above. The same for
 * tsconfigs and for our own configurations. Nothing of a package is loaded: its manifest and its JSON files are read.
 */
import { dirname, isAbsolute, resolve } from "node:path/posix";
import { exportTargets } from "../core/project/manifest.ts";
import { isWithin, type Disk } from "./disk.ts";
import { exists } from "./ignore-rules.ts";
import type { JsonFile } from "./json-file.ts";

/** What a kind of configuration is called, in a folder and in a package.json. */
export interface BaseKind {
  /** The file that a folder stands for. */
  readonly name: string;
  /** Endings that an `extends` may leave out, likeliest first. */
  readonly endings: readonly string[];
  /** The key of a package.json: the file's path, or the configuration itself. */
  readonly field: string;
}

export interface BaseReader {
  readonly disk: Disk;
  readonly open: (path: string) => Promise<JsonFile>;
}

/** The path of the file, a package.json where that holds the configuration; undefined where there is none. */
export async function findBase(
  directory: string,
  name: string,
  kind: BaseKind,
  reader: BaseReader,
): Promise<string | undefined> {
  if (isRelative(name)) return firstFile(reader.disk, candidates(resolve(directory, name), kind));
  const [, packageName, subpath = ""] = /^((?:@[^/]+\/)?[^/]+)(\/.+)?$/.exec(name) ?? [];
  if (packageName === undefined || name.split("/").includes("..")) return undefined;
  for (let folder = directory; ; folder = dirname(folder)) {
    const home = `${folder === "/" ? "" : folder}/node_modules/${packageName}`;
    const found = await findInPackage(home, subpath, kind, reader);
    if (found !== undefined || folder === dirname(folder)) return found;
  }
}

/** Whether an `extends` is a path, not the name of a package. */
export function isRelative(name: unknown): boolean {
  return typeof name !== "string" || isAbsolute(name) || /^\.\.?(\/|$)/.test(name);
}

function candidates(path: string, { name, endings }: BaseKind): string[] {
  if (endings.some((ending) => path.endsWith(ending))) return [path];
  return [...endings.map((ending) => path + ending), `${path}/${name}`, path];
}

async function findInPackage(
  home: string,
  subpath: string,
  kind: BaseKind,
  { disk, open }: BaseReader,
): Promise<string | undefined> {
  const path = home + subpath;
  const direct = await firstFile(disk, [path, ...kind.endings.map((ending) => path + ending)]);
  if (direct !== undefined) return direct;
  const manifest = (await exists(`${path}/package.json`, disk))
    ? await open(`${path}/package.json`)
    : undefined;
  const named = manifest?.value[kind.field];
  if (manifest && typeof named === "object" && named !== null) return manifest.path;
  const choices = typeof named === "string" ? [resolve(path, named)] : [];
  const inFolder = await firstFile(disk, [...choices, `${path}/${kind.name}`]);
  if (inFolder !== undefined || !(await exists(`${home}/package.json`, disk))) return inFolder;
  const { value } = await open(`${home}/package.json`);
  const targets = exportTargets(value, `.${subpath}`).map((target) => resolve(home, target));
  const isJson = (target: string) => kind.endings.some((ending) => target.endsWith(ending));
  return firstFile(
    disk,
    targets.filter((target) => isWithin(home, target) && isJson(target)),
  );
}

async function firstFile(disk: Disk, paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const found = await disk.stat(path).then(
      ({ kind }) => kind === "file",
      () => false,
    );
    if (found) return path;
  }
  return undefined;
}
