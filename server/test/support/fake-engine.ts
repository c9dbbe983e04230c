/**
 * An engine with one idea of blocking: the word `block` in a text is a finding, `block:hot` an error, `block:nofix` has
 * only a declined fix, `block:later` is not found before `late` is set, `block:noted` one to look at before, `block:clash` one that does not go together with others, and
 * where the text says `everywhere` a fix makes a new file, with `outside` one outside of the folder. Enough to see what the server does with findings; what is really found is tested elsewhere.
 */
import {
  CancelledError,
  type Analysis,
  type Engine,
  type FileEdit,
  type FixesOutcome,
  type Finding,
  type Place,
  type Workspace,
} from "../../src/core/index.ts";

export interface FakeEngine extends Engine {
  /** Slices of the next analyses; each is one return to the loop. */
  slices: number;
  /** The same of the planning of fixes. */
  planSlices: number;
  /** How many analyses were finished. */
  finished: number;
  /** How many analyses stopped because they were cancelled. */
  cancelled: number;
  /** Makes the next analysis throw. */
  broken: string | undefined;
  /** More is known now: `block:later` is found. */
  late: boolean;
}

export function createFakeEngine(): FakeEngine {
  let texts = new Map<string, string>();
  let analysis: Analysis | undefined;
  let plans: readonly Finding[] = [];
  const engine: FakeEngine = {
    slices: 1,
    planSlices: 1,
    finished: 0,
    cancelled: 0,
    broken: undefined,
    late: false,
    open(workspace: Workspace) {
      texts = new Map(workspace.files.map(({ path, text }) => [path, text]));
      analysis = undefined;
    },
    edit(changes) {
      for (const { path, text } of changes) {
        if (text === null) texts.delete(path);
        else texts.set(path, text);
      }
    },
    *analyse(cancellation) {
      yield* engine.find(cancellation);
      return yield* engine.plan(cancellation);
    },
    *find(cancellation) {
      for (let done = 0; done < engine.slices; done++) {
        if (cancellation?.isCancelled() === true) {
          engine.cancelled++;
          throw new CancelledError("cancelled");
        }
        yield { phase: "facts", done, total: engine.slices };
      }
      if (engine.broken !== undefined) throw new Error(engine.broken);
      const known = (text: string) => (engine.late ? text : text.replaceAll("block:later", "later"));
      plans = [...texts].sort().flatMap(([file, text]) => findIn(file, known(text)));
      engine.finished++;
      analysis = {
        findings: plans.map((finding) => ({ ...finding, fixes: [], declined: [] })),
        problems: [],
        references: { resolved: 0, guessed: 0, unresolved: 0, skipped: 0 },
        files: texts.size,
        timing: {},
      };
      return analysis;
    },
    *plan(cancellation) {
      for (let done = 0; done < engine.planSlices; done++) {
        if (cancellation?.isCancelled() === true) throw new CancelledError("cancelled");
        yield { phase: "fixes", done, total: engine.planSlices };
      }
      analysis = { ...analysis!, findings: plans };
      return analysis;
    },
    setBaselines: () => {},
    baselines: [],
    get analysis() {
      return analysis;
    },
    explain: (file, { line }) => ({
      paragraphs: [`Line ${line} of ${file} was looked at.`],
      findings:
        analysis?.findings.filter(({ place }) => place.file === file && place.start.line === line) ?? [],
    }),
    resolveFix(id, fix) {
      const finding = analysis?.findings.find((other) => other.id === id);
      if (finding === undefined) return { declined: "no such finding" };
      if (typeof fix === "string") {
        const above = { start: 0, end: 0, text: `// suppressed: ${fix}\n` };
        return { edits: [{ file: finding.place.file, edits: [above] }], safety: "safe" };
      }
      if (finding.fixes[fix]?.safety === "review") return { declined: "the caller can't wait" };
      const { file } = finding.place;
      const text = texts.get(file) ?? "";
      const start = offsetOf(text, finding.place);
      const here = { file, edits: [{ start, end: start + "block".length, text: "await it" }] };
      const folder = text.includes("outside") ? "/outside/" : file.replace(/[^/]+$/, "");
      if (!/everywhere|outside/.test(text)) return { edits: [here], safety: "safe" };
      const other = {
        file: `${folder}new.ts`,
        edits: [{ start: 0, end: 0, text: "// new\n" }],
        create: true,
      };
      return { edits: [here, other], safety: "safe" };
    },
    *resolveFixes(choices) {
      const edits: FileEdit[] = [];
      const applied: FixesOutcome["applied"][number][] = [];
      const left: FixesOutcome["left"][number][] = [];
      for (const choice of choices) {
        yield { phase: "fixes", done: applied.length + left.length, total: choices.length };
        const clashes = choice.findingId.endsWith(":clash") && choices.length > 1;
        const outcome = clashes
          ? { declined: "another fix changes the same call" }
          : engine.resolveFix(choice.findingId, choice.fix);
        if ("declined" in outcome) {
          left.push({ ...choice, reason: outcome.declined });
          continue;
        }
        applied.push({ ...choice, safety: outcome.safety });
        for (const edit of outcome.edits) {
          const known = edits.findIndex(({ file }) => file === edit.file);
          if (known === -1) edits.push(edit);
          else edits[known] = { ...edit, edits: [...edits[known]!.edits, ...edit.edits] };
        }
      }
      return { edits, applied, left };
    },
  };
  return engine;
}

function findIn(file: string, text: string): Finding[] {
  return Array.from(text.matchAll(/block(?::(\w+))?/g), (match, occurrence) => {
    const line = text.slice(0, match.index).split("\n").length;
    const column = match.index - text.lastIndexOf("\n", match.index - 1);
    const end = { line, column: column + "block".length };
    return finding({ file, start: { line, column }, end }, match[1], occurrence);
  });
}

function finding(place: Place, flavour: string | undefined, occurrence: number): Finding {
  return {
    id: `${place.file}#${occurrence}${flavour === "clash" ? ":clash" : ""}`,
    rule: "sync-io",
    severity: flavour === "hot" ? "error" : flavour === "hint" ? "hint" : "warning",
    place,
    message: "readFileSync stops the event loop.",
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
        place,
        cost: { tier: "low", milliseconds: 0.2, why: "file-size dependent" },
        certainty: "exact",
        path: [
          { function: "handler", place, certainty: "exact" },
          { function: "load", place: { ...place, file: place.file }, certainty: "exact" },
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
    fixes:
      flavour === "nofix"
        ? []
        : [
            { title: "Await readFile (async)", alternative: "async", safety: "safe" },
            {
              title: "Await it in the callers (async)",
              alternative: "async",
              safety: "review",
              ...(flavour === "noted"
                ? { notes: ["others may change total meanwhile", "it throws later"] }
                : {}),
            },
            { title: "Read it once at start-up (hoist)", alternative: "hoist", safety: "display" },
          ],
    declined:
      flavour === "nofix" ? [{ alternative: "async", reason: "a constructor can't await", place }] : [],
    suppressed: null,
  };
}

function offsetOf(text: string, { start }: Place): number {
  const before = text.split("\n").slice(0, start.line - 1);
  return before.reduce((sum, line) => sum + line.length + 1, 0) + start.column - 1;
}
