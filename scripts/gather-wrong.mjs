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
  return [
    "<!-- Written by `npm run gather-wrong` from test-fixtures/gather-wrong: edit those programs. -->",
    "# Where gathering would be wrong",
    `Every row is a program below \`test-fixtures/gather-wrong\` with awaits that wait one after another and have to. Unblock
     leaves them alone, for the reason that \`unblock explain\` gives. What would come of it is shown by doing it all the same: the code
     that drafts the fix is given the awaits whatever speaks against them, the result compiles strictly, and both programs
     run. Both print the same each time. The tests do all of this again at every change.`,
    `${shown.length} programs.`,
    table(
      ["program", "shows", "why it is left alone", "prints", "would print"],
      shown.map(({ fixture, reason, before, after }) => [
        code(fixture.name),
        fixture.shows,
        reason,
        lines(before),
        lines(after),
      ]),
    ),
    ...waitingPart(waiting),
  ].join("\n\n");
}

function waitingPart(waiting) {
  if (waiting.length === 0) return [];
  const rows = waiting.map(({ name, shows, expectation }) => [code(name), shows, expectation.pending]);
  return ["## Not yet right", table(["program", "shows", "what is wrong"], rows)];
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
