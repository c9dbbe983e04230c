/**
 * Runs the programs below `test-fixtures/proofs` before and after their fix, and writes what was measured to
 * `docs/proofs.md`: `npm run proofs`. Fails, and writes nothing, when one of them does not do the same.
 * Needs `node --import tsx`, since the harness is TypeScript.
 */
import { cpus, tmpdir } from "node:os";
import { resolve } from "node:path";
import { prove } from "../server/test/support/proof/proof.ts";
import { proofFixtures } from "../server/test/support/proof/proof-fixture.ts";
import { code, runAll, table, waitingPart, writePage } from "./program-pages.mjs";

const PAGE = resolve(import.meta.dirname, "../docs/proofs.md");

/** The parts of the page. */
function page(proofs, fixtures) {
  const changed = proofs.filter(({ titles }) => titles.length > 0);
  const stalls = changed.filter(({ fixture }) => fixture.expectation.stall);
  const others = changed.filter(({ fixture }) => !fixture.expectation.stall);
  const declined = proofs.filter(({ titles }) => titles.length === 0);
  return [
    "<!-- Written by `npm run proofs` from test-fixtures/proofs: edit those programs. -->",
    "# Proofs",
    `Every row is a program below \`test-fixtures/proofs\`. Each was analysed, fixed until nothing was left to do, compiled
     strictly before and after, and run before and after in a child process: same output, same exit, same error where
     one is asked for. A second time, the fix changes nothing; no edit touches a line that it leaves as it is; and the
     same program with tabs and Windows line ends becomes the same. The tests do all of this again at every change.`,
    `${changed.length} programs are changed, and ${declined.length} are left alone for a reason.
     Measured with Node ${process.version} on ${cpus().length} × ${cpus()[0]?.model ?? "an unknown processor"}.`,
    "## The loop, before and after",
    `The longest time for which the event loop did not turn. At least 200 ms before, at most a quarter of it after.`,
    table(
      ["program", "shows", "fix", "before", "after"],
      stalls.map((proof) => [...cells(proof), milliseconds(proof.before), milliseconds(proof.after)]),
    ),
    "## The same behaviour",
    `Where the fix is for review, what a person is told stands below it.`,
    table(["program", "shows", "fix"], others.map(cells)),
    "## Left alone",
    table(
      ["program", "shows", "reason"],
      declined.map(({ fixture, reasons }) => [code(fixture.name), fixture.shows, unique(reasons)]),
    ),
    ...waitingPart(fixtures),
  ];
}

function cells({ fixture, titles, notes }) {
  const isForReview = fixture.expectation.review !== undefined;
  return [
    code(fixture.name),
    fixture.shows,
    unique([...titles, ...(isForReview ? notes.map((note) => `_${note}_`) : [])]),
  ];
}

const milliseconds = (value) => `${Math.round(value)} ms`;
/** Places in files are of no use without the file. */
const unique = (texts) =>
  [...new Set(texts.map((text) => text.replace(/ \([\w.]+:\d+\)/g, "")))]
    .map((text) => text.replaceAll(tmpdir(), "").replace(/\/unblock-proofs-\w+\/[^/\s]+\//g, ""))
    .join("<br>");

const fixtures = proofFixtures();
const proofs = await runAll(fixtures, prove, "unblock-proofs-");
await writePage(PAGE, page(proofs, fixtures));
console.log(`wrote docs/proofs.md: ${proofs.length} proved`);
