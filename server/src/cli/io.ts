/** The outside of a command, handed in so that tests run commands in process. */
import type { CreateEngine, OwnPrograms } from "../core/engine.ts";
import type { Rule } from "../core/rules/rule.ts";

/** The parts of `node/engine.ts` that commands use. */
export interface EngineModule {
  readonly createEngine: CreateEngine;
  readonly rules: readonly Rule[];
  readonly createOwnPrograms: (options: {
    readonly textOf: (file: string) => string | undefined;
  }) => OwnPrograms;
}

export interface Io {
  /** The report, and nothing else. */
  readonly stdout: (text: string) => void;
  /** Progress, timings, mistakes. */
  readonly stderr: (text: string) => void;
  /** Absolute. Relative paths of the command line are relative to it. */
  readonly cwd: string;
  /** Whether colours may be used on stdout. */
  readonly colour: boolean;
  /** Whether stderr is a terminal that can overwrite its line. */
  readonly progress: boolean;
  /** Columns to wrap text at. */
  readonly columns: number;
  /** Fired on Ctrl-C. */
  readonly signal: AbortSignal;
  /** Does work that Ctrl-C must not cut in two. Rejects with a CancelledError, and does nothing, after Ctrl-C. */
  readonly uncut: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly loadEngine: () => Promise<EngineModule>;
}

/** Exit codes, as the documentation promises them. */
export const EXIT = { clean: 0, findings: 1, badInput: 2, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Bad input: the message goes to stderr, the exit code is 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
