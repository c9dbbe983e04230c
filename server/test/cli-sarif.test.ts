/** The SARIF report: valid by Microsoft's rules and GitHub's, and holding what these readers show. */
import { strict as assert } from "node:assert";
import { join } from "node:path";
import type { Log, Result, Run } from "sarif";
import type { Finding, Operation, Severity } from "../src/core/index.ts";
import { createLineHash } from "../src/cli/formats/line-hash.ts";
import { sarif } from "../src/cli/formats/sarif.ts";
import type { Report } from "../src/cli/report.ts";
import { scanSample } from "./support/scan-sample.ts";
import { place, sampleFinding } from "./support/sample-engine.ts";
import { options, ROOT, sampleReport } from "./support/sample-report.ts";
import { canValidate, validateSarif } from "./support/sarif-validator.ts";
import { useTemporaryFolders } from "./support/temporary-folder.ts";

const withHints = { ...options, hints: true };

/** The findings of a team that has made exceptions. */
const suppressed: readonly Finding[] = [
  { ...sampleFinding(ROOT, "src/a.js", 1, "error"), suppressed: { by: "comment", reason: "start-up only" } },
  { ...sampleFinding(ROOT, "src/a.js", 2, "error"), suppressed: { by: "baseline", reason: "" } },
  { ...sampleFinding(ROOT, "src/b.js", 1, "info"), suppressed: { by: "config", reason: "ignored path" } },
];

/** All that a report can hold, in files with names that need encoding. */
const everything = sampleReport({
  findings: [
    sampleFinding(ROOT, "src/a b.js", 1, "error"),
    sampleFinding(ROOT, "src/größe/日本.ts", 2, "warning"),
    sampleFinding(ROOT, "pages/[id]/100%25#1.tsx", 1, "info"),
    sampleFinding("/elsewhere", "half\ud800name.js", 1, "hint"),
    { ...sampleFinding(ROOT, "src/c.js", 1, "warning"), operations: [], rule: "rule-of-tomorrow" },
    ...suppressed,
  ],
  problems: [
    { file: `${ROOT}/tsconfig.json`, message: "broken JSON", position: { line: 1, column: 3 } },
    { file: `${ROOT}/src/large.js`, message: "over 1 MB" },
  ],
});

const LINES = ["ab445b9200c88076:1", "a25b98a9465d83f:1", "c129715d7a2bc9a3:1"];
const REPEATED = [
  "a80a9c6c86f89ea6:1",
  "a80a9c6c86f89ea6:2",
  "a80a9c6c86f89ea6:3",
  "a80a9c6c86fcf8a0:1",
  "b5f153de86e32fc0:1",
];

function runOf(report: Report): Run {
  const log = JSON.parse(sarif.print(report, withHints)) as Log;
  assert.equal(log.version, "2.1.0");
  assert.equal(log.runs.length, 1);
  return log.runs[0] as Run;
}

function resultsOf(findings: readonly Finding[]): Result[] {
  return runOf(sampleReport({ findings })).results ?? [];
}

describe("the SARIF report", () => {
  const folder = useTemporaryFolders();

  describe("passes the validator", function () {
    before(function () {
      if (!canValidate) this.skip();
    });

    it("for the sample server", async () => {
      const { reports } = await scanSample(await folder(), ["sarif"]);
      assert.ok((JSON.parse(reports.sarif ?? "") as Log).runs[0]?.results?.length);
      assert.deepEqual(await validateSarif(reports.sarif ?? "", await folder()), []);
    });

    it("with every severity, suppression and problem, and odd names of files", async () => {
      assert.deepEqual(await validateSarif(sarif.print(everything, withHints), await folder()), []);
    });

    it("when nothing was found", async () => {
      assert.deepEqual(await validateSarif(sarif.print(sampleReport(), options), await folder()), []);
    });

    it("which would complain", async () => {
      const log = JSON.parse(sarif.print(everything, withHints)) as Log;
      delete log.runs[0]?.tool.driver.rules?.[0]?.help;
      const complaints = await validateSarif(JSON.stringify(log), await folder());
      assert.deepEqual(
        complaints.map(({ rule, level }) => `${level} ${rule}`),
        ["error GH2012"],
      );
    });
  });

  it("gives GitHub what it shows of a rule", () => {
    const { driver } = runOf(sampleReport()).tool;
    assert.equal(driver.name, "Unblock");
    const [rule] = driver.rules ?? [];
    assert.deepEqual(
      {
        id: rule?.id,
        name: rule?.name,
        short: rule?.shortDescription?.text,
        full: rule?.fullDescription?.text,
      },
      { id: "sync-io", name: "SyncIo", short: "Reports what sync-io stands for.", full: "What is wrong." },
    );
    assert.match(rule?.help?.markdown ?? "", /^What is wrong\.\n\n\[.*\]\(https:.*\/sync-io\.md\)$/);
    assert.match(rule?.helpUri ?? "", /^https:.*\/docs\/rules\/sync-io\.md$/);
    assert.equal(rule?.properties?.["precision"], "high");
    assert.equal(rule?.properties?.["problem.severity"], "warning");
    assert.ok(rule?.properties?.tags?.includes("performance"));
  });

  it("has levels for severities, hints only where they are asked for", () => {
    const severities: Severity[] = ["error", "warning", "info", "hint"];
    const findings = severities.map((severity) => sampleFinding(ROOT, "src/a.js", 1, severity));
    assert.deepEqual(
      resultsOf(findings).map(({ level }) => level),
      ["error", "warning", "note", "note"],
    );
    const log = JSON.parse(sarif.print(sampleReport({ findings }), options)) as Log;
    assert.equal(log.runs[0]?.results?.length, 3);
  });

  it("names files relative to the repository, percent-encoded, and others by their whole address", () => {
    const run = runOf(everything);
    assert.equal(run.originalUriBaseIds?.["%SRCROOT%"]?.uri, "file:///repository/");
    assert.equal(run.columnKind, "utf16CodeUnits");
    const artifacts = run.results?.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation);
    assert.deepEqual(artifacts?.slice(0, 4), [
      { uri: "packages/api/src/a%20b.js", uriBaseId: "%SRCROOT%" },
      { uri: "packages/api/src/gr%C3%B6%C3%9Fe/%E6%97%A5%E6%9C%AC.ts", uriBaseId: "%SRCROOT%" },
      { uri: "packages/api/pages/%5Bid%5D/100%2525%231.tsx", uriBaseId: "%SRCROOT%" },
      { uri: "file:///elsewhere/half%EF%BF%BDname.js" },
    ]);
  });

  it("tells the uploads of a repository's packages apart", () => {
    assert.equal(runOf(sampleReport()).automationDetails?.id, "unblock/packages/api/");
    assert.equal(runOf(sampleReport({ root: "/repository" })).automationDetails?.id, "unblock/");
  });

  it("has a code flow for each path, a step deeper at each call, with a link to where it ends", () => {
    const [result] = resultsOf([sampleFinding(ROOT, "src/a.js", 2, "error")]);
    const steps = result?.codeFlows?.[0]?.threadFlows[0]?.locations;
    assert.deepEqual(
      steps?.map(({ nestingLevel, location }) => [
        nestingLevel,
        location?.message?.text,
        location?.physicalLocation?.artifactLocation?.uri,
        location?.physicalLocation?.region?.startLine,
      ]),
      [
        [0, "handler → renderReport.", "packages/api/src/a.js", 2],
        [
          1,
          "renderReport → node:fs.readFileSync (≈0.2 ms, file-size dependent) (1 of 3 implementations block).",
          "packages/api/lib/load.js",
          7,
        ],
      ],
    );
    assert.match(result?.message.text ?? "", / See \[node:fs\.readFileSync\]\(1\)\.$/);
    const [related] = result?.relatedLocations ?? [];
    assert.equal(related?.id, 1);
    assert.equal(related?.physicalLocation?.region?.startLine, 7);
  });

  it("stays below what GitHub refuses, the worst operations first", () => {
    const [result] = resultsOf([withOperations(600)]);
    assert.equal(result?.codeFlows?.length, 500);
    assert.equal(result?.codeFlows?.[0]?.message?.text, "The way to api-0.");
    assert.equal(result?.relatedLocations?.length, 100);
    assert.match(result?.message.text ?? "", / See \[api-0\]\(1\), \[api-1\]\(2\), \[api-2\]\(3\)\.$/);
  });

  it("takes no text of the program for a link", () => {
    const finding = {
      ...sampleFinding(ROOT, "src/a.js", 1, "error"),
      message: "For GET /[id](2).",
      operations: [],
    };
    assert.equal(resultsOf([finding])[0]?.message.text, "For GET /[id]\\(2).");
  });

  it("lists suppressed findings with what suppresses them, and says that the others are not", () => {
    const results = resultsOf([...suppressed, sampleFinding(ROOT, "src/c.js", 1, "error")]);
    assert.deepEqual(
      results.map(({ suppressions }) => suppressions),
      [
        [
          {
            kind: "inSource",
            status: "accepted",
            justification: "start-up only",
            properties: { by: "comment" },
          },
        ],
        [{ kind: "external", status: "accepted", properties: { by: "baseline" } }],
        [
          {
            kind: "external",
            status: "accepted",
            justification: "ignored path",
            properties: { by: "config" },
          },
        ],
        [],
      ],
    );
  });

  it("notifies of what was not analysed, configuration apart", () => {
    const [invocation] = runOf(everything).invocations ?? [];
    assert.equal(invocation?.executionSuccessful, true);
    const [broken] = invocation?.toolConfigurationNotifications ?? [];
    assert.equal(broken?.message.text, "broken JSON");
    assert.deepEqual(broken?.locations?.[0]?.physicalLocation?.region, { startLine: 1, startColumn: 3 });
    const [large] = invocation?.toolExecutionNotifications ?? [];
    assert.equal(large?.locations?.[0]?.physicalLocation?.artifactLocation?.uri, "packages/api/src/large.js");
  });

  it("is the same in two runs", () => {
    assert.equal(sarif.print(everything, options), sarif.print({ ...everything, durationMs: 1 }, options));
  });

  it("has our fingerprint, and GitHub's where the text is known", () => {
    const finding = sampleFinding(ROOT, "src/a.js", 2, "error");
    assert.deepEqual(resultsOf([finding])[0]?.partialFingerprints, {
      primaryLocationLineHash: createLineHash("first();\n  second();\n")(2),
      "unblock/v1": finding.id,
    });
    const report = sampleReport({ findings: [finding], textOf: () => undefined });
    assert.deepEqual(runOf(report).results?.[0]?.partialFingerprints, { "unblock/v1": finding.id });
  });

  // By a second implementation, which gives what the tests of GitHub's upload action expect.
  for (const [name, text, hashes] of [
    ["an empty file", "", ["c129715d7a2bc9a3:1"]],
    ["lines", "const a = 1;\n\tuse(a);\n", LINES],
    ["line ends of other systems", "const a = 1;\r\n\tuse(a);\r", LINES],
    ["repeated and long lines", `${"same();\n".repeat(15)}${"x".repeat(150)}`, REPEATED],
  ] as const) {
    it(`hashes ${name} as GitHub does`, () => {
      const lineHash = createLineHash(text);
      assert.deepEqual(
        hashes.map((_, index) => lineHash(index + 1)),
        hashes,
      );
    });
  }
});

function withOperations(count: number): Finding {
  const finding = sampleFinding(ROOT, "src/a.js", 1, "error");
  const [operation] = finding.operations as [Operation];
  const operations = Array.from({ length: count }, (_, index) => ({
    ...operation,
    api: `api-${index}`,
    place: place(join(ROOT, "lib/load.js"), index + 1, 1),
  }));
  return { ...finding, operations };
}
