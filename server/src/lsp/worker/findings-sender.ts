/** Sends what changed since the last analysis, in parts that are small enough to keep the other thread's loop free. */
import type { Analysis, Finding } from "../../core/index.ts";
import type { FileFindings, FromWorker } from "./messages.ts";

/** Findings in one message: cloning that many takes the receiving thread a few milliseconds. */
const FINDINGS_A_PART = 200;

export interface FindingsSender {
  send(analysis: Analysis, stampOf: (path: string) => number | undefined): void;
  /** The receiver shifted or dropped what it knew of this file: send it again, changed or not. */
  resend(path: string): void;
}

export function createFindingsSender(root: string, post: (message: FromWorker) => void): FindingsSender {
  let sent: ReadonlyMap<string, string> | undefined;
  const again = new Set<string>();

  return {
    resend: (path) => again.add(path),
    send(analysis, stampOf) {
      const byFile = groupByFile(analysis.findings);
      const texts = new Map([...byFile].map(([file, findings]) => [file, JSON.stringify(findings)]));
      const changed = [...new Set([...texts.keys(), ...(sent?.keys() ?? []), ...again])].filter(
        (file) => again.has(file) || texts.get(file) !== sent?.get(file),
      );
      const parts = inParts(changed.map((file) => fileFindings(file, stampOf(file), byFile.get(file) ?? [])));
      const first = sent === undefined;
      parts.forEach((files, index) =>
        post({ kind: "findings", root, files, complete: first && index === parts.length - 1 }),
      );
      sent = texts;
      again.clear();
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
