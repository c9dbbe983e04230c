import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Finding, Operation } from "../../server/src/core/index.ts";
import { compare } from "../fixes/compare.ts";
import { readCoverage } from "../fixes/covered.ts";
import { editedLines } from "../fixes/edited-lines.ts";
import { kindOf, operationsOf } from "../fixes/operations.ts";

const at = (line: number) => ({ line, column: 1 });

function operation(line: number, within = "read", api = "node:fs.readFileSync"): Operation {
  const place = { file: "/w/a.ts", start: at(line), end: at(line) };
  return {
    api,
    kind: "fs",
    place,
    cost: { tier: "low", why: "" },
    certainty: "exact",
    path: [{ function: within, place, certainty: "exact" }],
    inLoop: false,
  };
}

function finding(operations: readonly Operation[], extra: Partial<Finding> = {}): Finding {
  return {
    id: "0",
    rule: "sync-io",
    severity: "warning",
    place: operations[0]!.place,
    message: "",
    context: { kind: "loop", name: "async", entry: "async function", function: "read" },
    operations,
    alternatives: ["async"],
    choices: [],
    fixes: [],
    declined: [{ alternative: "async", reason: "no" }],
    suppressed: null,
    ...extra,
  };
}

function plansOf(findings: readonly Finding[], contexts: "loop" | "all" = "loop"): string[] {
  const analysis = { findings, problems: [], references: NONE, files: 1, timing: {} };
  return operationsOf(analysis, contexts).map(
    ({ operation: { place }, plan }) => `${place.start.line} ${plan}`,
  );
}

const NONE = { resolved: 0, guessed: 0, unresolved: 0, skipped: 0 };
const SAFE = { title: "", alternative: "async", safety: "safe" } as const;

describe("the operations of findings", () => {
  it("count once, by the best plan that is about them", () => {
    const shared = operation(1);
    const findings = [
      finding([operation(2), shared]),
      finding([shared]),
      finding([shared], { fixes: [SAFE] }),
      finding([operation(3), { ...operation(4), twin: "read" }], { alternatives: ["worker"], declined: [] }),
      finding([operation(5), operation(6)], { fixes: [{ ...SAFE, operations: [1] }] }),
    ];
    assert.deepEqual(plansOf(findings), [
      "2 declined",
      "1 safe",
      "3 other cure",
      "4 behind",
      "5 declined",
      "6 safe",
    ]);
  });

  it("count outside loops only where all contexts are asked for", () => {
    const context = { kind: "startup", name: "main", entry: "", function: "" } as const;
    assert.deepEqual(plansOf([finding([operation(1)], { context })]), []);
    assert.deepEqual(plansOf([finding([operation(1)], { context })], "all"), ["1 declined"]);
  });

  it("are fixed when fewer of their name are left, wherever the lines have moved", () => {
    const planned = (op: Operation) =>
      operationsOf(
        { findings: [finding([op])], problems: [], references: NONE, files: 1, timing: {} },
        "loop",
      );
    const before = [operation(1), operation(2), operation(3, "write")].flatMap(planned);
    const after = [operation(9), operation(20, "new")].flatMap(planned);
    const { fixed, left } = compare(before, after);
    assert.deepEqual(
      fixed.map(({ within }) => within),
      ["read", "write"],
    );
    assert.deepEqual(
      left.map(({ operation: { place } }) => place.start.line),
      [9],
    );
  });
});

describe("kinds of reasons", () => {
  it("are the same whatever names the code has", () => {
    assert.equal(kindOf("`load` calls fs.readSync 3 times"), kindOf("`save` calls this.x.write 12 times"));
    assert.notEqual(kindOf("it is a getter"), kindOf("it is a constructor"));
  });
});

describe("edited lines", () => {
  it("are those that are new or changed in the text after", () => {
    assert.deepEqual(editedLines("a\nb\nc\nd\n", "a\nB\nc\nnew\n"), [2, 4]);
    assert.deepEqual(editedLines("a\nb\n", "b\n"), []);
  });
});

describe("coverage", () => {
  let folder: string;
  before(async () => (folder = await mkdtemp(join(tmpdir(), "unblock-coverage-"))));
  after(() => rm(folder, { recursive: true, force: true }));

  it("is read from what test runners write, and adds up", async () => {
    const range = (first: number, last: number) => ({ start: { line: first }, end: { line: last } });
    const statementMap = { 0: range(1, 4), 1: range(2, 2), 2: range(3, 3) };
    const path = join(folder, "a.ts");
    await writeFile(
      join(folder, "coverage-final.json"),
      JSON.stringify({ [path]: { path, statementMap, s: { 0: 1, 1: 0, 2: 0 } } }),
    );
    await writeFile(join(folder, "lcov.info"), "SF:a.ts\nDA:3,2\nDA:9,0\nend_of_record\n");
    const coverage = await readCoverage(
      ["coverage-final.json", "lcov.info"].map((name) => join(folder, name)),
      folder,
    );
    const lines = [...coverage.get(path)!].sort(([a], [b]) => a - b);
    assert.deepEqual(lines, [
      [1, true],
      [2, false],
      [3, true],
      [4, true],
      [9, false],
    ]);
  });
});
