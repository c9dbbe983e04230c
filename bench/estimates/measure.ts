/** What the functions take, each in processes of its own, one after another. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import type { Source } from "./subjects.ts";

const run = promisify(execFile);
const CHILD = fileURLToPath(new URL("run-one.mjs", import.meta.url));

/** Fresh processes for each function; odd, for the median. */
const PROCESSES = 3;

/** Of one function, in milliseconds. */
export interface Timing {
  /** The median of the first calls of all processes: what an early request meets. */
  readonly typical: number;
  /** The median of the very first calls, when nothing is compiled yet. */
  readonly cold: number;
}

/** Timings by function, told as they come. Throws where a function fails or prints nothing. */
export async function measureAll(
  sources: readonly Source[],
  tell: (name: string, timing: Timing) => void,
): Promise<Record<string, Timing>> {
  const folder = await mkdtemp(join(tmpdir(), "unblock-estimates-"));
  const timings: Record<string, Timing> = {};
  try {
    for (const source of sources) {
      const bundle = join(folder, `${source.set}-${source.theme}.mjs`);
      await build({
        entryPoints: [source.path],
        outfile: bundle,
        platform: "node",
        format: "esm",
        target: "node20",
      });
      for (const name of source.functions) {
        timings[name] = await measureOne(bundle, name);
        tell(name, timings[name]);
      }
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return timings;
}

async function measureOne(bundle: string, name: string): Promise<Timing> {
  const runs: number[][] = [];
  for (let each = 0; each < PROCESSES; each++) {
    const { stdout } = await run(process.execPath, [CHILD, bundle, name]);
    runs.push(JSON.parse(stdout) as number[]);
  }
  return { typical: rounded(median(runs.flat())), cold: rounded(median(runs.map(([first]) => first!))) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

const rounded = (value: number): number => Number(value.toPrecision(3));
