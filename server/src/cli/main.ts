/**
 * The executable. Commands that analyse run in a worker thread, because the analysis holds its thread for seconds at a
 * time and a signal is only heard by a main thread that is free: so Ctrl-C ends a scan at once, wherever it is.
 */
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import picocolors from "picocolors";
import { EXIT, type Io } from "./io.ts";
import { run } from "./run.ts";

/** What only the main thread knows of the terminal. */
type Terminal = Pick<Io, "colour" | "progress" | "columns">;

/** What a worker tells the main thread: text for a stream, or the exit code, always last. */
type Message = { readonly stream: "stdout" | "stderr"; readonly text: string } | { readonly code: number };

const COMMANDS_THAT_ANALYSE = ["scan", "explain", "baseline"];
const FEW_COLUMNS = 80;

const argv = process.argv.slice(2);

if (!isMainThread) void runHere(workerData as Terminal, (message) => parentPort?.postMessage(message));
else if (COMMANDS_THAT_ANALYSE.includes(argv[0] ?? "")) runInWorker();
else void runHere(readTerminal(), receive);

async function runHere(terminal: Terminal, send: (message: Message) => void): Promise<void> {
  const io: Io = {
    ...terminal,
    stdout: (text) => send({ stream: "stdout", text }),
    stderr: (text) => send({ stream: "stderr", text }),
    cwd: process.cwd(),
    signal: new AbortController().signal,
    loadEngine: () => import("../node/engine.ts"),
  };
  send({ code: await run(argv, io) });
}

function runInWorker(): void {
  const terminal = readTerminal();
  const worker = new Worker(fileURLToPath(import.meta.url), {
    argv,
    workerData: terminal,
    // A scan makes many short-lived objects: with Node's small default the collector takes a quarter of the time.
    resourceLimits: { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 8192 },
  });
  process.on("SIGINT", () => {
    if (terminal.progress) process.stderr.write("\n");
    process.exit(EXIT.interrupted);
  });
  worker.on("message", receive);
  worker.on("error", (error: Error) => {
    receive({ stream: "stderr", text: `unblock: internal error: ${error.stack ?? error.message}\n` });
    receive({ code: EXIT.badInput });
  });
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
