/** `unblock explain`: a rule's documentation, or why a place is or is not reported. */
import { homedir } from "node:os";
import { dirname, resolve } from "node:path";
import type { Explanation } from "../../core/engine.ts";
import type { Rule } from "../../core/rules/rule.ts";
import type { SourceText, Workspace } from "../../core/project/workspace.ts";
import { createDisk, isWithin, locateProject, slashed } from "../../node/index.ts";
import { createPage, describeDeclined, printFinding } from "../formats/finding-text.ts";
import { wrap } from "../formats/wrap.ts";
import { EXIT, UsageError, type ExitCode, type Io } from "../io.ts";
import { createMeter } from "../meter.ts";
import { relativeTo } from "../report.ts";
import { scanPaths } from "../scan-paths.ts";

interface AskedPlace {
  /** Absolute, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number | undefined;
}

export async function explain(subject: string, io: Io): Promise<ExitCode> {
  const place = parsePlace(subject, io.cwd);
  io.stdout(place === undefined ? await explainRule(subject, io) : await explainPlace(place, io));
  return EXIT.clean;
}

/** `file:line` or `file:line:column`; undefined for anything else, which then is a rule's id. */
function parsePlace(subject: string, cwd: string): AskedPlace | undefined {
  const match = /^(.+?):(\d+)(?::(\d+))?$/.exec(subject);
  if (match === null) return undefined;
  const [, file = "", line, column] = match;
  return {
    file: slashed(resolve(cwd, file)),
    line: Number(line),
    column: column === undefined ? undefined : Number(column),
  };
}

async function explainRule(id: string, io: Io): Promise<string> {
  const { rules } = await io.loadEngine();
  const rule = rules.find((known) => known.id === id);
  if (rule !== undefined) return printRule(rule, io.columns);
  const known = rules.map((each) => each.id).join(", ");
  throw new UsageError(
    `${JSON.stringify(id)} is no rule (${known}) and no place (file:line or file:line:column)`,
  );
}

function printRule(rule: Rule, columns: number): string {
  const examples = rule.examples.flatMap(({ title, reported, cured }) => [
    title,
    `Reported:\n\n${indent(reported)}`,
    `Cured:\n\n${indent(cured)}`,
  ]);
  const title = wrap(`${rule.id}: ${rule.summary}`, columns).join("\n");
  return `${[title, rule.documentation.trim(), ...examples].join("\n\n")}\n`;
}

function indent(code: string): string {
  return code.trimEnd().replaceAll(/^(?=.)/gm, "    ");
}

async function explainPlace(asked: AskedPlace, io: Io): Promise<string> {
  const { engine, workspace, paths } = await scanPaths(io, await explained(asked, io), createMeter(io));
  const [path = asked.file] = paths;
  const source = workspace.files.find((file) => file.path === path);
  if (source === undefined) throw new UsageError(whyMissing(path, workspace));
  const position = { line: asked.line, column: columnOf(source, asked) };
  const place = `${relativeTo(workspace.root, path)}:${position.line}`;
  return printExplanation(engine.explain(path, position), place, workspace.root, io);
}

/** With the folder whose scan reports the place: what lies beside its package may lead to it. */
async function explained({ file }: AskedPlace, { cwd }: Io): Promise<readonly string[]> {
  const folder = slashed(cwd);
  const isScanned =
    folder !== slashed(homedir()) &&
    isWithin(folder, file) &&
    (await locateProject(folder, createDisk())) !== undefined;
  return isScanned ? [file, folder] : [file];
}

function whyMissing(file: string, workspace: Workspace): string {
  const problem = workspace.problems.find((known) => known.file === file);
  return `${file} is not analysed: ${problem?.message ?? `it is no source of ${dirname(file)}`}`;
}

/** Without a column, that of the line's first character. Throws a UsageError for a line that the file does not have. */
function columnOf({ path, text }: SourceText, { line, column }: AskedPlace): number {
  const lines = text.split("\n");
  const content = lines[line - 1];
  if (content === undefined) throw new UsageError(`${path} has ${lines.length} lines, no line ${line}`);
  return column ?? Math.max(0, content.search(/\S/)) + 1;
}

/** The engine's paragraphs, then the findings that touch the place. */
function printExplanation(
  { paragraphs, findings }: Explanation,
  place: string,
  root: string,
  io: Io,
): string {
  const page = createPage(root, io);
  const texts = paragraphs.map((paragraph) =>
    paragraph
      .split("\n")
      .map((line) => wrapIndented(line, page.columns))
      .join("\n"),
  );
  const found = findings.map((finding) =>
    [printFinding(page, finding), ...describeDeclined(page, finding)].join("\n"),
  );
  return `${[place, ...texts, ...found].join("\n\n")}\n`;
}

function wrapIndented(line: string, columns: number): string {
  const margin = /^\s*/.exec(line)?.[0] ?? "";
  return wrap(line, columns - margin.length)
    .map((part) => margin + part)
    .join("\n");
}
