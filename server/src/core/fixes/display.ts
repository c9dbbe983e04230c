import type { Alternative, PlannedFix } from "../finding/finding.ts";

const TITLES: Readonly<Record<Alternative, (subject: string) => string>> = {
  async: (subject) => `Replace ${subject} by an asynchronous API and await it (async)`,
  gather: (subject) => `Start ${subject} (gather)`,
  worker: (subject) => `Move ${subject} to a worker thread (worker)`,
  process: (subject) => `Run ${subject} in a process of its own (process)`,
  yield: (subject) => `Let the event loop run between pieces of ${subject} (yield)`,
  hoist: (subject) => `Do ${subject} once, at start-up (hoist)`,
  rewrite: (subject) => `Do what ${subject} does with less work (rewrite)`,
};

/**
 * A fix that says what to do and edits nothing. `subject` is the operation, as messages name it, `of` what it is done to
 * where nothing bounds that.
 */
export function displayFix(alternative: Alternative, subject: string, of?: string): PlannedFix {
  const bounds = of !== undefined && alternative === "rewrite";
  const title = bounds ? `Bound ${of} before ${subject} (rewrite)` : TITLES[alternative](subject);
  return { title, alternative, safety: "display" };
}
