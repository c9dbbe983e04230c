/** How things are, for the editor's status item and the progress of a scan. Says nothing twice, and not too often. */
import type { Progress } from "../core/index.ts";
import type { Status } from "./protocol.ts";

/** Progress is told at most this often. */
const PROGRESS_MILLISECONDS = 100;

const PHASES: readonly Progress["phase"][] = ["facts", "program", "resolve", "reach", "rules", "fixes"];

export interface StatusReporter {
  busy(busy: boolean): void;
  progress(progress: Progress): void;
  /** Stays until the next analysis begins. */
  failed(message: string): void;
  /** The number of findings may have changed. */
  refresh(): void;
  /** Calls back with text and percentage; returns what ends that. */
  onProgress(listener: (text: string, percentage: number) => void): () => void;
}

export function createStatus(
  count: () => number,
  now: () => number,
  send: (status: Status) => void,
): StatusReporter {
  const listeners = new Set<(text: string, percentage: number) => void>();
  let state: Status["state"] = "idle";
  let message: string | undefined;
  let last = "";
  let lastProgress = -Infinity;

  function report(): void {
    const status: Status = { state, findings: count(), ...(message === undefined ? {} : { message }) };
    const text = JSON.stringify(status);
    if (text === last) return;
    last = text;
    send(status);
  }

  function set(newState: Status["state"], newMessage?: string): void {
    state = newState;
    message = newMessage;
    report();
  }

  return {
    busy(busy) {
      if (busy) set("analysing");
      else if (state !== "error") set("idle");
    },
    progress({ phase, done, total }) {
      if (state !== "analysing" || now() - lastProgress < PROGRESS_MILLISECONDS) return;
      lastProgress = now();
      const text = `${phase} ${done}/${total}`;
      set("analysing", text);
      const share = total === 0 ? 1 : done / total;
      const percentage = Math.round((100 * (PHASES.indexOf(phase) + share)) / PHASES.length);
      for (const listener of listeners) listener(text, percentage);
    },
    failed: (text) => set("error", text),
    refresh: report,
    onProgress(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
