/**
 * What a person at the keyboard waits for: `npm run bench:editor -- <tsconfig or folder>` runs the built language server
 * as an editor does, edits at random with a fixed seed, and prints percentiles beside what they should be.
 */
import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { CancellationTokenSource } from "vscode-languageserver/node";
import { insertLine, open, type OpenFile } from "./editor/documents.ts";
import { timeFixes } from "./editor/fixes.ts";
import { startServer, type LoopDelays, type Server } from "./editor/server.ts";
import { countLines, sourceFiles } from "./lines.ts";
import { percentile } from "./measure.ts";
import { seeded } from "./random.ts";
import { duration, table } from "./table.ts";

const USAGE = `Usage: npm run bench:editor -- <tsconfig or folder> [options]
  --edits <n>  how many edits (default 50)
  --files <n>  how many files are open (default 10)
  --seed <n>   of files and edits (default 1)
  --cancel-after <ms>  when the scan is cancelled (default 1500)`;

/** How often a person moves the mouse over something else. */
const HOVER_MILLISECONDS = 40;

const FINDINGS_ASKED = 200;

interface Row {
  readonly name: string;
  readonly values: readonly number[];
  /** What it should be, at the percentile. */
  readonly goal: { readonly percent: number; readonly milliseconds: number };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      edits: { type: "string", default: "50" },
      files: { type: "string", default: "10" },
      seed: { type: "string", default: "1" },
      "cancel-after": { type: "string", default: "1500" },
    },
  });
  const [argument] = positionals;
  if (argument === undefined || !existsSync(argument)) throw new Error(USAGE);
  const folder = resolve(statSync(argument).isFile() ? dirname(argument) : argument);
  const files = sourceFiles(folder).sort();
  console.log(`${files.length} files, ${countLines(files).toLocaleString("en")} lines in ${argument}\n`);
  const random = seeded(Number(values.seed));
  const chosen = Array.from(
    { length: Number(values.files) },
    () => files[Math.floor(random() * files.length)]!,
  );
  const distinct = [...new Set(chosen)];
  const rows = [
    ...(await duringScan(folder, distinct)),
    await afterCancel(folder, Number(values["cancel-after"])),
    ...(await duringEdits(folder, distinct, Number(values.edits), random)),
    ...(await duringFixes(folder, files)),
  ];
  console.log(printed(rows));
}

/** Hovers while the first scan of a fresh server runs. */
async function duringScan(folder: string, files: readonly string[]): Promise<Row[]> {
  const server = await startServer(folder);
  const [file] = await openAll(server, files.slice(0, 1));
  server.resetDelays();
  const started = performance.now();
  let finished = false;
  const scan = server.connection.sendRequest("unblock/scan", {}).finally(() => (finished = true));
  const hovers: number[] = [];
  while (!finished) {
    const position = { line: hovers.length % file!.lines.length, character: 4 };
    const question = { textDocument: { uri: file!.uri }, position };
    hovers.push(await timed(() => server.connection.sendRequest("textDocument/hover", question)));
    await Promise.race([scan, pause(HOVER_MILLISECONDS)]);
  }
  await scan;
  const scanTime = performance.now() - started;
  const delays = await server.delays();
  await server.stop();
  console.log(`the first scan took ${duration(scanTime)}; protocol thread's loop delay: ${shown(delays)}`);
  return [
    { name: "hover during the scan", values: hovers, goal: { percent: 95, milliseconds: 300 } },
    {
      name: "loop delay during the scan (99 %)",
      values: [delays.p99],
      goal: { percent: 99, milliseconds: 20 },
    },
  ];
}

/** How long the analysis thread is busy after the first scan of a fresh server was cancelled. */
async function afterCancel(folder: string, milliseconds: number): Promise<Row> {
  const server = await startServer(folder);
  const source = new CancellationTokenSource();
  let finished = false;
  const scan = server.connection
    .sendRequest("unblock/scan", {}, source.token)
    .then(
      () => "finished",
      () => "cancelled",
    )
    .finally(() => (finished = true));
  await pause(milliseconds);
  if (finished)
    console.log("the scan had finished before it could be cancelled: use a smaller --cancel-after");
  source.cancel();
  const free = await timed(async () => {
    await scan;
    await server.ping();
  });
  await server.stop();
  return { name: "thread free after a cancel", values: [free], goal: { percent: 100, milliseconds: 1000 } };
}

/** Edits, one at a time, each waited for; after every other one also its fixes, so that others interrupt the planning. */
async function duringEdits(folder: string, files: readonly string[], count: number, random: () => number) {
  const server = await startServer(folder);
  const documents = await openAll(server, files);
  await server.connection.sendRequest("unblock/scan", {});
  server.resetDelays();
  const shifted: number[] = [];
  const confirmed: number[] = [];
  const planned: number[] = [];
  for (let edit = 0; edit < count; edit++) {
    const document = documents[Math.floor(random() * documents.length)]!;
    const idle = server.nextIdle();
    const started = performance.now();
    await editAtRandom(server, document, edit, random);
    await server.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri: document.uri } });
    shifted.push(performance.now() - started);
    confirmed.push((await idle) - started);
    if (edit % 2 === 1) continue;
    await server.connection.sendRequest("unblock/scan", {});
    planned.push(performance.now() - started);
  }
  const delays = await server.delays();
  await server.stop();
  console.log(`protocol thread's loop delay during ${count} edits: ${shown(delays)}\n`);
  const rows: Row[] = [
    { name: "shifted after an edit", values: shifted, goal: { percent: 95, milliseconds: 50 } },
    { name: "confirmed after an edit", values: confirmed, goal: { percent: 95, milliseconds: 1500 } },
    { name: "its fixes planned", values: planned, goal: { percent: 95, milliseconds: 3000 } },
  ];
  return rows;
}

/** The actions at findings, and the edits of the one that changes the most files. */
async function duringFixes(folder: string, files: readonly string[]): Promise<Row[]> {
  const server = await startServer(folder);
  await server.connection.sendRequest("unblock/scan", {});
  const { listed, widest, delays } = await timeFixes(server, files, FINDINGS_ASKED);
  await server.stop();
  console.log(`protocol thread's loop delay meanwhile: ${shown(delays)}`);
  const rows: Row[] = [
    { name: "actions at a finding", values: listed, goal: { percent: 95, milliseconds: 100 } },
  ];
  if (!widest) return rows;
  console.log(`the widest fix: ${widest.title}; first ${duration(widest.first)}\n`);
  const again = { percent: 100, milliseconds: 3000 };
  return [...rows, { name: "the widest fix verified, again", values: [widest.again], goal: again }];
}

/** Half of the edits change no meaning, the others add an export. */
async function editAtRandom(
  server: Server,
  document: OpenFile,
  edit: number,
  random: () => number,
): Promise<void> {
  if (random() < 0.5) {
    await insertLine(server.connection, document, Math.floor(random() * document.lines.length), "");
    return;
  }
  const text = `export async function added${edit}(path: string) { return JSON.parse(path); }`;
  await insertLine(server.connection, document, document.lines.length - 1, text);
}

async function openAll(server: Server, files: readonly string[]): Promise<OpenFile[]> {
  const documents: OpenFile[] = [];
  for (const file of files) documents.push(await open(server.connection, file));
  return documents;
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await task();
  return performance.now() - started;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function shown({ p50, p99, max }: LoopDelays): string {
  return `median ${duration(p50)}, 99th percentile ${duration(p99)}, longest ${duration(max)}`;
}

function printed(rows: readonly Row[]): string {
  const cells = rows.map(({ name, values, goal }) => [
    name,
    String(values.length),
    duration(percentile(values, 50)),
    duration(percentile(values, 95)),
    duration(Math.max(...values)),
    `${duration(goal.milliseconds)} at ${goal.percent} %`,
    percentile(values, goal.percent) <= goal.milliseconds ? "yes" : "NO",
  ]);
  return table(["", "times", "median", "95 %", "longest", "goal", "met"], cells);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
