/**
 * What is new after a change, for a baseline that was made before it. Each case is a program twice; `news` names the
 * functions that are reported though everything found before was accepted, `stale` counts the problems of the baseline.
 */
import { strict as assert } from "node:assert";
import {
  baselineText,
  type Baseline,
  type BaselineEntry,
  type PlacedEntry,
} from "../src/core/config/baseline.ts";
import { createEngine } from "../src/core/create-engine.ts";
import type { Engine } from "../src/core/engine.ts";
import type { Analysis } from "../src/core/finding/finding.ts";
import { isStale, matchBaselines } from "../src/core/policy/baseline.ts";
import { createEntries, pruneBaseline, updateBaseline } from "../src/core/policy/baseline-update.ts";
import { readAssets } from "../src/node/index.ts";
import { run } from "./support/check.ts";
import { ROOT } from "./support/fixture.ts";
import { workspaceFrom } from "./support/workspace.ts";

type Texts = Readonly<Record<string, string>>;

interface Case {
  readonly what: string;
  readonly before: Texts;
  /** A whole workspace, too: files that it does not name are gone. */
  readonly after: Texts;
  readonly news?: readonly string[];
  readonly stale?: number;
}

const FS = `import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execSync } from "node:child_process";
`;
const load = (name: string, body = 'readFileSync("a.txt", "utf8")') =>
  `export async function ${name}(): Promise<unknown> { return ${body}; }\n`;
const callbacks = (...bodies: readonly string[]) => `import express from "express";
${FS}const app = express();
${bodies.join("\n")}
app.listen(80);
`;
const route = (path: string, file: string) =>
  `app.get("${path}", (_, response) => { response.send(readFileSync("${file}")); });`;

const MOVED: readonly Case[] = [
  {
    what: "moved and reformatted lines",
    before: { "a.ts": FS + load("first") },
    after: {
      "a.ts": `${FS}

/** Above. */
export async function first(): Promise<unknown> {
  return readFileSync(
    'a.txt',
    'utf8',
  );
}
`,
    },
  },
  {
    what: "a renamed file",
    before: { "a.ts": FS + load("first") },
    after: { "lib/b.ts": FS + load("first") },
  },
  {
    what: "a function in another file, edited on the way",
    before: { "a.ts": FS + load("first") + load("second") },
    after: { "a.ts": FS + load("first"), "b.ts": FS + load("second", 'readFileSync("other.txt")') },
  },
  {
    what: "a renamed function",
    before: { "a.ts": FS + load("first") },
    after: { "a.ts": FS + load("renamed") },
  },
  {
    what: "a renamed function whose call has another argument",
    before: { "a.ts": FS + load("first") },
    after: { "a.ts": FS + load("renamed", 'readFileSync("b.txt", "utf8")') },
  },
  {
    what: "a method of a class that was renamed with its file, and its call",
    before: { "a.ts": `${FS}export class A { async read() { return readFileSync("a"); } }\n` },
    after: { "b.ts": `${FS}export class B { async read() { return readFileSync("b"); } }\n` },
  },
  {
    what: "the call of a helper from another function of the file",
    before: {
      "a.ts": `${FS}function read(name: string) { return readFileSync(name); }
export async function first() { return read("a"); }
export async function second() {}\n`,
    },
    after: {
      "a.ts": `${FS}function read(name: string) { return readFileSync(name); }
export async function first() {}
export async function second() { return read("b"); }\n`,
    },
  },
  {
    what: "the same operation by way of fs-extra",
    before: { "a.ts": FS + load("first") },
    after: { "a.ts": `import { readFileSync } from "fs-extra";\n${load("first")}` },
  },
  {
    what: "a function that got another name in another file",
    before: { "a.ts": FS + load("first") },
    after: { "b.ts": FS + load("renamed") },
  },
  {
    what: "a renamed helper in another file",
    before: {
      "a.ts": 'import { read } from "./read";\nexport async function first() { return read(); }\n',
      "read.ts": `${FS}export function read() { return readFileSync("a.txt"); }\n`,
    },
    after: {
      "a.ts": 'import { load } from "./load";\nexport async function first() { return load(); }\n',
      "load.ts": `${FS}export function load() { return readFileSync("a.txt"); }\n`,
    },
  },
  {
    what: "a boundary moved into a function that became async",
    before: {
      "a.ts": `${FS}function read() { return [readFileSync("a.txt"), readFileSync("b.txt")]; }
export async function first() { return read(); }\n`,
    },
    after: {
      "a.ts": `${FS}async function read() { return [readFileSync("a.txt"), readFileSync("b.txt")]; }
export async function first() { return await read(); }\n`,
    },
  },
  {
    what: "a boundary moved to the callers of a function that is not async any more",
    before: {
      "a.ts": `${FS}async function read() { return readFileSync("a.txt"); }
export async function first() { return await read(); }
export async function second() { return await read(); }\n`,
    },
    after: {
      "a.ts": `${FS}function read() { return readFileSync("a.txt"); }
export async function first() { return read(); }
export async function second() { return read(); }\n`,
    },
  },
  {
    what: "the order of callbacks that are alike",
    before: { "a.ts": callbacks(route("/a", "a.txt"), route("/b", "b.txt")) },
    after: { "a.ts": callbacks(route("/b", "b.txt"), route("/a", "a.txt")) },
  },
  {
    what: "a route that has another path",
    before: { "a.ts": callbacks(route("/a", "a.txt")) },
    after: { "a.ts": callbacks(route("/api/a", "a.txt")) },
  },
  {
    what: "one more operation that is no worse",
    before: {
      "a.ts": `${FS}function both() { return readFileSync("a"); }\nexport async function first() { return both(); }\n`,
    },
    after: {
      "a.ts": `${FS}function both() { writeFileSync("b", "c"); return readFileSync("a"); }\nexport async function first() { return both(); }\n`,
    },
  },
  {
    what: "that the worst of two operations is cured",
    before: {
      "a.ts": `${FS}function both() { execSync("sleep 5"); return readFileSync("a"); }\nexport async function first() { return both(); }\n`,
    },
    after: {
      "a.ts": `${FS}function both() { return readFileSync("a"); }\nexport async function first() { return both(); }\n`,
    },
  },
];

const NEW: readonly Case[] = [
  {
    what: "another operation in its place",
    before: { "a.ts": FS + load("first") },
    after: { "a.ts": FS + load("first", 'execSync("ls")') },
    news: ["first"],
    stale: 1,
  },
  {
    what: "one more of the same",
    before: { "a.ts": FS + load("first") },
    after: { "a.ts": FS + load("first", '[readFileSync("a.txt", "utf8"), readFileSync("b.txt")]') },
    news: ["first"],
  },
  {
    what: "one more callback that is alike",
    before: { "a.ts": callbacks(route("/a", "a.txt")) },
    after: { "a.ts": callbacks(route("/a", "a.txt"), route("/b", "b.txt")) },
    news: ["app.get callback"],
  },
  {
    what: "a worse operation behind the same call",
    before: {
      "a.ts": `${FS}function both() { return readFileSync("a"); }\nexport async function first() { return both(); }\n`,
    },
    after: {
      "a.ts": `${FS}function both() { execSync("sleep 5"); return readFileSync("a"); }\nexport async function first() { return both(); }\n`,
    },
    news: ["first"],
    stale: 1,
  },
  {
    what: "the same operation in another function, when the first was cured",
    before: { "a.ts": `${FS}${load("first")}${load("second", '"b"')}` },
    after: { "a.ts": `${FS}${load("first", '"a"')}${load("second", 'readFileSync("b.txt")')}` },
    news: ["second"],
    stale: 1,
  },
  {
    what: "the same operation in a function of the same name, when the first was cured",
    before: { "a.ts": FS + load("execute"), "b.ts": FS + load("execute", '"b"') },
    after: { "a.ts": FS + load("execute", '"a"'), "b.ts": FS + load("execute", 'readFileSync("b.txt")') },
    news: ["execute"],
    stale: 1,
  },
  {
    what: "an unchanged function whose helper blocks now",
    before: {
      "a.ts": 'import { read } from "./read";\nexport async function first() { return read(); }\n',
      "read.ts": `${FS}${load("second")}export function read() { return "a"; }\n`,
    },
    after: {
      "a.ts": 'import { read } from "./read";\nexport async function first() { return read(); }\n',
      "read.ts": `${FS}${load("second")}export function read() { return readFileSync("a"); }\n`,
    },
    news: ["first"],
  },
];

const withoutPosition = ({ position: _position, ...entry }: PlacedEntry): BaselineEntry => entry;

describe("a baseline", () => {
  let engine: Engine;
  before(async () => (engine = createEngine(await readAssets())));

  const pathsOf = (texts: Texts) =>
    new Map(Object.entries(texts).map(([name, text]) => [`${ROOT}/${name}`, text]));

  function analyse(texts: Texts, baseline?: Baseline): Analysis {
    engine.open({ ...workspaceFrom(pathsOf(texts)), ...(baseline ? { baselines: [baseline] } : {}) });
    return run(engine);
  }

  function baselineOf(
    texts: Texts,
    change: (entry: BaselineEntry) => BaselineEntry = (entry) => entry,
  ): Baseline {
    const { findings } = analyse(texts);
    assert.ok(findings.length > 0, "nothing is found, so nothing is accepted");
    const entries = createEntries(findings, ROOT, (file) => pathsOf(texts).get(file)).map(change);
    const placed = entries.map((entry, index) => ({ ...entry, position: { line: index + 4, column: 5 } }));
    return { path: `${ROOT}/unblock.baseline.json`, directory: ROOT, entries: placed, state: "sound" };
  }

  const newsOf = ({ findings }: Analysis) =>
    findings.filter(({ suppressed }) => suppressed === null).map(({ context }) => context.function);

  for (const { what, before, after, news = [], stale = 0 } of [...MOVED, ...NEW])
    it(`${news.length === 0 ? "accepts" : "reports"} ${what}`, () => {
      const analysis = analyse(after, baselineOf(before));
      assert.deepEqual(newsOf(analysis), news);
      assert.equal(analysis.problems.length, stale);
    });

  for (const { what, before, after } of MOVED)
    it(`that is updated follows ${what}`, () => {
      analyse(after, baselineOf(before));
      const texts = pathsOf(after);
      const { entries, dropped } = updateBaseline(engine.baselines[0]!, (file) => texts.get(file));
      assert.deepEqual(dropped, []);
      const now = new Map(
        createEntries(analyse(after).findings, ROOT, (file) => texts.get(file)).map((entry) => [
          entry.file + entry.symbol + entry.code,
          entry.count,
        ]),
      );
      assert.deepEqual(
        new Map(entries.map((entry) => [entry.file + entry.symbol + entry.code, entry.count])),
        now,
      );
    });

  const TWO = { "a.ts": FS + load("first") + load("second") };
  const ONE = { "a.ts": FS + load("first") };

  it("gives its reason to what it accepts", () => {
    const analysis = analyse(
      ONE,
      baselineOf(ONE, (entry) => ({ ...entry, reason: "on a RAM disk" })),
    );
    assert.deepEqual(analysis.findings[0]?.suppressed, { by: "baseline", reason: "on a RAM disk" });
  });

  it("says where it says too much", () => {
    const { problems } = analyse(ONE, baselineOf(TWO));
    assert.equal(problems.length, 1);
    assert.match(
      problems[0]!.message,
      /^no longer needed: sync-io in second of a\.ts .*unblock baseline prune$/,
    );
    assert.deepEqual(problems[0]!.position, { line: 5, column: 5 });
  });

  it("says nothing of files that were not analysed whole, and of files elsewhere", () => {
    const baseline = baselineOf(ONE);
    assert.deepEqual(analyse({ "a.ts": "export async function first( {" }, baseline).problems.length, 1);
    const elsewhere = baseline.entries.map((entry) => ({ ...entry, file: "../other/a.ts" }));
    const analysis = analyse(ONE, { ...baseline, entries: elsewhere });
    assert.deepEqual([newsOf(analysis), analysis.problems], [["first"], []]);
  });

  it("has an entry too much for what is suppressed otherwise", () => {
    const baseline = baselineOf(ONE);
    const findings = analyse(ONE).findings.map((finding) => ({
      ...finding,
      suppressed: { by: "comment" as const, reason: "on a RAM disk" },
    }));
    const [outcome] = matchBaselines(findings, [baseline], {
      root: ROOT,
      textOf: () => undefined,
      hasFunction: () => true,
      isImpaired: () => false,
    });
    assert.deepEqual(outcome!.entries.map(isStale), [true]);
  });

  it("that is exchanged needs no new analysis", () => {
    analyse(ONE, baselineOf(ONE));
    assert.deepEqual(newsOf(engine.analysis!), []);
    engine.setBaselines([]);
    assert.deepEqual(newsOf(engine.analysis!), ["first"]);
  });

  it("that is pruned loses what is gone, and nothing else", () => {
    const baseline = baselineOf(TWO, (entry) => ({ ...entry, reason: `of ${entry.symbol}` }));
    analyse(ONE, baseline);
    const { entries, kept, dropped } = pruneBaseline(engine.baselines[0]!);
    assert.deepEqual([kept, dropped.map(({ symbol }) => symbol)], [1, ["second"]]);
    assert.deepEqual(entries, baseline.entries.slice(0, 1).map(withoutPosition));
  });

  it("that is updated accepts no operation that came since, unless asked", () => {
    const read = (body: string) =>
      `${FS}function both() { ${body} }\nexport async function first() { return both(); }\n`;
    const now = { "a.ts": read('writeFileSync("b", "c"); return readFileSync("a");') };
    analyse(now, baselineOf({ "a.ts": read('return readFileSync("a");') }));
    const textOf = (file: string) => pathsOf(now).get(file);
    const operations = (accepted?: []) =>
      updateBaseline(engine.baselines[0]!, textOf, accepted).entries[0]?.operations;
    assert.deepEqual(operations(), ["node:fs.readFileSync"]);
    assert.deepEqual(operations([]), ["node:fs.writeFileSync", "node:fs.readFileSync"]);
  });

  it("is written an entry a line, sorted, the same in whatever order it comes", () => {
    const { entries } = baselineOf(TWO);
    const plain = entries.map(withoutPosition);
    const text = baselineText(plain);
    assert.equal(baselineText([...plain].reverse()), text);
    assert.equal(text.split("\n").filter((line) => line.includes('"rule"')).length, 2);
    assert.deepEqual(JSON.parse(text), { version: 1, findings: plain });
  });
});
