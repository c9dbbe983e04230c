/**
 * The program of the text on asyncio (sums of squares below ten million, twenty times) before and after the worker fix:
 * whether the sums are the same, how long its loop stops, and how long all of it takes. `npm run bench:sums` runs it whole;
 * `-- --times 4 --limit 1000000` a smaller one. `--runs 3` takes the shortest of three, in turn: other work on the machine only
 * ever makes them longer.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { text as readAll } from "node:stream/consumers";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { finish } from "../server/src/core/create-engine.ts";
import { createEngine, type Engine } from "../server/src/core/index.ts";
import { applyEdits } from "../server/src/core/finding/edit.ts";
import { readAssets, readWorkspace, slashed } from "../server/src/node/index.ts";
import { table } from "./table.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PROGRAM = join(ROOT, "test-fixtures/proofs/worker-sums");
const PRELOAD = new URL("../server/test/support/proof/proof-preload.mjs", import.meta.url).href;

interface Run {
  readonly sums: string;
  /** In milliseconds: the longest time for which the loop did not turn, and from the start of the process to its end. */
  readonly stall: number;
  readonly total: number;
}

const { values } = parseArgs({
  options: {
    times: { type: "string", default: "20" },
    limit: { type: "string", default: "10000000" },
    runs: { type: "string", default: "1" },
  },
});
const folder = slashed(await mkdtemp(join(tmpdir(), "unblock-sums-")));
const program = join(folder, "program");
try {
  await lay(program, values.times, values.limit);
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const mains = [await compiled(program, join(folder, "before"))];
  await fix(program);
  mains.push(await compiled(program, join(folder, "after")));
  const runs: Run[][] = [[], []];
  for (let round = 0; round < Number(values.runs); round++)
    for (const [index, main] of mains.entries()) runs[index]!.push(await run(main));
  const [before, after] = runs.map(shortest);
  report(before!, after!);
} finally {
  await rm(folder, { recursive: true, force: true });
}

function shortest(runs: readonly Run[]): Run {
  const sums = new Set(runs.map((each) => each.sums));
  if (sums.size !== 1) throw new Error("the sums differ from run to run");
  return {
    sums: [...sums][0]!,
    stall: Math.min(...runs.map(({ stall }) => stall)),
    total: Math.min(...runs.map(({ total }) => total)),
  };
}

/** The fixture with the numbers of the text. */
async function lay(target: string, times: string, limit: string): Promise<void> {
  await cp(PROGRAM, target, { recursive: true });
  await symlink(join(ROOT, "node_modules"), join(target, "node_modules"));
  const main = await readFile(join(target, "main.ts"), "utf8");
  const whole = main
    .replace(/TIMES = \d+/, `TIMES = ${times}`)
    .replace(/LIMIT = [\d_]+n/, `LIMIT = ${limit}n`);
  await writeFile(join(target, "main.ts"), whole);
  const compilerOptions = {
    target: "es2023",
    module: "nodenext",
    strict: true,
    types: ["node"],
    rootDir: ".",
    outDir: "dist",
    skipLibCheck: true,
  };
  await writeFile(join(target, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
}

/** Applies the fix of the one finding, as an editor would. */
async function fix(target: string): Promise<void> {
  const engine: Engine = createEngine(await readAssets());
  const workspace = await readWorkspace(target);
  engine.open(workspace);
  const { findings } = finish(engine.analyse());
  const [found] = findings.flatMap(({ id, message, fixes }) => {
    const index = fixes.findIndex(
      ({ alternative, safety }) => alternative === "worker" && safety !== "display",
    );
    return index >= 0 ? [{ id, message, index, title: fixes[index]!.title }] : [];
  });
  if (!found) throw new Error("no worker fix is offered");
  console.log(`${found.message}\n${found.title}\n`);
  const outcome = engine.resolveFix(found.id, found.index);
  if ("declined" in outcome) throw new Error(`the fix is declined: ${outcome.declined}`);
  const texts = new Map(workspace.files.map(({ path, text }) => [path, text]));
  for (const { file, edits } of outcome.edits) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, applyEdits(texts.get(file) ?? "", edits));
  }
}

/** Built by the compiler, as the program's own script does. Gives the main file. */
async function compiled(target: string, output: string): Promise<string> {
  const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
  const child = spawn(process.execPath, [compiler, "-p", target, "--outDir", output], { stdio: "inherit" });
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`the program does not compile`);
  return join(output, "main.js");
}

async function run(main: string): Promise<Run> {
  const begun = performance.now();
  const child = spawn(process.execPath, ["--import", PRELOAD, main], {
    stdio: ["ignore", "pipe", "inherit", "pipe"],
    env: { ...process.env, SHUFFLE: "" },
  });
  const [sums, measured] = await Promise.all([
    readAll(child.stdout!),
    readAll(child.stdio[3] as Readable),
    once(child, "close"),
  ]);
  const total = performance.now() - begun;
  const { stall, error } = JSON.parse(measured) as { stall: number; error: { message: string } | null };
  if (error) throw new Error(error.message);
  return { sums, stall, total };
}

function report(before: Run, after: Run): void {
  const isSame = before.sums === after.sums;
  const shown = (run: Run) => [run.stall, run.total].map((value) => `${value.toFixed(0)} ms`);
  const rows = [
    ["before", ...shown(before)],
    ["after", ...shown(after)],
  ];
  console.log(table(["", "longest stall", "total"], rows));
  console.log(
    `\n${isSame ? "The sums are the same." : "THE SUMS DIFFER."} ` +
      `The longest stall is ${(before.stall / after.stall).toFixed(0)} times shorter; ` +
      `the total is ${(after.total / before.total).toFixed(2)} of the sequential one on ${availableParallelism()} processors.`,
  );
  if (!isSame) process.exitCode = 1;
}
