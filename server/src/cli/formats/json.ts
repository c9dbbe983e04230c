/**
 * The versioned JSON report, `unblock/1`, which others build on: keys are added, never changed or removed, within a
 * version. Files are relative to the root, lines and columns count from 1, everything is sorted: two runs give the
 * same bytes apart from `durationMs`.
 */
import type { Finding, Operation, Place, Problem } from "../../core/finding/finding.ts";
import { relativeTo, type Report } from "../report.ts";
import type { Format } from "./format.ts";

export const json: Format = {
  name: "json",
  summary: "the versioned report for other programs",
  print: (report) => `${JSON.stringify(toJson(report), undefined, 2)}\n`,
};

function toJson(report: Report) {
  const { resolved, guessed, unresolved, skipped } = report.analysis.references;
  return {
    schema: "unblock/1",
    root: report.root,
    files: report.analysis.files,
    durationMs: Math.round(report.durationMs),
    references: { resolved, guessed, unresolved, skipped },
    findings: report.findings.map((finding) => findingToJson(report.root, finding)),
    problems: report.problems.map((problem) => problemToJson(report.root, problem)),
  };
}

function findingToJson(root: string, finding: Finding) {
  const { kind, name: context, entry, function: name } = finding.context;
  return {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    ...placeToJson(root, finding.place),
    message: finding.message,
    suppressed: finding.suppressed?.reason ?? null,
    ...(finding.suppressed && { suppressedBy: finding.suppressed.by }),
    context: { kind, name: context, entry, function: name },
    operations: finding.operations.map((operation) => operationToJson(root, operation)),
    alternatives: finding.alternatives,
    choices: finding.choices,
    fixes: finding.fixes.map(({ title, alternative, safety, code }) => ({
      title,
      alternative,
      safety,
      ...(code !== undefined && { code }),
    })),
  };
}

/** `milliseconds` is there only where something gives an estimate. */
function operationToJson(root: string, operation: Operation) {
  const { tier, milliseconds, why } = operation.cost;
  const { file, start } = placeToJson(root, operation.place);
  return {
    api: operation.api,
    kind: operation.kind,
    file,
    start,
    cost: { tier, milliseconds, why },
    certainty: operation.certainty,
    path: operation.path.map((step) => ({
      function: step.function,
      file: relativeTo(root, step.place.file),
      line: step.place.start.line,
    })),
  };
}

function placeToJson(root: string, { file, start, end }: Place) {
  return {
    file: relativeTo(root, file),
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  };
}

function problemToJson(root: string, { file, message, position }: Problem) {
  const place = position === undefined ? "" : ` (line ${position.line}, column ${position.column})`;
  return { file: relativeTo(root, file), message: message + place };
}
