/**
 * The verdicts that an engine asks: kept by pattern and flags, for as long as the process lives, and found one after
 * another, the newest question first, since it is about the text that somebody writes.
 */
import type { RegexSource, RegexVerdict, RegexVerdicts } from "../../core/reach/regex/verdict.ts";
import { createChecker, type Checker } from "./checker.ts";
import { startCheckThread } from "./start-thread.ts";

export interface VerdictStore extends RegexVerdicts {
  /** Expressions that nobody has an answer for yet. */
  readonly pending: number;
  /**
   * Calls back when there are answers, since the last call, with which an analysis finds something else: when all
   * questions are answered, and before, now and then. Gives what ends that.
   */
  onNews(listener: () => void): () => void;
  /** Resolves when all questions are answered, or the signal fires. */
  settled(signal?: AbortSignal): Promise<void>;
  /** Drops the questions that have no answer yet. What is known stays known. */
  drop(): void;
}

/** Answers between two pieces of news, at least, while more are to come: each means another analysis. */
const NEWS_EVERY = 50;

export function createVerdicts(checker: Checker = createChecker(startCheckThread)): VerdictStore {
  const known = new Map<string, RegexVerdict>();
  const asked = new Map<string, RegexSource>();
  const listeners = new Set<() => void>();
  let waiting: (() => void)[] = [];
  let running = false;
  let answers = 0;
  let hasNews = false;

  async function work(): Promise<void> {
    running = true;
    for (let next = newest(); next; next = newest()) {
      const [key, source] = next;
      const verdict = await checker.check(source);
      known.set(key, verdict);
      asked.delete(key);
      answers++;
      hasNews ||= verdict.is !== "safe";
      if (hasNews && (asked.size === 0 || answers >= NEWS_EVERY)) tell();
    }
    running = false;
    for (const resolve of waiting) resolve();
    waiting = [];
  }

  const newest = () => [...asked].at(-1);

  function tell(): void {
    answers = 0;
    hasNews = false;
    for (const listener of listeners) listener();
  }

  return {
    of(source) {
      const key = `${source.flags}/${source.pattern}`;
      const verdict = known.get(key);
      if (verdict) return verdict;
      asked.set(key, source);
      if (!running) void work();
      return undefined;
    },
    get pending() {
      return asked.size;
    },
    onNews(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    settled: (signal) =>
      new Promise((resolve) => {
        if (!running || signal?.aborted === true) return resolve();
        waiting.push(resolve);
        signal?.addEventListener("abort", () => resolve(), { once: true });
      }),
    drop() {
      asked.clear();
      checker.close();
    },
  };
}

let shared: VerdictStore | undefined;

/** The one of this process: what is known of an expression is the same for all that ask. */
export function sharedVerdicts(): VerdictStore {
  return (shared ??= createVerdicts());
}
