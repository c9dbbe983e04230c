/** Runs a program in a child Node and measures how long it stops its event loop. */
import { strict as assert } from "node:assert";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { text as readAll } from "node:stream/consumers";
import type { Readable } from "node:stream";
import { transform } from "esbuild";
import pLimit from "p-limit";

const PRELOAD = new URL("./proof-preload.mjs", import.meta.url).href;
const TIMEOUT = 20_000;

/** More at a time would measure each other. */
const inTurn = pLimit(2);

export interface ProgramRun {
  readonly stdout: string;
  /** 0 and up, or the signal that ended it. */
  readonly exit: number | string;
  /** What ended the program, if nobody caught it. */
  readonly error: { readonly name?: string; readonly code?: string; readonly message: string } | null;
  /** The longest time for which the loop did not turn, in milliseconds. */
  readonly stall: number;
  readonly stderr: string;
}

export interface RunOptions {
  readonly args?: readonly string[];
  /** Decides in which order operations that run at the same time end; without it, the machine does. */
  readonly shuffle?: number;
}

/**
 * Runs the main file in a folder of its own that is gone afterwards. `files` by path below it, as Node or a compiler
 * would take them; TypeScript loses its types first. Paths of that folder are `<folder>` in everything that comes out.
 */
export async function runProgram(
  files: ReadonlyMap<string, string>,
  main: string,
  { args = [], shuffle }: RunOptions = {},
): Promise<ProgramRun> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "unblock-proof-")));
  try {
    await writeProgram(folder, files);
    const { report, ...run } = await inTurn(() => runChild(folder, [scriptOf(main), ...args], shuffle));
    const hidden = (text: string) => text.replaceAll(folder, "<folder>");
    assert.ok(report, `the program ended before it could report: ${run.exit}\n${run.stderr}`);
    const { stall, error } = JSON.parse(hidden(report)) as Pick<ProgramRun, "stall" | "error">;
    return { exit: run.exit, stdout: hidden(run.stdout), stderr: hidden(run.stderr), stall, error };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runChild(folder: string, args: readonly string[], shuffle: number | undefined) {
  const child = spawn(process.execPath, ["--import", PRELOAD, ...args], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: "", SHUFFLE: shuffle === undefined ? "" : String(shuffle) },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    timeout: TIMEOUT,
  });
  const [stdout, stderr, report, [code, signal]] = await Promise.all([
    readAll(child.stdout!),
    readAll(child.stderr!),
    readAll(child.stdio[3] as Readable),
    once(child, "close") as Promise<[number | null, string | null]>,
  ]);
  return { stdout, stderr, report, exit: code ?? signal ?? "unknown" };
}

const TYPED = /\.[cm]?tsx?$/;

const scriptOf = (path: string): string => path.replace(/tsx?$/, "js");

async function writeProgram(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const { type } = JSON.parse(files.get("package.json") ?? "{}") as { type?: string };
  const options = files.get("tsconfig.json") ?? "{}";
  for (const [path, text] of files) {
    const isTyped = TYPED.test(path);
    const target = join(folder, isTyped ? scriptOf(path) : path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, isTyped ? await withoutTypes(path, text, formatOf(path, type), options) : text);
  }
}

function formatOf(path: string, type: string | undefined): "esm" | "cjs" {
  if (/\.tsx?$/.test(path)) return type === "module" ? "esm" : "cjs";
  return extname(path) === ".mts" ? "esm" : "cjs";
}

/** Only a `.tsx` file is read as such: elsewhere `<T>` is a type. */
async function withoutTypes(
  path: string,
  text: string,
  format: "esm" | "cjs",
  options: string,
): Promise<string> {
  const loader = path.endsWith("x") ? "tsx" : "ts";
  const { code } = await transform(text, { loader, format, target: "node20", tsconfigRaw: options });
  return code;
}
