/**
 * The language server. Lives here: the protocol (one short file a request in `requests/`, one a notification in
 * `notifications/`), the translation to and from its words (`to-protocol.ts`, `from-protocol.ts`), the store that pulls
 * and hovers read, and the analysis thread (`worker/`). Does not live here: any analysis (core), the disk (node), and
 * anything that only VS Code has (`client/`).
 */
export { startServer, type ServerOptions } from "./start-server.ts";
export { systemTimers, type Timers } from "./timers.ts";
export { PAUSE_MILLISECONDS } from "./analyser.ts";
export * from "./protocol.ts";
export type * from "./worker/messages.ts";
export { serveAnalysis } from "./worker/serve.ts";
export type { AnalysisServices } from "./worker/services.ts";
