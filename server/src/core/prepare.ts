/** What an analysis begins with, file by file: the facts, and the program that the checker answers from. */
import type { Cancellation, Progress } from "./engine.ts";
import { collectFacts } from "./facts/collect.ts";
import type { FileFacts } from "./facts/facts.ts";
import { bindFile, createDoor, type Door } from "./project/checker.ts";
import type { AnalysisProgram } from "./project/program.ts";
import { now, SLICE_MILLISECONDS, stopIf } from "./slices.ts";

/** Adds the facts of the files that have none, and tells of each. */
export function* collectAll(
  program: AnalysisProgram,
  known: Map<string, FileFacts>,
  tell: (added: FileFacts) => void,
  cancellation: Cancellation | undefined,
): Generator<Progress, void> {
  const { paths } = program;
  let since = now();
  for (const [done, path] of paths.entries()) {
    if (known.has(path)) continue;
    const added = collectFacts(program.sourceFile(path)!);
    known.set(path, added);
    tell(added);
    if (now() - since < SLICE_MILLISECONDS) continue;
    stopIf(cancellation);
    yield { phase: "facts", done, total: paths.length };
    since = now();
  }
}

/** Builds the program and binds its files one by one, so that no step is long. */
export function* openDoor(
  program: AnalysisProgram,
  cancellation: Cancellation | undefined,
): Generator<Progress, Door> {
  stopIf(cancellation);
  yield { phase: "program", done: 0, total: 1 };
  const built = program.program(cancellation);
  const files = built.getSourceFiles();
  let since = now();
  for (const [done, file] of files.entries()) {
    bindFile(built, file);
    if (now() - since < SLICE_MILLISECONDS) continue;
    stopIf(cancellation);
    yield { phase: "program", done, total: files.length };
    since = now();
  }
  yield { phase: "program", done: files.length, total: files.length };
  return createDoor(built);
}
