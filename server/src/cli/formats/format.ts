/** One file a format: a constant value with one pure function from the report to text. */
import type { Report } from "../report.ts";

export interface FormatOptions {
  readonly colour: boolean;
  /** Columns to wrap at. */
  readonly columns: number;
  /** Show findings of severity `hint` too. */
  readonly hints: boolean;
  /** Absolute, with forward slashes: where the command runs, and commands that are suggested will. */
  readonly cwd: string;
}

export interface Format {
  /** As `--format` names it. */
  readonly name: string;
  /** One line, for `--help`. */
  readonly summary: string;
  /** Ends with a newline. */
  readonly print: (report: Report, options: FormatOptions) => string;
}
