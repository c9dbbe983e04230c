/**
 * How many loops of programs are reported: `npm run bench:loops -- <folder...>` scans each folder, counts the loops and
 * the calls of array methods with a function in its code (not in tests), and what a rule reports there above hint. With
 * `--draw <n> --seed <n>` it draws from all of these, to be judged by reading. Rules about awaits are counted beside the
 * loops that await and the blocks with several awaits.
 */
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ts } from "ts-morph";
import { collectFacts } from "../server/src/core/facts/collect.ts";
import type { Site } from "../server/src/core/facts/facts.ts";
import { fileKind } from "../server/src/core/project/file-kind.ts";
import { ITERATES } from "../server/src/core/reach/work/prices.ts";
import { readWorkspace } from "../server/src/node/index.ts";
import { exitOnSignals } from "./measure.ts";
import { draw } from "./random.ts";
import type { ReportFinding } from "./report.ts";
import { scanFolder } from "./scan-folder.ts";
import { table } from "./table.ts";

const USAGE = `Usage: npm run bench:loops -- <folder...> [options]
  --rule <id> what is reported (repeatable; default cpu-loop)
  --draw <n>  print so many of the findings, drawn from all folders (default 0)
  --seed <n>  of the draw (default 1)`;

const ABOUT_AWAITS = new Set(["await-in-loop", "sequential-await"]);

interface Counted {
  readonly name: string;
  readonly loops: number;
  readonly findings: readonly ReportFinding[];
}

async function main(): Promise<void> {
  exitOnSignals();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rule: { type: "string", multiple: true, default: ["cpu-loop"] },
      draw: { type: "string", default: "0" },
      seed: { type: "string", default: "1" },
    },
  });
  if (positionals.length === 0) throw new Error(USAGE);
  const counted: Counted[] = [];
  for (const folder of positionals) counted.push(await count(resolve(folder), values.rule));
  console.log(
    table(
      [
        "program",
        values.rule.every((id) => ABOUT_AWAITS.has(id)) ? "places" : "loops",
        "reported above hint",
        "share",
      ],
      counted.map(({ name, loops, findings }) => [
        name,
        String(loops),
        String(findings.length),
        `${((findings.length / loops) * 100).toFixed(2)} %`,
      ]),
    ),
  );
  const all = counted.flatMap(({ name, findings }) => findings.map((finding) => ({ name, finding })));
  for (const { name, finding } of draw(all, Number(values.draw), Number(values.seed)))
    console.log(
      `\n${name} ${finding.rule} ${finding.file}:${finding.start.line} (${finding.severity})\n  ${finding.message}`,
    );
}

async function count(folder: string, ids: readonly string[]): Promise<Counted> {
  const { report } = await scanFolder(
    folder,
    ids.flatMap((id) => ["--rule", id]),
  );
  const findings = report.findings.filter(({ severity, suppressed }) => severity !== "hint" && !suppressed);
  return {
    name: basename(folder),
    loops: await countPlaces(
      folder,
      ids.every((id) => ABOUT_AWAITS.has(id)),
    ),
    findings,
  };
}

async function countPlaces(folder: string, isAboutAwaits: boolean): Promise<number> {
  const { root, files } = await readWorkspace(folder);
  const counts = files
    .filter(({ path }) => fileKind(root, path).kind !== "test")
    .map(({ path, text }) => {
      const parsed = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      const { loops, sites, sequences } = collectFacts(parsed);
      if (isAboutAwaits) return loops.filter(({ dependence }) => dependence).length + sequences.length;
      return loops.length + sites.filter(isChain).length;
    });
  return counts.reduce((sum, each) => sum + each, 0);
}

/** `items.map((item) => …)`. */
function isChain({ name, callee, arguments: [first] }: Site): boolean {
  return callee.is === "member" && ITERATES.test(name) && first?.is === "function";
}

await main();
