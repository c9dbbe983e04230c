/** Annotations: how their words are read, and what is said of those that nobody understands. */
import { strict as assert } from "node:assert";
import { ts } from "ts-morph";
import { createEngine } from "../src/core/create-engine.ts";
import type { Assets } from "../src/core/project/workspace.ts";
import { collectFacts } from "../src/core/facts/collect.ts";
import { readAssets } from "../src/node/index.ts";
import { run } from "./support/check.ts";
import { ROOT } from "./support/fixture.ts";
import { workspaceFrom } from "./support/workspace.ts";

const factsOf = (text: string) =>
  collectFacts(ts.createSourceFile("/a.ts", text, ts.ScriptTarget.Latest, true));

/** Each annotation as `function: words [why]`. */
function said(text: string): string[] {
  const { annotations, functions } = factsOf(text);
  return annotations.map(({ function: index, blocking, kind, tier, milliseconds, why }) => {
    const words = [blocking ? "blocking" : "nonblocking", kind, tier, milliseconds, why && `[${why}]`];
    return `${functions[index]?.name}: ${words.filter((word) => word !== undefined && word !== "").join(" ")}`;
  });
}

describe("annotations", () => {
  const cases: Readonly<Record<string, readonly [text: string, expected: readonly string[]]>> = {
    alone: ["/** @blocking */ function f() {}", ["f: blocking"]],
    "with a kind and a tier": ["/** @blocking fs high */ function f() {}", ["f: blocking fs high"]],
    "with a time": ["/** @blocking 20ms, crypto */ function f() {}", ["f: blocking crypto high 20"]],
    "with seconds": ["/** @blocking 1.5s */ function f() {}", ["f: blocking extreme 1500"]],
    "with a reason of several lines": [
      "/**\r\n * Text.\r\n * @blocking fs -- reads\r\n *   it all\r\n * @returns nothing\r\n */\r\nfunction f() {}",
      ["f: blocking fs [reads it all]"],
    ],
    "that it blocks nobody": ["/** @nonblocking -- cached */ function f() {}", ["f: nonblocking"]],
    "of a variable": ["/** @blocking */ export const f = (() => 1);", ["f: blocking"]],
    "of a method": ["class A {\n  /** @blocking */\n  @d() async f() {}\n}", ["A.f: blocking"]],
    "of an overload": [
      "/** @blocking fs */ function f(a: 1): 1;\nfunction f(a: 2): 2;\nfunction f(a: any) { return a; }",
      ["f: blocking fs"],
    ],
    "of a signature": ["interface A {\n  /** @blocking */ f(): void;\n}", ["A.f: blocking"]],
    "of a value that is no function here": ["/** @blocking */ const f = g.bind(h);", ["f: blocking"]],
    "of a function in a cast": ["/** @blocking */ const f = (() => 1) as Handler;", ["f: blocking"]],
    "of an assigned function": ["/** @blocking */ exports.f = function () {};", ["exports.f: blocking"]],
    "not in a line comment": ["// @blocking\nfunction f() {}", []],
    "not in a string": ["const a = '/** @blocking */';", []],
  };
  for (const [what, [text, expected]] of Object.entries(cases))
    it(`are read: ${what}`, () => {
      assert.deepEqual(said(text), expected);
      assert.deepEqual(factsOf(text).misread, []);
    });

  const mistakes: Readonly<
    Record<string, readonly [text: string, message: RegExp, rest: readonly string[]]>
  > = {
    "an unknown word": [
      "/** @blocking disk high */ function f() {}",
      /^disk is neither a kind .*fs.* nor a cost/,
      ["f: blocking high"],
    ],
    "text without hyphens": [
      "/** @blocking fs reads */ function f() {}",
      /^reads is neither .*two hyphens/,
      ["f: blocking fs"],
    ],
    "two kinds": [
      "/** @blocking fs network */ function f() {}",
      /network is one too many/,
      ["f: blocking fs"],
    ],
    "a tier and a time": [
      "/** @blocking low 20ms */ function f() {}",
      /20ms is one too many/,
      ["f: blocking low"],
    ],
    both: [
      "/**\n * @blocking\n * @nonblocking\n */ function f() {}",
      /^@nonblocking says the opposite/,
      ["f: blocking"],
    ],
    "a class": ["/** @blocking */ class A {}", /^@blocking stands on nothing that can be called/, []],
    "an object": [
      "/** @blocking */ const a = { f() {} };",
      /^@blocking stands on nothing that can be called/,
      [],
    ],
    "several names": [
      '/** @blocking */ const { f, g } = require("a");',
      /^@blocking stands on nothing that can be called/,
      [],
    ],
    nothing: ["/** @nonblocking */\n", /^@nonblocking stands on nothing/, []],
  };
  for (const [what, [text, message, rest]] of Object.entries(mistakes))
    it(`that nobody understands have a place, and the rest holds: ${what}`, () => {
      const { misread } = factsOf(text);
      assert.equal(misread.length, 1);
      assert.match(misread[0]!.message, message);
      assert.match(
        text.slice(misread[0]!.at),
        new RegExp(
          `^${misread[0]!.message
            .split(/ (is|says|stands) /)[0]!
            .split(": ")
            .at(-1)}`,
        ),
      );
      assert.deepEqual(said(text), rest);
    });
});

describe("annotations in a workspace", () => {
  let assets: Assets;

  before(async () => {
    assets = await readAssets();
  });

  it("are problems where nobody understands them, and operations in the explanation", () => {
    const file = `${ROOT}/a.ts`;
    const text = `/** @blocking disk high */
function load(): void {}
export async function handler(): Promise<void> { load(); }
`;
    const engine = createEngine(assets);
    engine.open(workspaceFrom(new Map([[file, text]])));
    const { problems, findings } = run(engine);
    assert.deepEqual(
      problems.map(({ position }) => position),
      [{ line: 1, column: 15 }],
    );
    assert.deepEqual(
      findings.map(({ rule, message }) => [rule, message]),
      [
        [
          "sync-compute",
          "load stops the event loop (as its annotation says) in the async function handler. Move it to a worker thread.",
        ],
      ],
    );
    const { paragraphs } = engine.explain(file, { line: 2, column: 10 });
    assert.match(
      paragraphs.join("\n"),
      /load is annotated as blocking \(compute, high: .*1 entry reaches it: handler/,
    );
  });
});
