/**
 * One workspace folder in the analysis thread: its engine, its texts, and who waits for it to be up to date. Everything
 * that touches the engine happens here, one analysis at a time.
 */
import { isBaselineName } from "../../core/config/baseline.ts";
import type { Analysis, Engine, OwnPrograms, Problem, Progress, Workspace } from "../../core/index.ts";
import { draftTexts, type DraftTexts } from "../../node/index.ts";
import { CancelledError, isCancelledError } from "../cancelled.ts";
import { createFindingsSender, type FindingsSender } from "./findings-sender.ts";
import { createFolderTexts, type FolderTexts } from "./folder-texts.ts";
import {
  PRIORITIES,
  type DocumentText,
  type FolderMessage,
  type FromWorker,
  type Priority,
  type Until,
} from "./messages.ts";
import type { Scheduler } from "./scheduler.ts";
import type { AnalysisServices } from "./services.ts";

/** The engine for one piece of work, which may change its texts by way of the drafts. */
export interface Lent {
  readonly engine: Engine;
  readonly drafts: DraftTexts;
  /** To verify fixes in, with the drafts over the texts. */
  readonly programs: OwnPrograms;
}

export interface Folder {
  readonly message: Pick<FolderMessage, "root" | "loose">;
  readonly texts: Pick<FolderTexts, "textOf" | "documentOf" | "hasNews" | "differ" | "all">;
  readonly engine: Engine | undefined;
  /** Whether the engine's analysis is of drafts. */
  readonly isLent: boolean;
  /** Whether the engine's analysis has its fixes. */
  readonly isPlanned: boolean;
  setDocuments(documents: readonly DocumentText[]): void;
  /** Takes files from the disk again. */
  reread(paths: readonly string[]): void;
  /** Reads the whole folder anew before the next analysis. */
  reopen(): void;
  /** Reads the baselines anew before the next analysis. */
  rereadBaselines(): void;
  /** Without its texts; `undefined` before the first analysis. */
  readonly workspace: Pick<Workspace, "root" | "settings"> | undefined;
  /**
   * Resolves when an analysis that saw all edits so far is done and what it is asked for was sent. Fixes are planned
   * whether or not somebody waits for them. Rejects with a CancelledError when the signal fires, and with what the
   * engine threw.
   */
  bringUpToDate(priority: Priority, until: Until, signal: AbortSignal): Promise<void>;
  /**
   * Brings the folder up to date, with its fixes, and lends its engine: until the work is done nothing else touches it, and then it has
   * its own texts again. Rejects as the work does, and with a CancelledError when the signal fires before it begins.
   */
  exclusively<Result>(signal: AbortSignal, work: (lent: Lent) => Promise<Result>): Promise<Result>;
  /** Tells the progress of the steps. */
  reporting<Result>(steps: Generator<Progress, Result>): Generator<Progress, Result>;
  close(): void;
}

interface Waiter {
  readonly priority: Priority;
  readonly until: Until;
  /** Number of the last edit that the waiter wants to see in the answer. */
  readonly edit: number;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
  /** Done before it resolves, with nobody else at the engine. Never rejects. */
  readonly work?: (engine: Engine) => Promise<void>;
}

export function createFolder(
  message: FolderMessage,
  services: AnalysisServices,
  scheduler: Scheduler,
  post: (message: FromWorker) => void,
): Folder {
  const { root, loose, interrupt: shared } = message;
  const interrupt = new Int32Array(shared);
  const texts = createFolderTexts(root, loose, services);
  let sender: FindingsSender = createFindingsSender(root, post);
  let waiters: Waiter[] = [];
  let engine: Engine | undefined;
  let programs: Promise<OwnPrograms> | undefined;
  /** Counts edits. */
  let edits = 0;
  let opened = false;
  let running = false;
  let closed = false;
  let workspace: Pick<Workspace, "root" | "settings"> | undefined;
  let known: readonly Problem[] = [];
  /** The problems that were posted last. */
  let told: string | undefined;
  let baselinesChanged = false;
  /** Whether the engine's analysis is of the texts that it has. */
  let current = false;
  /** Whether its fixes are planned. */
  let planned = false;
  /** Whether more is known of regular expressions than when the engine last asked. */
  let outdated = false;
  let lent: DraftTexts | undefined;
  let isLent = false;

  const isUnwanted = (): boolean => closed || waiters.length === 0;

  const mostUrgent = (): Priority =>
    waiters.reduce<Priority>(
      (best, { priority }) => (PRIORITIES[priority] < PRIORITIES[best] ? priority : best),
      "scan",
    );

  async function open(): Promise<Engine> {
    opened = true;
    programs = undefined;
    baselinesChanged = false;
    current = false;
    const read = await texts.readAll(isUnwanted);
    if (isUnwanted()) {
      opened = false;
      throw new CancelledError("nobody waits for the folder");
    }
    const fresh = engine ?? (await services.createEngine());
    fresh.open(read);
    const { settings = [] } = read;
    workspace = { root: read.root, settings };
    sender = createFindingsSender(root, post);
    known = read.problems;
    tellProblems([]);
    return fresh;
  }

  async function takeBaselines(into: Engine): Promise<void> {
    baselinesChanged = false;
    const { baselines, problems } = await services.readBaselines(workspace ?? { root });
    into.setBaselines(baselines);
    known = [...known.filter(({ file }) => !isBaselineName(file)), ...problems];
  }

  /** What was found while files were read, and what the analysis found in configurations beside it. */
  function tellProblems(analysed: readonly Problem[]): void {
    const configuration = [...new Set(workspace?.settings?.map(({ path }) => path))];
    const more = analysed.filter(({ file }) => configuration.includes(file));
    const problems = new Map([...known, ...more].map((problem) => [JSON.stringify(problem), problem]));
    const text = [...problems.keys(), ...configuration].join("\n");
    if (text === told) return;
    told = text;
    post({ kind: "problems", root, problems: [...problems.values()], configuration });
  }

  /** A first analysis is worth finishing although an edit arrived: else who types at once never sees anything. */
  function find(into: Engine, startedWith: number): Generator<Progress, Analysis> {
    const first = into.analysis === undefined;
    const isInterrupted = interruption();
    const isCancelled = (): boolean => isUnwanted() || isInterrupted() || (!first && edits !== startedWith);
    return reporting(into.find({ isCancelled }));
  }

  /** Whoever wants to know what is found goes before; the planning goes on where it was. */
  function plan(of: Engine, startedWith: number): Generator<Progress, Analysis> {
    const isInterrupted = interruption();
    const isCancelled = (): boolean =>
      closed || isInterrupted() || edits !== startedWith || waiters.some(({ until }) => until === "findings");
    return reporting(of.plan({ isCancelled }));
  }

  /** Whether the other thread has asked for an end since now. */
  function interruption(): () => boolean {
    const epoch = Atomics.load(interrupt, 0);
    return () => Atomics.load(interrupt, 0) !== epoch;
  }

  function* reporting<Result>(steps: Generator<Progress, Result>): Generator<Progress, Result> {
    try {
      for (;;) {
        const step = steps.next();
        if (step.done === true) return step.value;
        post({ kind: "progress", root, progress: step.value });
        yield step.value;
      }
    } finally {
      steps.return(undefined as never);
    }
  }

  async function runOnce(): Promise<void> {
    if (!opened || engine === undefined) engine = await open();
    const startedWith = edits;
    const { changes, touched } = await texts.takeChanges();
    for (const path of touched) sender.resend(path);
    if (changes.length > 0) {
      current = false;
      engine.edit(changes);
    }
    if (baselinesChanged) await takeBaselines(engine);
    // Only who has time waits for that: an edit's answer must not take longer for it.
    if (outdated && waiters.length > 0 && mostUrgent() === "scan") current = false;
    if (!current) {
      outdated = false;
      await scheduler.run(mostUrgent, find(engine, startedWith));
      planned = false;
    }
    current = true;
    isLent = false;
    tellProblems(engine.analysis!.problems);
    sender.send(engine.analysis!, planned, texts.stampOf);
    if (!planned) {
      settle(({ edit, until }) => edit <= startedWith && until === "findings");
      await scheduler.run(mostUrgent, plan(engine, startedWith));
      planned = true;
      sender.send(engine.analysis!, planned, texts.stampOf);
    }
    const next = waiters.find(({ edit, work }) => edit <= startedWith && work !== undefined);
    waiters = waiters.filter((waiter) => waiter !== next);
    settle(({ edit, work }) => edit <= startedWith && work === undefined);
    await next?.work?.(engine);
  }

  function settle(isSatisfied: (waiter: Waiter) => boolean): void {
    const satisfied = waiters.filter(isSatisfied);
    waiters = waiters.filter((waiter) => !satisfied.includes(waiter));
    for (const { resolve } of satisfied) resolve();
  }

  const ownPrograms = (): Promise<OwnPrograms> =>
    (programs ??= services.createOwnPrograms((path) => (lent ?? texts).textOf(path)));

  async function lend<Result>(to: (lent: Lent) => Promise<Result>, from: Engine): Promise<Result> {
    const drafts = draftTexts(texts.textOf);
    lent = drafts;
    isLent = true;
    try {
      return await to({ engine: from, drafts, programs: await ownPrograms() });
    } catch (error) {
      // As in `fail`: the next analysis begins with a new engine.
      if (!isCancelledError(error)) [opened, engine] = [false, undefined];
      throw error;
    } finally {
      lent = undefined;
      const changes = drafts.undo();
      if (changes.length === 0) isLent = false;
      else {
        from.edit(changes);
        current = false;
      }
    }
  }

  function wait(waiter: Waiter, signal: AbortSignal): void {
    waiters.push(waiter);
    signal.addEventListener("abort", () => {
      waiters = waiters.filter((other) => other !== waiter);
      waiter.reject(new CancelledError("cancelled"));
    });
    void run();
  }

  /** What the engine throws leaves it in an unknown state: the next analysis begins with a new one. */
  function fail(error: Error): void {
    opened = false;
    current = false;
    engine = undefined;
    const failed = waiters;
    waiters = [];
    if (failed.length === 0) post({ kind: "log", message: error.stack ?? error.message });
    for (const { reject } of failed) reject(error);
  }

  /** When nobody waits for anything: what is known now is found by another analysis, which any edit goes before. */
  function takeVerdicts(): void {
    if (!outdated || waiters.length > 0 || (current && !planned)) return;
    const nobody = () => {};
    waiters.push({ priority: "scan", until: "fixes", edit: edits, resolve: nobody, reject: nobody });
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    for (;;) {
      takeVerdicts();
      if (closed || (waiters.length === 0 && (planned || !current))) break;
      try {
        await runOnce();
      } catch (error) {
        if (!isCancelledError(error)) fail(error as Error);
      }
    }
    running = false;
  }

  const forget = services.verdicts.onNews(() => {
    outdated = engine !== undefined;
    void run();
  });

  return {
    message,
    texts,
    get engine() {
      return engine;
    },
    get isLent() {
      return isLent;
    },
    get isPlanned() {
      return planned;
    },
    setDocuments(documents) {
      edits++;
      texts.setDocuments(documents);
    },
    reread(paths) {
      edits++;
      texts.reread(paths);
    },
    reopen() {
      edits++;
      opened = false;
    },
    rereadBaselines() {
      edits++;
      baselinesChanged = true;
    },
    get workspace() {
      return workspace;
    },
    bringUpToDate: (priority, until, signal) =>
      new Promise((resolve, reject) => wait({ priority, until, edit: edits, resolve, reject }, signal)),
    exclusively: (signal, to) =>
      new Promise((resolve, reject) => {
        const work = (from: Engine) => lend(to, from).then(resolve, reject);
        const waiter: Waiter = {
          priority: "person",
          until: "fixes",
          edit: edits,
          resolve: () => {},
          reject,
          work,
        };
        wait(waiter, signal);
      }),
    reporting,
    close() {
      closed = true;
      forget();
      for (const { reject } of waiters) reject(new CancelledError("the folder was closed"));
      waiters = [];
    },
  };
}
