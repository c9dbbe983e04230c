import assert from "node:assert/strict";
import type { OwnProgram } from "../src/core/engine.ts";
import { ALTERNATIVES } from "../src/core/finding/finding.ts";
import { asyncEditsOfFile, displayFix, verify, type FixSite } from "../src/core/fixes/index.ts";
import { sitesOf } from "./fix-check.ts";
import { ownProgram } from "./support/own-program.ts";

const FILE = "/project/a.ts";

/** The async fix of the marked operation, verified in a program. */
function verified(marked: string, program: (texts: ReadonlyMap<string, string>) => OwnProgram | undefined) {
  const [site] = sitesOf(FILE, marked) as [FixSite];
  const { edits, notes, declined } = asyncEditsOfFile([site]);
  assert.deepEqual(declined, []);
  const texts = new Map([[FILE, site.sourceFile.text]]);
  const safety = notes.length === 0 ? "safe" : "review";
  return verify({ edits: [{ file: FILE, edits }], safety, texts, programs: () => program(texts) });
}

const IMPORT = 'import { readFileSync } from "node:fs";\n';
const GOOD = `${IMPORT}export async function load(path: string): Promise<string> {
  return /*!*/readFileSync(path, "utf8").trim();
}
`;

describe("a fix is verified", () => {
  it("in the project's own program, and stays safe when it compiles", () => {
    const outcome = verified(GOOD, ownProgram);
    assert.equal("edits" in outcome && outcome.safety, "safe");
  });

  it("and is declined with the compiler's error when it does not", () => {
    // The promise API does not take a file descriptor, which the text does not show here.
    const text = `${IMPORT}export async function load(file: number) {\n  return /*!*/readFileSync(file);\n}\n`;
    const outcome = verified(text, ownProgram);
    assert.match(
      "declined" in outcome ? outcome.declined : "",
      /would not compile: .*'number' is not assignable/s,
    );
  });

  it("and errors that were there before do not count, unless there are more of them", () => {
    const old = (start: number) => ({ file: FILE, message: "old", start, end: start + 1 });
    const program = (before: readonly number[], after: readonly number[]): OwnProgram => ({
      installed: true,
      errors: (_, texts) => (texts.size === 0 ? before : after).map(old),
    });
    assert.ok("edits" in verified(GOOD, () => program([1], [2])));
    const more = verified(GOOD, () => program([1], [2, 9]));
    assert.equal("declined" in more && more.declined, `the result would not compile: ${FILE}: old`);
  });

  it("and is a matter for review without installed dependencies, and without a program", () => {
    const bare: OwnProgram = { installed: false, errors: () => [] };
    for (const program of [bare, undefined]) {
      const outcome = verified(GOOD, () => program);
      assert.equal("edits" in outcome && outcome.safety, "review");
    }
  });

  it("and is declined when it would not parse, even without a program", () => {
    const edits = [{ file: FILE, edits: [{ start: 0, end: 0, text: "await (" }] }];
    const outcome = verify({ edits, safety: "safe", texts: new Map([[FILE, "f();\n"]]) });
    assert.match("declined" in outcome ? outcome.declined : "", /would not parse/);
  });

  it("and is declined when the finding would still be there", () => {
    const edits = [{ file: FILE, edits: [{ start: 0, end: 1, text: "g" }] }];
    const texts = new Map([[FILE, "f();\n"]]);
    const isStillFound = (changed: ReadonlyMap<string, string>): boolean => changed.get(FILE) === "g();\n";
    const outcome = verify({ edits, safety: "safe", texts, isStillFound });
    assert.equal("declined" in outcome && outcome.declined, "the finding would still be there");
  });
});

describe("a fix that only shows what to do", () => {
  for (const alternative of ALTERNATIVES) {
    it(`names the operation and the alternative: ${alternative}`, () => {
      const fix = displayFix(alternative, "pbkdf2Sync");
      assert.deepEqual({ ...fix, title: "" }, { title: "", alternative, safety: "display" });
      assert.match(fix.title, new RegExp(`pbkdf2Sync.*\\(${alternative}\\)$`));
    });
  }
});
