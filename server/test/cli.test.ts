import { strict as assert } from "node:assert";
import { execFile } from "node:child_process";
import { open, readdir, readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Finding, Workspace } from "../src/core/index.ts";
import type { Io } from "../src/cli/io.ts";
import { run } from "../src/cli/run.ts";
import { sampleFinding, sampleModule } from "./support/sample-engine.ts";
import { useTemporaryFolders } from "./support/temporary-folder.ts";

const PROJECT = {
  "package.json": "{}",
  "src/app.js": "first();\n  second();\n",
  "src/other.js": "third();\n",
  "lib/load.js": "read();\n",
};

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

type Find = (workspace: Workspace) => readonly Finding[];

const nothing: Find = () => [];
const warning: Find = ({ root }) => [sampleFinding(root, "src/app.js", 2, "warning")];
const everything: Find = ({ root }) => [
  sampleFinding(root, "src/other.js", 1, "error"),
  sampleFinding(root, "src/app.js", 2, "warning"),
  sampleFinding(root, "src/app.js", 1, "hint"),
  { ...sampleFinding(root, "src/app.js", 1, "error"), suppressed: { by: "comment", reason: "known" } },
];

describe("the command line", () => {
  const folder = useTemporaryFolders();
  let root: string;
  before(async () => (root = await folder(PROJECT)));

  async function unblock(argv: readonly string[], find = nothing, io: Partial<Io> = {}): Promise<Outcome> {
    let stdout = "";
    let stderr = "";
    const code = await run(argv, {
      stdout: (text) => (stdout += text),
      stderr: (text) => (stderr += text),
      cwd: root,
      colour: false,
      progress: false,
      columns: 80,
      signal: new AbortController().signal,
      uncut: (work) => work(),
      loadEngine: async () => sampleModule(find),
      ...io,
    });
    return { code, stdout, stderr };
  }

  describe("exits with", () => {
    it("0 when nothing is found", async () => {
      const { code, stdout } = await unblock(["scan"]);
      assert.equal(code, 0);
      assert.match(stdout, /^No findings \(3 files, /);
    });

    it("1 at or above --fail-on, which is warning unless said otherwise", async () => {
      const hint: Find = (workspace) => [sampleFinding(workspace.root, "src/app.js", 1, "hint")];
      assert.equal((await unblock(["scan"], warning)).code, 1);
      assert.equal((await unblock(["scan"], hint)).code, 0);
      assert.equal((await unblock(["scan", "--fail-on", "hint"], hint)).code, 1);
      assert.equal((await unblock(["scan", "--fail-on", "error"], warning)).code, 0);
      assert.equal((await unblock(["scan", "--fail-on", "never"], everything)).code, 0);
    });

    it("0 when all that was found is suppressed", async () => {
      const suppressed: Find = (workspace) => everything(workspace).slice(3);
      assert.equal((await unblock(["scan"], suppressed)).code, 0);
    });

    it("1 above --max-warnings", async () => {
      const argv = ["scan", "--fail-on", "error", "--max-warnings"];
      assert.equal((await unblock([...argv, "0"], warning)).code, 1);
      assert.equal((await unblock([...argv, "1"], warning)).code, 0);
    });

    it("0 up to --max-warnings, which decides about warnings whatever --fail-on says", async () => {
      assert.equal((await unblock(["scan", "--max-warnings", "1"], warning)).code, 0);
      assert.equal((await unblock(["scan", "--max-warnings", "0"], warning)).code, 1);
      assert.equal((await unblock(["scan", "--max-warnings", "0", "--fail-on", "never"], warning)).code, 1);
      assert.equal((await unblock(["scan", "--max-warnings", "9"], everything)).code, 1, "an error");
    });

    for (const [name, argv, message] of [
      ["an unknown path", ["scan", "nowhere"], /nowhere: no such file or folder/],
      ["an unknown rule", ["scan", "--rule", "sync"], /unknown rule "sync"; there are sync-io, sync-compute/],
      ["an unknown format", ["scan", "--format", "yaml"], /unknown format "yaml"; there are stylish, json/],
      ["two reports for one place", ["scan", "--format", "json", "--format", "stylish"], /two reports/],
      ["a report in a missing folder", ["scan", "--format", "json=nowhere/x.json"], /there is no folder/],
      ["a report without a file", ["scan", "--format", "json="], /name of the file is missing/],
      ["an unknown severity", ["scan", "--fail-on", "fatal"], /Allowed choices are error/],
      ["a count that is none", ["scan", "--max-warnings", "many"], /Not a whole number/],
      ["an unknown option", ["scan", "--fix"], /unknown option '--fix'/],
      ["an unknown command", ["scam"], /unknown command 'scam'/],
      ["a subject that is nothing", ["explain", "nothing"], /no rule .* and no place/],
      ["a line that is not there", ["explain", "src/app.js:99:1"], /has 3 lines, no line 99/],
      ["a file that is no source", ["explain", "package.json:1"], /not analysed/],
      ["a server that is not built", ["lsp", "--stdio"], /not built/],
    ] as const) {
      it(`2 for ${name}`, async () => {
        const { code, stdout, stderr } = await unblock(argv);
        assert.equal(code, 2);
        assert.equal(stdout, "");
        assert.match(stderr, message);
      });
    }

    it("2 for an error of our own, and shows where it came from", async () => {
      const { code, stderr } = await unblock(["scan"], () => {
        throw new TypeError("broken");
      });
      assert.equal(code, 2);
      assert.match(stderr, /internal error: TypeError: broken\n {4}at /);
    });

    it("130 when it is stopped", async () => {
      const { code, stdout } = await unblock(["scan"], warning, { signal: AbortSignal.abort() });
      assert.equal(code, 130);
      assert.equal(stdout, "");
    });

    it("0 for help and version", async () => {
      const { code, stdout } = await unblock(["scan", "--help"]);
      assert.equal(code, 0);
      assert.match(stdout, /--fail-on <severity>/);
      assert.ok(stdout.split("\n").every((line) => line.length <= 80));
      assert.equal((await unblock(["--version"])).code, 0);
    });

    it("0 for an empty workspace, and says so", async () => {
      const { code, stderr } = await unblock(["scan", await folder()]);
      assert.equal(code, 0);
      assert.match(stderr, /no JavaScript or TypeScript files in/);
    });
  });

  describe("scan --format json", () => {
    it("gives the report of version 1", async () => {
      const { stdout } = await unblock(["scan", "--format", "json"], warning);
      const { durationMs, ...report } = JSON.parse(stdout);
      assert.equal(typeof durationMs, "number");
      assert.deepEqual(report, {
        schema: "unblock/1",
        root,
        files: 3,
        references: { resolved: 3, guessed: 1, unresolved: 0, skipped: 0 },
        findings: [
          {
            id: "warning-src/app.js-2",
            rule: "sync-io",
            severity: "warning",
            file: "src/app.js",
            start: { line: 2, column: 3 },
            end: { line: 2, column: 15 },
            message: sampleFinding(root, "src/app.js", 2, "warning").message,
            suppressed: null,
            context: { kind: "loop", name: "request", entry: "request handler", function: "handler" },
            operations: [
              {
                api: "node:fs.readFileSync",
                kind: "fs",
                file: "lib/load.js",
                start: { line: 7, column: 10 },
                cost: { tier: "low", milliseconds: 0.2, why: "file-size dependent" },
                certainty: "through",
                path: [
                  { function: "handler", file: "src/app.js", line: 2 },
                  { function: "renderReport", file: "lib/load.js", line: 7 },
                ],
              },
            ],
            alternatives: ["async", "hoist"],
            choices: [
              { what: "async", because: "nothing else changes" },
              { what: "hoist", because: "it never changes" },
            ],
            fixes: [{ title: "Await readFile (async)", alternative: "async", safety: "safe" }],
          },
        ],
        problems: [],
      });
    });

    it("is sorted, and the same in two runs apart from the duration", async () => {
      const print = async (find: Find) => (await unblock(["scan", "--format", "json"], find)).stdout;
      const text = await print(everything);
      const turned = await print((workspace) => [...everything(workspace)].reverse());
      const withoutDuration = (report: string) => report.replace(/"durationMs": \d+/, "");
      assert.equal(withoutDuration(text), withoutDuration(turned));
      const findings: { file: string; start: { line: number } }[] = JSON.parse(text).findings;
      assert.deepEqual(
        findings.map(({ file, start }) => `${file}:${start.line}`),
        ["src/app.js:1", "src/app.js:1", "src/app.js:2", "src/other.js:1"],
      );
    });

    it("names problems once, with their place", async () => {
      const broken = await folder({ "package.json": "{}", "tsconfig.json": "{ 1 }", "a.ts": "f();" });
      const { stdout } = await unblock(["scan", "--format", "json", broken]);
      assert.deepEqual(JSON.parse(stdout).problems, [
        { file: "tsconfig.json", message: "broken JSON: property name expected (line 1, column 3)" },
      ]);
    });

    it("names problems of what was asked, and of configs", async () => {
      const partly = await folder({
        "package.json": "{ 1 }",
        "src/bad.js": "\0",
        "other/bad.js": "\0",
      });
      const { stdout } = await unblock(["scan", "--format", "json", `${partly}/src`]);
      const problems: { file: string }[] = JSON.parse(stdout).problems;
      assert.deepEqual(
        problems.map(({ file }) => file),
        ["package.json", "src/bad.js"],
      );
    });

    it("goes to a file beside another format, and leaves no draft behind", async () => {
      const target = await folder();
      const argv = ["scan", "--format", "stylish", "--format", `json=${target}/report.json`];
      const { stdout } = await unblock(argv, warning);
      assert.match(stdout, /^src\/app\.js\n/);
      assert.equal(JSON.parse(await readFile(`${target}/report.json`, "utf8")).findings.length, 1);
      assert.deepEqual(await readdir(target), ["report.json"]);
    });

    it("takes the file's place at once, so that a reader has the old report or the new", async () => {
      const target = await folder({ "report.json": "the old report" });
      const reader = await open(`${target}/report.json`);
      await unblock(["scan", "--format", `json=${target}/report.json`]);
      assert.equal(await reader.readFile("utf8"), "the old report");
      await reader.close();
      assert.equal(JSON.parse(await readFile(`${target}/report.json`, "utf8")).schema, "unblock/1");
    });

    it("does not take the place of a folder", async () => {
      const target = await folder({ "taken/file": "" });
      const { code, stderr } = await unblock(["scan", "--format", `json=${target}/taken`]);
      assert.equal(code, 2);
      assert.match(stderr, /cannot write .*taken: EISDIR/);
      assert.deepEqual(await readdir(target), ["taken"]);
    });
  });

  describe("scan", () => {
    it("reports the paths that were named, of an analysis of their whole package", async () => {
      const { stdout } = await unblock(["scan", "src/other.js", "--format", "json"], everything);
      const report = JSON.parse(stdout);
      assert.equal(report.root, root);
      assert.equal(report.files, 3);
      assert.deepEqual(
        report.findings.map((finding: { file: string }) => finding.file),
        ["src/other.js"],
      );
    });

    it("reports the rules that were named", async () => {
      const argv = ["scan", "--format", "json", "--rule", "sync-compute"];
      const rules = JSON.parse((await unblock(argv, everything)).stdout).findings;
      assert.deepEqual(
        [...new Set(rules.map((finding: { rule: string }) => finding.rule))],
        ["sync-compute"],
      );
    });

    it("prints for people: place, message, path, cures, counts, in 80 columns", async () => {
      const { stdout } = await unblock(["scan"], everything);
      assert.equal(
        stdout.replace(/\d+\.\d s/, "0.1 s"),
        `src/app.js

  2:3  warning  sync-io
    readFileSync stops the event loop (≈0.2 ms, file-size dependent) for every
    request to GET /report: handler → renderReport → readFileSync. Await
    readFile, or read the template once at start-up.
    handler  src/app.js:2
    → renderReport (1 of 3 implementations block)  lib/load.js:7
      → node:fs.readFileSync  low cost: file-size dependent
    fix:  Await readFile (async) (safe)
    or:   hoist

src/other.js

  1:3  error  sync-compute
    readFileSync stops the event loop (≈0.2 ms, file-size dependent) for every
    request to GET /report: handler → renderReport → readFileSync. Await
    readFile, or read the template once at start-up.
    handler  src/other.js:1
    → renderReport (1 of 3 implementations block)  lib/load.js:7
      → node:fs.readFileSync  low cost: file-size dependent
    fix:  Await readFile (async) (safe)
    or:   hoist

2 findings: 1 error, 1 warning (3 files, 0.1 s)
Reached from request handler (2)
1 hint not shown (--hints)
1 finding suppressed
`,
      );
    });

    it("shows hints with --hints, colours only where they may be used", async () => {
      const plain = await unblock(["scan", "--hints"], everything);
      assert.match(plain.stdout, /1:3 {2}hint/);
      assert.ok(!plain.stdout.includes("\u001b["));
      assert.ok((await unblock(["scan"], everything, { colour: true })).stdout.includes("\u001b["));
    });

    it("shows progress on a terminal, and erases it", async () => {
      const { stdout, stderr } = await unblock(["scan"], nothing, { progress: true });
      assert.match(stderr, /reading files.*facts 1\/2.*rules 2\/2.*\r\u001b\[K$/s);
      assert.ok(!stdout.includes("facts"));
      assert.equal((await unblock(["scan"])).stderr, "");
    });

    it("prints times of phases and rules with --timing, beside the report", async () => {
      const { stdout, stderr } = await unblock(["scan", "--timing"]);
      assert.match(stderr, /read .* ms\n[^]*facts +12 ms\n +rule:sync-io +3 ms/);
      assert.ok(!stdout.includes("12 ms"));
    });
  });

  describe("explain", () => {
    it("prints a rule's documentation", async () => {
      const { code, stdout } = await unblock(["explain", "sync-io"]);
      assert.equal(code, 0);
      assert.match(stdout, /^sync-io: Reports what[^]*What is wrong\.[^]*Reported:\n\n {4}read\(\);/);
    });

    it("says why there is no fix, and where it stops", async () => {
      const { stdout } = await unblock(["explain", "src/app.js:2"], (workspace) =>
        warning(workspace).map((finding) => ({
          ...finding,
          declined: [{ alternative: "async", reason: "a constructor can't await", place: finding.place }],
        })),
      );
      assert.match(stdout, /^ {4}no fix: async: a constructor can't await \(src\/app\.js:2\)$/m);
    });

    it("explains a place; without a column, the first character of the line", async () => {
      assert.match((await unblock(["explain", "src/app.js:2"])).stdout, /Asked about app\.js at 2:3\./);
      assert.match((await unblock(["explain", "src/app.js:2:5"])).stdout, /at 2:5\./);
    });

    it("shows the findings of the place", async () => {
      const { code, stdout } = await unblock(["explain", "src/app.js:2"], warning);
      assert.equal(code, 0);
      assert.match(stdout, /2:3 {2}warning {2}sync-io[^]*→ renderReport/);
    });

    it("says what the scan of the working directory says, also of a package in it", async () => {
      const cwd = await folder({
        "package.json": "{}",
        "api/package.json": "{}",
        "api/index.js": "read();\n",
      });
      const found: Find = ({ root: at }) => [sampleFinding(at, "api/index.js", 1, "warning")];
      const { stdout } = await unblock(["explain", "api/index.js:1"], found, { cwd });
      assert.match(stdout, /^api\/index\.js:1\n[^]*warning {2}sync-io/);
    });
  });

  it("lists the rules", async () => {
    const { code, stdout } = await unblock(["rules"]);
    assert.equal(code, 0);
    assert.match(stdout, /^sync-io +async +Reports what sync-io stands for$/m);
  });

  it("runs as it is built, help without the engine", async function () {
    const cli = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));
    const isBuilt = await stat(cli).then(
      () => true,
      () => false,
    );
    if (!isBuilt) return this.skip();
    const start = (args: readonly string[]) =>
      new Promise<Outcome>((resolve) => {
        execFile(process.execPath, [cli, ...args], { cwd: root }, (error, stdout, stderr) => {
          resolve({ code: Number(error?.code ?? 0), stdout, stderr });
        });
      });
    assert.match((await start(["--help"])).stdout, /Usage: unblock/);
    assert.equal((await start(["scan", "nowhere"])).code, 2);
    const { code, stdout, stderr } = await start(["scan", "--format", "json"]);
    assert.equal(code, 0, stderr);
    assert.equal(JSON.parse(stdout).files, 3);
  });
});
