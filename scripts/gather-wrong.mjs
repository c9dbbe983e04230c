/**
 * Runs the programs below `test-fixtures/gather-wrong` as they are and as they would be if their awaits were started
 * together, and writes what they print to `docs/gather-wrong.md`: `npm run gather-wrong`. Fails, and writes nothing, when
 * one of them is offered to be changed. Needs `node --import tsx`, since the harness is TypeScript.
 */
import { resolve } from "node:path";
import { showWrong, wrongFixtures } from "../server/test/support/proof/wrong.ts";
import { code, runAll, table, waitingPart, writePage } from "./program-pages.mjs";

const PAGE = resolve(import.meta.dirname, "../docs/gather-wrong.md");

function page(shown, fixtures) {
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
    ...waitingPart(fixtures),
  ];
}

function cells({ fixture, reason, before, after }) {
  return [code(fixture.name), fixture.shows, reason, lines(before), lines(after)];
}

const lines = (text) => text.split("\n").map(code).join("<br>");

const fixtures = wrongFixtures();
const shown = await runAll(fixtures, showWrong, "unblock-wrong-");
await writePage(PAGE, page(shown, fixtures));
console.log(`wrote docs/gather-wrong.md: ${shown.length} programs`);
