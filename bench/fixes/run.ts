/** Fixes a folder in memory, to a fixpoint, and says what that did. */
import { performance } from "node:perf_hooks";
import { createEngine, type Analysis, type OwnPrograms } from "../../server/src/core/index.ts";
import { createOwnPrograms } from "../../server/src/node/engine.ts";
import {
  draftTexts,
  finish,
  fixAll,
  inSlices,
  readAssets,
  readWorkspace,
  scanWorkspace,
  slashed,
  writeAll,
  type FixedAll,
} from "../../server/src/node/index.ts";
import { compare } from "./compare.ts";
import { operationsOf, type Contexts, type PlannedOperation } from "./operations.ts";

export interface FixQuestion {
  readonly folder: string;
  readonly safety: "safe" | "review";
  readonly contexts: Contexts;
  /** Only plan: nothing is verified or changed. */
  readonly planOnly: boolean;
  /** Write the changed files. */
  readonly write: boolean;
}

export interface FixResults {
  readonly root: string;
  /** Before anything is changed. */
  readonly analysis: Analysis;
  readonly operations: readonly PlannedOperation[];
  readonly fixed: readonly PlannedOperation[];
  readonly left: readonly PlannedOperation[];
  readonly change: FixedAll;
  readonly times: Times;
}

/** Milliseconds. */
export interface Times {
  /** The first analysis, with its plans. */
  readonly scan: number;
  /** The plans of the first analysis alone. */
  readonly plans: number;
  /** All rounds: resolving the fixes, verifying them, analysing again. */
  readonly fixAll: number;
  /** Of these, in the project's own programs. */
  readonly verify: number;
}

export async function runFixes({
  folder,
  safety,
  contexts,
  planOnly,
  write,
}: FixQuestion): Promise<FixResults> {
  const root = slashed(folder);
  const [workspace, assets] = await Promise.all([readWorkspace(root, { baseline: false }), readAssets()]);
  const known = new Map(workspace.files.map(({ path, text }) => [path, text]));
  const engine = createEngine(assets);
  const scan = stopwatch();
  const analysis = await scan.over(() => finish(scanWorkspace(engine, workspace)));
  const operations = operationsOf(analysis, contexts);
  const texts = draftTexts((file) => known.get(file));
  const verify = stopwatch();
  const programs = timed(createOwnPrograms({ textOf: texts.textOf }), verify);
  const all = stopwatch();
  const change = planOnly
    ? NOTHING
    : await all.over(() => finish(inSlices(fixAll({ engine, texts, programs }, { safety }))));
  const { fixed, left } = compare(operations, operationsOf(engine.analysis!, contexts));
  if (write) await writeAll(workspace.root, change.files);
  const times = {
    scan: scan.spent(),
    plans: analysis.timing["fixes"] ?? 0,
    fixAll: all.spent(),
    verify: verify.spent(),
  };
  return { root, analysis, operations, fixed, left, change, times };
}

const NOTHING: FixedAll = { files: [], applied: [], left: [], rounds: 0, complete: true };

interface Stopwatch {
  over<T>(work: () => T | Promise<T>): Promise<T>;
  during<T>(work: () => T): T;
  spent(): number;
}

function stopwatch(): Stopwatch {
  let spent = 0;
  const during = <T>(work: () => T): T => {
    const since = performance.now();
    try {
      return work();
    } finally {
      spent += performance.now() - since;
    }
  };
  const over = async <T>(work: () => T | Promise<T>): Promise<T> => {
    const since = performance.now();
    try {
      return await work();
    } finally {
      spent += performance.now() - since;
    }
  };
  return { during, over, spent: () => spent };
}

function timed(programs: (file: string) => ReturnType<OwnPrograms>, { during }: Stopwatch): OwnPrograms {
  return (file) => {
    const program = during(() => programs(file));
    if (program === undefined) return undefined;
    return {
      installed: program.installed,
      errors: (files, texts) => during(() => program.errors(files, texts)),
    };
  };
}
