/** The built language server over stdio, as an editor runs it, with the questions that only a measurement asks. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from "vscode-languageserver/node";

/** Delay of the protocol thread's loop beyond its timer, in milliseconds. */
export interface LoopDelays {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export interface Server {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  /** The loop delays since `resetDelays`. */
  delays(): Promise<LoopDelays>;
  resetDelays(): void;
  /** Resolves when the analysis thread took a message. */
  ping(): Promise<void>;
  /** The time of the next turn from analysing to idle. */
  nextIdle(): Promise<number>;
  stop(): Promise<void>;
}

const SERVER = fileURLToPath(new URL("../../dist/server.cjs", import.meta.url));

/** Starts the server on a folder and waits until it is initialized. Throws when it is not built. */
export async function startServer(folder: string): Promise<Server> {
  if (!existsSync(SERVER)) throw new Error("dist/server.cjs is not built: run `npm run build`");
  const probe = new URL("probe.mjs", import.meta.url).href;
  const child = spawn(process.execPath, ["--import", probe, SERVER, "--stdio"], {
    stdio: ["pipe", "pipe", "inherit", "ipc"],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  const idle = idleTurns(connection);
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.listen();
  await connection.sendRequest("initialize", initializeParams(folder));
  await connection.sendNotification("initialized", {});
  return {
    connection,
    process: child,
    async delays() {
      child.send("delays");
      const [message] = (await once(child, "message")) as [LoopDelays];
      return message;
    },
    resetDelays: () => void child.send("reset"),
    async ping() {
      child.send("ping");
      await once(child, "message");
    },
    nextIdle: idle,
    async stop() {
      const closed = once(child, "exit");
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await closed;
      connection.dispose();
    },
  };
}

function idleTurns(connection: ProtocolConnection): () => Promise<number> {
  let waiting: ((time: number) => void)[] = [];
  let analysing = false;
  connection.onNotification("unblock/status", ({ state }: { state: "idle" | "analysing" | "error" }) => {
    const turned = analysing && state !== "analysing";
    analysing = state === "analysing";
    if (!turned) return;
    for (const resolve of waiting) resolve(performance.now());
    waiting = [];
  });
  return () => new Promise((resolve) => waiting.push(resolve));
}

function initializeParams(folder: string): object {
  return {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "bench" }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
      textDocument: {
        diagnostic: { dynamicRegistration: false },
        hover: { contentFormat: ["markdown"] },
        codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } },
      },
      window: { workDoneProgress: true },
    },
  };
}
