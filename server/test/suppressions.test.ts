/** Suppressions: which comments are one, which line they speak of, what is written for a person, and what it hides. */
import { strict as assert } from "node:assert";
import { ts } from "ts-morph";
import { createEngine } from "../src/core/create-engine.ts";
import type { Engine } from "../src/core/engine.ts";
import { suppressionsOf } from "../src/core/facts/suppressions.ts";
import { applyEdits } from "../src/core/finding/edit.ts";
import type { Finding } from "../src/core/finding/finding.ts";
import { commentEdit, suppressionEdit } from "../src/core/fixes/index.ts";
import { readAssets } from "../src/node/index.ts";
import { readAnnotations } from "./support/annotations.ts";
import { run } from "./support/check.ts";
import { fixtureFolders, fixturesOf, ROOT } from "./support/fixture.ts";
import { workspaceFrom, workspaceOf } from "./support/workspace.ts";

const parse = (text: string) => ts.createSourceFile("a.tsx", text, ts.ScriptTarget.Latest, true);

/** Each suppression as `rules [reason] → the line of code it speaks of`. */
function told(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return suppressionsOf(parse(text)).map(({ rules, reason, reach, line, wrong }) => {
    const names = rules.map(({ name }) => name).join(",");
    const about = wrong ?? (reach === "file" ? "file" : (lines[line]?.trim() ?? "nothing"));
    return `${names} [${reason}] → ${about}`;
  });
}

describe("suppressions in comments", () => {
  const cases: Readonly<Record<string, readonly [text: string, expected: readonly string[]]>> = {
    "a line comment": ["// unblock-ignore-next-line a -- why not\nf();", ["a [why not] → f();"]],
    "a list, by commas or spaces": ["// unblock-ignore-next-line a, b c\nf();", ["a,b,c [] → f();"]],
    "without a rule": ["/* unblock-ignore-next-line -- all */\nf();", [" [all] → f();"]],
    "hyphens in the reason": ["// unblock-ignore-next-line a -- b -- c-d\nf();", ["a [b -- c-d] → f();"]],
    "a block of several lines": [
      "/* unblock-ignore-next-line a --\n   one\n * two */\nf();",
      ["a [one two] → f();"],
    ],
    "a line of a longer comment": [
      "/**\n * Text.\n * unblock-ignore-next-line a -- b\n * more\n */\nf();",
      ["a [b] → f();"],
    ],
    "blank lines and comments are passed over": [
      "// unblock-ignore-next-line a\n\n// more\n/* and\n more */ /* yet */\n  f();",
      ["a [] → f();"],
    ],
    "decorators are code": [
      "class A {\n  // unblock-ignore-next-line a\n  @b()\n  c() {}\n}",
      ["a [] → @b()"],
    ],
    "behind code": ["f(); // unblock-ignore-next-line a\ng();", ["a [] → g();"]],
    "at the end": ["f();\n// unblock-ignore-next-line a", ["a [] → nothing"]],
    "carriage returns": [
      "// unblock-ignore-next-line a -- b\r\n\r\nf();\r\n/* unblock-ignore-next-line c --\r\n d */\r\ng();",
      ["a [b] → f();", "c [d] → g();"],
    ],
    "below a shebang and a directive": [
      "#!/usr/bin/env node\n'use strict';\n// unblock-ignore-file a -- b\nf();",
      ["a [b] → file"],
    ],
    "for the file, below code": ["f();\n// unblock-ignore-file a", ["a [] → below code"]],
    "for the file, without code": ["// unblock-ignore-file a", ["a [] → file"]],
    "another word": ["// unblock-ignore-line a\nf();", ["a [] → unknown word"]],
    "among JSX": [
      "x = <a>\n  {/* unblock-ignore-next-line a */}\n  {/* more */}\n  <b />\n</a>;",
      ["a [] → <b />"],
    ],
    "on a line of JSX's braces": [
      "x = <a>{\n  // unblock-ignore-next-line a\n  f()}</a>;",
      ["a [] → f()}</a>;"],
    ],
    "among attributes": ["x = <a\n  // unblock-ignore-next-line a\n  b={f()} />;", ["a [] → b={f()} />;"]],
    "inside a template's braces": ["x = `a${\n  // unblock-ignore-next-line a\n  f()}`;", ["a [] → f()}`;"]],
    "not in JSX text": ["x = <a>\n  // unblock-ignore-next-line a\n  <b />\n</a>;", []],
    "not in a template": ["x = `\n// unblock-ignore-next-line a\n${`\n/* unblock-ignore-file */`}`;", []],
    "not in a string or a regular expression": [
      'x = "// unblock-ignore-next-line a"; y = /[/]/ unblock-ignore-file/;',
      [],
    ],
    "not where the word is only mentioned": ["// See unblock-ignore-next-line.\nf();", []],
  };
  for (const [what, [text, expected]] of Object.entries(cases))
    it(what, () => assert.deepEqual(told(text), expected));
});

describe("suppressing a finding", () => {
  const suppressed = (marked: string): string => {
    const text = marked.replace("¦", "");
    const edit = suppressionEdit(parse(text), "sync-io", "next line", marked.indexOf("¦"));
    return typeof edit === "string" ? edit : applyEdits(text, [edit]);
  };
  const words = "unblock-ignore-next-line sync-io -- why?";

  const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
    "keeps the indentation": ["if (a) {\n\t  ¦read();\n}", `if (a) {\n\t  // ${words}\n\t  read();\n}`],
    "keeps the ends of lines": ["f();\r\n¦read();", `f();\r\n// ${words}\r\nread();`],
    "stands above the line, not the call": ["return f(a, ¦read());", `// ${words}\nreturn f(a, read());`],
    "has braces between tags": [
      "x = (\n  <a>\n    <b>{¦read()}</b>\n  </a>\n);",
      `x = (\n  <a>\n    {/* ${words} */}\n    <b>{read()}</b>\n  </a>\n);`,
    ],
    "has braces in a fragment": ["x = <>\n  {¦read()}\n</>;", `x = <>\n  {/* ${words} */}\n  {read()}\n</>;`],
    "has none before the outermost tag": [
      "x = (\n  <a b={¦read()} />\n);",
      `x = (\n  // ${words}\n  <a b={read()} />\n);`,
    ],
    "has none among attributes": ["x = <a\n  b={¦read()}\n/>;", `x = <a\n  // ${words}\n  b={read()}\n/>;`],
    "has none inside braces": [
      "x = <a>{b &&\n  ¦read()}</a>;",
      `x = <a>{b &&\n  // ${words}\n  read()}</a>;`,
    ],
    "goes into the braces where text comes first": [
      "x = <a>\n  text {¦read()}\n</a>;",
      `x = <a>\n  text {\n    // ${words}\n    read()}\n</a>;`,
    ],
    "goes into a template's braces": [
      "x = `\n  a ${b(¦read())}`;",
      `x = \`\n  a \${\n    // ${words}\n    b(read())}\`;`,
    ],
    "stands above a template's closing brace": [
      "x = `${a\n} b ${¦read()}`;",
      `x = \`\${a\n// ${words}\n} b \${read()}\`;`,
    ],
    "declines behind a template's end": [
      "x = `\n  a`; ¦read();",
      "its line begins inside a text, where no comment can stand",
    ],
    "declines behind a comment": ["/* a\n b */ ¦read();", "a comment goes on in front of it"],
  };
  for (const [what, [before, after]] of Object.entries(cases))
    it(what, () => assert.equal(suppressed(before), after));

  it("stands at the top for a whole file, below a shebang", () => {
    const text = "#!/usr/bin/env node\r\nread();\r\n";
    const edit = suppressionEdit(parse(text), "sync-io", "file", text.indexOf("read"));
    assert.ok(typeof edit !== "string");
    assert.equal(
      applyEdits(text, [edit]),
      "#!/usr/bin/env node\r\n// unblock-ignore-file sync-io -- why?\r\nread();\r\n",
    );
  });
});

describe("removing a suppression", () => {
  const removed = (text: string): string => {
    const file = parse(text);
    const { start, end } = suppressionsOf(file)[0]!;
    return applyEdits(text, [commentEdit(file, { start, end, text: "" })]);
  };
  const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
    "takes its line": ["f();\n  // unblock-ignore-next-line a\n  g();", "f();\n  g();"],
    "takes its line with both of its ends": ["f();\r\n// unblock-ignore-next-line a\r\ng();", "f();\r\ng();"],
    "leaves code on the line": ["f(); // unblock-ignore-next-line a\ng();", "f();\ng();"],
    "leaves code behind it": ["/* unblock-ignore-next-line a */ f();\ng();", " f();\ng();"],
    "leaves the rest of its comment": [
      "/**\n * Text.\n * unblock-ignore-next-line a -- b\n */\nf();",
      "/**\n * Text.\n */\nf();",
    ],
    "takes a comment with nothing else in it": ["/**\n * unblock-ignore-next-line a\n */\nf();", "f();"],
    "takes JSX's braces": ["x = <a>\n  {/* unblock-ignore-next-line a */}\n  b</a>;", "x = <a>\n  b</a>;"],
    "takes a last line": ["f();\n// unblock-ignore-next-line a", "f();\n"],
  };
  for (const [what, [before, after]] of Object.entries(cases))
    it(what, () => assert.equal(removed(before), after));
});

describe("a suppression", function () {
  this.timeout(180_000);
  let engine: Engine;

  before(async () => {
    engine = createEngine(await readAssets());
  });

  const key = ({ rule, place }: Finding) => `${place.file}:${place.start.line} ${rule}`;
  const active = (findings: readonly Finding[]) =>
    findings.filter(({ suppressed, operations }) => suppressed === null && operations.length > 0);

  /** Suppresses finding by finding; each time only those of the same rule on the same line may fall silent. */
  function suppressAll(texts: Map<string, string>): void {
    for (let findings = active(run(engine).findings); findings.length > 0;) {
      const [next] = findings as [Finding];
      const outcome = engine.resolveFix(next.id, "next line");
      assert.ok("edits" in outcome, `${key(next)}: ${JSON.stringify(outcome)}`);
      for (const { file, edits } of outcome.edits) texts.set(file, applyEdits(texts.get(file)!, edits));
      engine.edit(outcome.edits.map(({ file }) => ({ path: file, text: texts.get(file)! })));
      const left = active(run(engine).findings);
      const expected = findings.filter((finding) => key(finding) !== key(next)).map(({ id }) => id);
      assert.deepEqual(left.map(({ id }) => id).sort(), expected.sort(), `after ${key(next)}`);
      findings = left;
    }
  }

  for (const folder of fixtureFolders())
    it(`hides only the findings of its rule on its line: fixtures of ${folder}`, () => {
      for (const fixture of fixturesOf(folder)) {
        const texts = new Map(fixture.files.map(({ path, text }) => [path, readAnnotations(text).code]));
        engine.open(workspaceOf(fixture, ({ path }) => texts.get(path)!));
        suppressAll(texts);
      }
    });

  it("gives its reason to the finding, and explains itself", () => {
    const file = `${ROOT}/a.ts`;
    const text = `import { readFileSync } from "node:fs";
export async function read(): Promise<string> {
  // unblock-ignore-next-line sync-io -- tiny
  return readFileSync("a", "utf8");
}
`;
    engine.open(workspaceFrom(new Map([[file, text]])));
    const [finding] = run(engine).findings;
    assert.deepEqual(finding?.suppressed, { by: "comment", reason: "tiny" });
    const { paragraphs } = engine.explain(file, { line: 4, column: 10 });
    assert.ok(
      paragraphs.some((each) => /A comment suppresses sync-io here, with the reason: tiny/.test(each)),
    );
  });
});
