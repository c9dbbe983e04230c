/** The list of what must and must not be found in a sample project, its `expected.json`, and the check against it. */
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import {
  SEVERITIES,
  type Analysis,
  type Certainty,
  type Finding,
  type Severity,
} from "../../src/core/finding/finding.ts";

/** Files are relative to the project, lines count from 1. */
export interface Found {
  readonly file: string;
  readonly line: number;
  /** The text of the boundary, as it stands in the file. */
  readonly span: string;
  readonly rule: string;
  /** The functions of the path below the boundary. */
  readonly via: readonly string[];
  readonly certainty: Certainty;
  readonly severityAtLeast: Severity;
  readonly api?: string;
  readonly implementations?: { readonly blocking: number; readonly total: number };
  readonly why: string;
}

export interface Silent {
  readonly file: string;
  readonly line: number;
  /** Text of the line, so that the list can't drift away from the code. */
  readonly code: string;
  readonly why: string;
}

export interface Expectation {
  readonly found: readonly Found[];
  readonly silent: readonly Silent[];
}

export const readExpectation = (path: string): Expectation =>
  JSON.parse(readFileSync(path, "utf8")) as Expectation;

/** What both sides of the comparison say of a finding. */
interface Claim {
  readonly place: string;
  readonly rule: string;
  readonly span: string;
}

/** The findings above hint that nobody listed, with their messages. */
export function unlisted(
  expectation: Expectation,
  root: string,
  analysis: Analysis,
  textOf: TextOf,
): string[] {
  const listed = new Set(
    expectation.found.map((found) => key({ ...found, place: `${found.file}:${found.line}` })),
  );
  return shownFindings(analysis)
    .filter((finding) => !listed.has(key(claim(finding, root, textOf))))
    .map((finding) => `${claim(finding, root, textOf).place} ${finding.rule}: ${finding.message}`);
}

export type TextOf = (file: string) => string;

/** Fails unless the finding is there, with the path, certainty and severity that the list asks for. */
export function assertFound(found: Found, root: string, analysis: Analysis, textOf: TextOf): void {
  const wanted = key({ ...found, place: `${found.file}:${found.line}` });
  const finding = shownFindings(analysis).find((each) => key(claim(each, root, textOf)) === wanted);
  assert.ok(finding, `missed: ${wanted} (${found.why})`);
  const [worst] = finding.operations;
  assert.ok(worst);
  const path = worst.path.slice(1).map((step) => step.function);
  assert.deepEqual(path, found.via, "the functions of the path");
  assert.equal(worst.certainty, found.certainty);
  if (found.api !== undefined) assert.equal(worst.api, found.api);
  if (found.implementations !== undefined) {
    assert.deepEqual(worst.path.find((step) => step.implementations)?.implementations, found.implementations);
  }
  assert.ok(
    SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(found.severityAtLeast),
    `${finding.severity} is less than ${found.severityAtLeast}`,
  );
}

/** Fails when a finding above hint begins on the line. */
export function assertSilent(silent: Silent, root: string, analysis: Analysis): void {
  const alarms = shownFindings(analysis).filter(
    ({ place }) => place.file === `${root}/${silent.file}` && place.start.line === silent.line,
  );
  assert.deepEqual(
    alarms.map(({ rule, message }) => `${rule}: ${message}`),
    [],
    `false alarm: ${silent.why}`,
  );
}

const shownFindings = (analysis: Analysis): readonly Finding[] =>
  analysis.findings.filter((finding) => finding.severity !== "hint" && finding.suppressed === null);

const key = ({ place, rule, span }: Claim): string => `${place} ${rule} ${span}`;

function claim({ place, rule }: Finding, root: string, textOf: TextOf): Claim {
  const lines = textOf(place.file).split("\n");
  const { start, end } = place;
  const span = (lines[start.line - 1] ?? "").slice(
    start.column - 1,
    start.line === end.line ? end.column - 1 : undefined,
  );
  return { place: `${place.file.slice(root.length + 1)}:${start.line}`, rule, span };
}
