/** From a question about git's states to what differs, in the terms of the analysis. */
import { basename } from "node:path/posix";
import type { Changes } from "../core/policy/touched.ts";
import { isWithin, type Disk } from "./disk.ts";
import { openRepository, type GitDifference, type Repository } from "./git.ts";
import { SETTINGS_FILE } from "./settings-file.ts";
import { createStagedDisk } from "./staged-disk.ts";
import { isSource } from "./walk.ts";

/** `changed`: since the last commit. `since`: since the branch left the commit. `staged`: what would be committed. */
export type ChangeQuestion =
  { readonly kind: "changed" | "staged" } | { readonly kind: "since"; readonly commit: string };

export interface ChangesRead {
  readonly changes: Changes;
  /** What the analysis has to read: for `staged` the index in place of the work tree. */
  readonly disk: Disk;
}

/** What differs, in the repository around the root. Rejects with a `GitError`. */
export async function readChanges(root: string, question: ChangeQuestion, disk: Disk): Promise<ChangesRead> {
  const repository = await openRepository(root);
  const seen = question.kind === "staged" ? await createStagedDisk(repository, disk) : disk;
  return { changes: await findChanges(repository, root, question, seen), disk: seen };
}

async function findChanges(
  repository: Repository,
  root: string,
  question: ChangeQuestion,
  disk: Disk,
): Promise<Changes> {
  const tree = await treeOf(repository, question);
  const isStaged = question.kind === "staged";
  const [differences, untracked] = await Promise.all([
    repository.differences(tree, isStaged ? "staged" : "work tree"),
    isStaged ? [] : repository.untracked(),
  ]);
  const added = untracked.map((path): GitDifference => ({ path, kind: "changed" }));
  return changesOf(repository, [...differences, ...added], root, disk);
}

async function treeOf(repository: Repository, question: ChangeQuestion): Promise<string> {
  const head = await repository.head();
  if (question.kind !== "since") return head;
  const commit = await repository.commitOf(question.commit);
  return (await repository.mergeBase(commit, head)) ?? commit;
}

async function changesOf(
  repository: Repository,
  differences: readonly GitDifference[],
  root: string,
  disk: Disk,
): Promise<Changes> {
  const absolute = (path: string) => `${repository.folder}/${path}`;
  const those = (kinds: readonly GitDifference["kind"][]) =>
    differences.filter(({ kind }) => kinds.includes(kind));
  const gone = [
    ...those(["deleted"]).map(({ path }) => path),
    ...those(["renamed"]).flatMap(({ from }) => from ?? []),
  ];
  return {
    files: new Set(those(["changed", "renamed"]).map(({ path }) => absolute(path))),
    deleted: new Set(gone.filter(isSource).map(absolute)),
    folders: those(["submodule"]).map(({ path }) => absolute(path)),
    configuration: await configurationOf(repository, differences, root, disk),
  };
}

/** Configuration in the workspace and above it. Of a package.json only what the analysis reads counts. */
async function configurationOf(
  repository: Repository,
  differences: readonly GitDifference[],
  root: string,
  disk: Disk,
): Promise<string[]> {
  const rules = differences.filter(({ path, from }) =>
    [path, ...(from === undefined ? [] : [from])].some((each) => {
      const file = `${repository.folder}/${each}`;
      const folder = file.slice(0, file.lastIndexOf("/"));
      return isConfiguration(each) && (isWithin(root, file) || isWithin(folder, root));
    }),
  );
  const relevant = await Promise.all(rules.map((difference) => isRelevant(repository, difference, disk)));
  return rules.filter((_, index) => relevant[index]).map(({ path }) => `${repository.folder}/${path}`);
}

function isConfiguration(path: string): boolean {
  const name = basename(path);
  return /^(tsconfig.*|jsconfig)\.json$/.test(name) || name === "package.json" || name === SETTINGS_FILE;
}

async function isRelevant(
  repository: Repository,
  { path, kind, before }: GitDifference,
  disk: Disk,
): Promise<boolean> {
  if (basename(path) !== "package.json" || kind !== "changed" || before === undefined) return true;
  const [[old], now] = await Promise.all([
    repository.contents([before]),
    disk.readFile(`${repository.folder}/${path}`).catch(() => undefined),
  ]);
  return partsThatCount(old) !== partsThatCount(now);
}

const BOOKKEEPING = new Set([
  "version",
  "description",
  "keywords",
  "homepage",
  "bugs",
  "license",
  "author",
  "contributors",
  "funding",
  "repository",
]);

/** Without bookkeeping, and of the dependencies only their names. What is no JSON counts as it is. */
function partsThatCount(bytes: Buffer | undefined): string {
  const text = bytes?.toString("utf8") ?? "";
  try {
    const manifest = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const kept = Object.entries(manifest).filter(([key]) => !BOOKKEEPING.has(key));
    return JSON.stringify(
      kept.map(([key, value]) => [
        key,
        /dependencies$/i.test(key) && typeof value === "object" && value !== null
          ? Object.keys(value).sort()
          : value,
      ]),
    );
  } catch {
    return text;
  }
}
