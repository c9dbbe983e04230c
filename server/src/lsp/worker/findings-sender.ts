/** Sends what changed since the last analysis, in parts that are small enough to keep the other thread's loop free. */
import type { Analysis, Finding } from "../../core/index.ts";
import type { FileFindings, FromWorker } from "./messages.ts";

/** Findings in one message: cloning that many takes the receiving thread a few milliseconds. */
const FINDINGS_A_PART = 200;

export interface FindingsSender {
  /** `planned`: with fixes. What was sent without is sent again with them. */
  send(analysis: Analysis, planned: boolean, stampOf: (path: string) => number | undefined): void;
  /** The receiver shifted or dropped what it knew of this file: send it again, changed or not. */
  resend(path: string): void;
}

export function createFindingsSender(root: string, post: (message: FromWorker) => void): FindingsSender {
  /** What was sent last, by whether it was planned. */
  const sent = new Map<boolean, ReadonlyMap<string, string>>();
  const again = new Set<string>();
  /** Sent without fixes since they were sent with them. */
  const owed = new Set<string>();

  return {
    resend: (path) => again.add(path),
    send(analysis, planned, stampOf) {
      const byFile = groupByFile(analysis.findings);
      const texts = new Map([...byFile].map(([file, findings]) => [file, JSON.stringify(findings)]));
      const known = sent.get(planned);
      const due = new Set(planned ? [...again, ...owed] : again);
      const changed = [...new Set([...texts.keys(), ...(known?.keys() ?? []), ...due])].filter(
        (file) => due.has(file) || texts.get(file) !== known?.get(file),
      );
      const parts = inParts(changed.map((file) => fileFindings(file, stampOf(file), byFile.get(file) ?? [])));
      const first = sent.size === 0;
      parts.forEach((files, index) =>
        post({ kind: "findings", root, files, planned, complete: first && index === parts.length - 1 }),
      );
      sent.set(planned, texts);
      again.clear();
      if (planned) owed.clear();
      else for (const file of changed) owed.add(file);
    },
  };
}

function groupByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.place.file);
    if (group === undefined) groups.set(finding.place.file, [finding]);
    else group.push(finding);
  }
  return groups;
}

function fileFindings(file: string, stamp: number | undefined, findings: readonly Finding[]): FileFindings {
  return stamp === undefined ? { file, findings } : { file, stamp, findings };
}

/** At least one part, so that "there is nothing" arrives too. */
function inParts(files: readonly FileFindings[]): FileFindings[][] {
  const parts: FileFindings[][] = [[]];
  let size = 0;
  for (const file of files) {
    if (size > FINDINGS_A_PART) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(file);
    size += Math.max(file.findings.length, 1);
  }
  return parts;
}
