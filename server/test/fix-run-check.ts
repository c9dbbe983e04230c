/** Runs programs before and after the async fix of their marked operations, and compares what they print. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyEdits } from "../src/core/finding/edit.ts";
import { asyncEditsOfFile } from "../src/core/fixes/index.ts";
import { sitesOf } from "./fix-check.ts";

/** A JavaScript program, whose first argument is a folder that it may write to. */
export interface FixProgram {
  readonly file: string;
  readonly text: string;
}

/** One test for each program. */
export function checkRuns(programs: Readonly<Record<string, FixProgram>>): void {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "unblock-fix-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (file: string, text: string): string => {
    writeFileSync(join(folder, file), text);
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, file), folder], {
      encoding: "utf8",
    });
    assert.equal(status, 0, `${stderr}\n${text}`);
    return stdout;
  };

  for (const [title, { file, text }] of Object.entries(programs)) {
    it(title, () => {
      const sites = sitesOf(file, text);
      const original = sites[0]?.sourceFile.text ?? "";
      const { edits, declined } = asyncEditsOfFile(sites);
      assert.deepEqual(
        declined.map(({ reason }) => reason),
        [],
      );
      const expected = run(file, original);
      assert.notEqual(expected, "");
      assert.equal(run(file, applyEdits(original, edits)), expected);
    });
  }
}
