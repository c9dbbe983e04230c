/** Has regular expressions checked in a thread that is ended, and started anew, where one takes too long. */
import type { RegexSource, RegexVerdict } from "../../core/reach/regex/verdict.ts";

export interface CheckThread {
  /** One at a time. Rejects when the thread ended. */
  ask(source: RegexSource): Promise<RegexVerdict>;
  end(): void;
}

/** Calls back after the milliseconds, unless the function that it gives is called before. */
export type Alarm = (milliseconds: number, ring: () => void) => () => void;

export interface Checker {
  /** Answers are given in the order of the questions. Never rejects. */
  check(source: RegexSource): Promise<RegexVerdict>;
  close(): void;
}

/** Milliseconds for one expression: the checker's own limit, and the runs of its attack, fit well in. */
export const HARD_LIMIT = 10_000;

const alarmClock: Alarm = (milliseconds, ring) => {
  const timer = setTimeout(ring, milliseconds);
  return () => clearTimeout(timer);
};

export function createChecker(start: () => CheckThread, alarm: Alarm = alarmClock): Checker {
  let thread: CheckThread | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const endThread = () => {
    thread?.end();
    thread = undefined;
  };

  const ask = (source: RegexSource) =>
    new Promise<RegexVerdict>((resolve) => {
      const giveUp = (why: string) => {
        endThread();
        resolve({ is: "unproven", why });
      };
      const silence = alarm(HARD_LIMIT, () =>
        giveUp(`the check had to be ended after ${HARD_LIMIT / 1000} s`),
      );
      const answer = Promise.resolve().then(() => (thread ??= start()).ask(source));
      answer.then(
        (verdict) => (silence(), resolve(verdict)),
        (error: unknown) => (silence(), giveUp(`the check failed (${(error as Error).message})`)),
      );
    });

  return {
    check(source) {
      const answer = last.then(() => ask(source));
      last = answer;
      return answer;
    },
    close: endThread,
  };
}
