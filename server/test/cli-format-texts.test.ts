/** The reports as Markdown and for coding agents. */
import { strict as assert } from "node:assert";
import MarkdownIt from "markdown-it";
import { unblock } from "./support/command-line.ts";
import { sampleFinding, sampleModule } from "./support/sample-engine.ts";
import { hostile, manyFindings, mixed, printAs, ROOT, sampleReport } from "./support/sample-report.ts";
import { scanSample, type SampleScan } from "./support/scan-sample.ts";
import { useTemporaryFolders } from "./support/temporary-folder.ts";

/** As GitHub does, HTML is let through. */
const render = (text: string) => new MarkdownIt({ html: true, linkify: true }).render(text);

const { message: MESSAGE } = sampleFinding(ROOT, "src/a.js", 1, "error");
const PAGES = "https://github.com/unblock-js/unblock/blob/main/docs/rules";

const MARKDOWN = `## Unblock

**2 findings: 1 error, 1 warning** (3 files, 1.2 s)

| rule | error | warning |
| --- | --: | --: |
| [sync-io](${PAGES}/sync-io.md) | 0 | 1 |
| [sync-compute](${PAGES}/sync-compute.md) | 1 | 0 |

### \`packages/api/src/a.js\`

**warning** \`sync-io\` at 2:3: ${MESSAGE}

Fix: Await readFile (async) (safe)

Or: hoist

<details><summary>handler → renderReport → node:fs.readFileSync</summary>

1. \`handler\` \`packages/api/src/a.js:2\`
1. \`renderReport\` (1 of 3 implementations block) \`packages/api/lib/load.js:7\`
1. \`node:fs.readFileSync\`: ≈0.2 ms, file-size dependent

</details>

### \`packages/api/src/b.js\`

**error** \`sync-compute\` at 1:3: ${MESSAGE}

Fix: Await readFile (async) (safe)

Or: hoist

<details><summary>handler → renderReport → node:fs.readFileSync</summary>

1. \`handler\` \`packages/api/src/b.js:1\`
1. \`renderReport\` (1 of 3 implementations block) \`packages/api/lib/load.js:7\`
1. \`node:fs.readFileSync\`: ≈0.2 ms, file-size dependent

</details>
`;

const AGENT = `packages/api/src/b.js:1:3 error sync-compute
what: ${MESSAGE}
path: packages/api/src/b.js:1 handler
path: packages/api/lib/load.js:7 renderReport (1 of 3 implementations block)
operation: node:fs.readFileSync (≈0.2 ms, file-size dependent); asynchronous: node:fs/promises.readFile
fix: Await readFile (async), safe
do: do it once at start-up, before serving (hoist)
explain: unblock explain packages/api/src/b.js:1:3

packages/api/src/a.js:2:3 warning sync-io
what: ${MESSAGE}
path: packages/api/src/a.js:2 handler
path: packages/api/lib/load.js:7 renderReport (1 of 3 implementations block)
operation: node:fs.readFileSync (≈0.2 ms, file-size dependent); asynchronous: node:fs/promises.readFile
fix: Await readFile (async), safe
do: do it once at start-up, before serving (hoist)
explain: unblock explain packages/api/src/a.js:2:3

2 findings: 1 error, 1 warning. Next: mend each as its \`fix\` or \`do\` says, the first finding first, then run the same scan again.
`;

describe("the report as", () => {
  const folder = useTemporaryFolders();
  let root: string;
  let sample: SampleScan;
  before(async () => {
    root = await folder();
    sample = await scanSample(root, ["markdown", "agent"]);
  });

  describe("Markdown", () => {
    it("has the counts by rule, then the findings by file with their paths folded", () => {
      const findings = mixed.findings.slice(1, 3);
      assert.equal(printAs("markdown", sampleReport({ findings })), MARKDOWN);
    });

    it("counts what it does not show, and folds what was not analysed", () => {
      const text = printAs("markdown", mixed);
      assert.match(text, /\(3 files, 1\.2 s, 1 hint not shown \(--hints\), 1 finding suppressed\)/);
      assert.match(
        render(text),
        /<summary>Not analysed, or only in part \(2\)<\/summary>\s*<ul>\s*<li>packages\/api\/src\/large\.js: over 1 MB/,
      );
      assert.match(printAs("markdown", mixed, { hints: true }), /\*\*hint\*\*/);
    });

    it("says that nothing was found", () => {
      assert.equal(printAs("markdown", sampleReport()), "## Unblock\n\n**No findings** (3 files, 1.2 s)\n");
    });

    it("makes what is not its own harmless: no mark-up, no HTML, nobody mentioned", () => {
      const html = render(printAs("markdown", hostile));
      for (const tag of ["<b ", "<i>", "<em>", "<strong>bold", 'href="y"', "<x>"])
        assert.ok(!html.includes(tag), tag);
      assert.doesNotMatch(html, /[@#]\w/);
      const text = html.replaceAll("<!-- -->", "");
      const shown =
        "100% &lt;b onclick=&quot;x&quot;&gt;&amp;amp;&lt;/b&gt; a|b `tick` *bold* @team #12 [x](y) ]]&gt;";
      // In the finding's message, the fix's title, and the problem's message.
      assert.equal(text.split(shown).length - 1, 3, text);
      assert.ok(html.includes("<h3><code>packages/api/src/a,b:c%[d] &lt;i&gt;`e`.js</code></h3>"), html);
    });

    it("ends where GitHub's comments end, with the worst findings, and says how many it left out", () => {
      const findings = [...manyFindings(300, "warning"), ...manyFindings(3, "error")];
      const text = printAs("markdown", sampleReport({ findings }));
      assert.ok(text.length <= 65_536, `${text.length}`);
      assert.ok(text.length > 60_000, `${text.length}`);
      assert.equal(text.match(/^\*\*error\*\*/gm)?.length, 3);
      const shown = text.match(/^\*\*warning\*\*/gm)?.length ?? 0;
      assert.ok(text.includes(`**${300 - shown} less severe findings left out**`));
      assert.match(text, /^\*\*303 findings: 3 errors, 300 warnings\*\*/m);
    });

    it("has all of the sample", () => {
      const html = render(sample.reports["markdown"] ?? "");
      assert.equal(html.match(/<details>/g)?.length, html.match(/<\/details>/g)?.length);
      assert.match(
        html,
        /<summary>accounts\.post callback → findAccount → readJson → node:fs\.readFileSync<\/summary>/,
      );
      assert.match(html, /<strong>error<\/strong> <code>sync-compute<\/code> at 10:44: bcrypt\.compareSync/);
    });
  });

  describe("text for agents", () => {
    it("has a block for each finding, worst first, and the next step last", () => {
      const findings = mixed.findings.slice(1, 3);
      assert.equal(printAs("agent", sampleReport({ findings })), AGENT);
    });

    it("names no path where the finding stands at the operation", () => {
      const place = "src/routes/accounts\\.ts:10:44";
      assert.match(
        sample.reports["agent"] ?? "",
        new RegExp(
          `^${place} error sync-compute\\nwhat: .*\\noperation: bcrypt.compareSync .*\\n` +
            `fix: Await compare \\(async\\), safe\\nexplain: unblock explain ${place}$`,
          "m",
        ),
      );
      assert.doesNotMatch(sample.reports["markdown"] ?? "", /→ bcrypt\.compareSync/);
    });

    it("counts what it does not show, and names what was not analysed", () => {
      const lines = printAs("agent", mixed).trimEnd().split("\n");
      assert.ok(lines.includes("not analysed: packages/api/tsconfig.json:1:3: broken JSON"));
      assert.match(
        lines.at(-1) ?? "",
        /^3 findings: 1 error, 1 warning, 1 info, 1 hint not shown \(--hints\), 1 finding suppressed\. Next: /,
      );
    });

    it("says that nothing is to be done", () => {
      assert.equal(printAs("agent", sampleReport()), "No findings. Next: nothing to do.\n");
    });

    it("keeps a fact to a line, whatever is in it", () => {
      const lines = printAs("agent", hostile).trimEnd().split("\n");
      for (const line of lines) {
        assert.match(line, /^(packages|what|path|operation|do|fix|explain|not analysed|1 finding)\b|^$/);
        assert.doesNotMatch(line, /\p{Cc}/u);
      }
    });

    it("names commands that run as they stand", async () => {
      const text = sample.reports["agent"] ?? "";
      const commands = [...text.matchAll(/^explain: unblock (.*)$/gm)].map(([, argv = ""]) =>
        argv.split(" "),
      );
      assert.ok(commands.length > 0);
      const loadEngine = async () => sampleModule(({ root: at }) => [sampleFinding(at, "x.js", 1, "error")]);
      for (const argv of commands) {
        const { code, stderr } = await unblock(root, argv, { loadEngine });
        assert.equal(code, 0, stderr);
      }
    });

    it("quotes what a shell would take apart", () => {
      const finding = sampleFinding(ROOT, "it's [id].ts", 1, "error");
      const text = printAs("agent", sampleReport({ findings: [finding] }));
      assert.ok(text.includes(String.raw`explain: unblock explain 'packages/api/it'\''s [id].ts:1:3'`), text);
    });
  });
});
