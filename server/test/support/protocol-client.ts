/** An editor in memory: two connections over streams, a clock in the test's hand, and the analysis in the same thread. */
import { PassThrough } from "node:stream";
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type ProtocolConnection,
} from "vscode-languageserver/node";
import {
  serveAnalysis,
  startServer,
  type AnalysisServices,
  type FromWorker,
  type InitializationOptions,
  type Timers,
  type ToWorker,
  type WorkerChannel,
} from "../../src/lsp/index.ts";

/** A clock that moves only when the test says so. */
export interface ManualTimers extends Timers {
  advance(milliseconds: number): void;
}

export function manualTimers(): ManualTimers {
  let time = 0;
  let waiting: { at: number; callback: () => void }[] = [];
  return {
    now: () => time,
    after(milliseconds, callback) {
      const timer = { at: time + milliseconds, callback };
      waiting.push(timer);
      return () => {
        waiting = waiting.filter((other) => other !== timer);
      };
    },
    advance(milliseconds) {
      time += milliseconds;
      const due = waiting.filter(({ at }) => at <= time);
      waiting = waiting.filter(({ at }) => at > time);
      for (const { callback } of due) callback();
    },
  };
}

/** A worker in this thread, which the test can kill. */
export interface LocalWorker extends WorkerChannel {
  die(reason: string): void;
  /** Hears everything that the worker says, after the server. */
  listen(listener: (message: FromWorker) => void): void;
}

export function localWorker(services: AnalysisServices): LocalWorker {
  let dead = false;
  let exit: (reason: string) => void = () => {};
  let toServer: (message: FromWorker) => void = () => {};
  let toWorker: (message: ToWorker) => void = () => {};
  const listeners: ((message: FromWorker) => void)[] = [];
  const deliver = (message: FromWorker): void => {
    if (dead) return;
    toServer(structuredClone(message));
    for (const listener of listeners) listener(message);
  };
  const port = {
    post: (message: FromWorker) => void setImmediate(deliver, message),
    onMessage: (listener: (message: ToWorker) => void) => (toWorker = listener),
  };
  serveAnalysis(port, services);
  return {
    listen: (listener) => void listeners.push(listener),
    post: (message) => void setImmediate(() => dead || toWorker(message)),
    onMessage: (listener) => (toServer = listener),
    onExit: (listener) => (exit = listener),
    terminate: () => (dead = true),
    die(reason) {
      dead = true;
      exit(reason);
    },
  };
}

export interface TestServer {
  readonly client: ProtocolConnection;
  readonly timers: ManualTimers;
  /** Every worker that the server started, the newest last. */
  readonly workers: LocalWorker[];
}

export const CAPABILITIES: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    codeAction: { resolveSupport: { properties: ["edit"] }, dataSupport: true },
  },
  workspace: {
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
  },
  window: { workDoneProgress: true },
};

/** A server and a client that have not spoken yet. */
export function startTestServer(services: AnalysisServices): TestServer {
  const up = new PassThrough();
  const down = new PassThrough();
  const timers = manualTimers();
  const workers: LocalWorker[] = [];
  const startWorker = (): WorkerChannel => {
    const worker = localWorker(services);
    workers.push(worker);
    return worker;
  };
  const connection = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(connection, { startWorker, timers, version: "0.0.0" });
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.listen();
  return { client, timers, workers };
}

export async function initialize(
  client: ProtocolConnection,
  roots: readonly string[],
  capabilities: ClientCapabilities = CAPABILITIES,
  initializationOptions: InitializationOptions = {},
): Promise<void> {
  const workspaceFolders = roots.map((root) => ({ uri: `file://${root}`, name: root }));
  await client.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    workspaceFolders,
    capabilities,
    initializationOptions,
  });
  await client.sendNotification("initialized", {});
}
