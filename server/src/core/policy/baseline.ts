/**
 * Which findings a baseline accounts for: a match of two multisets, by ever weaker evidence. Whoever only moves code, to
 * other lines, files or functions, makes nothing new; another operation, or one more of the same, is new.
 */
import type { Baseline, PlacedEntry } from "../config/baseline.ts";
import type { Analysis, Finding, Problem } from "../finding/finding.ts";
import { isBelow, joinPath } from "../project/paths.ts";
import {
  calleeOf,
  isOwnName,
  isSameOperation,
  lastName,
  subjectOf,
  type Identity,
  type Subject,
} from "./baseline-subject.ts";
import { pair } from "./pairing.ts";

/** What the match asks of the workspace. */
export interface BaselineWorld {
  readonly root: string;
  /** The analysed text; undefined for a file that was not analysed. */
  readonly textOf: (file: string) => string | undefined;
  /** Whether the file has a function of the name. */
  readonly hasFunction: (file: string, name: string) => boolean;
  /** Something kept the file, or a part of it, from being analysed. */
  readonly isImpaired: (file: string) => boolean;
}

/** What became of one entry. */
export interface EntryOutcome {
  readonly entry: PlacedEntry;
  /** Those that it accounts for, one for one. */
  readonly findings: readonly Finding[];
  /** Those that came in its place when the boundary moved along the path: as many as there are. */
  readonly moved: readonly Finding[];
  /** False where its file was not analysed whole, or lies outside the root: that something is gone is not known. */
  readonly isJudged: boolean;
}

export interface BaselineOutcome {
  readonly baseline: Baseline;
  /** In the file's order. */
  readonly entries: readonly EntryOutcome[];
}

/** An entry while it is matched. */
interface Account extends Identity {
  readonly baseline: Baseline;
  readonly entry: PlacedEntry;
  readonly isJudged: boolean;
  readonly findings: Subject[];
  readonly moved: Subject[];
}

/** A way to tell findings again. `key` parts what can't be the same; `accepts` judges what is left. */
interface Evidence {
  readonly key: (identity: Identity) => readonly string[];
  readonly accepts: (account: Account, subject: Subject, world: BaselineWorld) => boolean;
}

/** Strongest first: each is asked about what those before it left over. */
const EVIDENCE: readonly Evidence[] = [
  { key: ({ rule, file, symbol, label }) => [rule, file, symbol, label], accepts: () => true },
  {
    key: ({ rule, symbol, label }) => [rule, symbol, label],
    accepts: (account, subject, world) =>
      account.code === subject.code ||
      (isOwnName(account.symbol) && !world.hasFunction(account.file, account.symbol)),
  },
  { key: ({ rule, code }) => [rule, code], accepts: ({ code }) => code !== "" },
  {
    key: ({ rule, code }) => [rule, calleeOf(code)],
    accepts: (account, subject, world) =>
      calleeOf(account.code) !== "" && (isRenamed(account, subject, world) || isSameHelper(account, subject)),
  },
];

/** The function is gone, and there is one in its file, or one of its last name, that calls the same. */
function isRenamed({ file, symbol }: Account, subject: Subject, world: BaselineWorld): boolean {
  const isClose = file === subject.file || lastName(symbol) === lastName(subject.symbol);
  return isClose && isOwnName(symbol) && !world.hasFunction(file, symbol);
}

/** The call of a helper stands in another function of the file. */
function isSameHelper({ file, entry }: Account, subject: Subject): boolean {
  return file === subject.file && entry.through !== undefined && subject.through.length > 0;
}

/** Suppressed findings need no entry; an entry that only they would need is one too many. */
export function matchBaselines(
  findings: readonly Finding[],
  baselines: readonly Baseline[],
  world: BaselineWorld,
): BaselineOutcome[] {
  const accounts = baselines.flatMap((baseline) =>
    baseline.entries.map((entry) => accountOf(baseline, entry, world)),
  );
  const inside = accounts.filter(({ file }) => isBelow(world.root, file));
  let left = findings
    .filter(({ suppressed }) => suppressed === null)
    .map((finding) => subjectOf(finding, world.textOf));
  for (const evidence of EVIDENCE) left = matchBy(evidence, inside, left, world);
  matchAlongPaths(inside, left);
  return baselines.map((baseline) => ({
    baseline,
    entries: accounts.filter((account) => account.baseline === baseline).map(outcomeOf),
  }));
}

function accountOf(baseline: Baseline, entry: PlacedEntry, world: BaselineWorld): Account {
  const { rule, symbol, label = "", code } = entry;
  const file = joinPath(baseline.directory, entry.file);
  const isJudged = isBelow(world.root, file) && !world.isImpaired(file);
  return { baseline, entry, rule, file, symbol, label, code, isJudged, findings: [], moved: [] };
}

function outcomeOf({ entry, isJudged, findings, moved }: Account): EntryOutcome {
  const plain = (subjects: readonly Subject[]) => subjects.map(({ finding }) => finding);
  return { entry, isJudged, findings: plain(findings), moved: plain(moved) };
}

/** Gives each account the subjects that it accounts for, and returns those that are left. */
function matchBy(
  { key, accepts }: Evidence,
  accounts: readonly Account[],
  subjects: readonly Subject[],
  world: BaselineWorld,
): Subject[] {
  const groups = new Map<string, Account[]>();
  for (const account of accounts) {
    const room = Array<Account>(leftOf(account)).fill(account);
    if (room.length > 0) addTo(groups, key(account).join("\n"), room);
  }
  const asked = new Map<string, Subject[]>();
  for (const subject of subjects) addTo(asked, key(subject).join("\n"), [subject]);
  const matched = new Set<Subject>();
  for (const [name, group] of asked) {
    const slots = (groups.get(name) ?? []).map((account) => ({ account }));
    const pairs = pair(group, slots, (subject, { account }) =>
      accepts(account, subject, world) ? likeness(account, subject) : 0,
    );
    for (const [subject, { account }] of pairs) {
      account.findings.push(subject);
      matched.add(subject);
    }
  }
  return subjects.filter((subject) => !matched.has(subject));
}

function leftOf({ entry, findings }: Account): number {
  return entry.count - findings.length;
}

function addTo<T>(groups: Map<string, T[]>, key: string, items: readonly T[]): void {
  const group = groups.get(key);
  if (group) group.push(...items);
  else groups.set(key, [...items]);
}

/** 0 where the finding is about another operation; more where more is alike. */
function likeness(account: Account, subject: Subject): number {
  if (!covers(account.entry, subject)) return 0;
  const alike = [
    account.code === subject.code,
    calleeOf(account.code) === calleeOf(subject.code),
    account.file === subject.file,
    isSameOperation(account.entry.operations[0], subject.operations[0]),
  ];
  // The first one that differs decides.
  return alike.reduce((sum, is) => 2 * sum + Number(is), 1);
}

/** One of the worst operations was there before: less or as much, but nothing worse was added. */
function covers({ operations }: PlacedEntry, { worst }: Subject): boolean {
  return worst.length === 0
    ? operations.length === 0
    : worst.some((api) => operations.some((known) => isSameOperation(known, api)));
}

/**
 * Where a function on the path became async, the boundary moves down into it; where it stopped being async, up to its
 * callers. The operations are as before, only the number of boundaries is another.
 */
function matchAlongPaths(accounts: readonly Account[], subjects: readonly Subject[]): void {
  const open = accounts.filter((account) => leftOf(account) > 0);
  for (const subject of subjects) {
    const account = open.find(
      ({ rule, symbol, entry }) =>
        rule === subject.rule &&
        covers(entry, subject) &&
        ((isOwnName(subject.symbol) && entry.through?.includes(subject.symbol)) ||
          (isOwnName(symbol) && subject.below.has(symbol))),
    );
    account?.moved.push(subject);
  }
}

/** The analysis with those findings suppressed that the baselines account for, and each entry that says too much. */
export function applyBaselines(analysis: Analysis, outcomes: readonly BaselineOutcome[]): Analysis {
  const reasons = new Map<Finding, string>();
  for (const { entry, findings, moved } of outcomes.flatMap(({ entries }) => entries))
    for (const finding of [...findings, ...moved]) reasons.set(finding, entry.reason ?? "");
  const stale = outcomes.flatMap(({ baseline, entries }) =>
    entries.filter(isStale).map((outcome) => staleProblem(baseline, outcome)),
  );
  return {
    ...analysis,
    findings: analysis.findings.map((finding) => {
      const reason = reasons.get(finding);
      return reason === undefined ? finding : { ...finding, suppressed: { by: "baseline", reason } };
    }),
    problems: [...analysis.problems, ...stale],
  };
}

/** Whether the entry says more than there is. */
export function isStale({ entry, findings, moved, isJudged }: EntryOutcome): boolean {
  return isJudged && moved.length === 0 && findings.length < entry.count;
}

function staleProblem({ path }: Baseline, { entry, findings }: EntryOutcome): Problem {
  const what = `${entry.rule} in ${entry.symbol} of ${entry.file}`;
  const found =
    findings.length === 0
      ? `no longer needed: ${what} is not found any more`
      : `counts ${entry.count} where ${findings.length} ${findings.length === 1 ? "is" : "are"} left: ${what}`;
  return { file: path, message: `${found}. Run unblock baseline prune`, position: entry.position };
}
