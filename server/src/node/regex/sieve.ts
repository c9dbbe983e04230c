/** The first look at a regular expression: cheap, and it may be wrong either way. */
import { analyse } from "scslre";
import type { RegexSource } from "../../core/reach/regex/verdict.ts";

/** Whether two of its repetitions can take the same characters from each other, or one can begin anywhere. */
export function suspects({ pattern, flags }: RegexSource): boolean {
  try {
    return analyse({ source: pattern, flags }, { maxReports: 1 }).reports.length > 0;
  } catch {
    // It parses what the language had when it was made: what it does not know is none the safer.
    return true;
  }
}
