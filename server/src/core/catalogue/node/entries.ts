/**
 * How the runtime itself calls user code: timers, promise reactions, event listeners, and the events of the process.
 * A row of an emitter also holds for the classes that extend it.
 */
import { stringAt } from "../argument.ts";
import type { ArgumentSelector, CataloguePart, Condition, EntryRow } from "../row.ts";

/** The methods with which a listener is registered: the event first, then the listener. */
const LISTENING = ["on", "once", "addListener", "prependListener", "prependOnceListener"] as const;

/**
 * Emitters that declare the methods again, for the names of their own events. (A test holds the list against
 * @types/node.) Servers, ports and the process have rows of their own, here or in `servers.ts`.
 */
const EMITTERS = [
  "global#NodeJS.EventEmitter",
  "node:cluster",
  "node:events#EventEmitter",
  "node:events#InternalEventEmitter",
  "node:fs#ReadStream",
  "node:fs#WriteStream",
  "node:http#ClientRequest",
  "node:http#IncomingMessage",
  "node:http#OutgoingMessage",
  "node:http2#ClientHttp2Session",
  "node:http2#ClientHttp2Stream",
  "node:http2#Http2ServerRequest",
  "node:http2#Http2Stream",
  "node:inspector#Session",
  "node:inspector/promises#Session",
  "node:net#Socket",
  "node:repl#REPLServer",
  "node:stream#Duplex",
  "node:stream#Readable",
  "node:stream#Writable",
  "node:tls#TLSSocket",
  "node:tty#WriteStream",
];

const TARGETS = [
  "global#EventTarget",
  "global#AbortSignal",
  "node:perf_hooks#Performance",
  "node:worker_threads#BroadcastChannel",
];

type Rest = Partial<Omit<EntryRow, "symbol" | "calls" | "entry">>;

/** A function whose arguments at these places run on the loop, from a later turn. */
export function later(symbol: string, at: readonly ArgumentSelector[], entry: string, rest?: Rest): EntryRow {
  return { symbol, calls: { arguments: at }, runs: "later", entry, ...rest };
}

/** A row for each listening method of an emitter. */
export function listening(emitter: string, entry: string, rest?: Rest): readonly EntryRow[] {
  const separator = emitter.includes("#") ? "." : "#";
  return LISTENING.map((method) =>
    later(`${emitter}${separator}${method}`, [1], entry, { label: 0, ...rest }),
  );
}

/** Input that is listened to; who waits for it once asks a person to press a key, and serves nobody. */
export function listeningToInput(emitter: string, rest?: Rest): readonly EntryRow[] {
  return listening(emitter, "input handler", rest).map((row) =>
    /once/i.test(row.symbol) ? row : { ...row, serves: true },
  );
}

/** The condition that the event, which is the first argument, is one of these. */
export function eventIs(...events: readonly string[]): Condition {
  return (call) => events.includes(stringAt(call, 0) ?? "");
}

export function eventIsNot(...events: readonly string[]): Condition {
  const is = eventIs(...events);
  return (call) => !is(call);
}

/** Rows for the global `process`, and the same for the module. */
function ofProcess(
  rows: (process: string, separator: "." | "#") => readonly EntryRow[],
): readonly EntryRow[] {
  return [...rows("global#process", "."), ...rows("node:process", "#")];
}

function messagePort(method: string): readonly EntryRow[] {
  const symbol = `node:worker_threads#MessagePort.${method}`;
  return [
    later(symbol, [1], "message handler", { label: 0, when: eventIs("message"), hot: true }),
    later(symbol, [1], "event listener", { label: 0, when: eventIsNot("message") }),
  ];
}

/** What threads and processes send to whoever started them. */
const CHILDREN = ["node:worker_threads#Worker", "node:child_process#ChildProcess", "node:cluster#Worker"];

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK"];
const END = ["exit", "beforeExit"];

export const nodeEntries: CataloguePart = {
  entries: [
    ...["global", "node:timers"].flatMap((module) => [
      later(`${module}#setTimeout`, [0], "timer"),
      later(`${module}#setInterval`, [0], "timer", { serves: "not yet" }),
      later(`${module}#setImmediate`, [0], "timer"),
    ]),
    later("global#queueMicrotask", [0], "microtask"),
    ...ofProcess((process, separator) => [later(`${process}${separator}nextTick`, [0], "next tick")]),

    later("global#Promise.then", [0, 1], "promise reaction", { awaits: true }),
    later("global#Promise.catch", [0], "promise reaction", { awaits: true }),
    later("global#Promise.finally", [0], "promise reaction", { awaits: true }),
    later("global#Array.fromAsync", [1], "callback", { awaits: true }),
    later("global#FinalizationRegistry.constructor", [0], "finalizer"),

    ...EMITTERS.flatMap((emitter) => listening(emitter, "event listener")),
    ...TARGETS.map((target) => later(`${target}.addEventListener`, [1], "event listener", { label: 0 })),
    later("node:events#addAbortListener", [1], "event listener"),
    ...["on", "once", "addListener"].map((method) =>
      later(`node:events#NodeEventTarget.${method}`, [1], "event listener", { label: 0 }),
    ),
    ...["on", "once", "addListener", "addEventListener"].flatMap(messagePort),
    // There is a parent port in worker threads only.
    ...["on", "once", "addListener"].map((method) =>
      later(`node:worker_threads#parentPort.${method}`, [1], "worker thread", { runs: "elsewhere" }),
    ),
    ...CHILDREN.flatMap((child) => [
      ...listening(child, "message handler", { when: eventIs("message"), hot: true }),
      ...listening(child, "event listener", { when: eventIsNot("message") }),
    ]),
    later("node:diagnostics_channel#subscribe", [1], "event listener", { label: 0 }),
    later("node:diagnostics_channel#Channel.subscribe", [0], "event listener"),
    later("node:diagnostics_channel#TracingChannel.subscribe", [{ at: 0, property: "*" }], "event listener"),
    later("node:perf_hooks#PerformanceObserver.constructor", [0], "event listener"),
    later("node:async_hooks#createHook", [{ at: 0, property: "*" }], "hook"),

    ...ofProcess((process) => [
      ...listening(process, "exit handler", { when: eventIs(...END), runs: "exit" }),
      ...listening(process, "signal handler", { when: eventIs(...SIGNALS), runs: "exit" }),
      ...listening(process, "message handler", { when: eventIs("message"), serves: true, hot: true }),
      ...listening(process, "event listener", { when: eventIsNot(...END, ...SIGNALS, "message") }),
    ]),
    ...ofProcess((process, separator) => listeningToInput(`${process}${separator}stdin`)),
  ],
};
