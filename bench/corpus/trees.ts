/**
 * Work trees of clones at given commits. A tree is made once and kept in the trees' folder; clones are only read.
 * Files whose contents a partial clone lacks are left out and counted.
 */
import { execFile } from "node:child_process";
import { access, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface Tree {
  readonly folder: string;
  /** Paths that the clone lists but does not hold. */
  readonly missing: readonly string[];
}

/**
 * The git directory of each repository (`owner/name`) found below the folder, by the clone's remote or else by its
 * folder's name (`owner+name`, `owner/name`, `name`).
 */
export async function findClones(folder: string, repos: readonly string[]): Promise<Map<string, string>> {
  const candidates = await gitDirectories(resolve(folder), 3);
  const found = new Map<string, string>();
  for (const repo of repos) {
    const gitDirectory =
      candidates.find((candidate) => candidate.remotes.includes(repo)) ??
      candidates.find((candidate) => namesOf(repo).some((name) => candidate.path.endsWith(`/${name}`)));
    if (gitDirectory) found.set(repo, gitDirectory.git);
  }
  return found;
}

interface Candidate {
  /** The clone's folder as a person names it, without `/.git` or `/repo`. */
  readonly path: string;
  readonly git: string;
  readonly remotes: readonly string[];
}

async function gitDirectories(folder: string, depth: number): Promise<Candidate[]> {
  const git = await gitDirectory(folder);
  if (git) {
    const path = basename(folder) === "repo" ? resolve(folder, "..") : folder.replace(/\.git$/, "");
    return [{ path: path.replaceAll("\\", "/"), git, remotes: await remotesOf(git) }];
  }
  if (depth === 0) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== "node_modules");
  const nested = await Promise.all(
    folders.map((entry) => gitDirectories(join(folder, entry.name), depth - 1)),
  );
  return nested.flat();
}

async function gitDirectory(folder: string): Promise<string | undefined> {
  for (const git of [join(folder, ".git"), folder]) {
    if ((await exists(join(git, "HEAD"))) && (await exists(join(git, "objects")))) return git;
  }
  return undefined;
}

async function remotesOf(git: string): Promise<string[]> {
  const config = join(git, "config");
  if (!(await exists(config))) return [];
  const urls = (await readFile(config, "utf8")).matchAll(/^\s*url\s*=\s*(.+)$/gm);
  return Array.from(urls, ([, url]) => /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url!.trim())?.[1] ?? "");
}

function namesOf(repo: string): string[] {
  return [repo.replace("/", "+"), repo, repo.slice(repo.indexOf("/") + 1)];
}

/** The tree of the repository at the commit, made below `trees` unless it is there. Throws when the commit is unknown. */
export async function treeAt(git: string, repo: string, commit: string, trees: string): Promise<Tree> {
  const folder = join(trees, `${repo.replace("/", "+")}-${commit.slice(0, 8)}`);
  const record = `${folder}.missing.json`;
  if (await exists(record)) {
    return { folder, missing: JSON.parse(await readFile(record, "utf8")) as string[] };
  }
  await rm(folder, { recursive: true, force: true });
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  const missing = await checkOut(git, commit, partial);
  await rename(partial, folder);
  await writeFile(record, JSON.stringify(missing));
  return { folder, missing };
}

async function checkOut(git: string, commit: string, folder: string): Promise<string[]> {
  const index = `${folder}.index`;
  const environment = { ...process.env, GIT_DIR: git, GIT_INDEX_FILE: index, GIT_NO_LAZY_FETCH: "1" };
  const options = { env: environment, cwd: folder, maxBuffer: 64 * 1024 * 1024 };
  try {
    await run("git", ["read-tree", commit], options);
    await run("git", ["checkout-index", "--all", "--force", "--quiet", `--prefix=${folder}/`], options);
    return [];
  } catch (error) {
    const missing = missingFiles(error);
    if (missing.length === 0) throw error;
    return missing;
  } finally {
    await rm(index, { force: true });
  }
}

/** What git says of each file whose contents it lacks; it goes on with the others. */
function missingFiles(error: unknown): string[] {
  const text = error instanceof Error && "stderr" in error ? String(error.stderr) : "";
  return Array.from(text.matchAll(/unable to read sha1 file of (.+) \([0-9a-f]+\)/g), ([, file]) => file!);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
