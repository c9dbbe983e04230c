/** What was not analysed, or only in part, as text. */
import type { Problem } from "../../core/finding/finding.ts";
import { relativeTo } from "../report.ts";

export const PROBLEMS_TITLE = "Not analysed, or only in part";

/** A scan of a large repository leaves out hundreds of files; the JSON report has them all. */
const PROBLEMS_SHOWN = 10;

/** `tsconfig.json:1:3: broken JSON`, relative to the folder. */
export function describeProblem(root: string, { file, message, position }: Problem): string {
  const place = position === undefined ? "" : `:${position.line}:${position.column}`;
  return `${relativeTo(root, file)}${place}: ${message}`;
}

/** A line for each of the first problems, and one that counts the others where there are more. */
export function describeProblems(root: string, problems: readonly Problem[]): string[] {
  const lines = problems.slice(0, PROBLEMS_SHOWN).map((problem) => describeProblem(root, problem));
  const more = problems.length - PROBLEMS_SHOWN;
  return more > 0 ? [...lines, `… and ${more.toLocaleString("en")} more (--format json has all)`] : lines;
}
