/** The clock, so that tests can hold it. Milliseconds. */
export interface Timers {
  now(): number;
  /** Calls back once; returns what prevents that. */
  after(milliseconds: number, callback: () => void): () => void;
}

export const systemTimers: Timers = {
  now: () => performance.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
