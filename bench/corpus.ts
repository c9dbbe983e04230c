/**
 * Recall and false alarms on real cases: `npm run corpus -- <folder of clones>`. Scans each labelled repository at the
 * commit before its maintainers' change with the built command line, and counts what was found.
 */
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { format } from "prettier";
import { rules as registered } from "../server/src/core/index.ts";
import { documentOf } from "./corpus/document.ts";
import { isAbout, readCases, rulesAnswering } from "./corpus/labels.ts";
import { printed } from "./corpus/print.ts";
import { runCorpus } from "./corpus/run.ts";
import { exitOnSignals } from "./measure.ts";
import { duration } from "./table.ts";

const USAGE = `Usage: npm run corpus -- <folder of clones> [options]
  --corpus <file>   the labels (default ../shared/corpus/dev.json)
  --only <text>     only repositories or case ids that contain it (repeatable)
  --kinds <kinds>   only cases of these kinds, separated by commas, and negatives of the rules that answer them: what
                    else there is, is not looked for, which is faster
  --rules <ids>     count the kinds that these rules answer, separated by commas, or "all" (default: the rules there are)
  --trees <folder>  where work trees are kept between runs (default: a folder for temporary files)
  --jobs <n>        scans at a time (default 2)
  --explain         ask \`unblock explain\` about each miss (slow: a scan each)
  --json <file>     also write the results as JSON
  --document <file> also write them as a page of the documentation`;

const ALL_RULES = [
  "sync-io",
  "sync-compute",
  "cpu-loop",
  "busy-wait",
  "slow-regex",
  "sequential-await",
  "await-in-loop",
];

async function main(): Promise<void> {
  exitOnSignals();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      corpus: { type: "string", default: "../shared/corpus/dev.json" },
      only: { type: "string", multiple: true, default: [] },
      kinds: { type: "string" },
      rules: { type: "string" },
      trees: { type: "string", default: join(tmpdir(), "unblock-trees") },
      jobs: { type: "string", default: "2" },
      explain: { type: "boolean", default: false },
      json: { type: "string" },
      document: { type: "string" },
    },
  });
  const [clones] = positionals;
  if (clones === undefined) throw new Error(USAGE);
  const wanted = (text: string) =>
    values.only.length === 0 || values.only.some((part) => text.includes(part));
  const kinds = values.kinds?.split(",");
  const sought = kinds && rulesAnswering(kinds);
  const cases = readCases(values.corpus).filter(
    (each) => wanted(`${each.repo} ${each.id}`) && (!kinds || isAbout(each, kinds)),
  );
  const results = await runCorpus(cases, {
    clones,
    trees: values.trees,
    rules: new Set(rulesOf(values.rules)),
    ...(sought && { sought }),
    jobs: Number(values.jobs),
    explain: values.explain,
    progress: (scan, done, total) =>
      process.stderr.write(
        `${done}/${total} ${scan.repo}@${scan.commit.slice(0, 8)} ${duration(scan.wallMs)}\n`,
      ),
  });
  if (values.json !== undefined) await writeFile(values.json, JSON.stringify(results, undefined, 2));
  if (values.document !== undefined) await writeFile(values.document, await formatted(documentOf(results)));
  console.log(printed(results));
}

function rulesOf(option: string | undefined): readonly string[] {
  if (option === "all") return ALL_RULES;
  return option?.split(",") ?? registered.map(({ id }) => id);
}

/** As Prettier leaves it, which the linter asks for. */
function formatted(text: string): Promise<string> {
  return format(text, { parser: "markdown", printWidth: 120, proseWrap: "preserve" });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
