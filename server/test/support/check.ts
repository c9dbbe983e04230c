/**
 * The one check of all fixtures: annotated source in, agreement out. A fixture is a file, or a folder that is a small
 * workspace (its package.json and tsconfig.json count). Carets stand under the exact span of a finding, on the next line:
 *
 *     const text = readFileSync(path, "utf8");
 *     //           ^^^^^^^^^^^^ sync-io warning async via=loadTemplate -- a reason, for readers only
 *
 * `// ^^^ <rule> <word>… [-- <reason>]`
 * - Every finding above hint needs an annotation, every annotation needs its finding. A hint may be annotated, with the
 *   word `hint`; without a severity, any above hint will do.
 * - Several findings on a line have a line of carets each; annotation lines are no part of the code that is analysed.
 * - A span that ends on a later line of code opens with `^>` below its first line and closes with `<^` below its last:
 *   the first caret is the span's first character, the last caret of the closing line is its last.
 * - What a comment suppresses has no annotation.
 * - Words hold or the fixture fails; what is not written is not asked. A word is
 *   - a severity: `error`, `warning`, `info`, `hint`;
 *   - an alternative that the finding must offer: `async`, `gather`, `worker`, `process`, `yield`, `hoist`;
 *   - `via=a>B.c` the functions of the worst operation's path below the boundary, first to last;
 *   - `api=` `tier=` `certainty=` of the worst operation; `of=1/3` the implementations of its path's first `through` step;
 *   - `context=` the kind, `entry="request handler"`, `function=` the entry's name, `label="GET /report"`;
 *   - `fix=` the safety of the first planned fix.
 *
 * Where the span of a finding lies: the callee of a call (`fs.readFileSync`), `new` and the class (`new Database`), the
 * keyword of a loop (`for`, `while`, `do`).
 *
 * A line of code that ends in `//: startup (plugin)` holds an operation that is explained with these words: what is
 * silent has to be silent for its reason.
 *
 * `<name>.negative.ts` holds only silent code, and says why. `<name>.fixed.ts` is what `<name>.ts` becomes when the
 * first async or comment fix of every finding is applied, one after another; it is annotated with what is left.
 * `UPDATE_FIXTURES=1` writes what is true instead of failing: read the difference before you commit it.
 */
import { strict as assert } from "node:assert";
import { writeFileSync } from "node:fs";
import { applyEdits } from "../../src/core/finding/edit.ts";
import type { Engine } from "../../src/core/engine.ts";
import type { Analysis, Finding, Operation } from "../../src/core/finding/finding.ts";
import { readAnnotations, writeAnnotations, type Annotated, type Marked } from "./annotations.ts";
import type { Fixture, FixtureFile } from "./fixture.ts";
import { ownProgram } from "./own-program.ts";
import { workspaceOf } from "./workspace.ts";

const updating = process.env["UPDATE_FIXTURES"] === "1";

/** Analyses the fixture and compares its annotations, and its fixed texts, with what was found. */
export function check(fixture: Fixture, engine: Engine): void {
  const annotated = new Map(fixture.files.map((file) => [file.path, read(file)]));
  engine.open(workspaceOf(fixture, (file) => annotated.get(file.path)!.code));
  const analysis = run(engine);
  assert.deepEqual(analysis.problems, [], `${fixture.name} has problems`);
  agree(fixture.files.map((file) => [file, truth(file, annotated.get(file.path)!, analysis.findings)]));
  for (const file of fixture.files) checkReasons(file, annotated.get(file.path)!.code, engine);
  if (fixture.fixed.length > 0) checkFixed(fixture, engine);
}

const REASON = /\/\/: (.*)$/;

function checkReasons({ path, disk }: FixtureFile, code: string, engine: Engine): void {
  for (const [index, line] of code.split("\n").entries()) {
    const [, reason] = REASON.exec(line) ?? [];
    if (reason === undefined) continue;
    const column = line.length - line.trimStart().length + 1;
    const [operation = ""] = engine.explain(path, { line: index + 1, column }).paragraphs;
    assert.ok(operation.includes(reason), `${disk}:\n${line}\nis explained as: ${operation}`);
  }
}

/** Runs an analysis to its end. */
export function run(engine: Engine): Analysis {
  const slices = engine.analyse();
  for (;;) {
    const step = slices.next();
    if (step.done === true) return step.value;
  }
}

function read(file: FixtureFile): Annotated {
  try {
    return readAnnotations(file.text);
  } catch (error) {
    throw new Error(`${file.disk}: ${(error as Error).message}`, { cause: error });
  }
}

/** What the file's text would be if its annotations were true of the findings. */
function truth(file: FixtureFile, annotated: Annotated, findings: readonly Finding[]): string {
  const own = findings.filter((finding) => finding.place.file === file.path && finding.suppressed === null);
  return writeAnnotations(annotated, own.map(marked));
}

/** Fails, with all the differences at once, or writes the truth. */
function agree(texts: readonly (readonly [FixtureFile, string])[]): void {
  const different = texts.filter(([file, truth]) => truth !== file.text);
  if (updating) different.forEach(([file, truth]) => writeFileSync(file.disk, truth));
  if (updating || different.length === 0) return;
  const joined = (pick: (pair: readonly [FixtureFile, string]) => string) =>
    different.map((pair) => `${pair[0].disk}\n${pick(pair)}`).join("\n");
  throw new assert.AssertionError({
    message: "the annotations are not what was found",
    actual: joined(([, truth]) => truth),
    expected: joined(([file]) => file.text),
    operator: "strictEqual",
  });
}

/** A finding in the words of the grammar. */
export function marked(finding: Finding): Marked {
  const { place, context, operations } = finding;
  const [worst] = operations;
  const through = worst?.path.find((step) => step.implementations !== undefined)?.implementations;
  const values = {
    ...(worst && ofOperation(worst)),
    of: through === undefined ? "" : `${through.blocking}/${through.total}`,
    context: context.kind,
    entry: context.entry,
    function: context.function,
    label: context.label ?? "",
    fix: finding.fixes[0]?.safety ?? "none",
  };
  const { rule, severity, alternatives } = finding;
  return { start: place.start, end: place.end, shown: { rule, severity, alternatives, values } };
}

function ofOperation({ path, api, cost, certainty }: Operation): Record<string, string> {
  const via = path.slice(1).map((step) => step.function);
  return { via: via.join(">"), api, tier: cost.tier, certainty };
}

function checkFixed(fixture: Fixture, engine: Engine): void {
  const texts = new Map(fixture.files.map((file) => [file.path, read(file).code]));
  const findings = applyAll(engine, texts);
  const truths = fixture.fixed.map((file) => {
    const annotated = { ...read(file), code: texts.get(file.path) ?? "" };
    return [file, truth(file, annotated, findings)] as const;
  });
  agree(truths);
}

/** Applies the first fix with edits of all findings to the texts, one after another, and answers what is still found. */
function applyAll(engine: Engine, texts: Map<string, string>): readonly Finding[] {
  const declined = new Set<string>();
  for (let analysis = run(engine); ; analysis = run(engine)) {
    const next = analysis.findings.find(
      (finding) => finding.suppressed === null && editingFix(finding) !== -1 && !declined.has(finding.id),
    );
    if (next === undefined) return analysis.findings;
    const outcome = engine.resolveFix(next.id, editingFix(next), () => ownProgram(texts));
    if ("declined" in outcome) {
      declined.add(next.id);
      continue;
    }
    for (const { file, edits } of outcome.edits) texts.set(file, applyEdits(texts.get(file) ?? "", edits));
    engine.edit(outcome.edits.map(({ file }) => ({ path: file, text: texts.get(file)! })));
    assert.ok(
      alike(run(engine).findings, next) < alike(analysis.findings, next),
      `the fix of ${next.rule} in ${next.place.file}:${next.place.start.line} leaves its finding`,
    );
  }
}

/** Of several of the same rule in a file the first that is left has the id of one that is gone. */
const alike = (findings: readonly Finding[], { rule, place }: Finding): number =>
  findings.filter((finding) => finding.rule === rule && finding.place.file === place.file).length;

const editingFix = (finding: Finding): number =>
  finding.fixes.findIndex(
    ({ alternative, safety }) =>
      (alternative === "async" || alternative === "comment") && safety !== "display",
  );
