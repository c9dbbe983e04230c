/** Runs a Node program as a process of its own and measures it: wall time, CPU time, peak memory. */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

export interface Measurement {
  readonly wallMs: number;
  /** User and system time of all threads. */
  readonly cpuMs: number;
  /** The highest resident memory. */
  readonly peakBytes: number;
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process that runs longer than this is killed, and not measured. Milliseconds. */
const MOST_TIME = 10 * 60_000;

/** The built command line. */
export const commandLine = fileURLToPath(new URL("../dist/cli.cjs", import.meta.url));

/**
 * Runs `node <args>` in the folder and waits until it ends, whatever its exit code.
 * Throws when it could not be started or was killed, since then nothing was measured.
 */
export async function measure(args: readonly string[], folder: string): Promise<Measurement> {
  const scratch = await mkdtemp(join(tmpdir(), "unblock-measure-"));
  const usageFile = join(scratch, "usage.json");
  const preload = new URL("usage.mjs", import.meta.url).href;
  try {
    const started = performance.now();
    const outcome = await runToEnd(["--import", preload, ...args], folder, usageFile);
    const wallMs = performance.now() - started;
    const usage = JSON.parse(await readFile(usageFile, "utf8")) as Pick<Measurement, "cpuMs" | "peakBytes">;
    return { ...outcome, ...usage, wallMs };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

type Outcome = Pick<Measurement, "exitCode" | "stdout" | "stderr">;

function runToEnd(args: readonly string[], folder: string, usageFile: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: { ...process.env, UNBLOCK_USAGE: usageFile, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: MOST_TIME,
      killSignal: "SIGKILL",
    });
    const kill = () => child.kill("SIGKILL");
    process.once("exit", kill);
    const output = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
    child.on("error", reject);
    child.on("close", (exitCode, signal) => {
      process.off("exit", kill);
      if (exitCode === null) reject(new Error(`${args.join(" ")} was ended by ${signal}: ${output.stderr}`));
      else resolve({ ...output, exitCode });
    });
  });
}

/** Makes this process exit when it is told to stop, so that what it measures ends with it. For main programs. */
export function exitOnSignals(): void {
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
}

/** The middle one of the values (the lower of two middles). Throws a RangeError for none. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The smallest value that at least `percent` percent of the values do not exceed. Throws a RangeError for none. */
export function percentile(values: readonly number[], percent: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  const value = ordered[Math.max(0, Math.ceil((ordered.length * percent) / 100) - 1)];
  if (value === undefined) throw new RangeError("no values to take a percentile of");
  return value;
}
