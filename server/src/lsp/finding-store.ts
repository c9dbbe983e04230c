/**
 * All that is known now, for pulls and hovers to read without asking the analysis thread. One entry a file; filled by
 * the worker's answers, kept at its place by `shift.ts`. Every change of a file's findings that can be seen gives it a
 * new revision.
 */
import type { Finding } from "../core/index.ts";
import { mentions, shiftFinding, type PlaceEdit } from "./shift.ts";

export interface FindingStore {
  of(file: string): readonly Finding[];
  /** Never 0 for a file that ever had findings; 0 for others. */
  revisionOf(file: string): number;
  /** Every file that has, or had, findings. */
  files(): Iterable<string>;
  /** Says whether this was news. First plans for what is known are none: no list of fixes was given without them. */
  replace(file: string, findings: readonly Finding[]): boolean;
  /** The same before fixes are planned: what is found as it was keeps those that are known. */
  replaceFound(file: string, findings: readonly Finding[]): boolean;
  /** Whether no fixes have ever been planned for the finding, which is one of the store's. */
  isUnplanned(finding: Finding): boolean;
  shift(edit: PlaceEdit): void;
  /** The number of findings that are not suppressed. */
  readonly size: number;
  /** Calls back after the findings of a file changed; returns what ends that. */
  onChange(listener: (file: string) => void): () => void;
}

interface Entry {
  readonly findings: readonly Finding[];
  readonly revision: number;
  /** Ids of findings whose fixes are not planned yet. */
  readonly unplanned: ReadonlySet<string>;
}

const NOTHING: Entry = { findings: [], revision: 0, unplanned: new Set() };

export function createFindingStore(): FindingStore {
  const entries = new Map<string, Entry>();
  const listeners = new Set<(file: string) => void>();
  let lastRevision = 0;

  function set(file: string, entry: Omit<Entry, "revision">): void {
    entries.set(file, { ...entry, revision: ++lastRevision });
    for (const listener of listeners) listener(file);
  }

  function replace(file: string, findings: readonly Finding[], unplanned: ReadonlySet<string>): boolean {
    const known = entries.get(file) ?? NOTHING;
    const shown = (list: readonly Finding[]): string =>
      JSON.stringify(list.map((each) => (known.unplanned.has(each.id) ? withoutFixes(each) : each)));
    const isNews = shown(known.findings) !== shown(findings);
    if (isNews) set(file, { findings, unplanned });
    else if (entries.has(file)) entries.set(file, { ...known, findings, unplanned });
    return isNews;
  }

  return {
    of: (file) => entries.get(file)?.findings ?? [],
    revisionOf: (file) => entries.get(file)?.revision ?? 0,
    files: () => entries.keys(),
    replace: (file, findings) => replace(file, findings, NOTHING.unplanned),
    replaceFound(file, findings) {
      const known = entries.get(file) ?? NOTHING;
      const planned = known.findings.filter(({ id }) => !known.unplanned.has(id));
      const asFound = new Map(planned.map((each) => [JSON.stringify(withoutFixes(each)), each]));
      const kept = findings.map((each) => asFound.get(JSON.stringify(withoutFixes(each))));
      const fresh = findings.filter((_, index) => !kept[index]);
      return replace(
        file,
        findings.map((each, index) => kept[index] ?? each),
        new Set(fresh.map(({ id }) => id)),
      );
    },
    isUnplanned: ({ id, place }) => entries.get(place.file)?.unplanned.has(id) === true,
    shift(edit) {
      for (const [file, { findings, unplanned }] of entries) {
        if (!findings.some((finding) => mentions(finding, edit.file))) continue;
        const shifted = findings.flatMap((finding) => shiftFinding(finding, edit) ?? []);
        set(file, { findings: shifted, unplanned });
      }
    },
    get size() {
      let count = 0;
      for (const { findings } of entries.values())
        count += findings.filter(({ suppressed }) => suppressed === null).length;
      return count;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function withoutFixes(finding: Finding): Finding {
  return { ...finding, fixes: [], declined: [] };
}
