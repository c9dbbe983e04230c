/** From the core's words to the protocol's: 1-based positions become 0-based, findings become diagnostics. */
import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Location,
  type Position as ProtocolPosition,
  type Range,
} from "vscode-languageserver";
import { URI } from "vscode-uri";
import type { Finding, Operation, Place, Position, Severity } from "../core/index.ts";
import { SEVERITIES } from "../core/finding/finding.ts";
import { rulePage } from "../core/rules/pages.ts";
import { hopText } from "../core/finding/wording.ts";

export const SOURCE = "unblock";

/** VS Code drops squiggles beyond about 500 a file without a word; one of these is the line that says so. */
export const MOST_DIAGNOSTICS = 500;

/** More hops than this are noise in the Problems panel; the hover has them all. */
const MOST_HOPS = 8;

/** What a diagnostic carries to find its finding again. */
export interface DiagnosticData {
  readonly id: string;
  readonly rule: string;
}

export function toPosition({ line, column }: Position): ProtocolPosition {
  return { line: line - 1, character: column - 1 };
}

export function toRange({ start, end }: { readonly start: Position; readonly end: Position }): Range {
  return { start: toPosition(start), end: toPosition(end) };
}

export function fileToUri(file: string): string {
  return URI.file(file).toString();
}

export function toLocation(place: Place): Location {
  return { uri: fileToUri(place.file), range: toRange(place) };
}

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The findings of one file, most severe kept where there are too many. Suppressed ones are left out. */
export function toDiagnostics(findings: readonly Finding[], showHints: boolean): Diagnostic[] {
  const shown = findings.filter(
    ({ suppressed, severity }) => suppressed === null && (showHints || severity !== "hint"),
  );
  if (shown.length <= MOST_DIAGNOSTICS) return shown.map(toDiagnostic);
  const kept = [...shown]
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    .slice(0, MOST_DIAGNOSTICS - 1);
  return [summary(shown.length, kept.length), ...kept.map(toDiagnostic)];
}

export function toDiagnostic(finding: Finding): Diagnostic {
  const data: DiagnosticData = { id: finding.id, rule: finding.rule };
  return {
    range: toRange(finding.place),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    codeDescription: { href: rulePage(finding.rule) },
    source: SOURCE,
    message: finding.message,
    relatedInformation: toRelatedInformation(finding.operations[0]),
    data,
  };
}

/** One entry for each hop of the worst operation's path; the start and the end where it is too long. */
function toRelatedInformation(operation: Operation | undefined): DiagnosticRelatedInformation[] {
  if (operation === undefined || operation.path.length < 2) return [];
  const hops = operation.path.map((step, index) => ({
    location: toLocation(step.place),
    message: hopText(operation, index),
  }));
  const last = hops.at(-1);
  return hops.length <= MOST_HOPS || !last ? hops : [...hops.slice(0, MOST_HOPS - 1), last];
}

function summary(all: number, kept: number): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    message: `This file has ${all} findings; these are the ${kept} most severe. The command line lists them all.`,
  };
}
