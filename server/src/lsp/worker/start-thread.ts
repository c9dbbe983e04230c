import { Worker } from "node:worker_threads";
import type { ToWorker, WorkerChannel } from "./messages.ts";

/** Megabytes of old space: a workspace of several hundred thousand lines fits, a leak does not take the machine. */
const MOST_MEMORY = 4096;

/** Starts the analysis thread from its entry file (or URL). */
export function startThread(entry: string | URL): WorkerChannel {
  const worker = new Worker(entry, {
    name: "unblock analysis",
    // An analysis makes many short-lived objects; the default young generation keeps the collector busy.
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY, maxYoungGenerationSizeMb: 64 },
  });
  let reason: string | undefined;
  let terminated = false;
  worker.on("error", (error: unknown) => {
    reason = error instanceof Error ? error.message : String(error);
  });
  return {
    post: (message: ToWorker) => worker.postMessage(message),
    onMessage: (listener) => void worker.on("message", listener),
    onExit(listener) {
      worker.on("exit", (code) => {
        if (!terminated) listener(reason ?? `exit code ${code}`);
      });
    },
    terminate() {
      terminated = true;
      void worker.terminate();
    },
  };
}
