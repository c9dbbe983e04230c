/** An engine that finds the same in any workspace, for tests of what shows findings. */
import {
  CancelledError,
  type Analysis,
  type Engine,
  type Finding,
  type Place,
  type Position,
  type Rule,
  type Severity,
  type Workspace,
} from "../../src/core/index.ts";
import type { EngineModule } from "../../src/cli/io.ts";

export function place(file: string, line: number, column: number, length = 1): Place {
  return { file, start: { line, column }, end: { line, column: column + length } };
}

/** A finding of `sync-io` two calls away from its operation. */
export function sampleFinding(root: string, file: string, line: number, severity: Severity): Finding {
  const at = place(`${root}/${file}`, line, 3, 12);
  const operation = place(`${root}/lib/load.js`, 7, 10, 12);
  return {
    id: `${severity}-${file}-${line}`,
    rule: severity === "error" ? "sync-compute" : "sync-io",
    severity,
    place: at,
    message:
      "readFileSync stops the event loop (≈0.2 ms, file-size dependent) for every request to GET /report: " +
      "handler → renderReport → readFileSync. Await readFile, or read the template once at start-up.",
    context: {
      kind: "loop",
      name: "request",
      entry: "request handler",
      function: "handler",
      label: "GET /report",
    },
    operations: [
      {
        api: "node:fs.readFileSync",
        kind: "fs",
        place: operation,
        cost: { tier: "low", milliseconds: 0.2, why: "file-size dependent" },
        certainty: "through",
        path: [
          { function: "handler", place: at, certainty: "exact" },
          {
            function: "renderReport",
            place: operation,
            certainty: "through",
            implementations: { blocking: 1, total: 3 },
          },
        ],
        inLoop: false,
        twin: "node:fs/promises.readFile",
      },
    ],
    alternatives: ["async", "hoist"],
    choices: [
      { what: "async", because: "nothing else changes" },
      { what: "hoist", because: "it never changes" },
    ],
    fixes: [{ title: "Await readFile (async)", alternative: "async", safety: "safe" }],
    declined: [],
    suppressed: null,
  };
}

export const sampleRules: readonly Rule[] = ["sync-io", "sync-compute"].map((id) => ({
  id,
  summary: `Reports what ${id} stands for`,
  documentation: "What is wrong.",
  examples: [{ title: "A handler", reported: "read();", cured: "await read();" }],
  fixes: ["async"],
  detect: () => [],
}));

/** Finds what `find` says, in two slices. */
export function sampleEngine(find: (workspace: Workspace) => readonly Finding[]): Engine {
  let workspace: Workspace | undefined;
  let analysis: Analysis | undefined;
  const engine: Engine = {
    open: (opened) => void (workspace = opened),
    edit: () => {},
    *analyse(cancellation) {
      yield* engine.find(cancellation);
      return yield* engine.plan(cancellation);
    },
    *find(cancellation) {
      yield { phase: "facts", done: 1, total: 2 };
      if (cancellation?.isCancelled() === true) throw new CancelledError();
      yield { phase: "rules", done: 2, total: 2 };
      analysis = {
        findings: workspace === undefined ? [] : find(workspace),
        problems: workspace?.problems ?? [],
        references: { resolved: 3, guessed: 1, unresolved: 0, skipped: 0 },
        files: workspace?.files.length ?? 0,
        timing: { facts: 12, "rule:sync-io": 3 },
      };
      return analysis;
    },
    *plan() {
      yield { phase: "fixes", done: 0, total: 0 };
      return analysis!;
    },
    setBaselines: () => {},
    baselines: [],
    get analysis() {
      return analysis;
    },
    explain: (file: string, { line, column }: Position) => ({
      paragraphs: [`Asked about ${file.slice(file.lastIndexOf("/") + 1)} at ${line}:${column}.`],
      findings: analysis?.findings.filter((finding) => finding.place.start.line === line) ?? [],
    }),
    resolveFix: () => ({ declined: "a sample" }),
    *resolveFixes(choices) {
      yield { phase: "fixes", done: choices.length, total: choices.length };
      return { edits: [], applied: [], left: choices.map((choice) => ({ ...choice, reason: "a sample" })) };
    },
  };
  return engine;
}

/** What commands load, with a sample engine in it. */
export function sampleModule(find: (workspace: Workspace) => readonly Finding[]): EngineModule {
  return {
    createEngine: () => sampleEngine(find),
    rules: sampleRules,
    createOwnPrograms: () => () => undefined,
  };
}
