/**
 * Finds the folder to analyse for paths that a person named. `scan src/` means: analyse the package, as a path may
 * begin in `src` and end beside it, and report what is in `src`.
 */
import { homedir } from "node:os";
import { dirname } from "node:path/posix";
import { describeError, isWithin, slashed, type Disk } from "./disk.ts";
import { exists } from "./ignore-rules.ts";

/** A path that a person named and that is not there. */
export class MissingPathError extends Error {
  override readonly name = "MissingPathError";
}

/** The paths without symbolic links, as the walk lists what they lead to. Throws `MissingPathError`. */
export async function resolvePaths(paths: readonly string[], disk: Disk): Promise<string[]> {
  return Promise.all(
    paths.map((path) =>
      disk.realPath(path).catch((error: unknown) => {
        throw new MissingPathError(`${slashed(path)}: ${describeError(error)}`, { cause: error });
      }),
    ),
  );
}

/**
 * The nearest folder around all paths that has a package.json or a repository; failing that, one with a tsconfig;
 * failing that, the nearest folder around them. The home folder and the disk's root are never taken for a package that
 * happens to lie in them, only when they are named. Paths are absolute; rejects when one is not there.
 */
export async function locateRoot(paths: readonly string[], disk: Disk): Promise<string> {
  const folders = await Promise.all(paths.map((path) => folderOf(slashed(path), disk)));
  const common = folders.reduce(commonFolder);
  return (await locateProject(common, disk)) ?? common;
}

/** The folder that a scan of the folder analyses, unless that would be the folder for want of anything better. */
export async function locateProject(folder: string, disk: Disk): Promise<string | undefined> {
  return (
    (await nearestWith(folder, ["package.json", ".git"], disk)) ??
    (await nearestWith(folder, ["tsconfig.json", "jsconfig.json"], disk))
  );
}

/**
 * The nearest folder around the scan's root that is a repository, which is what services for continuous integration
 * name files relative to; failing that, the root.
 */
export async function locateRepository(root: string, disk: Disk): Promise<string> {
  return (await nearestWith(root, [".git"], disk)) ?? root;
}

async function folderOf(path: string, disk: Disk): Promise<string> {
  const { kind } = await disk.stat(path);
  return kind === "folder" ? path : dirname(path);
}

function commonFolder(first: string, second: string): string {
  let folder = first;
  while (!isWithin(folder, second)) folder = dirname(folder);
  return folder;
}

async function nearestWith(start: string, names: readonly string[], disk: Disk): Promise<string | undefined> {
  const home = slashed(homedir());
  for (let folder = start; ; folder = dirname(folder)) {
    const isTooFar = folder === dirname(folder) || isWithin(folder, home);
    if (isTooFar && folder !== start) return undefined;
    for (const name of names)
      if (await exists(`${folder === "/" ? "" : folder}/${name}`, disk)) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
