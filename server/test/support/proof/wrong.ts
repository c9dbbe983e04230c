/**
 * Programs whose awaits must not be started together, below `test-fixtures/gather-wrong`: Unblock leaves them alone and
 * says why, and what would come of it is shown by doing it all the same.
 */
import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ts } from "ts-morph";
import { finish } from "../../../src/core/create-engine.ts";
import type { Engine } from "../../../src/core/engine.ts";
import type { Finding } from "../../../src/core/finding/finding.ts";
import { readWorkspace } from "../../../src/node/index.ts";
import { FIXTURES } from "../fixture.ts";
import { forced, markedIn, type Marked } from "./forced.ts";
import { compiled, compileErrors } from "./proof-compile.ts";
import { readProgram, type ProofFixture } from "./proof-fixture.ts";
import { runProgram } from "./proof-run.ts";
import { absolute, below, visible, writeFiles } from "./proof.ts";

/** What its `proof.json` says. */
export interface WrongExpectation {
  /** Matches what Unblock says of the marked awaits, or of the loop (a regular expression). */
  readonly reason: string;
  /** It may be offered for review, with a note that says what goes wrong here: others may want it. */
  readonly review?: true;
  /** Why Unblock does not get this right yet. Such a fixture is not run. */
  readonly pending?: string;
}

export type WrongFixture = Omit<ProofFixture, "expectation"> & { readonly expectation: WrongExpectation };

export interface Wrong {
  readonly fixture: WrongFixture;
  /** What Unblock says. */
  readonly reason: string;
  /** What the program prints, and what it would. */
  readonly before: string;
  readonly after: string;
}

const FOLDER = join(FIXTURES, "gather-wrong");

/** How often each program runs: what it prints is no matter of luck. */
const RUNS = 2;

export function wrongFixtures(): WrongFixture[] {
  const names = readdirSync(FOLDER).sort();
  return names.map((name) => {
    const folder = join(FOLDER, name);
    const expectation = JSON.parse(readFileSync(join(folder, "proof.json"), "utf8")) as WrongExpectation;
    return { ...readProgram(name, folder), expectation };
  });
}

/** `folder` is where the program is laid for the analysis; it is gone with the test's temporary folders. */
export async function showWrong(fixture: WrongFixture, engine: Engine, folder: string): Promise<Wrong> {
  await writeFiles(folder, fixture.files);
  const workspace = await readWorkspace(folder);
  assert.deepEqual(workspace.problems, []);
  const original = absolute(fixture.files, folder);
  assert.deepEqual(compileErrors(folder, original), [], "the program compiles");
  const program = compiled(folder, original);
  const marked = markedIn(program, [...original.keys()]);

  engine.open(workspace);
  finish(engine.analyse());
  const reason = reasonFor(engine, marked, fixture.expectation);
  assert.match(reason, new RegExp(fixture.expectation.reason));

  const changed = new Map(original).set(marked.sourceFile.fileName, forced(marked, program, workspace));
  assert.deepEqual(compileErrors(folder, changed), [], "it compiles where they are started together");
  const before = await stableRun(fixture.files, fixture.main);
  assert.notEqual(before.stdout, "", "the program prints something");
  assert.equal(before.exit, 0, JSON.stringify(before.error));
  const after = await stableRun(below(changed, folder), fixture.main);
  assert.notDeepEqual(after, before, `the same happens where they are started together:\n${before.stdout}`);
  return { fixture, reason, before: shown(before), after: shown(after) };
}

/** What is said of the marked awaits. Fails where they are offered to be started together, or could never be. */
function reasonFor(engine: Engine, { sourceFile, nodes }: Marked, { review }: WrongExpectation): string {
  // Of a `try`, what is said stands where it waits.
  const places = nodes.flatMap((node) =>
    ts.isTryStatement(node) ? [node, node.tryBlock.statements[0]!] : [node],
  );
  const said = places.flatMap((node) => {
    const place = lineAndColumn(sourceFile, node);
    const { paragraphs, findings } = engine.explain(sourceFile.fileName, place);
    const gathers = findings.filter(isAbout);
    const offered = gathers
      .flatMap(({ fixes }) => fixes)
      .filter(({ alternative }) => alternative === "gather");
    const wrong = offered.filter(({ safety }) => !review || safety === "safe");
    assert.deepEqual(wrong, [], `line ${place.line} is offered to be changed`);
    const where = paragraphs.at(-1)!;
    assert.match(where, /context (loop|unknown)|is no entry/, "it could be reported, by where it runs");
    return [
      ...offered.flatMap(({ notes = [] }) => notes),
      ...gathers.flatMap(({ declined }) => declined.map(({ reason }) => reason)),
      ...paragraphs.flatMap((each) => SILENT.exec(each)?.[1] ?? []),
    ];
  });
  return [...new Set(said)].join("; ");
}

const SILENT = /^(?:await-in-loop|sequential-await) is silent here: (.*)\.$/s;

const isAbout = ({ rule }: Finding): boolean => rule === "sequential-await" || rule === "await-in-loop";

function lineAndColumn(sourceFile: ts.SourceFile, node: ts.Node): { line: number; column: number } {
  const { line, character } = sourceFile.getLineAndCharacterOfPosition(node.getStart(sourceFile));
  return { line: line + 1, column: character + 1 };
}

type Visible = ReturnType<typeof visible>;

async function stableRun(files: ReadonlyMap<string, string>, main: string): Promise<Visible> {
  const runs = await Promise.all(Array.from({ length: RUNS }, () => runProgram(files, main)));
  const [first, ...more] = runs.map(visible);
  for (const each of more) assert.deepEqual(each, first, "it does the same each time");
  return first!;
}

/** What a run prints, and what ended it. */
function shown({ stdout, error }: Visible): string {
  const lines = stdout.trimEnd();
  return error ? `${lines}${lines === "" ? "" : "\n"}${error.name ?? "Error"}: ${error.message}` : lines;
}
