/** The disk as a commit would make it: what git's index holds, in place of a work tree that has gone on since. */
import { dirname } from "node:path/posix";
import type { DirectoryEntry, Disk } from "./disk.ts";
import type { Repository } from "./git.ts";

/** Reads through to the disk where the index and the work tree agree. Rejects with a `GitError`. */
export async function createStagedDisk(repository: Repository, disk: Disk): Promise<Disk> {
  const [differences, untracked] = await Promise.all([repository.unstaged(), repository.untracked()]);
  const absolute = (path: string) => `${repository.folder}/${path}`;
  const known = differences.filter(({ kind, before }) => kind !== "submodule" && before !== undefined);
  const contents = await repository.contents(known.flatMap(({ before }) => before ?? []));
  const staged = new Map(known.map(({ path, from }, index) => [absolute(from ?? path), contents[index]!]));
  const unstaged = new Set([
    ...untracked.map(absolute),
    ...differences
      .filter(({ before, from }) => before === undefined || from !== undefined)
      .map(({ path }) => absolute(path)),
  ]);
  return overlay(disk, staged, unstaged);
}

function overlay(disk: Disk, staged: ReadonlyMap<string, Buffer>, unstaged: ReadonlySet<string>): Disk {
  const folders = foldersOf(staged.keys());
  return {
    async readDirectory(path) {
      const own = folders.get(path) ?? new Map<string, DirectoryEntry>();
      const entries = await disk.readDirectory(path).catch((error: unknown) => {
        if (own.size === 0) throw error;
        return [];
      });
      const kept = entries.filter(({ name }) => !own.has(name) && !unstaged.has(`${path}/${name}`));
      return [...kept, ...own.values()];
    },
    async stat(path) {
      const content = staged.get(path);
      if (content !== undefined) return { kind: "file", size: content.length };
      if (unstaged.has(path)) throw missing(path);
      return folders.has(path) ? { kind: "folder", size: 0 } : disk.stat(path);
    },
    async readFile(path) {
      if (unstaged.has(path)) throw missing(path);
      return staged.get(path) ?? disk.readFile(path);
    },
    async realPath(path) {
      if (unstaged.has(path)) throw missing(path);
      return staged.has(path) || folders.has(path) ? path : disk.realPath(path);
    },
  };
}

/** Every folder on the way to the files, with the entries that lead there. */
function foldersOf(files: Iterable<string>): Map<string, Map<string, DirectoryEntry>> {
  const folders = new Map<string, Map<string, DirectoryEntry>>();
  for (const file of files)
    for (let path = file; dirname(path) !== path; path = dirname(path)) {
      const folder = dirname(path);
      const entries = folders.get(folder) ?? new Map<string, DirectoryEntry>();
      const name = path.slice(folder === "/" ? 1 : folder.length + 1);
      entries.set(name, { name, kind: path === file ? "file" : "folder" });
      folders.set(folder, entries);
    }
  return folders;
}

function missing(path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${path} is not staged`), { code: "ENOENT" });
}
