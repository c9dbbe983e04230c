/**
 * The engine: the one door to the analysis for the language server, the command line and the tests.
 * It holds one workspace, analyses it in slices, and answers questions about places.
 */
import type { Baseline } from "./config/baseline.ts";
import type { Analysis, Finding, Position } from "./finding/finding.ts";
import type { ChosenFix, FixChoice, FixesOutcome, FixOutcome } from "./finding/edit.ts";
import type { BaselineOutcome } from "./policy/baseline.ts";
import type { RegexVerdicts } from "./reach/regex/verdict.ts";
import type { Assets, FileChange, Workspace } from "./project/workspace.ts";

/** Progress of an analysis: `done` of `total` units (files, sites) of a phase. */
export interface Progress {
  readonly phase: "facts" | "program" | "resolve" | "reach" | "rules" | "regex" | "fixes";
  readonly done: number;
  readonly total: number;
}

/** Polled between slices and inside long host callbacks; true means: stop as soon as possible. */
export interface Cancellation {
  readonly isCancelled: () => boolean;
}

/** Thrown out of `analyse` when its cancellation fired. What was known before stays valid. */
export class CancelledError extends Error {
  override readonly name = "CancelledError";
}

/** Why a place is or is not reported: paragraphs for a person, and the findings that touch the place. */
export interface Explanation {
  readonly paragraphs: readonly string[];
  readonly findings: readonly Finding[];
}

export interface Engine {
  /** Replaces the workspace; nothing is known until `analyse` ran. */
  open(workspace: Workspace): void;
  /** Adds, updates or forgets files. Cheap: the work happens in `analyse`. */
  edit(changes: readonly FileChange[]): void;
  /** Brings everything up to date, a slice (at most about 20 ms) at a time. After edits it does only what they touch. */
  analyse(cancellation?: Cancellation): Generator<Progress, Analysis>;
  /** The first part of `analyse`, for who can't wait: what is found, without fixes. */
  find(cancellation?: Cancellation): Generator<Progress, Analysis>;
  /**
   * The second part: plans the fixes of what was found. Asked again after it was cancelled, it goes on. Throws a
   * CancelledError where the texts have changed since.
   */
  plan(cancellation?: Cancellation): Generator<Progress, Analysis>;
  /** The last analysis, if any. */
  readonly analysis: Analysis | undefined;
  /** Applies these in place of the workspace's own. Cheap: a finished analysis is kept. */
  setBaselines(baselines: readonly Baseline[]): void;
  /** What became of the baselines' entries in the last analysis. */
  readonly baselines: readonly BaselineOutcome[];
  /** Explains the place. Needs a finished analysis; says so otherwise. */
  explain(file: string, position: Position): Explanation;
  /**
   * The verified edits of a planned fix of a finding, or of its suppression, against the texts the last analysis saw.
   * A fix that is not planned yet is declined.
   * `programs` gives the project's own programs to verify with; without them no fix that changes code is `safe`.
   */
  resolveFix(findingId: string, fix: FixChoice, programs?: OwnPrograms): FixOutcome;
  /**
   * The same for several fixes as one change, in slices. What turns out to be less safe than asked for, or does not go
   * together with the rest, is left with its reason.
   */
  resolveFixes(
    choices: readonly ChosenFix[],
    safety: "safe" | "review",
    programs?: OwnPrograms,
  ): Generator<Progress, FixesOutcome>;
}

/** The project's own program (its options, its installed types), to verify a fix in. Built by `server/src/node`. */
export interface OwnProgram {
  /** True when the dependencies of the package that owns the file are installed. */
  readonly installed: boolean;
  /** Compiler errors of the files and, where texts are replaced, new ones of the files that depend on these. */
  errors(files: readonly string[], texts: ReadonlyMap<string, string>): readonly CompileError[];
}

export interface CompileError {
  readonly file: string;
  /** `TS2322: Type …`, as the compiler says it. */
  readonly message: string;
  /** Offsets into the text that was compiled, `end` exclusive. They move with the text: two runs are compared without. */
  readonly start: number;
  readonly end: number;
}

/** The own program of a file: the same object for all files of a project. */
export type OwnPrograms = (file: string) => OwnProgram | undefined;

/**
 * Without verdicts nothing is said of regular expressions. With them each `find` says what is known by then: who holds the
 * engine asks it again when there are new ones.
 */
export type CreateEngine = (assets: Assets, verdicts?: RegexVerdicts) => Engine;
