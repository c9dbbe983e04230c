/** JUnit's XML, which every service for continuous integration can show: a suite a file, a failed test a finding. */
import type { Finding, Problem } from "../../core/finding/finding.ts";
import { relativeTo, type Report } from "../report.ts";
import { createPlainPage, describeFinding, describePosition } from "./finding-text.ts";
import type { Format, FormatOptions } from "./format.ts";
import { PROBLEMS_TITLE } from "./problem-text.ts";
import { describeHidden, groupByFile, selectFindings } from "./selection.ts";

export const junit: Format = { name: "junit", summary: "JUnit XML for any service", print };

type Attributes = Readonly<Record<string, string | number>>;

interface Suite {
  readonly name: string;
  readonly cases: readonly string[];
  readonly failures: number;
  readonly skipped: number;
}

function print(report: Report, options: FormatOptions): string {
  const selected = selectFindings(report, options);
  const { shown } = selected;
  const suites = [
    ...[...groupByFile(shown)].map(([file, findings]) => suiteOf(report, file, findings)),
    ...(shown.length === 0 ? [PASSED] : []),
    ...suiteOfSkipped(PROBLEMS_TITLE, report.problems.map(caseOfProblem(report))),
    ...suiteOfSkipped("Not shown", describeHidden(selected).map(caseOfHidden)),
  ];
  const root = element(
    "testsuites",
    { name: "unblock", ...total(suites), time: (report.durationMs / 1000).toFixed(3) },
    suites.map(printSuite),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** Readers take a report without tests for a run that failed to start. */
const PASSED: Suite = {
  name: "unblock",
  cases: [element("testcase", { name: "nothing blocks the event loop", classname: "unblock", time: 0 })],
  failures: 0,
  skipped: 0,
};

function suiteOf(report: Report, file: string, findings: readonly Finding[]): Suite {
  const name = relativeTo(report.repository, file);
  const cases = findings.map((finding) => {
    const { rule, severity, message, place } = finding;
    const attributes = { name: `${rule} ${describePosition(finding)}`, classname: name, file: name };
    const text = describeFinding(createPlainPage(report.repository), finding).join("\n");
    const failure = element("failure", { message: `${severity}: ${message}`, type: rule }, [
      escapeText(text),
    ]);
    return element("testcase", { ...attributes, line: place.start.line, time: 0 }, [failure]);
  });
  return { name, cases, failures: findings.length, skipped: 0 };
}

function suiteOfSkipped(name: string, cases: readonly string[]): Suite[] {
  return cases.length === 0 ? [] : [{ name, cases, failures: 0, skipped: cases.length }];
}

function caseOfProblem({ repository }: Report): (problem: Problem) => string {
  return (problem) =>
    element(
      "testcase",
      { name: describeWhere(problem), classname: relativeTo(repository, problem.file), time: 0 },
      [element("skipped", { message: problem.message })],
    );
}

function caseOfHidden(note: string): string {
  return element("testcase", { name: note, classname: "unblock", time: 0 }, [element("skipped", {})]);
}

function describeWhere({ position, message }: Problem): string {
  return position === undefined ? message : `${position.line}:${position.column} ${message}`;
}

function printSuite(suite: Suite): string {
  return element("testsuite", { name: suite.name, ...total([suite]), time: 0 }, suite.cases);
}

function total(suites: readonly Suite[]): Attributes {
  const sum = (count: (suite: Suite) => number) => suites.reduce((all, suite) => all + count(suite), 0);
  return {
    tests: sum(({ cases }) => cases.length),
    failures: sum(({ failures }) => failures),
    errors: 0,
    skipped: sum(({ skipped }) => skipped),
  };
}

/** Children are XML already. */
function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const parts = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`,
  );
  const open = `<${name}${parts.join("")}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join("\n")}</${name}>`;
}

/** Readers turn line ends and tabs in attributes to spaces, unless they are escaped. */
function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll(/[\n\t]/g, toReference);
}

/** What XML 1.0 cannot hold, not even escaped, becomes the replacement character. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\u{fffd}")
    .replaceAll(/[&<>"'\r]/g, toReference);
}

function toReference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
