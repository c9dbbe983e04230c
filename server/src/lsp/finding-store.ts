/**
 * All that is known now, for pulls and hovers to read without asking the analysis thread. One entry a file; filled by
 * the worker's answers, kept at its place by `shift.ts`. Every change of a file's findings gives it a new revision.
 */
import type { Finding } from "../core/index.ts";
import { mentions, shiftFinding, type PlaceEdit } from "./shift.ts";

export interface FindingStore {
  of(file: string): readonly Finding[];
  /** Never 0 for a file that ever had findings; 0 for others. */
  revisionOf(file: string): number;
  /** Every file that has, or had, findings. */
  files(): Iterable<string>;
  /** Says whether this was news. */
  replace(file: string, findings: readonly Finding[]): boolean;
  /** The same with findings whose fixes are not planned yet: of what is found as it was, the fixes that are known stay. */
  replaceFound(file: string, findings: readonly Finding[]): boolean;
  /** Whether nobody has planned fixes for the finding, which is one of the store's. */
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
}

export function createFindingStore(): FindingStore {
  const entries = new Map<string, Entry>();
  const listeners = new Set<(file: string) => void>();
  /** Their ids, by file. */
  const unplanned = new Map<string, ReadonlySet<string>>();
  let revision = 0;

  function set(file: string, findings: readonly Finding[]): void {
    entries.set(file, { findings, revision: ++revision });
    for (const listener of listeners) listener(file);
  }

  function replace(file: string, findings: readonly Finding[]): boolean {
    const known = entries.get(file)?.findings ?? [];
    if (JSON.stringify(known) === JSON.stringify(findings)) return false;
    set(file, findings);
    return true;
  }

  return {
    of: (file) => entries.get(file)?.findings ?? [],
    revisionOf: (file) => entries.get(file)?.revision ?? 0,
    files: () => entries.keys(),
    replace(file, findings) {
      unplanned.delete(file);
      return replace(file, findings);
    },
    replaceFound(file, findings) {
      const before = unplanned.get(file);
      const known = new Map(entries.get(file)?.findings.map((finding) => [asFound(finding), finding]));
      for (const [text, { id }] of known) if (before?.has(id) === true) known.delete(text);
      const kept = findings.map((finding) => known.get(asFound(finding)) ?? finding);
      unplanned.set(
        file,
        new Set(kept.flatMap((finding, at) => (finding === findings[at] ? finding.id : []))),
      );
      return replace(file, kept);
    },
    isUnplanned: ({ id, place }) => unplanned.get(place.file)?.has(id) === true,
    shift(edit) {
      for (const [file, { findings }] of entries) {
        if (!findings.some((finding) => mentions(finding, edit.file))) continue;
        const shifted = findings.flatMap((finding) => shiftFinding(finding, edit) ?? []);
        set(file, shifted);
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

/** What tells whether two are the same, whatever is planned for them. */
function asFound(finding: Finding): string {
  return JSON.stringify({ ...finding, fixes: [], declined: [] });
}
