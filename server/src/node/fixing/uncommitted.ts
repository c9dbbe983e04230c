/** Which files git could not bring back: those with changes that were not committed. */
import { dirname } from "node:path/posix";
import { createDisk, type Disk } from "../disk.ts";
import { openRepository } from "../git.ts";
import { exists } from "../ignore-rules.ts";

/**
 * Those of the files (absolute) that differ from the last commit, or that git does not know although it does not ignore
 * them; sorted. Files in no repository are never among them. Rejects with a `GitError`.
 */
export async function uncommitted(files: readonly string[], disk: Disk = createDisk()): Promise<string[]> {
  const found: string[] = [];
  for (const [folder, own] of await byRepository(files, disk)) {
    const repository = await openRepository(folder);
    const [differences, untracked] = await Promise.all([
      repository.differences(await repository.head(), "work tree"),
      repository.untracked(),
    ]);
    const paths = new Set([...differences.map(({ path }) => path), ...untracked]);
    found.push(...own.filter((file) => paths.has(file.slice(folder.length + 1))));
  }
  return found.sort();
}

/** The files of each repository: the nearest one around each, as a submodule is a repository of its own. */
async function byRepository(files: readonly string[], disk: Disk): Promise<Map<string, string[]>> {
  const known = new Map<string, Promise<string | undefined>>();
  const around = (folder: string): Promise<string | undefined> => {
    const answer = known.get(folder) ?? find(folder);
    known.set(folder, answer);
    return answer;
  };
  const find = async (folder: string): Promise<string | undefined> => {
    if (await exists(`${folder}/.git`, disk)) return folder;
    return folder === dirname(folder) ? undefined : around(dirname(folder));
  };
  const groups = new Map<string, string[]>();
  for (const file of files) {
    const folder = await around(dirname(file));
    if (folder !== undefined) groups.set(folder, [...(groups.get(folder) ?? []), file]);
  }
  return groups;
}
