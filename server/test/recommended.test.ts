/** What the analysis recommends of whole programs, as a finding's reader sees it, and what a configuration changes. */
import assert from "node:assert/strict";
import { createEngine, type Assets, type Engine, type Finding } from "../src/core/index.ts";
import type { Config } from "../src/core/config/config.ts";
import { finish } from "../src/core/create-engine.ts";
import { readAssets } from "../src/node/index.ts";
import { ROOT } from "./support/fixture.ts";
import { workspaceFrom } from "./support/workspace.ts";

const MAIN = `${ROOT}/main.ts`;

/** The asyncio text's program: sums of squares below ten million, twenty times; `n` makes it exact. */
const sums = (n: "" | "n") => `import { createServer } from "node:http";

function sumOfSquares(below: ${n ? "bigint" : "number"}): ${n ? "bigint" : "number"} {
  let sum = 0${n};
  for (let i = 0${n}; i < below; i++) sum += i * i;
  return sum;
}

createServer(async (request, response) => {
  const sums: string[] = [];
  for (let turn = 0; turn < 20; turn++) sums.push(String(sumOfSquares(10_000_000${n})));
  response.end(sums.join());
}).listen(8080);
`;

const bounded = (turns: string) => `export async function total(): Promise<number> {
  let sum = 0;
  for (let i = 0; i < ${turns}; i++) sum += i * 3;
  return sum;
}
`;

describe("what is recommended", () => {
  let assets: Assets;
  let engine: Engine;
  before(async () => (assets = await readAssets()));
  beforeEach(() => (engine = createEngine(assets)));

  function found(text: string, config?: Config): readonly Finding[] {
    const settings = config ? [{ path: `${ROOT}/unblock.config.jsonc`, directory: ROOT, config }] : [];
    engine.open({ ...workspaceFrom(new Map([[MAIN, text]])), settings });
    return finish(engine.analyse()).findings;
  }
  function loop(text: string, config?: Config): Finding {
    const [first] = found(text, config).filter(({ rule }) => rule === "cpu-loop");
    assert.ok(first, "no loop is reported");
    return first;
  }

  it("is a worker for exact sums of squares, most of a second each", () => {
    const { choices, alternatives } = loop(sums("n"));
    assert.equal(choices[0]!.what, "worker");
    assert.equal(alternatives[0], "worker");
  });

  it("is to cut the same with plain numbers, since a worker hardly pays", () => {
    const { choices } = loop(sums(""));
    assert.equal(choices[0]!.what, "yield");
    assert.match(
      choices.find(({ what }) => what === "worker")!.because,
      /hardly pays: ≈[\d.]+ ms of work each, against about \d+ ms to start a thread/,
    );
  });

  it("is told by `explain` with the reasons", () => {
    found(sums("n"));
    const { paragraphs } = engine.explain(MAIN, { line: 11, column: 3 });
    assert.ok(
      paragraphs.some((text) => /^Recommended: worker\. Why: .* of work.*\.$/.test(text)),
      paragraphs.join("\n"),
    );
    assert.ok(
      paragraphs.some((text) => /^Otherwise yield: /.test(text)),
      paragraphs.join("\n"),
    );
  });

  it("goes by the configured time, and slices are as long as configured", () => {
    const text = bounded("10_000_000");
    assert.equal(loop(text).choices[0]!.what, "yield");
    assert.equal(loop(text, { costs: { worker: 2 } }).choices[0]!.what, "worker");
    const fix = loop(text, { costs: { slice: 20 } });
    const index = fix.fixes.findIndex(({ alternative }) => alternative === "yield");
    assert.match(fix.fixes[index]!.title, /every 20 ms/);
    const outcome = engine.resolveFix(fix.id, index);
    assert.ok(!("declined" in outcome), JSON.stringify(outcome));
    assert.match(
      outcome.edits[0]!.edits.map(({ text: written }) => written).join(""),
      /performance\.now\(\) \+ 20/,
    );
  });

  it("is nothing below the configured time of loops, and `explain` says so", () => {
    const text = bounded("10_000_000");
    assert.equal(found(text).length, 1);
    assert.deepEqual(found(text, { costs: { loops: 200 } }), []);
    const { paragraphs } = engine.explain(MAIN, { line: 3, column: 3 });
    assert.ok(
      paragraphs.some((each) => /It costs too little to count: costs\.loops is 200 in/.test(each)),
      paragraphs.join("\n"),
    );
  });
});
