/** Folders on the disk for tests that need one, gone when the suite ends. */
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Path below the folder → content. */
export type FolderContent = Readonly<Record<string, string | Buffer>>;

/** Call inside `describe`. Gives a function that makes a folder with the files, and answers its absolute path. */
export function useTemporaryFolders(): (content?: FolderContent) => Promise<string> {
  const made: string[] = [];
  after(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));
  return async (content = {}) => {
    const folder = (await realpath(await mkdtemp(join(tmpdir(), "unblock-")))).replaceAll("\\", "/");
    made.push(folder);
    for (const [path, text] of Object.entries(content)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return folder;
  };
}
