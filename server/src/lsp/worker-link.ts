/**
 * The protocol thread's end of the analysis thread: starts it when it is first needed, matches answers to requests, and
 * starts it again when it dies, a few times.
 */
import { CancelledError } from "./cancelled.ts";
import type { FromWorker, ToWorker, WorkerAnswers, WorkerChannel, WorkerRequest } from "./worker/messages.ts";

/** A worker that dies more often than this within the window stays dead until the user restarts the server. */
const MOST_RESTARTS = 3;
const RESTART_WINDOW_MILLISECONDS = 5 * 60_000;

export interface WorkerLinkEvents {
  /** What every new worker must be told first. */
  onStart(post: (message: ToWorker) => void): void;
  onMessage(message: Exclude<FromWorker, { kind: "response" | "failure" }>): void;
  /** The worker died; `restarts` says whether a new one was started. */
  onDeath(reason: string, restarts: boolean): void;
}

export interface WorkerLink {
  /** Sent only to a worker that runs: one that starts later learns everything from `onStart`. */
  tell(message: ToWorker): void;
  /** Starts the worker if need be. Rejects with a CancelledError when cancelled, or when the worker dies. */
  ask<Request extends WorkerRequest>(
    request: Request,
    cancellation?: { readonly onCancel: (cancel: () => void) => void },
  ): Promise<WorkerAnswers[Request["type"]]>;
  readonly running: boolean;
  dispose(): void;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

export function createWorkerLink(
  startWorker: () => WorkerChannel,
  now: () => number,
  events: WorkerLinkEvents,
): WorkerLink {
  const waiting = new Map<number, Waiting>();
  let channel: WorkerChannel | undefined;
  let deaths: number[] = [];
  let gaveUp: string | undefined;
  let nextId = 1;

  function start(): WorkerChannel {
    const started = startWorker();
    channel = started;
    started.onMessage(handle);
    started.onExit((reason) => {
      if (channel === started) handleDeath(reason);
    });
    events.onStart((message) => started.post(message));
    return started;
  }

  function handle(message: FromWorker): void {
    if (message.kind !== "response" && message.kind !== "failure") return events.onMessage(message);
    const waiter = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === "response") waiter?.resolve(message.answer as never);
    else waiter?.reject(message.cancelled ? new CancelledError(message.message) : new Error(message.message));
  }

  function handleDeath(reason: string): void {
    channel = undefined;
    const recent = deaths.filter((time) => time > now() - RESTART_WINDOW_MILLISECONDS);
    deaths = [...recent, now()];
    const restarts = deaths.length <= MOST_RESTARTS;
    if (!restarts) gaveUp = reason;
    const unanswered = [...waiting.values()];
    waiting.clear();
    for (const { reject } of unanswered) reject(new Error(`the analysis thread stopped: ${reason}`));
    if (restarts) start();
    events.onDeath(reason, restarts);
  }

  return {
    tell: (message) => channel?.post(message),
    ask(request, cancellation) {
      if (gaveUp !== undefined) return Promise.reject(new Error(`the analysis thread stopped: ${gaveUp}`));
      const worker = channel ?? start();
      const id = nextId++;
      const answer = new Promise<never>((resolve, reject) => waiting.set(id, { resolve, reject }));
      worker.post({ kind: "request", id, request });
      cancellation?.onCancel(() => channel?.post({ kind: "cancel", id }));
      return answer;
    },
    get running() {
      return channel !== undefined;
    },
    dispose() {
      const last = channel;
      channel = undefined;
      last?.terminate();
    },
  };
}
