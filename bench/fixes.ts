/**
 * What the fixes do to real code: `npm run bench:fixes -- <folder>` finds, fixes to a fixpoint in memory, and prints how
 * many operations were found, fixed, declined and left, and why. With `--write` the files are changed on disk, to run
 * the project's own tests on; `npm run bench:edited` then says how many of the edited lines the tests run.
 */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { printed } from "./fixes/print.ts";
import { runFixes } from "./fixes/run.ts";

const USAGE = `Usage: npm run bench:fixes -- <folder> [options]
  --safety <level>  safe (default), or review to take those for review too
  --contexts <kind> loop (default): operations on an event loop count; all: those of every finding
  --plan            only plan: nothing is verified or changed
  --write           change the files on disk
  --json <file>     also write the operations, the applied fixes and the times as JSON`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      safety: { type: "string", default: "safe" },
      contexts: { type: "string", default: "loop" },
      plan: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      json: { type: "string" },
    },
  });
  const [folder] = positionals;
  const { safety, contexts, write } = values;
  if (folder === undefined) throw new Error(USAGE);
  if (safety !== "safe" && safety !== "review") throw new Error(USAGE);
  if (contexts !== "loop" && contexts !== "all") throw new Error(USAGE);
  const results = await runFixes({ folder: resolve(folder), safety, contexts, planOnly: values.plan, write });
  if (values.json !== undefined) {
    const { operations, fixed, left, change, times } = results;
    const { applied, files } = change;
    const changed = files.map(({ file }) => file);
    const json = { operations, fixed, left, applied, changed, times };
    await writeFile(values.json, JSON.stringify(json, undefined, 1));
  }
  console.log(printed(results));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
