/**
 * The language server's entry, run as `node dist/server.cjs --stdio` (or `--node-ipc`, as VS Code does). Makes the
 * connection; everything else is in `start-server.ts`.
 */
import { createConnection } from "vscode-languageserver/node";
import { startServer } from "./start-server.ts";
import { systemTimers } from "./timers.ts";
import { startThread } from "./worker/start-thread.ts";

/** Set by the build to the package's version. */
declare const UNBLOCK_VERSION: string;

startServer(createConnection(), {
  startWorker: () => startThread(new URL("worker.cjs", import.meta.url)),
  timers: systemTimers,
  version: UNBLOCK_VERSION,
});
