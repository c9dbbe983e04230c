/**
 * Workflow commands for GitHub Actions, which shows them as annotations beside the code. It shows only the first ten
 * of each kind a step, so the worst come first, and the first line says how many there are.
 */
import type { Finding, Problem, Severity } from "../../core/finding/finding.ts";
import { relativeTo, type Report } from "../report.ts";
import { createPlainPage, describeFinding } from "./finding-text.ts";
import type { Format, FormatOptions } from "./format.ts";
import { describeCounts, describeHidden, selectFindings, worstFirst } from "./selection.ts";
import { oneLine } from "./wrap.ts";

export const github: Format = { name: "github", summary: "annotations for GitHub Actions", print };

type Kind = "error" | "warning" | "notice";

/** Parts of a command; those that are undefined are left out. */
type Properties = Readonly<Record<string, string | number | undefined>>;

interface Annotation {
  readonly kind: Kind;
  readonly text: string;
}

/** GitHub's limit of annotations of each kind a step. */
const SHOWN_BY_GITHUB = 10;

const KINDS: Readonly<Record<Severity, Kind>> = {
  error: "error",
  warning: "warning",
  info: "notice",
  hint: "notice",
};

function print(report: Report, options: FormatOptions): string {
  const selected = selectFindings(report, options);
  const annotations = [
    ...worstFirst(selected.shown).map((finding) => annotateFinding(report, finding)),
    ...report.problems.flatMap((problem) => annotateProblem(report, problem)),
  ];
  const counts = [describeCounts(selected.shown), ...describeHidden(selected)].join(", ");
  return `${[summarise(counts, annotations), ...annotations.map(({ text }) => text)].join("\n")}\n`;
}

/** A line of the log; an annotation itself where GitHub leaves others out. */
function summarise(counts: string, annotations: readonly Annotation[]): string {
  const isCut = Object.values(KINDS).some(
    (kind) => annotations.filter((annotation) => annotation.kind === kind).length > SHOWN_BY_GITHUB,
  );
  if (!isCut) return counts;
  const note = `${counts}. GitHub shows ${SHOWN_BY_GITHUB} of each kind beside the code; the log has all.`;
  return command("notice", { title: "Unblock" }, note);
}

function annotateFinding(report: Report, finding: Finding): Annotation {
  const { file, start, end } = finding.place;
  const kind = KINDS[finding.severity];
  // GitHub drops columns of annotations that span lines.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const properties = {
    file: relativeTo(report.repository, file),
    line: start.line,
    endLine: end.line,
    ...columns,
    title: `Unblock: ${finding.rule}`,
  };
  const message = describeFinding(createPlainPage(report.repository), finding).join("\n");
  return { kind, text: command(kind, properties, message) };
}

/** Only what has a place in a file, such as a broken configuration: what was left out on purpose is no news. */
function annotateProblem(report: Report, { file, message, position }: Problem): Annotation[] {
  if (position === undefined) return [];
  const properties = {
    file: relativeTo(report.repository, file),
    line: position.line,
    col: position.column,
    title: "Unblock: not analysed, or only in part",
  };
  return [{ kind: "warning", text: command("warning", properties, oneLine(message)) }];
}

/** With GitHub's escapes: of line ends everywhere, of what separates properties in their values. */
function command(kind: Kind, properties: Properties, message: string): string {
  const parts = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  return `::${kind} ${parts.join(",")}::${escapeData(message)}`;
}

function escapeProperty(value: string): string {
  return escapeData(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function escapeData(value: string): string {
  return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
