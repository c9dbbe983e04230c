/** The rewrite fix of slow matches, through the engine: a limit on the text's length, and what speaks against one. */
import assert from "node:assert/strict";
import { createEngine, finish } from "../src/core/create-engine.ts";
import { applyEdits } from "../src/core/finding/edit.ts";
import type { Assets } from "../src/core/project/workspace.ts";
import type { RegexVerdict } from "../src/core/reach/regex/verdict.ts";
import { readAssets } from "../src/node/index.ts";
import { ROOT } from "./support/fixture.ts";
import { ownProgram } from "./support/own-program.ts";
import { workspaceFrom } from "./support/workspace.ts";

const attack = { pumps: [{ prefix: "", pump: "a", bias: 0 }], suffix: "!" };

/** A millisecond for some more than 2,000 characters. */
const QUADRATIC: RegexVerdict = {
  is: "slow",
  growth: { is: "polynomial", degree: 2 },
  hotspots: ["\\s+"],
  attack,
  measured: [
    { length: 1_050, milliseconds: 0.25 },
    { length: 2_100, milliseconds: 0.9 },
    { length: 4_200, milliseconds: 4 },
  ],
};

const EXPONENTIAL: RegexVerdict = {
  is: "slow",
  growth: { is: "exponential" },
  hotspots: ["\\w+"],
  attack,
  measured: [
    { length: 20, milliseconds: 1 },
    { length: 24, milliseconds: 16 },
  ],
};

describe("length limit fix", () => {
  let assets: Assets;

  before(async () => {
    assets = await readAssets();
  });

  /** Of the one finding in a text: the text after the fix, or why there is none. */
  function fixed(before: string): string {
    const path = `${ROOT}/a.ts`;
    const engine = createEngine(assets, {
      of: ({ pattern }) => (pattern.startsWith("^(") ? EXPONENTIAL : QUADRATIC),
    });
    engine.open(workspaceFrom(new Map([[path, before]])));
    const [finding] = finish(engine.analyse()).findings;
    assert.equal(finding?.rule, "slow-regex");
    const index = finding.fixes.findIndex(({ safety }) => safety !== "display");
    if (index === -1) return finding.declined[0]?.reason ?? "";
    assert.equal(finding.fixes[index]!.safety, "review", "longer texts are told something else");
    const texts = new Map([[path, before]]);
    const outcome = engine.resolveFix(finding.id, index, () => ownProgram(texts));
    assert.ok("edits" in outcome, JSON.stringify(outcome));
    const after = applyEdits(before, outcome.edits[0]!.edits);
    engine.edit([{ path, text: after }]);
    assert.deepEqual(
      finish(engine.analyse()).findings.filter(({ severity }) => severity !== "hint"),
      [],
      "it is gone",
    );
    return after;
  }

  const declaring = (body: string, type = "unknown") =>
    `const SPACES = /\\s+$/;\nexport async function f(text: string): Promise<${type}> {\n  ${body}\n}\n`;

  for (const [title, before, after] of [
    ["test gives false", "return SPACES.test(text);", "return text.length <= 2_000 && SPACES.test(text);"],
    [
      "exec gives null",
      "return SPACES.exec(text);",
      "return text.length <= 2_000 ? SPACES.exec(text) : null;",
    ],
    [
      "match gives null",
      "return text.match(SPACES);",
      "return text.length <= 2_000 ? text.match(SPACES) : null;",
    ],
    [
      "search gives -1",
      "return text.search(SPACES);",
      "return text.length <= 2_000 ? text.search(SPACES) : -1;",
    ],
    [
      "parentheses where they are needed",
      "return !SPACES.test(text);",
      "return !(text.length <= 2_000 && SPACES.test(text));",
    ],
    [
      "parentheses before a member",
      "return SPACES.exec(text)?.[0];",
      "return (text.length <= 2_000 ? SPACES.exec(text) : null)?.[0];",
    ],
  ] as const)
    it(title, () => assert.equal(fixed(declaring(before)), declaring(after)));

  for (const [title, before, reason] of [
    ["replace", 'return text.replace(SPACES, "");', /what `replace` gives .* is for the program to choose/],
    ["split", "return text.split(SPACES);", /what `split` gives/],
    ["a text that is made there", "return SPACES.test(text.trim());", /give it a name first/],
    ["something exponential", "return /^(\\w+\\s?)+$/.test(text);", /the expression itself has to change/],
  ] as const)
    it(`is not offered for ${title}`, () => assert.match(fixed(declaring(before)), reason));
});
