/** Cases of fixes whose results compile: in TypeScript, under `strict`. */
import assert from "node:assert/strict";
import { applyEdits } from "../src/core/finding/edit.ts";
import { asyncEditsOfFile, verify } from "../src/core/fixes/index.ts";
import { checkFix, sitesOf, type FixCase } from "./fix-check.ts";
import { ownProgram } from "./support/own-program.ts";

/** The case, and in TypeScript the compiler's word on the result. */
function check(example: FixCase): void {
  checkFix(example);
  const { file = "a.ts", before, after } = example;
  if (typeof after === "string" && /\.[cm]?tsx?$/.test(file)) compiled(before, file);
}

/** The text after the fixes, which compiles, and what they say to a person. */
export function compiled(
  marked: string,
  name = "a.ts",
): { readonly text: string; readonly notes: readonly string[] } {
  const file = `/project/${name}`;
  const sites = sitesOf(file, marked);
  const original = sites[0]!.sourceFile.text;
  const texts = new Map([[file, original]]);
  const { edits, declined, notes } = asyncEditsOfFile(sites);
  assert.deepEqual(declined, []);
  const program = ownProgram(texts);
  const outcome = verify({ edits: [{ file, edits }], safety: "safe", texts, programs: () => program });
  assert.ok("edits" in outcome, JSON.stringify(outcome));
  return { text: applyEdits(original, edits), notes };
}

/** One test for each case. */
export function checkAll(cases: Readonly<Record<string, FixCase>>): void {
  for (const [title, example] of Object.entries(cases)) it(title, () => check(example));
}

/** An async function around a body, below the import that it uses. */
export function inAsync(body: string, imported: string): string {
  return `${imported}\nexport async function load(p: string, d: string) {\n  ${body.split("\n").join("\n  ")}\n}\n`;
}

export function fs(names: string): string {
  return `import { ${names} } from "node:fs";`;
}

export function promises(names: string): string {
  return `import { ${names} } from "node:fs/promises";`;
}

/** The same place before and after, each with its import. */
export function place(
  [before, importedBefore]: readonly [string, string],
  [after, importedAfter]: readonly [string, string],
  safety: "safe" | "review" = "safe",
): FixCase {
  return { before: inAsync(before, importedBefore), after: inAsync(after, importedAfter), safety };
}
