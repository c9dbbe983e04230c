/** Servers, streams, interactive input and file watchers: where Node calls user code for each request, chunk or change. */
import { argumentAt, mayHaveOption } from "../argument.ts";
import type { CataloguePart, Condition, EntryRow } from "../row.ts";
import { eventIs, eventIsNot, later, listening, listeningToInput } from "./entries.ts";

const SERVING = { serves: true, hot: true } as const;

/** Calls with a handler anywhere among their arguments. The server serves when it listens. */
function server(symbol: string, entry: string): EntryRow {
  return later(symbol, ["functions"], entry, { hot: true, serves: "not yet" });
}

const answering: Pick<EntryRow, "runs" | "entry" | "hot"> = {
  runs: "later",
  entry: "request handler",
  hot: true,
};

const PER_REQUEST = [
  "request",
  "checkContinue",
  "checkExpectation",
  "connect",
  "upgrade",
  "stream",
  "session",
];
const PER_CONNECTION = ["connection", "secureConnection"];

/** The events of a server: requests and connections are what it is there for. */
function serverEvents(type: string): readonly EntryRow[] {
  return [
    ...listening(type, "request handler", { when: eventIs(...PER_REQUEST), ...SERVING }).map(
      // No route: the event's name would be taken for one.
      ({ label: _event, ...row }) => row,
    ),
    ...listening(type, "connection handler", { when: eventIs(...PER_CONNECTION), ...SERVING }),
    ...listening(type, "event listener", { when: eventIsNot(...PER_REQUEST, ...PER_CONNECTION) }),
  ];
}

const HTTP_SERVERS = [
  "node:http#Server",
  "node:https#Server",
  "node:http2#Http2Server",
  "node:http2#Http2SecureServer",
];
const SERVERS = [...HTTP_SERVERS, "node:http2#ServerHttp2Session", "node:net#Server", "node:tls#Server"];

const STREAM_METHODS: Readonly<Record<string, readonly string[]>> = {
  Readable: ["_construct", "_read", "_destroy"],
  Writable: ["_construct", "_write", "_writev", "_final", "_destroy"],
  Duplex: ["_construct", "_read", "_write", "_writev", "_final", "_destroy"],
  Transform: ["_construct", "_transform", "_flush", "_final", "_destroy"],
};

/** What the streams of the web, which are globals and a module's, call on what they are made of. */
const WEB_STREAMS: Readonly<Record<string, readonly string[]>> = {
  ReadableStream: ["start", "pull", "cancel"],
  WritableStream: ["start", "write", "close", "abort"],
  TransformStream: ["start", "transform", "flush", "cancel"],
};

const webStreams = ["global", "node:stream/web"].flatMap((module) =>
  Object.entries(WEB_STREAMS).map(([type, methods]) =>
    later(
      `${module}#${type}.constructor`,
      methods.map((property) => ({ at: 0, property })),
      "stream method",
      { awaits: true },
    ),
  ),
);

/** The methods of classes that extend the stream, and the same as options of its constructor. */
function stream(type: string, methods: readonly string[]): readonly EntryRow[] {
  const symbol = `node:stream#${type}`;
  const options = methods.map((method) => ({ at: 0, property: method.slice(1) }));
  return [
    { symbol, calls: { members: methods }, runs: "later", entry: "stream method" },
    later(`${symbol}.constructor`, options, "stream method"),
  ];
}

const EACH = ["every", "filter", "find", "flatMap", "forEach", "map", "reduce", "some"];

/** Reading lines from a file needs no output; talking with a person does. */
const isInteractive: Condition = (call) =>
  mayHaveOption(call, 0, "output") || argumentAt(call, 1) !== undefined;

export const nodeServers: CataloguePart = {
  entries: [
    server("node:http#createServer", "request handler"),
    server("node:https#createServer", "request handler"),
    server("node:http2#createServer", "request handler"),
    server("node:http2#createSecureServer", "request handler"),
    server("node:http#Server.constructor", "request handler"),
    server("node:https#Server.constructor", "request handler"),
    server("node:net#createServer", "connection handler"),
    server("node:tls#createServer", "connection handler"),
    server("node:net#Server.constructor", "connection handler"),
    server("node:tls#Server.constructor", "connection handler"),
    server("node:dgram#createSocket", "message handler"),
    ...listening("node:dgram#Socket", "message handler", { when: eventIs("message"), ...SERVING }),
    ...listening("node:dgram#Socket", "event listener", { when: eventIsNot("message") }),
    // Whoever is given a response, and is called by nobody here, answers a request; a client's callback gets none.
    ...["node:http#ServerResponse", "node:http2#Http2ServerResponse"].map((symbol): EntryRow => ({
      ...answering,
      symbol,
      calls: { takes: "parameter" },
    })),
    { ...answering, symbol: "node:http#RequestListener", calls: { declared: "function" } },
    ...SERVERS.flatMap(serverEvents),
    later("node:net#Server.listen", ["last"], "callback", { serves: true }),

    ...Object.entries(STREAM_METHODS).flatMap(([type, methods]) => stream(type, methods)),
    ...EACH.map((name) => later(`node:stream#Readable.${name}`, [0], "stream method", { awaits: true })),
    ...webStreams,
    // Generators and functions between source and destination, and the callback.
    later("node:stream#pipeline", ["functions"], "stream method"),
    later("node:stream/promises#pipeline", ["functions"], "stream method"),

    ...["node:readline", "node:readline/promises"].flatMap((module) => [
      later(`${module}#createInterface`, [{ at: 0, property: "completer" }], "input handler", {
        when: isInteractive,
        serves: "not yet",
      }),
      ...listeningToInput(`${module}#Interface`, { when: eventIs("line") }),
      ...listening(`${module}#Interface`, "input handler", { when: eventIsNot("line") }),
    ]),
    later("node:repl#start", [{ at: 0, property: "*" }], "input handler", { serves: true }),

    later("node:fs#watch", ["last"], "file watcher", { serves: true }),
    later("node:fs#watchFile", ["last"], "file watcher", { serves: true }),
  ],
};
