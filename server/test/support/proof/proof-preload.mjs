/**
 * Loaded before a program whose run is measured. When it ends, file descriptor 3 gets the longest time for which its
 * event loop did not turn, and the error that ended it, if one did.
 *
 * With `SHUFFLE` (a number), what `node:fs/promises` gives comes in an order that this number decides: operations that
 * run at the same time end in any order on a busy machine, and the program must do the same.
 */
import { promises, writeSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

const RESOLUTION = 5;

/** The longest time by which an operation is held back, in milliseconds. */
const HELD_BACK = 12;

if (process.env.SHUFFLE) {
  // A linear congruential generator (Numerical Recipes): the same number, the same delays.
  let state = Number(process.env.SHUFFLE);
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  for (const [name, operation] of Object.entries(promises)) {
    if (typeof operation !== "function" || !isAsync(operation)) continue;
    promises[name] = async (...args) => {
      const delay = next() * HELD_BACK;
      try {
        return await operation(...args);
      } finally {
        await new Promise((resolve) => setTimeout(resolve, delay));
      }
    };
  }
  syncBuiltinESMExports();
}

/** `watch` gives an iterator at once. */
function isAsync(operation) {
  return operation.constructor.name === "AsyncFunction";
}

// Threads and child processes of the program report nothing: they may stop.
if (isMainThread && !process.channel) {
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
