/**
 * The verdicts that an engine asks: kept by pattern and flags, for as long as the process lives, and found one after
 * another, the newest question first, since it is about the text that somebody writes.
 */
import type { RegexSource, RegexVerdict, RegexVerdicts } from "../../core/reach/regex/verdict.ts";
import { createChecker, type Checker } from "./checker.ts";
import { isEvidentlyLinear } from "./linear.ts";
import { startCheckThread } from "./start-thread.ts";
import { readVerdicts, verdictFile, writeVerdicts, type KnownVerdicts } from "./verdict-file.ts";

export interface VerdictStore extends RegexVerdicts {
  /** Expressions that nobody has an answer for yet. */
  readonly pending: number;
  /** How often a question was put before its answer was known: who put one has to ask again, even if none is pending. */
  readonly unanswered: number;
  /**
   * Calls back when there are answers, since the last call, with which an analysis finds something else: when all
   * questions are answered, and before, now and then. Gives what ends that.
   */
  onNews(listener: () => void): () => void;
  /** Resolves when all questions are answered, or the signal fires. */
  settled(signal?: AbortSignal): Promise<void>;
  /** Drops the questions that have no answer yet. What is known stays known. */
  drop(): void;
  /** Takes what an earlier run has found, once. Never rejects. */
  recall(): Promise<void>;
  /** Keeps what was found for the next run. Where that can't be, the next one finds it anew. */
  remember(): Promise<void>;
}

/** Milliseconds that a scan waits for answers when all else is known: the same wherever it is asked for. */
export const LONGEST_WAIT = 60_000;

/** Runs in which the checker may come to no answer before it is not asked again: once, the machine may have been busy. */
const MOST_TRIES = 2;

/** Answers between two pieces of news, at least, while more are to come: each means another analysis. */
const NEWS_EVERY = 50;

/** Of what needs no checker, and is not kept either. */
const EVIDENT: RegexVerdict = { is: "safe" };

type Untold = Extract<RegexVerdict, { is: "unproven" }>;

/** Where what is known outlives the process; absent where it doesn't. */
export interface VerdictMemory {
  read(): Promise<KnownVerdicts>;
  write(known: KnownVerdicts): Promise<void>;
}

/**
 * `isSafe` answers at once, before anything is asked: what it says yes to is neither checked nor kept. The `helper` checks
 * beside the checker for as long as somebody waits and does nothing else.
 */
export function createVerdicts(
  checker: Checker = createChecker(startCheckThread),
  memory?: VerdictMemory,
  isSafe: (source: RegexSource) => boolean = () => false,
  helper?: Checker,
): VerdictStore {
  const known = new Map<string, RegexVerdict>();
  /** What earlier runs came to no answer for, and this one asks again. */
  const untold = new Map<string, Untold>();
  let recalling: Promise<void> | undefined;
  let found = 0;
  let writing: Promise<void> = Promise.resolve();
  const asked = new Map<string, RegexSource>();
  let unanswered = 0;
  const listeners = new Set<() => void>();
  let waiting: (() => void)[] = [];
  const working = new Set<Checker>();
  /** Keys of what is being checked. */
  const taken = new Set<string>();
  let answers = 0;
  let hasNews = false;

  async function work(by: Checker): Promise<void> {
    if (working.has(by)) return;
    working.add(by);
    const isNeeded = (): boolean => by !== helper || waiting.length > 0;
    for (let next = newest(); next && isNeeded(); next = newest()) {
      const [key, source] = next;
      taken.add(key);
      const verdict = await by.check(source);
      taken.delete(key);
      // Dropped meanwhile: the check was ended, and what it says of that is no verdict.
      if (asked.get(key) !== source) continue;
      const tries = 1 + (untold.get(key)?.tries ?? 0);
      known.set(key, verdict.is === "unproven" ? { ...verdict, tries } : verdict);
      asked.delete(key);
      answers++;
      found++;
      hasNews ||= verdict.is !== "safe";
      if (hasNews && (asked.size === 0 || answers >= NEWS_EVERY)) tell();
    }
    working.delete(by);
    if (by === helper) by.close();
    // Left to nobody: the helper had it when it was dropped and asked again, and stopped.
    if (newest()) void work(checker);
    if (working.size > 0) return;
    void remember();
    for (const resolve of waiting) resolve();
    waiting = [];
  }

  function newest(): [string, RegexSource] | undefined {
    return [...asked].findLast(([key]) => !taken.has(key));
  }

  function recallOne(key: string, verdict: RegexVerdict): void {
    if (known.has(key)) return;
    if (verdict.is === "unproven" && (verdict.tries ?? 0) < MOST_TRIES) untold.set(key, verdict);
    else known.set(key, verdict);
  }

  async function remember(): Promise<void> {
    if (found > 0 && memory) {
      found = 0;
      // A folder that can't be written costs time at the next run, and nothing else.
      writing = writing.then(() => memory.write(memorable())).catch(() => undefined);
    }
    await writing;
  }

  const memorable = () => new Map([...untold, ...known].filter(([, verdict]) => verdict !== EVIDENT));

  function tell(): void {
    answers = 0;
    hasNews = false;
    for (const listener of listeners) listener();
  }

  /** Undefined where it has to be checked, which begins. */
  function ask(source: RegexSource): RegexVerdict | undefined {
    const key = `${source.flags}/${source.pattern}`;
    const verdict = known.get(key);
    if (verdict) return verdict;
    if (isSafe(source)) {
      known.set(key, EVIDENT);
      return EVIDENT;
    }
    // A copy, so that a question that is put again after it was dropped is another one.
    if (!asked.has(key)) asked.set(key, { ...source });
    void work(checker);
    return undefined;
  }

  return {
    of(source) {
      const verdict = ask(source);
      if (!verdict) unanswered++;
      return verdict;
    },
    announce: (source) => void ask(source),
    get pending() {
      return asked.size;
    },
    get unanswered() {
      return unanswered;
    },
    onNews(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    settled: (signal) =>
      new Promise((resolve) => {
        if (working.size === 0 || signal?.aborted === true) return resolve();
        waiting.push(resolve);
        const giveUp = (): void => {
          waiting = waiting.filter((each) => each !== resolve);
          resolve();
        };
        signal?.addEventListener("abort", giveUp, { once: true });
        if (helper && asked.size > 1) void work(helper);
      }),
    drop() {
      asked.clear();
      checker.close();
      helper?.close();
    },
    async recall() {
      recalling ??= memory?.read().then((kept) => {
        for (const [key, verdict] of kept) recallOne(key, verdict);
      });
      await recalling;
    },
    remember,
  };
}

let shared: VerdictStore | undefined;

/** The one of this process: what is known of an expression is the same for all that ask. */
export function sharedVerdicts(): VerdictStore {
  const memory = {
    read: () => readVerdicts(verdictFile()),
    write: (known: KnownVerdicts) => writeVerdicts(verdictFile(), known),
  };
  return (shared ??= createVerdicts(undefined, memory, isEvidentlyLinear, createChecker(startCheckThread)));
}
