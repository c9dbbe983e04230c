/** What the pages of programs that were run have in common: running all of them, tables of them, and writing the page. */
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as prettier from "prettier";
import { createEngine } from "../server/src/core/create-engine.ts";
import { readAssets } from "../server/src/node/index.ts";
import { realVerdicts } from "../server/test/support/verdicts.ts";

/** Runs those that don't wait, each in a folder of its own. Rejects, when all have run, with those that failed. */
export async function runAll(fixtures, show, prefix) {
  const engine = createEngine(await readAssets(), realVerdicts);
  const root = await realpath(await mkdtemp(join(tmpdir(), prefix)));
  const shown = [];
  const failures = [];
  try {
    for (const fixture of fixtures.filter((each) => !isWaiting(each)))
      await show(fixture, engine, join(root, fixture.name)).then(
        (outcome) => shown.push(outcome),
        (error) => failures.push(new Error(fixture.name, { cause: error })),
      );
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  if (failures.length > 0) throw new AggregateError(failures, "some programs do not do what they should");
  return shown;
}

const isWaiting = ({ expectation }) => expectation.pending !== undefined;

/** The part of a page for the programs that the engine does not get right yet. */
export function waitingPart(fixtures) {
  const waiting = fixtures.filter(isWaiting);
  if (waiting.length === 0) return [];
  const rows = waiting.map(({ name, shows, expectation }) => [code(name), shows, expectation.pending]);
  return ["## Not yet right", table(["program", "shows", "what is wrong"], rows)];
}

export const code = (text) => `\`${text}\``;

export function table(headings, rows) {
  const lines = [headings, headings.map(() => "---"), ...rows];
  return lines.map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");
}

/** Parts by blank lines; what goes on indented in a part is one paragraph. */
export async function writePage(path, parts) {
  const options = await prettier.resolveConfig(path);
  const text = parts.join("\n\n").replace(/\n +/g, "\n");
  await writeFile(path, await prettier.format(text, { ...options, parser: "markdown" }));
}
