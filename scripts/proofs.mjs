/**
 * Runs the programs below `test-fixtures/proofs` before and after their fix, and writes what was measured to
 * `docs/proofs.md`: `npm run proofs`. Fails, and writes nothing, when one of them does not do the same.
 * Needs `node --import tsx`, since the harness is TypeScript.
 */
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as prettier from "prettier";
import { createEngine } from "../server/src/core/create-engine.ts";
import { readAssets } from "../server/src/node/index.ts";
import { prove } from "../server/test/support/proof/proof.ts";
import { proofFixtures } from "../server/test/support/proof/proof-fixture.ts";
import { realVerdicts } from "../server/test/support/verdicts.ts";

const PAGE = resolve(import.meta.dirname, "../docs/proofs.md");

async function proveAll(fixtures) {
  const engine = createEngine(await readAssets(), realVerdicts);
  const root = await realpath(await mkdtemp(join(tmpdir(), "unblock-proofs-")));
  const proofs = [];
  const failures = [];
  try {
    for (const fixture of fixtures)
      await prove(fixture, engine, join(root, fixture.name)).then(
        (proof) => proofs.push(proof),
        (error) => failures.push(new Error(fixture.name, { cause: error })),
      );
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  if (failures.length > 0) throw new AggregateError(failures, "some programs do not do the same");
  return proofs;
}

/** The page, from what was proved and the fixtures that wait. */
function page(proofs, waiting) {
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
    ...waitingPart(waiting),
  ].join("\n\n");
}

function waitingPart(waiting) {
  if (waiting.length === 0) return [];
  const rows = waiting.map(({ name, shows, expectation }) => [code(name), shows, expectation.pending]);
  return ["## Not yet right", table(["program", "shows", "what is wrong"], rows)];
}

function cells({ fixture, titles, notes }) {
  const isForReview = fixture.expectation.review !== undefined;
  return [
    code(fixture.name),
    fixture.shows,
    unique([...titles, ...(isForReview ? notes.map((note) => `_${note}_`) : [])]),
  ];
}

const code = (text) => `\`${text}\``;
const milliseconds = (value) => `${Math.round(value)} ms`;
/** Places in files are of no use without the file. */
const unique = (texts) =>
  [...new Set(texts.map((text) => text.replace(/ \([\w.]+:\d+\)/g, "")))]
    .map((text) => text.replaceAll(tmpdir(), "").replace(/\/unblock-proofs-\w+\/[^/\s]+\//g, ""))
    .join("<br>");

function table(headings, rows) {
  const lines = [headings, headings.map(() => "---"), ...rows];
  return lines.map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");
}

async function main() {
  const fixtures = proofFixtures();
  const isWaiting = ({ expectation }) => expectation.pending !== undefined;
  const proofs = await proveAll(fixtures.filter((fixture) => !isWaiting(fixture)));
  const text = page(proofs, fixtures.filter(isWaiting)).replace(/\n +/g, "\n");
  const options = await prettier.resolveConfig(PAGE);
  await writeFile(PAGE, await prettier.format(text, { ...options, parser: "markdown" }));
  console.log(`wrote docs/proofs.md: ${proofs.length} proved`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
