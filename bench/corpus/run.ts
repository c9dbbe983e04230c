/** Scans the trees of the labelled cases and judges each case against its scan. */
import pLimit from "p-limit";
import { groupBy } from "../group.ts";
import { commandLine, measure } from "../measure.ts";
import type { ReportFinding, ScanReport } from "../report.ts";
import { scanFolder } from "../scan-folder.ts";
import { alarmsAt, hintsAt, judgePositive, nearby, type Verdict } from "./judge.ts";
import { canAnswer, type Case } from "./labels.ts";
import { findClones, treeAt } from "./trees.ts";

export interface TreeScan {
  readonly repo: string;
  readonly commit: string;
  readonly files: number;
  readonly findings: number;
  readonly problems: number;
  readonly wallMs: number;
  readonly peakBytes: number;
  /** Why there is no scan. Its positives count as missed. */
  readonly error?: string;
}

export interface JudgedPositive {
  readonly entry: Case;
  readonly verdict: Verdict;
  /** The name of the context of the finding that answers it. */
  readonly context?: string;
  /** For a miss: what was reported nearest to it. */
  readonly nearby: readonly string[];
  /** For a miss, when asked for: the first paragraph of `unblock explain`. */
  readonly explanation?: string;
}

export interface JudgedNegative {
  readonly entry: Case;
  readonly alarms: readonly ReportFinding[];
  /** How many findings at hint would be alarms above it. */
  readonly hints: number;
}

export interface Results {
  readonly scans: readonly TreeScan[];
  readonly positives: readonly JudgedPositive[];
  readonly negatives: readonly JudgedNegative[];
  /** Cases that are reported but not counted: the reason and how many. */
  readonly notCounted: readonly (readonly [string, number])[];
}

export interface Options {
  readonly clones: string;
  readonly trees: string;
  readonly rules: ReadonlySet<string>;
  /** The rules to look for; all of them unless said otherwise. */
  readonly sought?: readonly string[];
  /** Scans at a time. */
  readonly jobs: number;
  /** Ask `unblock explain` about each miss. */
  readonly explain: boolean;
  /** Called after each scan. */
  readonly progress: (scan: TreeScan, done: number, total: number) => void;
}

/** Judges the cases. Those whose clone is not there are left out, and counted in `notCounted`. */
export async function runCorpus(cases: readonly Case[], options: Options): Promise<Results> {
  const clones = await findClones(options.clones, [...new Set(cases.map(({ repo }) => repo))]);
  const groups = groupBy(
    cases.filter(({ repo }) => clones.has(repo)),
    ({ repo, parent }) => `${repo} ${parent}`,
  );
  const limit = pLimit(options.jobs);
  let done = 0;
  const parts = await Promise.all(
    Array.from(groups.values(), (group) =>
      limit(async () => {
        const part = await judgeTree(group, clones.get(group[0]!.repo)!, options);
        options.progress(part.scan, ++done, groups.size);
        return part;
      }),
    ),
  );
  return {
    scans: parts.map(({ scan }) => scan),
    positives: parts.flatMap(({ positives }) => positives),
    negatives: parts.flatMap(({ negatives }) => negatives),
    notCounted: notCounted(cases, clones, options.rules),
  };
}

async function judgeTree(group: readonly Case[], clone: string, options: Options) {
  const { repo, parent } = group[0]!;
  const tree = await treeAt(clone, repo, parent, options.trees);
  const { scan, report } = await scanTree(repo, parent, tree.folder, options.sought ?? []);
  const positives = group.filter((entry) => counts(entry, options.rules));
  const judged: JudgedPositive[] = [];
  for (const entry of positives) judged.push(await judge(entry, report, tree.folder, options));
  const negatives = group
    .filter(({ polarity }) => polarity === "negative")
    .map((entry) => ({ entry, alarms: alarmsAt(entry, report), hints: hintsAt(entry, report).length }));
  return { scan, positives: judged, negatives };
}

const NOTHING: Pick<ScanReport, "files" | "findings" | "problems"> = { files: 0, findings: [], problems: [] };

async function scanTree(repo: string, commit: string, folder: string, rules: readonly string[]) {
  try {
    const { report, used } = await scanFolder(
      folder,
      rules.flatMap((rule) => ["--rule", rule]),
    );
    return { report, scan: summary(repo, commit, report, used) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const report = NOTHING as ScanReport;
    return {
      report,
      scan: { ...summary(repo, commit, report, { wallMs: 0, peakBytes: 0 }), error: message },
    };
  }
}

function summary(
  repo: string,
  commit: string,
  report: ScanReport,
  { wallMs, peakBytes }: Pick<TreeScan, "wallMs" | "peakBytes">,
): TreeScan {
  const { files, findings, problems } = report;
  return { repo, commit, files, findings: findings.length, problems: problems.length, wallMs, peakBytes };
}

async function judge(
  entry: Case,
  report: ScanReport,
  folder: string,
  options: Options,
): Promise<JudgedPositive> {
  const { verdict, by } = judgePositive(entry, report);
  if (by) return { entry, verdict, context: by.context.name, nearby: [] };
  const near = nearby(entry, report, 3);
  if (!options.explain) return { entry, verdict, nearby: near };
  const place = `${entry.file}:${entry.lines[0]}`;
  const { stdout, stderr } = await measure([commandLine, "explain", place], folder);
  return { entry, verdict, nearby: near, explanation: (stdout.trim() || stderr.trim()).split("\n\n")[0]! };
}

function counts(entry: Case, rules: ReadonlySet<string>): boolean {
  return entry.polarity === "positive" && !entry.hard && canAnswer(entry.kind ?? "", rules);
}

function notCounted(
  cases: readonly Case[],
  clones: ReadonlyMap<string, string>,
  rules: ReadonlySet<string>,
): [string, number][] {
  const reasons = new Map<string, number>();
  const add = (why: string) => reasons.set(why, (reasons.get(why) ?? 0) + 1);
  for (const entry of cases) {
    if (!clones.has(entry.repo)) add(`without a clone of ${entry.repo}`);
    else if (entry.polarity === "ambiguous") add("ambiguous");
    else if (entry.polarity === "positive" && entry.hard) add("hard");
    else if (entry.polarity === "positive" && !canAnswer(entry.kind ?? "", rules))
      add(`of kind ${entry.kind}`);
  }
  return [...reasons];
}
