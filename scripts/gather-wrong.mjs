/**
 * Runs the programs below `test-fixtures/gather-wrong` as they are and as they would be if their awaits were started
 * together, and writes what they print to `docs/gather-wrong.md`: `npm run gather-wrong`. Fails, and writes nothing, when
 * one of them is offered to be changed. Needs `node --import tsx`, since the harness is TypeScript.
 */
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import * as prettier from "prettier";
import { createEngine } from "../server/src/core/create-engine.ts";
import { readAssets } from "../server/src/node/index.ts";
import { showWrong, wrongFixtures } from "../server/test/support/proof/wrong.ts";
import { realVerdicts } from "../server/test/support/verdicts.ts";

const PAGE = resolve(import.meta.dirname, "../docs/gather-wrong.md");

async function showAll(fixtures) {
  const engine = createEngine(await readAssets(), realVerdicts);
  const root = await realpath(await mkdtemp(join(tmpdir(), "unblock-wrong-")));
  const shown = [];
  try {
    for (const fixture of fixtures) shown.push(await showWrong(fixture, engine, join(root, fixture.name)));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  return shown;
}

function page(shown, waiting) {
  const left = shown.filter(({ fixture }) => !fixture.expectation.review);
  const asked = shown.filter(({ fixture }) => fixture.expectation.review);
  return [
    "<!-- Written by `npm run gather-wrong` from test-fixtures/gather-wrong: edit those programs. -->",
    "# Where gathering would be wrong",
    `Every row is a program below \`test-fixtures/gather-wrong\` with awaits that wait one after another and have to. Unblock
     leaves them alone, for the reason that \`unblock explain\` gives. What would come of it is shown by doing it all the same: the code
     that drafts the fix is given the awaits whatever speaks against them, the result compiles strictly, and both programs
     run. Both print the same each time. The tests do all of this again at every change.`,
    `${left.length} programs are left alone, and ${asked.length} are left to a person.`,
    "## Left alone",
    table(["program", "shows", "why it is left alone", "prints", "would print"], left.map(cells)),
    "## Left to a person",
    `Here the order counts by what the program means, and others of the same form do not mind: a cache is filled by whoever
     comes first. The fix is for review, and its notes say what to look at.`,
    table(["program", "shows", "what a person is told", "prints", "would print"], asked.map(cells)),
    ...waitingPart(waiting),
  ].join("\n\n");
}

function waitingPart(waiting) {
  if (waiting.length === 0) return [];
  const rows = waiting.map(({ name, shows, expectation }) => [code(name), shows, expectation.pending]);
  return ["## Not yet right", table(["program", "shows", "what is wrong"], rows)];
}

function cells({ fixture, reason, before, after }) {
  return [code(fixture.name), fixture.shows, reason, lines(before), lines(after)];
}

const code = (text) => `\`${text}\``;
const lines = (text) => text.split("\n").map(code).join("<br>");

function table(headings, rows) {
  const all = [headings, headings.map(() => "---"), ...rows];
  return all.map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");
}

const fixtures = wrongFixtures();
const isWaiting = ({ expectation }) => expectation.pending !== undefined;
const shown = await showAll(fixtures.filter((fixture) => !isWaiting(fixture)));
const text = page(shown, fixtures.filter(isWaiting)).replace(/\n +/g, "\n");
const options = await prettier.resolveConfig(PAGE);
await writeFile(PAGE, await prettier.format(text, { ...options, parser: "markdown" }));
console.log(`wrote docs/gather-wrong.md: ${shown.length} programs`);
