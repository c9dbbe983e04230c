/** The hoist fix, through the engine: what is kept, where it is declared, and what speaks against it. */
import assert from "node:assert/strict";
import { createEngine, finish } from "../src/core/create-engine.ts";
import type { Engine } from "../src/core/engine.ts";
import { applyEdits } from "../src/core/finding/edit.ts";
import type { PlannedFix } from "../src/core/finding/finding.ts";
import { readAssets } from "../src/node/index.ts";
import { ROOT } from "./support/fixture.ts";
import { ownProgram } from "./support/own-program.ts";
import { workspaceFrom } from "./support/workspace.ts";

interface HoistCase {
  /** `a.ts` unless said otherwise. */
  readonly file?: string;
  readonly before: string;
  /** The text after the first hoist fix (or that of `way`); or what the reason against it says. */
  readonly after: string | RegExp;
  /** What a person should look at, if the fix is not safe. */
  readonly review?: RegExp;
  readonly way?: "when it is first needed" | "at start-up";
  /** Other files of the package. */
  readonly beside?: Readonly<Record<string, string>>;
}

const FS = 'import { readFileSync } from "node:fs";\n';
const PAGE = 'readFileSync(new URL("page.html", import.meta.url), "utf8")';

describe("hoist fix", () => {
  let engine: Engine;

  before(async () => {
    engine = createEngine(await readAssets());
  });

  function check({ file = "a.ts", before, after, review, way, beside = {} }: HoistCase): void {
    const path = `${ROOT}/${file}`;
    const texts = new Map(
      Object.entries({ ...beside, [file]: before }).map(([name, text]) => [`${ROOT}/${name}`, text]),
    );
    const packages = [{ directory: ROOT, manifest: { private: true, type: "module" } }];
    engine.open({ ...workspaceFrom(texts), packages });
    const { findings } = finish(engine.analyse());
    const finding = findings.find(({ place, operations }) => place.file === path && operations.length > 0);
    assert.ok(finding, "nothing is found");
    const isWanted = ({ alternative, safety, title }: PlannedFix): boolean =>
      alternative === "hoist" && safety !== "display" && (way === undefined || title.includes(way));
    const index = finding.fixes.findIndex(isWanted);
    if (after instanceof RegExp) {
      assert.equal(finding.fixes[index]?.title, undefined, "nothing is planned");
      assert.match(finding.declined.find(({ alternative }) => alternative === "hoist")?.reason ?? "", after);
      assert.ok(
        finding.fixes.some(({ alternative, safety }) => alternative === "hoist" && safety === "display"),
      );
      return;
    }
    const fix = finding.fixes[index];
    assert.ok(fix, JSON.stringify(finding.declined));
    assert.match(fix.notes?.[0] ?? "", /later changes of the file are not seen|is loaded at start-up/);
    const isRead = fix.title.startsWith("Read ");
    const doubts = (fix.notes ?? []).slice(isRead ? 1 : 0).join("; ");
    assert.equal(fix.safety, review ? "review" : "safe", doubts);
    if (review) assert.match(doubts, review);
    const outcome = engine.resolveFix(finding.id, index, () => ownProgram(texts));
    assert.ok("edits" in outcome, JSON.stringify(outcome));
    assert.equal(outcome.safety, fix.safety);
    assert.deepEqual(
      outcome.edits.map((each) => each.file),
      [path],
    );
    assert.equal(applyEdits(before, outcome.edits[0]!.edits), after);
  }

  const cases = (all: Readonly<Record<string, HoistCase>>): void => {
    for (const [title, example] of Object.entries(all)) it(title, () => check(example));
  };

  describe("fills a variable of the module when it is first needed", () => {
    cases({
      "named after the file, below the imports": {
        before: `${FS}\nexport async function show() {\n  return ${PAGE};\n}\n`,
        after: `${FS}\nlet page: string | undefined;\n\nexport async function show() {\n  return (page ??= ${PAGE});\n}\n`,
      },
      "by another name where that one is taken": {
        before: `${FS}\nexport async function show() {\n  const page = ${PAGE};\n  return page;\n}\n`,
        after: `${FS}\nlet pageFile: string | undefined;\n\nexport async function show() {\n  const page = (pageFile ??= ${PAGE});\n  return page;\n}\n`,
      },
      "through constants of the module and of the function": {
        before: `${FS}import { join } from "node:path";\nconst HERE = import.meta.dirname;\nexport async function show() {\n  const file = join(HERE, "default.html");\n  return readFileSync(file, "utf8");\n}\n`,
        after: `${FS}import { join } from "node:path";\n\nlet defaultFile: string | undefined;\nconst HERE = import.meta.dirname;\nexport async function show() {\n  const file = join(HERE, "default.html");\n  return (defaultFile ??= readFileSync(file, "utf8"));\n}\n`,
      },
      "through a constant of another file": {
        beside: { "paths.ts": 'export const PAGE = "views/page.html";\n' },
        before: `${FS}import { PAGE } from "./paths.ts";\nexport async function show() {\n  return readFileSync(PAGE, "utf8");\n}\n`,
        after: `${FS}import { PAGE } from "./paths.ts";\n\nlet page: string | undefined;\nexport async function show() {\n  return (page ??= readFileSync(PAGE, "utf8"));\n}\n`,
        review: /working directory/,
      },
      "with what is made of its text": {
        before: `${FS}\nexport async function show() {\n  return ${PAGE}.trim();\n}\n`,
        after: `${FS}\nlet page: string | undefined;\n\nexport async function show() {\n  return (page ??= ${PAGE}.trim());\n}\n`,
      },
      "in a script, below what it loads": {
        file: "a.cjs",
        before:
          '"use strict";\nconst fs = require("fs");\nconst { join } = require("path");\nexports.show = async () => fs.readFileSync(join(__dirname, "page.html"), "utf8");\n',
        after:
          '"use strict";\nconst fs = require("fs");\nconst { join } = require("path");\nlet page;\nexports.show = async () => (page ??= fs.readFileSync(join(__dirname, "page.html"), "utf8"));\n',
      },
      "for review where all get the same object": {
        before: `${FS}\nexport async function show() {\n  return readFileSync(new URL("page.png", import.meta.url));\n}\n`,
        after: `${FS}\nlet page: NonSharedBuffer | undefined;\n\nexport async function show() {\n  return (page ??= readFileSync(new URL("page.png", import.meta.url)));\n}\n`,
        review: /the same object/,
      },
      "for review where the file is not one of the package": {
        before: `${FS}\nexport async function show() {\n  return readFileSync("/etc/hostname", "utf8");\n}\n`,
        after: `${FS}\nlet hostname: string | undefined;\n\nexport async function show() {\n  return (hostname ??= readFileSync("/etc/hostname", "utf8"));\n}\n`,
        review: /not one of the package/,
      },
    });
  });

  describe("moves to the top level, for review", () => {
    cases({
      "below what it needs": {
        before: `${FS}const NAME = "page.html";\nexport async function show() {\n  return readFileSync(new URL(NAME, import.meta.url), "utf8");\n}\n`,
        after: `${FS}const NAME = "page.html";\n\nconst page = readFileSync(new URL(NAME, import.meta.url), "utf8");\nexport async function show() {\n  return page;\n}\n`,
        way: "at start-up",
        review: /stops the start/,
      },
    });
  });

  describe("moves a require to the top level, for review", () => {
    const script = (path: string, body: string): HoistCase["before"] =>
      `const { EventEmitter } = require("events");\n${path}exports.draw = async () => {\n  ${body}\n};\n`;
    cases({
      "under a name of its own": {
        file: "a.cjs",
        beside: { "bar-chart.cjs": "exports.draw = () => 1;\n" },
        before: script("", 'const { draw } = require("./bar-chart.cjs");\n  return draw(EventEmitter);'),
        after: script(
          'const barChart = require("./bar-chart.cjs");\n',
          "const { draw } = barChart;\n  return draw(EventEmitter);",
        ),
        review: /stops the start; where modules load each other/,
      },
      "not where it may be missing": {
        file: "a.cjs",
        before: script(
          "",
          'try {\n    return require("chart").draw();\n  } catch (error) {\n    throw new Error("no charts: " + EventEmitter, { cause: error });\n  }',
        ),
        after: /the module may be missing/,
      },
    });
  });

  describe("counts what the program writes itself", () => {
    const reads = `${FS}\nexport async function show() {\n  return ${PAGE};\n}\n`;
    const kept = `${FS}\nlet page: string | undefined;\n\nexport async function show() {\n  return (page ??= ${PAGE});\n}\n`;
    const writes = (path: string): Readonly<Record<string, string>> => ({
      "save.ts": `import { writeFile } from "node:fs/promises";\nexport const save = (path: string) => writeFile(${path}, "x");\n`,
    });
    cases({
      "another file is none": { before: reads, after: kept, beside: writes('"visits.txt"') },
      "a path that does not show may be it": {
        before: reads,
        after: kept,
        beside: writes("path"),
        review: /may be written by the program itself \(writeFile in save\.ts:2\)/,
      },
      "the same name is it": {
        before: reads,
        after: /writes such a file itself \(writeFile in save\.ts:2\)/,
        beside: writes('"./public/page.html"'),
      },
      "a copy of it is none, and one over it is": {
        before: reads,
        after: /writes such a file itself \(copyFile in save\.ts:3\)/,
        beside: {
          "save.ts":
            'import { copyFile } from "node:fs/promises";\nexport const copy = () => copyFile("page.html", "copy.html");\nexport const back = () => copyFile("copy.html", "page.html");\n',
        },
      },
      "a folder around it that goes may take it along": {
        before: `${FS}\nexport async function show() {\n  return readFileSync(new URL("views/page.html", import.meta.url), "utf8");\n}\n`,
        after: `${FS}\nlet page: string | undefined;\n\nexport async function show() {\n  return (page ??= readFileSync(new URL("views/page.html", import.meta.url), "utf8"));\n}\n`,
        beside: {
          "clean.ts":
            'import { rm } from "node:fs/promises";\nexport const clean = () => rm("views", { recursive: true });\nexport const other = () => rm("cache", { recursive: true });\n',
        },
        review: /\(rm in clean\.ts:2\)$/,
      },
      "tests don't count": {
        before: reads,
        after: kept,
        beside: {
          "a.test.ts":
            'import { writeFileSync } from "node:fs";\nexport const save = () => writeFileSync("page.html", "x");\n',
        },
      },
    });
  });

  describe("declines", () => {
    const body = (text: string): string =>
      `${FS}let kept = "";\nexport async function show() {\n  ${text}\n}\n`;
    cases({
      "what depends on an argument": {
        before: `import { join } from "node:path";\n${FS}export async function show(name: string) {\n  return readFileSync(join(name, "page.html"), "utf8");\n}\n`,
        after: /depends on `name`/,
      },
      "what depends on a variable": {
        before: `import { join } from "node:path";\n${FS}let folder = "a";\nexport async function show() {\n  folder += "b";\n  return readFileSync(join(folder, "page.html"), "utf8");\n}\n`,
        after: /depends on `folder`/,
      },
      "what is kept already": { before: body(`return (kept ||= ${PAGE});`), after: /kept/ },
      "what is read again on purpose": {
        before: body(`kept = ${PAGE};`),
        after: /read again where that is wanted/,
      },
      "what depends on the time": {
        before: body(`if (Date.now() > 5) return ${PAGE};\n  return kept;`),
        after: /depends on the time/,
      },
      "what a timer does": {
        before: `${FS}setInterval(async () => {\n  console.log(${PAGE});\n}, 1000);\n`,
        after: /a timer or a watcher/,
      },
      "what is changed where it is used": {
        before: `${FS}export async function show() {\n  const bytes = readFileSync(new URL("page.png", import.meta.url));\n  bytes[0] = 1;\n  return bytes.length;\n}\n`,
        after: /changed where it is used/,
      },
      "a statement behind one without a semicolon": {
        before: `${FS}export async function show(print: { text: (line: string) => void }) {\n  const text = print.text\n  ${PAGE}.split("\\n").forEach(text)\n}\n`,
        after: /has no semicolon/,
      },
      "code between imports": {
        before: `${FS}console.log("first");\nimport { join } from "node:path";\nexport async function show() {\n  return readFileSync(join(import.meta.dirname, "page.html"), "utf8");\n}\n`,
        after: /between the imports/,
      },
    });
  });
});
