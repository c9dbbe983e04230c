/**
 * What a baseline calls new on real code: `npm run bench:baseline -- <git directory> <from> <commits>` accepts all findings
 * at a commit, scans so many commits later, and lists what is new, what moved and what is gone, to be judged by hand.
 */
import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs, promisify } from "node:util";
import { createEngine, type Analysis, type Finding } from "../server/src/core/index.ts";
import type { Baseline } from "../server/src/core/config/baseline.ts";
import type { BaselineOutcome, EntryOutcome } from "../server/src/core/policy/baseline.ts";
import { codeAt } from "../server/src/core/policy/baseline-subject.ts";
import { createEntries } from "../server/src/core/policy/baseline-update.ts";
import { finish, readAssets, readWorkspace, scanWorkspace, slashed } from "../server/src/node/index.ts";
import { treeAt } from "./corpus/trees.ts";

const USAGE = `Usage: npm run bench:baseline -- <git directory> <from> <commits> [options]
  <from>            the commit of the baseline
  <commits>         how many commits later is scanned, along the first parents of the clone's head
  --trees <folder>  where work trees are kept between runs (default: a folder for temporary files)
  --quiet           the numbers alone`;

const run = promisify(execFile);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      trees: { type: "string", default: join(tmpdir(), "unblock-trees") },
      quiet: { type: "boolean", default: false },
    },
  });
  const [clone, from, distance] = positionals;
  if (clone === undefined || from === undefined || !/^\d+$/.test(distance ?? "")) throw new Error(USAGE);
  const git = resolve(clone);
  const commits = await laterCommits(git, from, Number(distance));
  const [before, after] = await Promise.all(
    commits.map((commit) => treeAt(git, nameOf(git), commit, values.trees)),
  );
  const accepted = await accept(slashed(before!.folder));
  const later = await scan(slashed(after!.folder), accepted);
  console.log(commits.map((commit) => commit.slice(0, 12)).join(" to "));
  print(slashed(after!.folder), later, values.quiet);
}

function nameOf(git: string): string {
  return basename(/^(\.git|repo)$/.test(basename(git)) ? dirname(git) : git);
}

/** The commit, and the one so many later. */
async function laterCommits(git: string, from: string, distance: number): Promise<string[]> {
  const log = async (...rest: readonly string[]) =>
    (
      await run("git", ["--git-dir", git, "rev-list", "--first-parent", ...rest], { maxBuffer: 2 ** 26 })
    ).stdout
      .trim()
      .split("\n");
  const [first] = await log("--max-count=1", from);
  const later = await log("--reverse", `${first}..HEAD`);
  const last = distance === 0 ? first : later[distance - 1];
  if (last === undefined) throw new Error(`${from} has ${later.length} commits after it, not ${distance}`);
  return [first!, last];
}

/** The entries of all findings of a tree, which are those of any other tree too: paths are relative. */
async function accept(folder: string): Promise<Baseline["entries"]> {
  const [workspace, engine] = await open(folder);
  const { findings } = await finish(scanWorkspace(engine, workspace));
  const texts = new Map(workspace.files.map(({ path, text }) => [path, text]));
  const found = findings.filter(({ suppressed }) => suppressed === null);
  const entries = createEntries(found, folder, (file) => texts.get(file));
  return entries.map((entry) => ({ ...entry, position: { line: 1, column: 1 } }));
}

interface Later {
  readonly analysis: Analysis;
  readonly outcome: BaselineOutcome;
  readonly texts: ReadonlyMap<string, string>;
}

async function scan(folder: string, entries: Baseline["entries"]): Promise<Later> {
  const [workspace, engine] = await open(folder);
  const baseline: Baseline = { path: `${folder}/accepted.json`, directory: folder, entries, state: "sound" };
  const analysis = await finish(scanWorkspace(engine, { ...workspace, baselines: [baseline] }));
  const texts = new Map(workspace.files.map(({ path, text }) => [path, text]));
  return { analysis, outcome: engine.baselines[0]!, texts };
}

async function open(folder: string) {
  const [workspace, assets] = await Promise.all([readWorkspace(folder, { baseline: false }), readAssets()]);
  return [workspace, createEngine(assets)] as const;
}

function print(folder: string, { analysis, outcome: { entries }, texts }: Later, quiet: boolean): void {
  const relative = (finding: Finding) => finding.place.file.slice(folder.length + 1);
  const place = (finding: Finding) => `${relative(finding)}:${finding.place.start.line}`;
  const code = (finding: Finding) => codeAt(texts.get(finding.place.file) ?? "", finding.place);
  const way = (finding: Finding) =>
    [...(finding.operations[0]?.path ?? []).map((step) => step.function), finding.operations[0]?.api].join(
      " → ",
    );
  const isMoved = ({ entry }: EntryOutcome, finding: Finding) =>
    entry.file !== relative(finding) || entry.symbol !== finding.context.function;
  const moved = entries.flatMap((outcome) =>
    [...outcome.findings, ...outcome.moved]
      .filter((finding) => isMoved(outcome, finding))
      .map((finding) => `${outcome.entry.file} ${outcome.entry.symbol} → ${place(finding)} ${way(finding)}`),
  );
  const news = analysis.findings
    .filter(({ suppressed }) => suppressed === null)
    .map(
      (finding) =>
        `${finding.severity} ${finding.rule} ${place(finding)} ${way(finding)} :: ${code(finding)}`,
    );
  const gone = entries
    .filter(
      ({ findings, moved: elsewhere, entry }) => elsewhere.length === 0 && findings.length < entry.count,
    )
    .map(
      ({ entry }) => `${entry.rule} ${entry.file} ${entry.symbol} ${entry.code} ${entry.operations[0] ?? ""}`,
    );
  const before = entries.reduce((sum, { entry }) => sum + entry.count, 0);
  console.log(
    `before ${before}, after ${analysis.findings.length}: moved ${moved.length}, new ${news.length}, gone ${gone.length}`,
  );
  if (quiet) return;
  for (const [title, lines] of [
    ["new", news],
    ["moved", moved],
    ["gone", gone],
  ] as const)
    console.log([`\n${title}`, ...lines.map((line) => `  ${line}`)].join("\n"));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
