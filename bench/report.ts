/** What the command line's `--format json` writes (schema `unblock/1`), as far as measurements read it. */
import type { ContextKind, ContextName, Kind, Severity, Tier } from "../server/src/core/index.ts";

/** From 1. */
export interface ReportPosition {
  readonly line: number;
  readonly column: number;
}

export interface ReportOperation {
  readonly api: string;
  readonly kind: Kind;
  /** Relative to the report's root, with forward slashes; so are all files of a report. */
  readonly file: string;
  readonly start: ReportPosition;
  readonly cost: { readonly tier: Tier; readonly milliseconds?: number; readonly why: string };
  readonly certainty: string;
  readonly path: readonly { readonly function: string; readonly file: string; readonly line: number }[];
}

export interface ReportFinding {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly start: ReportPosition;
  readonly end: ReportPosition;
  readonly message: string;
  readonly suppressed: string | null;
  readonly context: {
    readonly kind: ContextKind;
    readonly name: ContextName;
    readonly entry: string;
    readonly function: string;
  };
  readonly operations: readonly ReportOperation[];
}

export interface ScanReport {
  readonly schema: string;
  readonly root: string;
  readonly files: number;
  readonly durationMs: number;
  readonly references: {
    readonly resolved: number;
    readonly guessed: number;
    readonly unresolved: number;
    readonly skipped: number;
  };
  readonly findings: readonly ReportFinding[];
  readonly problems: readonly { readonly file: string; readonly message: string }[];
}
