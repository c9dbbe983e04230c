/** The engine: holds one workspace and keeps its analysis up to date, a slice at a time. */
import type { Baseline } from "./config/baseline.ts";
import {
  configuredIgnores,
  createConfiguredCatalogue,
  type ConfiguredCatalogue,
} from "./configured-catalogue.ts";
import { createContexts } from "./contexts/contexts.ts";
import { findConventions, placesThatHold } from "./contexts/conventions.ts";
import { findPrograms } from "./contexts/programs.ts";
import type { Cancellation, CreateEngine, Explanation, OwnPrograms, Progress } from "./engine.ts";
import { detect } from "./detect.ts";
import { explain, type Explained } from "./explain.ts";
import type { FileFacts } from "./facts/facts.ts";
import type { Analysis, Finding, Operation, Problem } from "./finding/finding.ts";
import { byCodeUnit } from "./finding/order.ts";
import type { ChosenFix, FixChoice, FixesOutcome, FixOutcome } from "./finding/edit.ts";
import { apiName } from "./catalogue/catalogue.ts";
import {
  commentEdit,
  createFixer,
  createTrees,
  suppressionEdit,
  type FixPlan,
  type Fixer,
} from "./fixes/index.ts";
import {
  NOT_INSTALLED,
  resolvePlans,
  reviewReason,
  withComments,
  type ChosenPlan,
  type CommentEdit,
} from "./fixes/resolve.ts";
import { applyBaselines, matchBaselines, type BaselineOutcome } from "./policy/baseline.ts";
import { judge, withFixes, type Judged } from "./policy/findings.ts";
import { keepsLogsFrom } from "./policy/costs.ts";
import { createPolicy } from "./policy/policy.ts";
import { createSettings, type Settings } from "./policy/settings.ts";
import { createSuppressions } from "./policy/suppressions.ts";
import { createAnalysisProgram, isProgramCode, type AnalysisProgram } from "./project/program.ts";
import { collectAll, openDoor } from "./prepare.ts";
import { problemsOf } from "./problems.ts";
import { createTypeAnswers } from "./project/type-answers.ts";
import type { Assets, FileChange, Workspace } from "./project/workspace.ts";
import type { Answers } from "./reach/ask.ts";
import { prepareGraph, type PreparedGraph } from "./reach/graph.ts";
import { ownOperations } from "./reach/own-operations.ts";
import { findPlaces, type Place } from "./reach/places.ts";
import { createReach } from "./reach/reach.ts";
import { evidentRegexes } from "./reach/regex/evident.ts";
import { regexOperations } from "./reach/regex/operations.ts";
import { NO_VERDICTS, type RegexVerdicts } from "./reach/regex/verdict.ts";
import { rowProblems } from "./row-problems.ts";
import { createUniverse } from "./reach/universe.ts";
import { rules } from "./rules/index.ts";
import { createView } from "./rules/view.ts";
import { counted, createClock, now, SLICE_MILLISECONDS, stopIf, type Clock } from "./slices.ts";

export const createEngine: CreateEngine = (assets, verdicts) => new WorkspaceEngine(assets, verdicts);

/** What one finished analysis leaves behind for questions about it. */
interface Known extends Explained {
  /** Before the baselines were applied. */
  readonly whole: Analysis;
  readonly baselines: readonly BaselineOutcome[];
  readonly fixer: Fixer;
  readonly judged: readonly Judged[];
  /** The first of them, with fixes; it grows until all are there. */
  readonly planned: Judged[];
  /** The edits before which it was found. */
  readonly edits: number;
}

/** What is the same for each `find` until somebody edits: all but what is known of regular expressions. */
interface Prepared {
  readonly edits: number;
  readonly facts: readonly FileFacts[];
  readonly places: readonly Place[];
  readonly prepared: PreparedGraph;
}

class WorkspaceEngine {
  readonly #assets: Assets;
  readonly #verdicts: RegexVerdicts;
  readonly #facts = new Map<string, FileFacts>();
  readonly #answers: Answers = new Map();
  /** The same of what fixes asked. */
  readonly #typeAnswers = createTypeAnswers();
  readonly #trees = createTrees();
  #settings: Settings = createSettings([]);
  #catalogue: ConfiguredCatalogue = createConfiguredCatalogue([], this.#settings);
  #program: AnalysisProgram | undefined;
  #prepared: Prepared | undefined;
  #known: Known | undefined;
  #baselines: readonly Baseline[] = [];
  /** Counts edits: an analysis that an edit overtook stops, since its facts and answers are of other texts. */
  #edits = 0;

  constructor(assets: Assets, verdicts: RegexVerdicts = NO_VERDICTS) {
    this.#assets = assets;
    this.#verdicts = verdicts;
  }

  get analysis(): Analysis | undefined {
    return this.#known?.analysis;
  }

  get baselines(): readonly BaselineOutcome[] {
    return this.#known?.baselines ?? [];
  }

  open(workspace: Workspace): void {
    this.#baselines = workspace.baselines ?? [];
    this.#settings = createSettings(workspace.settings ?? [], workspace.root);
    this.#catalogue = createConfiguredCatalogue(
      workspace.settings ?? [],
      this.#settings,
      workspace.statements,
    );
    this.#program = createAnalysisProgram(workspace, this.#assets, this.#catalogue.modules);
    this.#facts.clear();
    this.#forgetAnswers("all");
    this.#prepared = undefined;
    this.#known = undefined;
  }

  edit(changes: readonly FileChange[]): void {
    this.#edits++;
    this.#program?.change(changes);
    for (const { path } of changes) this.#facts.delete(path);
  }

  setBaselines(baselines: readonly Baseline[]): void {
    this.#baselines = baselines;
    if (this.#known) this.#known = { ...this.#known, ...this.#accept(this.#known.whole) };
  }

  *analyse(cancellation?: Cancellation): Generator<Progress, Analysis> {
    yield* this.find(cancellation);
    return yield* this.plan(cancellation);
  }

  *find(asked?: Cancellation): Generator<Progress, Analysis> {
    const edits = this.#edits;
    const cancellation = { isCancelled: () => this.#edits !== edits || asked?.isCancelled() === true };
    const program = this.#program;
    if (!program) throw new Error("No workspace is open.");
    const clock = createClock();
    const catalogue = this.#catalogue.resolved(program.resolver);
    if (this.#prepared?.edits !== edits)
      this.#prepared = { edits, ...(yield* this.#prepare(program, catalogue, clock, cancellation)) };
    const { facts, places, prepared } = this.#prepared;
    const { universe } = prepared;
    const matches = regexOperations({ ...prepared, verdicts: this.#verdicts });
    const graph = yield* counted("resolve", prepared.finish(matches), cancellation);
    clock.mark("resolve");
    const { root, packages } = program.workspace;
    yield { phase: "reach", done: 0, total: 4 };
    const reach = createReach(graph);
    yield { phase: "reach", done: 1, total: 4 };
    const held = placesThatHold(graph, places);
    const programs = findPrograms(universe, graph, catalogue, program.resolver, packages, root, held);
    yield { phase: "reach", done: 2, total: 4 };
    const conventions = findConventions(graph, catalogue, programs, held);
    const contexts = createContexts(graph, catalogue, programs, conventions, root);
    yield { phase: "reach", done: 3, total: 4 };
    const policy = createPolicy(this.#settings);
    const view = createView(graph, reach, contexts, { ...policy, rules });
    clock.mark("reach");
    const evidence = yield* detect(view, clock);
    stopIf(cancellation);
    const fixer = createFixer({
      graph,
      contexts,
      workspace: program.workspace,
      paths: program.paths,
      sourceFile: (path) => program.sourceFile(path),
      program: () => program.program(undefined),
      answers: this.#typeAnswers,
      trees: this.#trees,
      sliceOf: (path) => policy.limits(path).slice,
      gatherLimitOf: (path) => policy.gatherLimit(path),
    });
    const judged = judge(root, evidence, policy, createSuppressions(universe));
    const analysis: Analysis = {
      findings: judged.map(({ finding }) => finding),
      problems: [
        ...program.workspace.problems,
        ...facts.flatMap(problemsOf),
        ...rowProblems(program, graph.unknownSymbols),
      ].sort(byFile),
      references: graph.asker.counts(),
      files: program.paths.filter(isProgramCode).length,
      timing: clock.timing,
    };
    this.#known = { ...this.#accept(analysis), view, policy, fixer, judged, planned: [], edits };
    return this.#known.analysis;
  }

  /** Always in the order of the findings: what is remembered of one is the same for the next. */
  *plan(asked?: Cancellation): Generator<Progress, Analysis> {
    const found = this.#known;
    if (!found) throw new Error("Nothing has been analysed.");
    const { judged, planned, fixer, edits } = found;
    if (planned === judged) return found.analysis;
    const isOutdated = () => this.#edits !== edits || this.#known?.planned !== planned;
    const cancellation = { isCancelled: () => isOutdated() || asked?.isCancelled() === true };
    const clock = createClock();
    stopIf(cancellation);
    for (let since = now(); planned.length < judged.length;) {
      planned.push(withFixes(judged[planned.length]!, fixer));
      if (now() - since < SLICE_MILLISECONDS) continue;
      yield { phase: "fixes", done: planned.length, total: judged.length };
      stopIf(cancellation);
      since = now();
    }
    clock.mark("fixes");
    const { whole, ...known } = this.#known!;
    const timing = { ...whole.timing, ...clock.timing };
    const analysis = { ...whole, findings: planned.map(({ finding }) => finding), timing };
    this.#known = { ...known, ...this.#accept(analysis), judged: planned, planned };
    return this.#known.analysis;
  }

  #accept(whole: Analysis): Pick<Known, "whole" | "analysis" | "baselines"> {
    const program = this.#program!;
    const impaired = new Set(whole.problems.map(({ file }) => file));
    const baselines = matchBaselines(whole.findings, this.#baselines, {
      root: program.workspace.root,
      textOf: (file) => program.sourceFile(file)?.text,
      hasFunction: (file, symbol) =>
        this.#facts.get(file)?.functions.some(({ name }) => name === symbol) === true,
      isImpaired: (file) => impaired.has(file),
    });
    return { whole, analysis: applyBaselines(whole, baselines), baselines };
  }

  explain(file: string, position: { line: number; column: number }): Explanation {
    if (!this.#known) return { paragraphs: ["Nothing has been analysed yet."], findings: [] };
    return explain(this.#known, file, position);
  }

  resolveFix(findingId: string, choice: FixChoice, programs?: OwnPrograms): FixOutcome {
    const known = this.#known;
    const found = known?.judged.find(({ finding }) => finding.id === findingId);
    if (!known || !found) return { declined: "the finding is not there any more" };
    const { finding } = found;
    if (typeof choice === "string") return this.#commentEdits(found, choice);
    const plan = finding.fixes[choice];
    if (!plan) return { declined: "the fix is not there any more" };
    if (plan.alternative === "comment") return this.#commentEdits(found, choice);
    const edited = found.plans.get(choice);
    if (!edited) return { declined: "this fix only shows what to do" };
    const { edits, applied, left } = finish(
      resolvePlans([{ findingId, fix: choice, plan: edited }], {
        fixer: known.fixer,
        textOf: this.#textOf,
        programs,
        isStillFound: (changed) => this.#isStillFound(finding, edited, changed),
      }),
    );
    const [only] = applied;
    return only ? { edits, safety: only.safety } : { declined: left[0]!.reason };
  }

  *resolveFixes(
    choices: readonly ChosenFix[],
    safety: "safe" | "review",
    programs?: OwnPrograms,
  ): Generator<Progress, FixesOutcome> {
    const known = this.#known;
    const left: FixesOutcome["left"][number][] = [];
    const wanted: ChosenPlan[] = [];
    const comments: CommentEdit[] = [];
    const isInstalled = (plan: FixPlan): boolean =>
      [...known!.fixer.files(plan)].every((file) => programs?.(file)?.installed === true);
    for (const choice of choices) {
      const found = known?.judged.find(({ finding }) => finding.id === choice.findingId);
      const plan = found?.plans.get(choice.fix);
      const comment = found?.finding.fixes[choice.fix]?.alternative === "comment";
      if (found && comment) comments.push({ choice, outcome: this.#commentEdits(found, choice.fix) });
      else if (!plan) left.push({ ...choice, reason: "the fix is not there any more" });
      else if (safety === "safe" && plan.fix.safety !== "safe")
        left.push({ ...choice, reason: reviewReason(plan.fix) });
      else if (safety === "safe" && !isInstalled(plan)) left.push({ ...choice, reason: NOT_INSTALLED });
      else wanted.push({ ...choice, plan });
    }
    if (!known) return { edits: [], applied: [], left };
    const sources = { fixer: known.fixer, textOf: this.#textOf, programs };
    return withComments(yield* resolvePlans(wanted, sources), comments, left);
  }

  readonly #textOf = (file: string): string | undefined => this.#program?.sourceFile(file)?.text;

  #commentEdits({ finding, evidence }: Judged, choice: FixChoice): FixOutcome {
    const { file, start } = finding.place;
    const sourceFile = this.#program?.sourceFile(file);
    if (!sourceFile) return { declined: "the file is gone" };
    const offset = sourceFile.getPositionOfLineAndCharacter(start.line - 1, start.column - 1);
    const edit =
      typeof choice === "string"
        ? suppressionEdit(sourceFile, finding.rule, choice, offset)
        : commentEdit(sourceFile, evidence.mends![choice]!);
    if (typeof edit === "string") return { declined: edit };
    return { edits: [{ file, edits: [edit] }], safety: "safe" };
  }

  /** Where the texts don't show it: analyses the changed ones in place of the known ones, and puts everything back. */
  #isStillFound(finding: Finding, plan: FixPlan, changed: ReadonlyMap<string, string>): boolean {
    const known = this.#known!;
    if (known.fixer.isReplaced(plan, changed)) return false;
    const before = [...changed.keys()].map((path) => ({
      path,
      text: this.#program!.sourceFile(path)?.text ?? null,
    }));
    const apis = new Set([
      ...plan.targets.map(({ site }) => apiName(site.row.symbol)),
      ...plan.changes.map(({ api }) => api),
    ]);
    // What is kept from its first use on is still there, and done once.
    const isCured = ({ once }: Operation): boolean =>
      once === true && plan.changes.some(({ isKept }) => isKept);
    const same = (list: readonly Finding[]) =>
      list
        .filter(
          ({ rule, place, context }) =>
            rule === finding.rule &&
            place.file === finding.place.file &&
            context.function === finding.context.function,
        )
        .flatMap(({ operations }) => operations)
        .filter((each) => apis.has(each.api) && !isCured(each)).length;
    this.edit([...changed].map(([path, text]) => ({ path, text })));
    try {
      return same(finish(this.find()).findings) >= same(known.analysis.findings);
    } finally {
      // The texts are as they were, and so is all that was known of them.
      this.edit(before);
      this.#known = known;
    }
  }

  /** What nothing but an edit changes. */
  *#prepare(
    program: AnalysisProgram,
    catalogue: ReturnType<ConfiguredCatalogue["resolved"]>,
    clock: Clock,
    cancellation: Cancellation,
  ): Generator<Progress, Omit<Prepared, "edits">> {
    const announce = (added: FileFacts) => {
      for (const regex of evidentRegexes(added)) this.#verdicts.announce(regex);
    };
    yield* collectAll(program, this.#facts, announce, cancellation);
    clock.mark("facts");
    const facts = program.paths.map((path) => this.#facts.get(path)!);
    const { root, packages } = program.workspace;
    const universe = createUniverse(facts, program.resolver, root);
    const door = yield* openDoor(program, cancellation);
    this.#forgetAnswers(program.takeStale());
    clock.mark("program");
    const places = findPlaces(universe, catalogue, packages);
    const ignores = configuredIgnores(program, this.#settings);
    const keepsLogs = (path: string) => keepsLogsFrom(this.#settings.of(path));
    const checker = { door: () => door, answers: this.#answers };
    const outside = { places, ignores, keepsLogs };
    const steps = prepareGraph(universe, catalogue, outside, checker, ownOperations);
    const prepared = yield* counted("resolve", steps, cancellation);
    return { facts, places, prepared };
  }

  #forgetAnswers(stale: ReadonlySet<string> | "all"): void {
    this.#typeAnswers.forget(stale);
    if (stale === "all") this.#answers.clear();
    else for (const path of stale) this.#answers.delete(path);
  }
}

function byFile(a: Problem, b: Problem): number {
  return byCodeUnit(a.file, b.file);
}

export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
