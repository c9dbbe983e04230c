/**
 * The language server's entry, run as `node dist/server.cjs --stdio` (or `--node-ipc`, as VS Code does). Makes the
 * connection; everything else is in `start-server.ts`.
 */
import { createRequire } from "node:module";
import { createConnection } from "vscode-languageserver/node";
import { startServer } from "./start-server.ts";
import { systemTimers } from "./timers.ts";
import { startThread } from "./worker/start-thread.ts";

const here = createRequire(import.meta.url);
startServer(createConnection(), {
  startWorker: () => startThread(here.resolve("./worker.cjs")),
  timers: systemTimers,
  version: UNBLOCK_VERSION,
});
