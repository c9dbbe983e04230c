import assert from "node:assert/strict";
import type { ReportFinding, ReportOperation, ScanReport } from "../report.ts";
import { alarmsAt, judgePositive } from "../corpus/judge.ts";
import { canAnswer, type Case } from "../corpus/labels.ts";

const positive: Case = {
  id: "p",
  polarity: "positive",
  repo: "owner/name",
  parent: "0",
  file: "a.ts",
  lines: [10, 12],
  kind: "sync-io-direct",
};
const negative: Case = { ...positive, id: "n", polarity: "negative", rule_that_must_not_fire: "sync-io" };

function at(line: number) {
  return { line, column: 1 };
}

function operation(file: string, line: number, extra: Partial<ReportOperation> = {}): ReportOperation {
  const cost = { tier: "low" as const, why: "" };
  return {
    api: "node:fs.readFileSync",
    kind: "fs",
    file,
    start: at(line),
    cost,
    certainty: "exact",
    path: [],
    ...extra,
  };
}

function report(extra: Partial<ReportFinding>): ScanReport {
  const finding: ReportFinding = {
    id: "0",
    rule: "sync-io",
    severity: "warning",
    file: "b.ts",
    start: at(100),
    end: at(100),
    message: "",
    suppressed: null,
    context: { kind: "loop", name: "async", entry: "async function", function: "f" },
    operations: [operation("b.ts", 100)],
    ...extra,
  };
  return {
    schema: "unblock/1",
    root: "/",
    files: 1,
    durationMs: 0,
    references: { resolved: 0, guessed: 0, unresolved: 0, skipped: 0 },
    findings: [finding],
    problems: [],
  };
}

const verdictOf = (entry: Case, scan: ScanReport) => judgePositive(entry, scan).verdict;

describe("the corpus runner counts a positive as found", () => {
  it("where the finding's own range lies in its lines, with one line of slack", () => {
    assert.equal(verdictOf(positive, report({ file: "a.ts", start: at(9), end: at(9) })), "found");
    assert.equal(verdictOf(positive, report({ file: "a.ts", start: at(8), end: at(8) })), "missed");
    assert.equal(verdictOf(positive, report({ file: "a.ts", start: at(13), end: at(14) })), "found");
  });

  it("where an operation or a step of a path does", () => {
    assert.equal(verdictOf(positive, report({ operations: [operation("a.ts", 11)] })), "found");
    const path = [{ function: "f", file: "a.ts", line: 12 }];
    assert.equal(verdictOf(positive, report({ operations: [operation("c.ts", 1, { path })] })), "found");
  });

  it("at hint only by a trivial operation", () => {
    const trivial = operation("a.ts", 11, { cost: { tier: "trivial", why: "" } });
    assert.equal(verdictOf(positive, report({ severity: "hint", operations: [trivial] })), "hint");
    assert.equal(
      verdictOf(positive, report({ severity: "hint", operations: [operation("a.ts", 11)] })),
      "missed",
    );
  });

  it("by a rule that answers its kind, unless it is suppressed", () => {
    const place = { file: "a.ts", start: at(10), end: at(10) };
    assert.equal(verdictOf(positive, report({ ...place, rule: "await-in-loop" })), "missed");
    assert.equal(verdictOf({ ...positive, kind: "cpu" }, report({ ...place, rule: "cpu-loop" })), "found");
    assert.equal(verdictOf(positive, report({ ...place, suppressed: "known" })), "missed");
  });
});

describe("the corpus runner counts a negative as a false alarm", () => {
  it("where the start of a finding or an operation lies in its lines, without slack", () => {
    assert.equal(alarmsAt(negative, report({ file: "a.ts", start: at(10), end: at(10) })).length, 1);
    assert.equal(alarmsAt(negative, report({ file: "a.ts", start: at(9), end: at(11) })).length, 0);
    assert.equal(alarmsAt(negative, report({ operations: [operation("a.ts", 12)] })).length, 1);
  });

  it("by a rule that must not fire, above hint", () => {
    const place = { file: "a.ts", start: at(10), end: at(10) };
    const about = (label: string) => ({ ...negative, rule_that_must_not_fire: label });
    assert.equal(alarmsAt(negative, report({ ...place, rule: "sync-compute" })).length, 0);
    assert.equal(alarmsAt(about("sync-io,json"), report({ ...place, rule: "sync-compute" })).length, 1);
    assert.equal(alarmsAt(about("sync-name"), report({ ...place, rule: "sync-compute" })).length, 1);
    assert.equal(alarmsAt(negative, report({ ...place, severity: "hint" })).length, 0);
  });
});

describe("the corpus runner asks", () => {
  it("only for kinds that a rule it has can answer", () => {
    assert.equal(canAnswer("redos", new Set(["sync-io", "cpu-loop"])), false);
    assert.equal(canAnswer("busy-wait", new Set(["busy-wait"])), true);
  });
});
