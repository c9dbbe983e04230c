/** The reports for GitHub Actions, GitLab and readers of JUnit, each parsed as its reader would. */
import { strict as assert } from "node:assert";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { sampleFinding } from "./support/sample-engine.ts";
import {
  HOSTILE,
  hostile,
  manyFindings,
  mixed,
  printAs,
  ROOT,
  sampleReport,
} from "./support/sample-report.ts";
import { scanSample, type SampleScan } from "./support/scan-sample.ts";
import { useTemporaryFolders } from "./support/temporary-folder.ts";

interface Command {
  readonly kind: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** As the runner of GitHub Actions reads a line; undefined where it is text. */
function parseCommand(line: string): Command | undefined {
  const match = /^::(\w+) (.*?)::(.*)$/.exec(line);
  if (match === null) return undefined;
  const [, kind = "", properties = "", message = ""] = match;
  const decode = (text: string) =>
    text
      .replaceAll("%0D", "\r")
      .replaceAll("%0A", "\n")
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",")
      .replaceAll("%25", "%");
  const pairs = properties.split(",").map((pair): [string, string] => {
    const [name = "", value = ""] = pair.split(/=(.*)/s);
    return [name, decode(value)];
  });
  return { kind, properties: Object.fromEntries(pairs), message: decode(message) };
}

function commandsOf(text: string): Command[] {
  return text.split("\n").flatMap((line) => parseCommand(line) ?? []);
}

function place({ properties: { file, line } }: Command): string {
  return `${file}:${line}`;
}

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

interface Suites {
  readonly tests: string;
  readonly failures: string;
  readonly skipped: string;
  readonly testsuite: readonly Suite[];
}

interface Suite {
  readonly name: string;
  readonly tests: string;
  readonly testcase: readonly TestCase[];
}

interface TestCase {
  readonly name: string;
  readonly classname: string;
  readonly file?: string;
  readonly line?: string;
  readonly failure?: { readonly type: string; readonly message: string; readonly "#text": string };
  readonly skipped?: { readonly message?: string } | "";
}

function parseXml(text: string): Suites {
  assert.equal(XMLValidator.validate(text), true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    htmlEntities: true,
    trimValues: false,
    parseAttributeValue: false,
    isArray: (name) => name === "testsuite" || name === "testcase",
  });
  return (parser.parse(text) as { testsuites: Suites }).testsuites;
}

describe("the report for", () => {
  const folder = useTemporaryFolders();
  let sample: SampleScan;
  /** `file:line rule` of each finding of the sample, by the JSON report. */
  let expected: string[];

  before(async () => {
    sample = await scanSample(await folder(), ["github", "gitlab", "junit", "json"]);
    const { findings } = JSON.parse(sample.reports["json"] ?? "") as {
      findings: { file: string; rule: string; start: { line: number } }[];
    };
    expected = findings.map(({ file, rule, start }) => `${file}:${start.line} ${rule}`).sort();
    assert.ok(expected.length > 0);
  });

  describe("GitHub Actions", () => {
    it("counts first, then has a command for each finding that counts, most severe first, and for a broken file", () => {
      const text = printAs("github", mixed);
      const [first = "", ...lines] = text.trimEnd().split("\n");
      assert.equal(
        first,
        "3 findings: 1 error, 1 warning, 1 info, 1 hint not shown (--hints), 1 finding suppressed",
      );
      assert.deepEqual(
        lines.map((line) => {
          const command = parseCommand(line);
          return command && `${command.kind} ${place(command)}`;
        }),
        [
          "error packages/api/src/b.js:1",
          "warning packages/api/src/a.js:2",
          "notice packages/api/src/a.js:1",
          "warning packages/api/tsconfig.json:1",
        ],
      );
    });

    it("says where, which rule, what and by which path", () => {
      const [command] = commandsOf(printAs("github", mixed));
      assert.deepEqual(command?.properties, {
        file: "packages/api/src/b.js",
        line: "1",
        endLine: "1",
        col: "3",
        endColumn: "15",
        title: "Unblock: sync-compute",
      });
      assert.match(
        command?.message ?? "",
        /^readFileSync stops the event loop \(≈0\.2 ms.*\nhandler {2}packages/,
      );
    });

    it("names no columns where lines differ, since GitHub takes both from one line", () => {
      const finding = sampleFinding(ROOT, "src/a.js", 1, "error");
      const end = { line: 3, column: 1 };
      const findings = [{ ...finding, place: { ...finding.place, end } }];
      const [command] = commandsOf(printAs("github", sampleReport({ findings })));
      assert.equal(command?.properties["endLine"], "3");
      assert.ok(!("col" in (command?.properties ?? {})));
    });

    it("shows hints as notices where they are asked for", () => {
      const kinds = commandsOf(printAs("github", mixed, { hints: true })).map(({ kind }) => kind);
      assert.deepEqual(kinds, ["error", "warning", "notice", "notice", "warning"]);
    });

    it("makes the counts an annotation where GitHub will not show all", () => {
      const annotate = (count: number) =>
        printAs("github", sampleReport({ findings: manyFindings(count, "warning") }));
      assert.match(annotate(10), /^10 findings: 10 warnings\n/);
      const [first, ...others] = commandsOf(annotate(11));
      assert.equal(first?.kind, "notice");
      assert.equal(
        first?.message,
        "11 findings: 11 warnings. GitHub shows 10 of each kind beside the code; the log has all.",
      );
      assert.equal(others.length, 11);
    });

    it("escapes what is not its own", () => {
      const [finding, problem] = commandsOf(printAs("github", hostile));
      assert.equal(finding?.properties["file"], "packages/api/src/a,b:c%[d] <i>`e`.js");
      const text = HOSTILE.replaceAll(/[\s\p{Cc}]+/gu, " ");
      assert.ok(finding?.message.startsWith(text), finding?.message);
      assert.equal(problem?.properties["file"], "packages/api/<x>.js");
    });

    it("says that nothing was found", () => {
      assert.equal(printAs("github", sampleReport()), "No findings\n");
    });

    it("has all of the sample", () => {
      const found = commandsOf(sample.reports["github"] ?? "").map(
        (command) => `${place(command)} ${command.properties["title"]?.replace("Unblock: ", "")}`,
      );
      assert.deepEqual(found.sort(), expected);
    });
  });

  describe("GitLab", () => {
    const parse = (text: string) => JSON.parse(text) as Issue[];

    it("has what Code Quality asks of an issue", () => {
      const [issue] = parse(printAs("gitlab", mixed));
      assert.deepEqual(issue, {
        description: sampleFinding(ROOT, "src/a.js", 1, "info").message,
        check_name: "sync-io",
        fingerprint: "info-src/a.js-1",
        severity: "minor",
        location: { path: "packages/api/src/a.js", lines: { begin: 1, end: 1 } },
      });
    });

    it("has GitLab's severities, hints only where they are asked for, and nothing that is suppressed", () => {
      const severities = (hints: boolean) =>
        parse(printAs("gitlab", mixed, { hints })).map(({ severity }) => severity);
      assert.deepEqual(severities(false), ["minor", "major", "critical"]);
      assert.deepEqual(severities(true), ["minor", "major", "critical", "info"]);
    });

    it("gives no two issues one fingerprint", () => {
      const finding = sampleFinding(ROOT, "src/a.js", 1, "error");
      const issues = parse(printAs("gitlab", sampleReport({ findings: [finding, finding, finding] })));
      assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, 3);
      assert.equal(issues[0]?.fingerprint, finding.id);
    });

    it("is an empty list when nothing was found", () => {
      assert.deepEqual(parse(printAs("gitlab", sampleReport())), []);
    });

    it("has all of the sample, by paths without ./", () => {
      const found = parse(sample.reports["gitlab"] ?? "").map(
        ({ check_name, location }) => `${location.path}:${location.lines.begin} ${check_name}`,
      );
      assert.deepEqual(found.sort(), expected);
    });
  });

  describe("readers of JUnit", () => {
    it("has a suite for each file, a failed test for each finding, and skipped ones for the rest", () => {
      const { testsuite, ...totals } = parseXml(printAs("junit", mixed));
      assert.deepEqual([totals.tests, totals.failures, totals.skipped], ["7", "3", "4"]);
      assert.deepEqual(
        testsuite.map(({ name, testcase }) => [name, ...testcase.map((each) => each.name)]),
        [
          ["packages/api/src/a.js", "sync-io 1:3", "sync-io 2:3"],
          ["packages/api/src/b.js", "sync-compute 1:3"],
          ["Not analysed, or only in part", "over 1 MB", "1:3 broken JSON"],
          ["Not shown", "1 hint not shown (--hints)", "1 finding suppressed"],
        ],
      );
      const [failed] = testsuite[1]?.testcase ?? [];
      assert.equal(failed?.file, "packages/api/src/b.js");
      assert.equal(failed?.line, "1");
      assert.equal(failed?.failure?.type, "sync-compute");
      assert.match(failed?.failure?.message ?? "", /^error: readFileSync stops/);
      assert.match(
        failed?.failure?.["#text"] ?? "",
        /\nhandler {2}packages\/api\/src\/b\.js:1\n→ renderReport/,
      );
    });

    it("has a test that passed when nothing was found", () => {
      const { testsuite, ...totals } = parseXml(printAs("junit", sampleReport()));
      assert.deepEqual([totals.tests, totals.failures, totals.skipped], ["1", "0", "0"]);
      assert.equal(testsuite[0]?.testcase.length, 1);
    });

    it("escapes what is not its own, and leaves out what XML can't hold", () => {
      const text = printAs("junit", hostile);
      assert.doesNotMatch(text, /[^\t\n\u0020-\ud7ff\ue000-\ufffd]/);
      const [failed] = parseXml(text).testsuite[0]?.testcase ?? [];
      assert.equal(failed?.file, "packages/api/src/a,b:c%[d] <i>`e`.js");
      assert.equal(failed?.failure?.message, `error: ${HOSTILE.replaceAll(/[\0\u001b]/g, "\ufffd")}`);
    });

    it("has all of the sample", () => {
      const found = parseXml(sample.reports["junit"] ?? "").testsuite.flatMap(({ testcase }) =>
        testcase.map(({ file, line, failure }) => `${file}:${line} ${failure?.type}`),
      );
      assert.deepEqual(found.sort(), expected);
    });
  });
});
