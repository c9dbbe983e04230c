/** Fixing to a fixpoint, and writing all files or none: what the command line's tests can't bring about. */
import assert from "node:assert/strict";
import { readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Analysis, Finding, FixesOutcome, PlannedFix } from "../src/core/index.ts";
import {
  draftTexts,
  fixAll,
  MOST_ROUNDS,
  writeAll,
  type FixedAll,
  type FixingEngine,
  type FixSelection,
} from "../src/node/index.ts";
import { sampleFinding } from "./support/sample-engine.ts";
import { useTemporaryFolders } from "./support/temporary-folder.ts";

const FILE = "/w/a.js";
const OTHER = "/w/b.js";

/**
 * An engine in which each character of a text is a finding, that a fix can do something about: `1` becomes `0`, `2`
 * becomes `1`, `+` becomes `++`, `x` has no edits, `f` also changes the other file, and `.` is nothing.
 */
function charEngine(texts: Map<string, string>) {
  const asked: string[][] = [];
  let analysis: Analysis | undefined;
  const NEXT: Readonly<Record<string, string>> = { "1": "0", "2": "1", "+": "++", f: "." };
  const engine: FixingEngine = {
    get analysis() {
      return analysis;
    },
    edit(changes) {
      for (const { path, text } of changes) if (text !== null) texts.set(path, text);
    },
    *analyse() {
      yield { phase: "facts", done: 0, total: 1 };
      const findings = [...texts].flatMap(([file, text]) =>
        [...text].flatMap((char, at) => (".0".includes(char) ? [] : findingOf(file, char, at))),
      );
      const references = { resolved: 0, guessed: 0, unresolved: 0, skipped: 0 };
      analysis = { findings, problems: [], references, files: texts.size, timing: {} };
      return analysis;
    },
    *resolveFixes(choices) {
      const found = choices.map(({ findingId }) => analysis!.findings.find(({ id }) => id === findingId)!);
      asked.push(found.map(({ message }) => message));
      yield { phase: "fixes", done: 0, total: 1 };
      const edits = new Map<string, { start: number; end: number; text: string }[]>();
      const applied: FixesOutcome["applied"][number][] = [];
      const left: FixesOutcome["left"][number][] = [];
      for (const [index, { message, place }] of found.entries()) {
        const text = NEXT[message];
        if (text === undefined) {
          left.push({ ...choices[index]!, reason: `nothing helps ${message}` });
          continue;
        }
        applied.push({ ...choices[index]!, safety: "safe" });
        const start = place.start.column - 1;
        edits.set(place.file, [...(edits.get(place.file) ?? []), { start, end: start + 1, text }]);
        if (message === "f") edits.set(OTHER, [{ start: 0, end: 0, text: "." }]);
      }
      return { edits: [...edits].map(([file, changes]) => ({ file, edits: changes })), applied, left };
    },
  };
  return { engine, asked };
}

function findingOf(file: string, char: string, at: number, fixes: readonly PlannedFix[] = [FIX]): Finding {
  const place = { file, start: { line: 1, column: at + 1 }, end: { line: 1, column: at + 2 } };
  return { ...sampleFinding("/w", "a.js", 1, "error"), id: `${file} ${at}`, place, message: char, fixes };
}

const FIX: PlannedFix = { title: "Await it (async)", alternative: "async", safety: "safe" };

function run(content: Record<string, string>, selection: Partial<FixSelection> = {}) {
  const known = new Map(Object.entries(content));
  const { engine, asked } = charEngine(new Map(known));
  const texts = draftTexts((file) => known.get(file));
  finish(engine.analyse());
  const parts = { engine, texts, programs: () => undefined };
  return { fixed: finish(fixAll(parts, { safety: "safe", ...selection })), asked, engine, texts };
}

function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

const after = ({ files }: FixedAll) => files.map(({ after: text }) => text);

describe("fixing everything", () => {
  it("goes on until a round applies nothing", () => {
    const { fixed, asked } = run({ [FILE]: "12" });
    assert.deepEqual([after(fixed), fixed.rounds, fixed.complete], [["00"], 2, true]);
    assert.deepEqual(asked, [["1", "2"], ["1"]]);
    assert.deepEqual(
      fixed.applied.map(({ finding }) => finding.message),
      ["1", "2", "1"],
    );
  });

  it("gives the text before all rounds beside the one after them", () => {
    const { fixed } = run({ [FILE]: "2", [OTHER]: "." });
    assert.deepEqual(fixed.files, [{ file: FILE, before: "2", after: "0" }]);
  });

  it("asks again about what was declined only where a file changed that it has to do with", () => {
    const { asked, fixed } = run({ [FILE]: "x", [OTHER]: "12" });
    assert.deepEqual(asked, [["x", "1", "2"], ["1"]]);
    assert.deepEqual(run({ [FILE]: "x2" }).asked, [["x", "2"], ["x", "1"], ["x"]]);
    assert.deepEqual(
      fixed.left.map(({ finding, reason }) => [finding.message, reason]),
      [["x", "nothing helps x"]],
    );
  });

  it("stops after some rounds where there is no end, and says so", () => {
    const { fixed } = run({ [FILE]: "+" });
    assert.deepEqual([fixed.rounds, fixed.complete], [MOST_ROUNDS, false]);
    assert.ok(fixed.left.length > 0);
  });

  it("leaves as unsafe what can't be checked, and fixes the rest", () => {
    const content = new Map([
      [FILE, "1"],
      [OTHER, "1"],
    ]);
    const { engine, asked } = charEngine(new Map(content));
    finish(engine.analyse());
    const texts = draftTexts((file) => content.get(file));
    const programs = (file: string) => ({ installed: file !== OTHER, errors: () => [] });
    const fixed = finish(fixAll({ engine, texts, programs }, { safety: "safe" }));
    assert.deepEqual([after(fixed), asked], [["0"], [["1"]]]);
    assert.match(fixed.left[0]?.reason ?? "", /not installed/);
    const all = finish(fixAll({ engine, texts, programs }, { safety: "review" }));
    assert.deepEqual(after(all), ["0", "0"]);
  });

  it("can be kept to one file: what changes others is left", () => {
    const { fixed } = run({ [FILE]: "f1", [OTHER]: "." }, { only: FILE });
    assert.deepEqual(
      fixed.files.map(({ file, after: text }) => [file, text]),
      [[FILE, "f0"]],
    );
    assert.deepEqual(
      fixed.left.map(({ reason }) => reason),
      ["it changes other files too"],
    );
  });

  it("brings an engine back to the texts before", () => {
    const { engine, texts } = run({ [FILE]: "12" });
    engine.edit(texts.undo());
    assert.deepEqual(
      finish(engine.analyse()).findings.map(({ message }) => message),
      ["1", "2"],
    );
  });

  it("ends with a CancelledError when it is cancelled", () => {
    const { engine } = charEngine(new Map([[FILE, "1"]]));
    finish(engine.analyse());
    const parts = { engine, texts: draftTexts(() => "1"), programs: () => undefined };
    const work = fixAll(parts, { safety: "safe" }, { isCancelled: () => true });
    assert.throws(() => finish(work), { name: "CancelledError" });
  });
});

describe("writing all files or none", () => {
  const folder = useTemporaryFolders();

  it("writes, and creates", async () => {
    const root = await folder({ "a.js": "old" });
    await writeAll(root, [
      { file: `${root}/a.js`, before: "old", after: "new" },
      { file: `${root}/b.js`, before: undefined, after: "fresh" },
    ]);
    assert.equal(await readFile(join(root, "a.js"), "utf8"), "new");
    assert.equal(await readFile(join(root, "b.js"), "utf8"), "fresh");
    assert.deepEqual((await readdir(root)).sort(), ["a.js", "b.js"]);
  });

  it("creates no file over another", async () => {
    const root = await folder({ "a.js": "old", "b.js": "here" });
    const changes = [
      { file: `${root}/a.js`, before: "old", after: "new" },
      { file: `${root}/b.js`, before: undefined, after: "fresh" },
    ];
    await assert.rejects(writeAll(root, changes), {
      name: "WriteRefusal",
      message: /b\.js is there already/,
    });
    assert.equal(await readFile(join(root, "a.js"), "utf8"), "old");
  });

  it("puts back what has its place already when a later file can't take its own", async () => {
    const root = await folder({ "a.js": "old" });
    const changes = [
      { file: `${root}/a.js`, before: "old", after: "new" },
      { file: `${root}/new.js`, before: undefined, after: "fresh" },
      { file: `${root}/late.js`, before: undefined, after: "late" },
    ];
    const seen: string[] = [];
    const move = async (from: string, to: string): Promise<void> => {
      if (to.endsWith("late.js")) {
        seen.push(
          ...(await Promise.all(["a.js", "new.js"].map((name) => readFile(join(root, name), "utf8")))),
        );
        throw Object.assign(new Error("no space"), { code: "EACCES" });
      }
      await rename(from, to);
    };
    await assert.rejects(writeAll(root, changes, move), {
      name: "WriteRefusal",
      message: /late\.js can't be written: permission denied \(EACCES\)$/,
    });
    assert.deepEqual(seen, ["new", "fresh"]);
    assert.equal(await readFile(join(root, "a.js"), "utf8"), "old");
    assert.deepEqual(await readdir(root), ["a.js"]);
  });

  it("says what could not be put back", async () => {
    const root = await folder({ "a.js": "old", "b.js": "old" });
    const changes = ["a.js", "b.js"].map((name) => ({
      file: `${root}/${name}`,
      before: "old",
      after: "new",
    }));
    let moves = 0;
    const move = (from: string, to: string) =>
      moves++ === 0 ? rename(from, to) : Promise.reject(new Error("the disk is gone"));
    const message = /b\.js can't be written: the disk is gone; could not be put back: .*a\.js$/;
    await assert.rejects(writeAll(root, changes, move), { message });
  });
});
