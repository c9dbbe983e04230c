/**
 * The executable. Commands that analyse run in a worker thread, because the analysis holds its thread for seconds at a
 * time and a signal is only heard by a main thread that is free: so Ctrl-C ends a scan at once, wherever it is.
 */
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import picocolors from "picocolors";
import { CancelledError } from "../core/engine.ts";
import { EXIT, type Io } from "./io.ts";
import { run } from "./run.ts";

/** What only the main thread knows of the terminal. */
type Terminal = Pick<Io, "colour" | "progress" | "columns">;

/** What a worker tells the main thread: text for a stream, or the exit code, always last. */
type Message = { readonly stream: "stdout" | "stderr"; readonly text: string } | { readonly code: number };

/** Whether work goes on that must not be cut in two: one Int32 that both threads see. */
const STATES = { free: 0, uncut: 1, stopped: 2 } as const;

/** What the main thread hands to the worker. */
type Given = { readonly terminal: Terminal; readonly state: Int32Array };

const COMMANDS_THAT_ANALYSE = ["scan", "fix", "explain", "baseline"];
const FEW_COLUMNS = 80;

const argv = process.argv.slice(2);

if (!isMainThread) void runHere(workerData as Given, (message) => parentPort?.postMessage(message));
else if (COMMANDS_THAT_ANALYSE.includes(argv[0] ?? "")) runInWorker();
else void runHere({ terminal: readTerminal(), state: newState() }, receive);

async function runHere({ terminal, state }: Given, send: (message: Message) => void): Promise<void> {
  const io: Io = {
    ...terminal,
    stdout: (text) => send({ stream: "stdout", text }),
    stderr: (text) => send({ stream: "stderr", text }),
    cwd: process.cwd(),
    signal: new AbortController().signal,
    async uncut(work) {
      if (Atomics.compareExchange(state, 0, STATES.free, STATES.uncut) === STATES.stopped)
        throw new CancelledError("stopped");
      try {
        return await work();
      } finally {
        Atomics.store(state, 0, STATES.free);
      }
    },
    loadEngine: () => import("../node/engine.ts"),
  };
  send({ code: await run(argv, io) });
}

function runInWorker(): void {
  const terminal = readTerminal();
  const state = newState();
  const worker = new Worker(fileURLToPath(import.meta.url), {
    argv,
    workerData: { terminal, state } satisfies Given,
    // A scan makes many short-lived objects: with Node's small default the collector takes a quarter of the time.
    resourceLimits: { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 8192 },
  });
  process.on("SIGINT", () => {
    // Files are being written, which takes no time: all of them are, and then the command ends by itself.
    if (Atomics.compareExchange(state, 0, STATES.free, STATES.stopped) === STATES.uncut) return;
    if (terminal.progress) process.stderr.write("\n");
    process.exit(EXIT.interrupted);
  });
  worker.on("message", receive);
  worker.on("error", (error: Error) => {
    receive({ stream: "stderr", text: `unblock: internal error: ${error.stack ?? error.message}\n` });
    receive({ code: EXIT.badInput });
  });
}

function newState(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

function receive(message: Message): void {
  if ("code" in message) process.exitCode = message.code;
  else process[message.stream].write(message.text);
}

function readTerminal(): Terminal {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // The reader has seen enough, as in `unblock scan | head`.
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
  const isForced = (process.env["FORCE_COLOR"] ?? "") !== "";
  return {
    colour: picocolors.isColorSupported && (isForced || process.stdout.isTTY === true),
    progress: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? FEW_COLUMNS,
  };
}
