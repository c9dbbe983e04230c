/**
 * The executable. Commands run in a worker thread, because the analysis holds its thread for seconds at a time and a
 * signal is only heard by a main thread that is free: so Ctrl-C ends a scan at once, wherever it is.
 */
import { once } from "node:events";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { fileURLToPath } from "node:url";
import picocolors from "picocolors";
import { EXIT, type Io } from "./io.ts";
import { run } from "./run.ts";

/** What only the main thread knows of the terminal. */
interface Terminal {
  readonly colour: boolean;
  readonly progress: boolean;
  readonly columns: number;
}

/** What a worker tells the main thread: text for a stream, or the exit code, always last. */
type Message = { readonly stream: "stdout" | "stderr"; readonly text: string } | { readonly code: number };

const FEW_COLUMNS = 80;

void (isMainThread ? runInWorker() : runHere());

async function runInWorker(): Promise<void> {
  const terminal: Terminal = {
    colour: picocolors.isColorSupported && (process.stdout.isTTY || process.env["FORCE_COLOR"] !== undefined),
    progress: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? FEW_COLUMNS,
  };
  const worker = new Worker(fileURLToPath(import.meta.url), {
    argv: process.argv.slice(2),
    workerData: terminal,
  });
  process.on("SIGINT", () => process.exit(EXIT.interrupted));
  worker.on("message", (message: Message) => {
    if ("code" in message) process.exitCode = message.code;
    else process[message.stream].write(message.text);
  });
  worker.on("error", (error: Error) => {
    process.stderr.write(`unblock: internal error: ${error.stack}\n`);
    process.exitCode = EXIT.badInput;
  });
  await once(worker, "exit");
}

async function runHere(): Promise<void> {
  const send = (message: Message) => parentPort?.postMessage(message);
  const io: Io = {
    ...(workerData as Terminal),
    stdout: (text) => send({ stream: "stdout", text }),
    stderr: (text) => send({ stream: "stderr", text }),
    cwd: process.cwd(),
    signal: new AbortController().signal,
    loadEngine: () => import("../node/engine.ts"),
  };
  send({ code: await run(process.argv.slice(2), io) });
}
