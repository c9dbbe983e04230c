/** Progress on a terminal, and the times of the command's own phases. Writes to stderr only. */
import type { Io } from "./io.ts";

export interface Meter {
  /** Shows the phase, overwriting what was shown; at most every 50 ms, and nothing where stderr is no terminal. */
  show(phase: string, done?: number, total?: number): void;
  /** Removes what is shown. */
  clear(): void;
  /** Notes how long the work takes, in milliseconds. */
  time<Value>(phase: string, work: Promise<Value>): Promise<Value>;
  readonly times: ReadonlyMap<string, number>;
}

const INTERVAL = 50;
const ERASE_LINE = "\r\u001b[K";

export function createMeter(io: Io): Meter {
  const times = new Map<string, number>();
  let shownAt = -INTERVAL;
  let phaseShown = "";
  return {
    times,
    show(phase, done, total) {
      const isDue = phase !== phaseShown || performance.now() - shownAt >= INTERVAL;
      if (!io.progress || !isDue) return;
      shownAt = performance.now();
      phaseShown = phase;
      const count = total === undefined ? "" : ` ${done?.toLocaleString("en")}/${total.toLocaleString("en")}`;
      io.stderr(`${ERASE_LINE}${phase}${count}`);
    },
    clear() {
      if (io.progress && phaseShown !== "") io.stderr(ERASE_LINE);
      phaseShown = "";
    },
    async time(phase, work) {
      const start = performance.now();
      const value = await work;
      times.set(phase, performance.now() - start);
      return value;
    },
  };
}
