/** What is asked of git: by its command, without a shell, and never in a way that writes to the repository. */
import { execFile } from "node:child_process";
import { isAbsolute, resolve } from "node:path";
import { slashed } from "./disk.ts";

/** Git is missing, refuses, or does not know what was asked for. The message is for a person. */
export class GitError extends Error {
  override readonly name = "GitError";
}

/** One path that differs between two states. */
export interface GitDifference {
  /** Relative to the repository. */
  readonly path: string;
  /** Its name before, where it was renamed. */
  readonly from?: string;
  readonly kind: "changed" | "deleted" | "renamed" | "submodule";
  /** The content's name in the older state; undefined where there was none. */
  readonly before?: string;
}

/** A repository, by its folder (absolute, without symbolic links). All answers reject with a `GitError`. */
export interface Repository {
  readonly folder: string;
  /** The commit that a name means. */
  commitOf(name: string): Promise<string>;
  /** The commit that is checked out, or the empty tree before the first one. */
  head(): Promise<string>;
  /** Where two commits parted; undefined where that is not known, as in a shallow clone. */
  mergeBase(one: string, other: string): Promise<string | undefined>;
  /** From the tree to the index (`staged`) or to the work tree. Untracked files are not among them. */
  differences(tree: string, to: "staged" | "work tree"): Promise<readonly GitDifference[]>;
  /** From the index to the work tree. */
  unstaged(): Promise<readonly GitDifference[]>;
  /** Paths that git neither tracks nor ignores. */
  untracked(): Promise<readonly string[]>;
  /** Contents by their names, in their order. */
  contents(names: readonly string[]): Promise<readonly Buffer[]>;
}

/** The repository around the folder. Rejects with a `GitError` where there is none. */
export async function openRepository(folder: string): Promise<Repository> {
  const top = await git(folder, ["rev-parse", "--show-toplevel"]).catch((error: unknown) => {
    const isOutside = error instanceof GitError && /not a git repository|work tree/.test(error.message);
    throw isOutside ? new GitError(`${folder} is not in a git repository`) : error;
  });
  const root = slashed(text(top).replace(/\r?\n$/, ""));
  const ask = (...args: readonly string[]) => git(root, args);
  const diff = async (...args: readonly string[]) =>
    parseDifferences(
      text(
        await ask(...args, "--raw", "-z", "--no-abbrev", "--find-renames", "--no-relative", "--no-ext-diff"),
      ),
    );
  return {
    folder: root,
    async commitOf(name) {
      const found = ask("rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`);
      return text(
        await found.catch(() => {
          throw new GitError(
            `git knows no commit ${JSON.stringify(name)}; a shallow clone may have to fetch more`,
          );
        }),
      ).trim();
    },
    async head() {
      const found = await ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}").catch(() => undefined);
      return text(found ?? (await git(root, ["hash-object", "-t", "tree", "--stdin"], ""))).trim();
    },
    mergeBase: (one, other) =>
      ask("merge-base", one, other).then(
        (found) => text(found).trim(),
        () => undefined,
      ),
    differences: (tree, to) => diff("diff", ...(to === "staged" ? ["--cached"] : []), tree),
    unstaged: () => diff("diff"),
    untracked: async () => paths(text(await ask("ls-files", "--others", "--exclude-standard", "-z"))),
    contents: async (names) =>
      names.length === 0
        ? []
        : parseContents(await git(root, ["cat-file", "--batch"], `${names.join("\n")}\n`)),
  };
}

const LARGEST_ANSWER = 512 * 1024 * 1024;

function git(cwd: string, args: readonly string[], input?: string): Promise<Buffer> {
  return new Promise((done, fail) => {
    const options = { cwd, env: environment(), maxBuffer: LARGEST_ANSWER, encoding: "buffer" as const };
    const child = execFile("git", [...args], options, (error, stdout, stderr) => {
      if (error === null) done(stdout);
      else fail(new GitError(describe(error, text(stderr)), { cause: error }));
    });
    child.stdin?.on("error", () => {}); // A git that ended without reading has said why on its standard error.
    child.stdin?.end(input);
  });
}

/**
 * Hooks name the index relative to the folder that they run in, and a repository without its work tree, which git then
 * takes to be wherever it is asked. No lock is taken for our questions.
 */
function environment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env, GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" };
  if (environment["GIT_WORK_TREE"] === undefined) delete environment["GIT_DIR"];
  for (const name of ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"]) {
    const value = environment[name];
    if (value !== undefined && !isAbsolute(value)) environment[name] = resolve(value);
  }
  return environment;
}

function describe(error: Error, stderr: string): string {
  if ((error as NodeJS.ErrnoException).code === "ENOENT") return "git is not installed, or not on the path";
  const [first = ""] = stderr.split("\n").filter((line) => line.trim() !== "");
  return first === "" ? `git failed: ${error.message}` : first.replace(/^(fatal|error): /, "git: ");
}

function text(bytes: Buffer): string {
  return bytes.toString("utf8");
}

function paths(answer: string): string[] {
  return answer.split("\0").filter((path) => path !== "");
}

const SUBMODULE = "160000";
const NOTHING = /^0+$/;

/** `:mode mode name name status NUL path NUL`, and one more path for what was renamed or copied. */
export function parseDifferences(answer: string): GitDifference[] {
  const parts = answer.split("\0");
  const found: GitDifference[] = [];
  for (let at = 0; at + 1 < parts.length;) {
    const [oldMode = "", newMode = "", name = "", , status = ""] = parts[at]!.replace(/^:/, "").split(" ");
    const isPair = /^[RC]/.test(status);
    const [from, path] = isPair ? [parts[at + 1]!, parts[at + 2]!] : [undefined, parts[at + 1]!];
    at += isPair ? 3 : 2;
    const isSubmodule = oldMode === SUBMODULE || newMode === SUBMODULE;
    const kind = isSubmodule ? "submodule" : (KINDS[status[0] ?? ""] ?? "changed");
    found.push({
      path,
      kind,
      ...(kind === "renamed" && from !== undefined ? { from } : {}),
      ...(NOTHING.test(name) ? {} : { before: name }),
    });
  }
  return found;
}

const KINDS: Readonly<Record<string, GitDifference["kind"]>> = { D: "deleted", R: "renamed" };

/** `name type size LF content LF`, or `name missing LF`. */
function parseContents(answer: Buffer): Buffer[] {
  const contents: Buffer[] = [];
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf("\n", at);
    const [name, , size] = answer.toString("latin1", at, end).split(" ");
    if (size === undefined) throw new GitError(`git lacks the content ${name}`);
    const start = end + 1;
    contents.push(answer.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return contents;
}
