/**
 * Reads every package.json of the scan. Workspace patterns (`workspaces`, pnpm-workspace.yaml, lerna.json, rush.json)
 * are not read: they only choose among these files, and the core needs no more than name → folder of what is there.
 * A package that no pattern names is scanned anyway, and its name must resolve as well.
 */
import { dirname } from "node:path/posix";
import type { Problem } from "../core/finding/finding.ts";
import type { PackageManifest } from "../core/project/workspace.ts";
import type { Disk } from "./disk.ts";
import { readJson, type JsonFile } from "./json-file.ts";

/** Never rejects. */
export async function readPackages(
  paths: readonly string[],
  disk: Disk,
): Promise<{ packages: PackageManifest[]; files: JsonFile[]; problems: Problem[] }> {
  const installed = createInstalledNames(disk);
  const problems: Problem[] = [];
  const files: JsonFile[] = [];
  const packages = await Promise.all(
    paths.map(async (path) => {
      const file = await readJson(path, disk);
      files.push(file);
      problems.push(...file.problems);
      const directory = dirname(path);
      return { directory, manifest: file.value, installed: await installed(directory) };
    }),
  );
  return { packages, files, problems };
}

/** Answers which packages are installed at a folder or above it, each folder read once. Names only. */
export function createInstalledNames(disk: Disk): (directory: string) => Promise<readonly string[]> {
  const known = new Map<string, Promise<readonly string[]>>();
  const namesAt = (directory: string): Promise<readonly string[]> => {
    const found = known.get(directory) ?? readUpward(directory);
    known.set(directory, found);
    return found;
  };
  const readUpward = async (directory: string): Promise<readonly string[]> => {
    const isModules = directory.endsWith("/node_modules");
    const own = isModules ? [] : await readNames(`${directory === "/" ? "" : directory}/node_modules`, disk);
    const parent = dirname(directory);
    const above = parent === directory ? [] : await namesAt(parent);
    return own.length === 0 ? above : [...new Set([...own, ...above])].sort();
  };
  return namesAt;
}

async function readNames(modules: string, disk: Disk): Promise<string[]> {
  const names = await readFolderNames(modules, disk);
  const nested = await Promise.all(
    names.map(async (name) => {
      if (!name.startsWith("@")) return [name];
      return (await readFolderNames(`${modules}/${name}`, disk)).map((inner) => `${name}/${inner}`);
    }),
  );
  return nested.flat();
}

/** Empty where there is no such folder, or none that may be read: then nothing of it can be imported either. */
async function readFolderNames(path: string, disk: Disk): Promise<string[]> {
  const entries = await disk.readDirectory(path).catch(() => []);
  return entries.filter(({ name, kind }) => !name.startsWith(".") && kind !== "file").map(({ name }) => name);
}
