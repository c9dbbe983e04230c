/**
 * Proof by running: a fixture is a program; it is analysed, fixed until nothing is left to do, compiled, and run before
 * and after, with the same output, the same errors, and a loop that is free. Fails with what is wrong, else gives what
 * was measured.
 */
import { strict as assert } from "node:assert";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Engine, OwnProgram } from "../../../src/core/engine.ts";
import type { Workspace } from "../../../src/core/project/workspace.ts";
import { readWorkspace } from "../../../src/node/index.ts";
import { compileErrors, strictProgram, type Texts } from "./proof-compile.ts";
import { assertMinimal, otherLayout } from "./proof-edits.ts";
import { fixAll, type Fixed } from "./proof-fix.ts";
import type { ProofFixture } from "./proof-fixture.ts";
import { runProgram, type ProgramRun } from "./proof-run.ts";

export interface Proof {
  readonly fixture: ProofFixture;
  /** What was applied, and what is told of it. */
  readonly titles: readonly string[];
  readonly notes: readonly string[];
  /** Why what is left is left. */
  readonly reasons: readonly string[];
  /** Empty where everything is declined. */
  readonly changedFiles: readonly string[];
  /** Longest stall in milliseconds. */
  readonly before: number;
  readonly after: number;
}

/** At least so long must a stall be before, and at most this part of it may be left. */
const LONG = 200;
const PART = 1 / 4;

/** Orders in which operations that run at the same time end: a fixed program does the same in each. */
const SHUFFLES = [1, 2];

/** How often a fixed program may run until its loop is free: the machine itself may stop a process. */
const ATTEMPTS = 4;

/** `folder` is where the program is laid for the analysis; it is gone with the test's temporary folders. */
export async function prove(fixture: ProofFixture, engine: Engine, folder: string): Promise<Proof> {
  await writeFiles(folder, fixture.files);
  const workspace = await readWorkspace(folder);
  assert.deepEqual(workspace.problems, []);
  const original = absolute(fixture.files, folder);
  assert.deepEqual(compileErrors(folder, original), [], "the program compiles before");
  const program = (texts: Texts) => strictProgram(folder, new Map([...original, ...texts]));
  const fixed = fixFixture(fixture, engine, workspace, program);
  const after = new Map([...original, ...fixed.texts]);
  assertOutcome(fixture, fixed, original);
  assert.deepEqual(compileErrors(folder, after), [], "the program compiles after");
  for (const { before, edits } of fixed.rounds) assertMinimal(before, edits);
  assertSettled(fixture, engine, workspace, program, fixed);
  const { titles, notes, left } = fixed;
  const reasons = left.flatMap((each) => each.reasons);
  return { fixture, titles, notes, reasons, ...(await compareRuns(fixture, below(after, folder))) };
}

function fixFixture(
  { expectation, name }: ProofFixture,
  engine: Engine,
  workspace: Workspace,
  program: (texts: Texts) => OwnProgram,
): Fixed {
  const { alternative = "async", declined, review, getters = false } = expectation;
  const isForReview = declined !== undefined || review !== undefined;
  if (!isForReview) return fixAll(engine, workspace, { alternative, safety: "safe" }, program);
  const safe = fixAll(engine, workspace, { alternative, safety: "safe" }, program);
  assert.deepEqual(safe.titles, [], `${name}: nothing here is safe`);
  if (getters) {
    const unasked = fixAll(engine, workspace, { alternative, safety: "review" }, program);
    assert.deepEqual(unasked.titles, [], `${name}: nothing here is done that nobody asked for`);
  }
  return fixAll(engine, workspace, { alternative, safety: "review", getters }, program);
}

function assertOutcome({ expectation }: ProofFixture, fixed: Fixed, original: Texts): void {
  const { declined, review, left = declined, contains = [], lacks = [] } = expectation;
  const remaining = fixed.left.map(({ text, reasons }) => `${text} (${reasons.join("; ")})`);
  if (left === undefined) assert.deepEqual(remaining, [], "findings are left");
  else {
    assert.notEqual(remaining.length, 0, "nothing was left");
    for (const { reasons } of fixed.left) assert.match(reasons.join("; "), new RegExp(left));
  }
  if (review !== undefined) assert.match(fixed.notes.join("; "), new RegExp(review));
  if (declined !== undefined) assert.deepEqual(fixed.titles, [], "nothing is changed");
  else assert.notEqual(fixed.rounds.length, 0, "something is changed");
  const all = [...new Map([...original, ...fixed.texts]).values()].join("\n");
  for (const text of contains) assert.ok(all.includes(text), `the fixed texts lack ${text}\n${all}`);
  for (const text of lacks) assert.ok(!all.includes(text), `the fixed texts contain ${text}\n${all}`);
}

/** Nothing more to do in the fixed texts, and the same result however the text is laid out. */
function assertSettled(
  fixture: ProofFixture,
  engine: Engine,
  workspace: Workspace,
  program: (texts: Texts) => OwnProgram,
  fixed: Fixed,
): void {
  const { alternative = "async", review, getters = false } = fixture.expectation;
  if (fixed.rounds.length === 0) return;
  const safety = review === undefined ? "safe" : "review";
  const again = (texts: (text: string) => string) => {
    const files = workspace.files.map(({ path, text }) => ({ path, text: texts(text) }));
    return fixAll(engine, { ...workspace, files }, { alternative, safety, getters }, program);
  };
  const done = [...fixed.texts].map(([path, text]) => ({ path, text }));
  const secondTime = fixAll(engine, { ...workspace, files: done }, { alternative, safety, getters }, program);
  assert.deepEqual(secondTime.titles, [], "a second time changes nothing");
  const { texts } = again(otherLayout);
  for (const [path, text] of fixed.texts)
    assert.equal(texts.get(path), otherLayout(text), `${path}: the same with Windows line ends and tabs`);
}

async function compareRuns({ files, main, expectation }: ProofFixture, fixed: ReadonlyMap<string, string>) {
  const changedFiles = [...fixed].filter(([path, text]) => files.get(path) !== text).map(([path]) => path);
  const isChanged = changedFiles.length > 0;
  const [before, first] = await Promise.all([
    runProgram(files, main),
    isChanged ? runProgram(fixed, main) : undefined,
  ]);
  assert.notEqual(before.stdout, "", `the program prints something: ${before.stderr}`);
  assert.equal(before.exit, 0, before.stderr);
  if (first) assert.deepEqual(visible(first), visible(before), `the same happens\n${first.stderr}`);
  for (const shuffle of isChanged ? SHUFFLES : []) {
    const shuffled = await runProgram(fixed, main, { shuffle });
    assert.deepEqual(visible(shuffled), visible(before), `the same happens in order ${shuffle}`);
  }
  for (const fault of isChanged ? (expectation.faults ?? []) : [])
    await compareFault(files, fixed, main, fault);
  if (expectation.stall) assert.ok(before.stall >= LONG, `the loop stops for ${before.stall} ms only`);
  let after = first?.stall ?? before.stall;
  for (let attempt = 1; isChanged && expectation.stall && after > before.stall * PART; attempt++) {
    assert.ok(attempt < ATTEMPTS, `the loop still stops for ${after} ms of ${before.stall} ms`);
    after = Math.min(after, (await runProgram(fixed, main)).stall);
  }
  return { changedFiles, before: before.stall, after };
}

async function compareFault(
  files: ReadonlyMap<string, string>,
  fixed: ReadonlyMap<string, string>,
  main: string,
  fault: string,
): Promise<void> {
  const [before, after] = await Promise.all([
    runProgram(files, main, { args: [fault] }),
    runProgram(fixed, main, { args: [fault] }),
  ]);
  assert.deepEqual(visible(after), visible(before), `the same happens for ${fault}`);
}

/** What others see of a run. */
export const visible = ({ stdout, exit, error }: ProgramRun) => ({ stdout, exit, error });

export async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

export const absolute = (files: ReadonlyMap<string, string>, folder: string): Map<string, string> =>
  new Map([...files].map(([path, text]) => [`${folder}/${path}`, text]));

export const below = (texts: Texts, folder: string): Map<string, string> =>
  new Map([...texts].map(([path, text]) => [path.slice(folder.length + 1), text]));
