/**
 * Loaded before a program whose run is measured. When it ends, file descriptor 3 gets the longest time for which its
 * event loop did not turn, and the error that ended it, if one did.
 */
import { writeSync } from "node:fs";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

const RESOLUTION = 5;

if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  let longest = 0;
  let last = performance.now();
  let error = null;
  // The histogram counts a stall when the loop turns again; a program that ends right after it never does.
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - RESOLUTION);
    last = now;
  };
  setInterval(beat, RESOLUTION).unref();
  delay.enable();
  process.on("uncaughtExceptionMonitor", (thrown) => {
    const { name, code, message } = thrown ?? {};
    error = { name, code, message: message ?? String(thrown) };
  });
  process.on("exit", () => {
    beat();
    delay.disable();
    const stall = Math.max(longest, delay.max / 1e6 - RESOLUTION);
    writeSync(3, JSON.stringify({ stall, error }));
  });
}
