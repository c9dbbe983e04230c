/** What of a text nobody understands, as problems with their places. The rest of the file is analysed all the same. */
import type { FileFacts } from "./facts/facts.ts";
import type { Problem } from "./finding/finding.ts";
import { positionOf } from "./reach/universe.ts";

export function problemsOf(facts: FileFacts): Problem[] {
  return [...syntaxProblems(facts), ...facts.misread.map(({ at, message }) => problem(facts, at, message))];
}

function syntaxProblems(facts: FileFacts): Problem[] {
  const [first] = facts.errors;
  if (!first) return [];
  const more = facts.errors.length > 1 ? ` (and ${facts.errors.length - 1} more)` : "";
  return [problem(facts, first.at, `syntax error: ${first.message}${more}`)];
}

function problem(facts: FileFacts, at: number, message: string): Problem {
  return { file: facts.path, message, position: positionOf(facts, at) };
}
