/**
 * What no example shows: random programs never crash the core, and after random edits its answer is a cold run's.
 * The seed is fixed; `PROPERTY_SEED=<number>` looks elsewhere.
 */
import { strict as assert } from "node:assert";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { ts } from "ts-morph";
import { createEngine, finish } from "../src/core/create-engine.ts";
import { CancelledError, type Engine } from "../src/core/engine.ts";
import type { Analysis, PlannedFix } from "../src/core/finding/finding.ts";
import type { Assets } from "../src/core/project/workspace.ts";
import { readAssets } from "../src/node/index.ts";
import { readAnnotations } from "./support/annotations.ts";
import { run } from "./support/check.ts";
import { fixtureFolders, fixturesOf, ROOT } from "./support/fixture.ts";
import { answer, assertSound } from "./support/invariants.ts";
import { textsOf } from "./support/print-model.ts";
import { applyEdit, edit, firstModel, type Edit, type Model } from "./support/random-edits.ts";
import { damaged, program } from "./support/random-programs.ts";
import { workspaceFrom } from "./support/workspace.ts";

const seed = Number(process.env["PROPERTY_SEED"] ?? 20_261_123);
const PROGRAMS = 2000;
const BATCH = 100;
const EDITS = 500;
const EDITS_PER_CHECK = 20;
/** Some analyses see one edit, others several at once. */
const EDITS_PER_ANALYSIS = 4;
const EXTENSIONS = [".ts", ".ts", ".js", ".tsx", ".mts", ".cjs"];

describe("properties", function () {
  this.timeout(180_000);
  let assets: Assets;

  before(async () => {
    assets = await readAssets();
  });

  const cold = (texts: ReadonlyMap<string, string>): Analysis => {
    const engine = createEngine(assets);
    engine.open(workspaceFrom(texts));
    return run(engine);
  };

  describe("never crash the core:", () => {
    it(`${PROGRAMS} generated programs`, () => {
      survive(fc.sample(program, { seed, numRuns: PROGRAMS }));
    });

    it(`${PROGRAMS} mutations of fixtures`, () => {
      const files = fixtureFolders().flatMap((folder) =>
        fixturesOf(folder).flatMap((fixture) => fixture.files),
      );
      const texts = files.map(({ text }) => readAnnotations(text).code);
      survive(fc.sample(damaged(texts), { seed, numRuns: PROGRAMS }));
    });

    it("a provided token, deep inside a name that files re-export in a circle", () => {
      const texts = new Map([
        [
          `${ROOT}/a.ts`,
          'import { x } from "./b";\nexport const p = { provide: x.a.b.c.d.e.f.g, useValue: 1 };',
        ],
        [`${ROOT}/b.ts`, 'export { x } from "./c";'],
        [`${ROOT}/c.ts`, 'export { x } from "./b";'],
      ]);
      examine(createEngine(assets), texts, true);
    });
  });

  /** Every other batch is a workspace of its own; the others replace the texts of the batch before. */
  function survive(programs: readonly string[]): void {
    let engine = createEngine(assets);
    for (let at = 0; at < programs.length; at += BATCH) {
      const texts = batchOf(programs.slice(at, at + BATCH));
      const fresh = (at / BATCH) % 2 === 0;
      if (fresh) engine = createEngine(assets);
      try {
        examine(engine, texts, fresh);
      } catch (error) {
        throw new Error(culprit(texts) ?? `only together, from program ${at}`, { cause: error });
      }
    }
  }

  function examine(engine: Engine, texts: ReadonlyMap<string, string>, fresh: boolean): void {
    if (fresh) engine.open(workspaceFrom(texts));
    else engine.edit([...texts].map(([path, text]) => ({ path, text })));
    const analysis = run(engine);
    assertSound(analysis, texts);
    const files = new Set(analysis.problems.map(({ file }) => file));
    const unsaid = [...texts].filter(([path, text]) => isBroken(path, text) && !files.has(path));
    assert.deepEqual(unsaid, [], "syntax errors that are no problem of the analysis");
  }

  function culprit(texts: ReadonlyMap<string, string>): string | undefined {
    return [...texts].find(([path, text]) => {
      try {
        examine(createEngine(assets), new Map([[path, text]]), true);
        return false;
      } catch {
        return true;
      }
    })?.[1];
  }

  describe("two cold runs", () => {
    it("give the same bytes", () => {
      const texts = textsOf(editedModel());
      const [first, second] = [cold(texts), cold(texts)].map((analysis) => JSON.stringify(answer(analysis)));
      assert.equal(first, second);
    });

    it("don't depend on the order of the files", () => {
      const texts = textsOf(editedModel());
      const reversed = createEngine(assets);
      const workspace = workspaceFrom(texts);
      reversed.open({ ...workspace, files: workspace.files.toReversed() });
      assert.deepEqual(answer(run(reversed)), answer(cold(texts)));
    });
  });

  const editedModel = (): Model => fc.sample(edit, { seed, numRuns: 100 }).reduce(applyEdit, firstModel());

  it(`after ${EDITS} random edits the answers are a cold run's`, () => {
    const edits = fc.sample(edit, { seed, numRuns: EDITS });
    let model = firstModel();
    const engine = opened(model);
    let fixes = 0;
    for (let at = 0; at < edits.length; at += EDITS_PER_CHECK) {
      const before = model;
      const group = edits.slice(at, at + EDITS_PER_CHECK);
      model = replay(engine, before, group);
      const [warm, expected] = [answer(run(engine)), answer(cold(textsOf(model)))];
      fixes += expected.findings.flatMap((finding) => finding.fixes).filter(isEditing).length;
      if (isDeepStrictEqual(warm, expected)) continue;
      const shrunk = shrink(before, group);
      const story = shrunk === undefined ? "only with the edits before" : tell(before, shrunk);
      assert.deepEqual(warm, expected, `differs after edit ${at + group.length} (seed ${seed}): ${story}`);
    }
    assert.ok(fixes > edits.length / EDITS_PER_CHECK, "the answers have fixes that can differ");
  });

  function opened(model: Model): Engine {
    const engine = createEngine(assets);
    engine.open(workspaceFrom(textsOf(model)));
    run(engine);
    return engine;
  }

  function replay(engine: Engine, model: Model, edits: readonly Edit[]): Model {
    return edits.reduce((before, each, index) => {
      const after = applyEdit(before, each);
      engine.edit(changes(textsOf(before), textsOf(after)));
      if (index % EDITS_PER_ANALYSIS === 0) analyseInPart(engine, index / EDITS_PER_ANALYSIS);
      return after;
    }, model);
  }

  /** As in the editor: the next edit may come before fixes are planned, or in the midst of it. */
  function analyseInPart(engine: Engine, turn: number): void {
    finish(engine.find());
    let polls = turn % 3;
    try {
      finish(engine.plan({ isCancelled: () => polls-- === 0 }));
    } catch (error) {
      assert.ok(error instanceof CancelledError);
    }
  }

  /** The edits without those that the difference doesn't need; undefined when it needs more than these. */
  function shrink(model: Model, edits: readonly Edit[]): readonly Edit[] | undefined {
    const differs = (some: readonly Edit[]) => {
      const engine = opened(model);
      const after = replay(engine, model, some);
      return !isDeepStrictEqual(answer(run(engine)), answer(cold(textsOf(after))));
    };
    if (!differs(edits)) return undefined;
    return edits.reduceRight<readonly Edit[]>((left, each) => {
      const fewer = left.filter((other) => other !== each);
      return differs(fewer) ? fewer : left;
    }, edits);
  }
});

const isEditing = ({ safety }: PlannedFix): boolean => safety !== "display";

const batchOf = (programs: readonly string[]): Map<string, string> =>
  new Map(programs.map((text, index) => [`${ROOT}/p${index}${EXTENSIONS[index % EXTENSIONS.length]}`, text]));

function isBroken(path: string, text: string): boolean {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return (source as unknown as { parseDiagnostics: readonly unknown[] }).parseDiagnostics.length > 0;
}

function changes(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  const gone = [...before.keys()].filter((path) => !after.has(path)).map((path) => ({ path, text: null }));
  const other = [...after]
    .filter(([path, text]) => before.get(path) !== text)
    .map(([path, text]) => ({ path, text }));
  return [...gone, ...other];
}

/** The shrunk edits, with the texts of the files that they change, before and after. */
function tell(model: Model, edits: readonly Edit[]): string {
  const [before, after] = [textsOf(model), textsOf(edits.reduce(applyEdit, model))];
  const files = changes(before, after).map(
    ({ path, text }) => `--- ${path} before\n${before.get(path) ?? "(none)"}\n--- after\n${text ?? "(gone)"}`,
  );
  return `\n${edits.map((each) => JSON.stringify(each)).join("\n")}\n${files.join("\n")}`;
}
