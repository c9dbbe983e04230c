/**
 * What `.gitignore` files say, nested as git nests them: the nearest file that mentions a path decides. The walk never
 * enters an ignored folder, so a parent's verdict needs no second look.
 */
import ignore, { type Ignore } from "ignore";
import { dirname } from "node:path/posix";
import type { Disk } from "./disk.ts";

/** The rules of one folder, and of those around it. */
export interface IgnoreRules {
  readonly folder: string;
  readonly matcher: Ignore;
  readonly around: IgnoreRules | undefined;
}

export const IGNORE_FILE = ".gitignore";

/** Whether the path is ignored. The path lies below every folder of the chain. */
export function isIgnored(path: string, isFolder: boolean, rules: IgnoreRules | undefined): boolean {
  for (let current = rules; current !== undefined; current = current.around) {
    const relative = path.slice(current.folder === "/" ? 1 : current.folder.length + 1);
    const verdict = current.matcher.test(isFolder ? `${relative}/` : relative);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

/** The chain with the folder's own `.gitignore` in front. Rejects when it cannot be read. */
export async function extendRules(folder: string, around: IgnoreRules | undefined, disk: Disk) {
  const text = (await disk.readFile(`${folder}/${IGNORE_FILE}`)).toString("utf8");
  return { folder, matcher: ignore({ ignorecase: false }).add(text), around } satisfies IgnoreRules;
}

/**
 * The rules of the folders between the root and the repository that holds it. None when the root is ignored there:
 * who names an ignored folder wants it scanned.
 */
export async function rulesAround(root: string, disk: Disk): Promise<IgnoreRules | undefined> {
  const folders = await foldersUpToRepository(root, disk);
  let rules: IgnoreRules | undefined;
  for (const folder of folders) {
    if (isIgnored(folder, true, rules)) return undefined;
    if (folder !== root && (await exists(`${folder}/${IGNORE_FILE}`, disk)))
      rules = await extendRules(folder, rules, disk);
  }
  return rules;
}

/** From the repository's folder down to the root; empty when there is no repository. */
async function foldersUpToRepository(root: string, disk: Disk): Promise<string[]> {
  const folders: string[] = [];
  for (let folder = root; ; folder = dirname(folder)) {
    folders.unshift(folder);
    if (await exists(`${folder}/.git`, disk)) return folders;
    if (folder === dirname(folder)) return [];
  }
}

/** Whether something is there; what cannot be asked (no permission) counts as not there. */
export async function exists(path: string, disk: Disk): Promise<boolean> {
  return disk.stat(path).then(
    () => true,
    () => false,
  );
}
