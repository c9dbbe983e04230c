/** What a baseline says from now on: entries for its findings as they are, and what became of the old ones. */
import type { BaselineEntry, PlacedEntry } from "../config/baseline.ts";
import { entryKey } from "../config/baseline.ts";
import type { Finding } from "../finding/finding.ts";
import { isStale, type BaselineOutcome, type EntryOutcome } from "./baseline.ts";
import { entryOf, isSameOperation, subjectOf } from "./baseline-subject.ts";

export interface BaselineChange {
  readonly entries: readonly BaselineEntry[];
  /** How many findings are accounted for that were before. */
  readonly kept: number;
  /** What is accounted for from now on. */
  readonly added: readonly BaselineEntry[];
  /** What the file counted and is gone, `count` times each. */
  readonly dropped: readonly BaselineEntry[];
}

type TextOf = (file: string) => string | undefined;

/** A baseline of all these findings. */
export function createEntries(
  findings: readonly Finding[],
  directory: string,
  textOf: TextOf,
): BaselineEntry[] {
  return merged(findings.map((finding) => entryOf(subjectOf(finding, textOf), directory)));
}

/** Drops what is gone, and changes nothing else. */
export function pruneBaseline({ entries }: BaselineOutcome): BaselineChange {
  const left = entries.flatMap((outcome) => {
    const { entry, findings } = outcome;
    if (!isStale(outcome)) return [plain(entry)];
    return findings.length === 0 ? [] : [{ ...plain(entry), count: findings.length }];
  });
  return { entries: left, kept: total(left), added: [], dropped: droppedOf(entries) };
}

/**
 * Drops what is gone and writes down where the others are now. With `accepted`, these are taken in, and so is every
 * operation that known findings lead to by now. Reasons are kept.
 */
export function updateBaseline(
  { baseline, entries }: BaselineOutcome,
  textOf: TextOf,
  accepted?: readonly Finding[],
): BaselineChange {
  const { directory } = baseline;
  const followed = entries.flatMap((outcome) =>
    outcome.isJudged ? follow(outcome, directory, textOf, accepted !== undefined) : [plain(outcome.entry)],
  );
  const added = createEntries(accepted ?? [], directory, textOf);
  const dropped = droppedOf(entries);
  return { entries: merged([...followed, ...added]), kept: total(followed), added, dropped };
}

function droppedOf(outcomes: readonly EntryOutcome[]): BaselineEntry[] {
  return outcomes
    .filter(isStale)
    .map(({ entry, findings }) => ({ ...plain(entry), count: entry.count - findings.length }));
}

function total(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0);
}

/** Without `growing`, operations only go: following a finding accepts nothing that came since. */
function follow(
  { entry, findings, moved }: EntryOutcome,
  directory: string,
  textOf: TextOf,
  growing: boolean,
): BaselineEntry[] {
  return [...findings, ...moved].map((finding) => {
    const now = entryOf(subjectOf(finding, textOf), directory);
    const operations = now.operations.filter(
      (api) => growing || entry.operations.some((known) => isSameOperation(known, api)),
    );
    return { ...now, operations, ...(entry.reason === undefined ? {} : { reason: entry.reason }) };
  });
}

function plain({ position: _position, ...entry }: PlacedEntry): BaselineEntry {
  return entry;
}

/** One entry for those that say the same; the first reason is theirs. */
function merged(entries: readonly BaselineEntry[]): BaselineEntry[] {
  const known = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const key = entryKey(entry);
    const same = known.get(key);
    const reason = same?.reason ?? entry.reason;
    const count = (same?.count ?? 0) + entry.count;
    known.set(key, { ...entry, ...same, count, ...(reason === undefined ? {} : { reason }) });
  }
  return [...known.values()];
}
