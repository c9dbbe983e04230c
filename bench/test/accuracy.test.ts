import assert from "node:assert/strict";
import { documentOf } from "../corpus/document.ts";
import type { Case } from "../corpus/labels.ts";
import type { Results } from "../corpus/run.ts";

const entry: Case = {
  id: "p-1",
  polarity: "positive",
  repo: "owner/name",
  parent: "0123456789",
  file: "a.ts",
  lines: [3, 4],
  kind: "sync-io-direct",
  evidence: "explicit",
  reason: "it was made asynchronous",
};

const results: Results = {
  scans: [
    { repo: "owner/name", commit: "0123456789", files: 1, findings: 1, problems: 0, wallMs: 5, peakBytes: 5 },
  ],
  positives: [
    { entry, verdict: "found", context: "request", nearby: [] },
    { entry: { ...entry, id: "p-2" }, verdict: "missed", nearby: [] },
  ],
  negatives: [{ entry: { ...entry, id: "n-1", category: "worker-thread" }, alarms: [], hints: 1 }],
  notCounted: [["hard", 2]],
};

describe("the page on accuracy", () => {
  const page = documentOf(results);

  it("counts by kind, context and repository", () => {
    for (const row of [
      "| sync-io-direct | 1 of 2 (50 %) | 0 |",
      "| request | 1 of 1 (100 %) | 0 |",
      "| owner/name | 1 of 2 (50 %) | 0 |",
      "| worker-thread | 0 of 1 (0 %) |",
    ])
      assert.ok(page.includes(row), `${row} is missing in\n${page}`);
  });

  it("lists each miss with its place and reason, the commits, and what was not counted", () => {
    assert.ok(
      page.includes("- `p-2` owner/name@01234567 `a.ts:3-4` (sync-io-direct): it was made asynchronous"),
    );
    assert.ok(!page.includes("- `p-1`"));
    assert.ok(page.includes("- owner/name: 01234567"));
    assert.ok(page.includes("- 2: hard"));
  });

  it("is the same for the same results", () => assert.equal(documentOf(results), page));
});
