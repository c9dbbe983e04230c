/** Reports made by hand, for tests of formats. */
import type { Report } from "../../src/cli/report.ts";
import type { FormatOptions } from "../../src/cli/formats/index.ts";
import { sampleRules } from "./sample-engine.ts";

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
