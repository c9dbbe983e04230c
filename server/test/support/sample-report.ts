/** Reports made by hand, for tests of formats. */
import { strict as assert } from "node:assert";
import type { Finding, Severity } from "../../src/core/index.ts";
import { formats, type FormatOptions } from "../../src/cli/formats/index.ts";
import type { Report } from "../../src/cli/report.ts";
import { sampleFinding, sampleRules } from "./sample-engine.ts";

export const ROOT = "/repository/packages/api";

/** A report on a package of a repository, without findings unless they are given. */
export function sampleReport(parts: Partial<Report> = {}): Report {
  const findings = parts.findings ?? [];
  return {
    root: ROOT,
    repository: "/repository",
    rules: sampleRules,
    analysis: {
      findings,
      problems: [],
      references: { resolved: 0, guessed: 0, unresolved: 0, skipped: 0 },
      files: 3,
      timing: {},
    },
    findings,
    problems: [],
    durationMs: 1234,
    textOf: () => "first();\n  second();\n",
    ...parts,
  };
}

export const options: FormatOptions = { colour: true, columns: 80, hints: false, cwd: "/repository" };

/** Prints the report, and sees that nothing in it is for a terminal. */
export function printAs(name: string, report: Report, given: Partial<FormatOptions> = {}): string {
  const format = formats.find((known) => known.name === name);
  assert.ok(format, name);
  const text = format.print(report, { ...options, ...given });
  assert.match(text, /\n$/);
  assert.ok(!text.includes("\u001b"), "a control character");
  return text;
}

export function manyFindings(count: number, severity: Severity): Finding[] {
  return Array.from({ length: count }, (_, index) => sampleFinding(ROOT, "src/many.js", index + 1, severity));
}

const PROBLEMS = [
  { file: `${ROOT}/src/large.js`, message: "over 1 MB" },
  { file: `${ROOT}/tsconfig.json`, message: "broken JSON", position: { line: 1, column: 3 } },
];

/** A finding of each severity, a suppressed one, and problems with and without a place. */
export const mixed = sampleReport({
  findings: [
    sampleFinding(ROOT, "src/a.js", 1, "info"),
    sampleFinding(ROOT, "src/a.js", 2, "warning"),
    sampleFinding(ROOT, "src/b.js", 1, "error"),
    sampleFinding(ROOT, "src/b.js", 2, "hint"),
    {
      ...sampleFinding(ROOT, "src/c.js", 1, "error"),
      suppressed: { by: "comment", reason: "known" },
    },
  ],
  problems: PROBLEMS,
});

/** What a program's names and a person's reasons may hold, and no format may take for its own. */
export const HOSTILE =
  '100% <b onclick="x">&amp;</b> a|b `tick` *bold* @team #12 [x](y) ]]> ::error::\r\n\n- \u0000\u001b[31m end';

export const hostile = sampleReport({
  findings: [
    {
      ...sampleFinding(ROOT, "src/a,b:c%[d] <i>`e`.js", 1, "error"),
      message: HOSTILE,
      fixes: [{ title: HOSTILE, alternative: "async", safety: "safe" }],
    },
  ],
  problems: [{ file: `${ROOT}/<x>.js`, message: HOSTILE, position: { line: 1, column: 1 } }],
});
