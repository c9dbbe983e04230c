/** Effects of Node's own modules, but for files. Source: the documentation of Node 20. */
import { reads, rowsOf, runningOthers, writes, type EffectRow, type ResourceEffect } from "./effect-row.ts";
import { nodeFileEffects } from "./node-files.ts";

/** A request that says by its options what it is; the connection itself is the network's. */
const byMethod: readonly ResourceEffect[] = [{ ...writes("network", 0), shown: { by: "method", of: 1 } }];

const RESOLVING = `resolve resolve4 resolve6 resolveAny resolveCaa resolveCname resolveMx resolveNaptr
  resolveNs resolvePtr resolveSoa resolveSrv resolveTlsa resolveTxt reverse`;

const LISTENERS = "on once off addListener removeListener removeAllListeners";
const FIRST_LISTENERS = "prependListener prependOnceListener";

/** Of `node:events`, all of which `node:stream` has too. */
const emitters = (module: string): readonly EffectRow[] => [
  ...rowsOf(`${module}EventEmitter.`, `${LISTENERS} ${FIRST_LISTENERS} setMaxListeners`, [], ["receiver"]),
  ...rowsOf(`${module}EventEmitterAsyncResource.`, `${LISTENERS} emitDestroy`, [], ["receiver"]),
  ...rowsOf(module, `off addListener removeListener removeAllListeners ${FIRST_LISTENERS}`, [], ["receiver"]),
  ...rowsOf(module, "addAbortListener setMaxListeners", [], [0, 1]),
  ...rowsOf(module, "once on", [reads("outside")]),
  // What listeners do, nobody sees here.
  ...runningOthers(rowsOf(module, "EventEmitter.emit emit", [writes("outside")])),
  ...rowsOf(module, "*", []),
];

/** Modules whose exports give something and change nothing but what the program has made itself. */
const QUIET = `path path/posix path/win32 url querystring buffer string_decoder punycode assert assert/strict
  util/types async_hooks perf_hooks diagnostics_channel`;

export const nodeEffects: readonly EffectRow[] = [
  ...nodeFileEffects,
  ...QUIET.split(/\s+/).flatMap((module) => rowsOf(`node:${module}#`, "*", [])),

  ...rowsOf("node:os#", "*", []),
  ...rowsOf("node:os#", "setPriority", [writes("processes")]),
  ...rowsOf("node:os#", "loadavg uptime freemem getPriority", [reads("processes")]),

  ...rowsOf("node:util#", "*", []),
  ...rowsOf("node:util#", "setTraceSigInt", [writes("processes")]),
  ...rowsOf("node:util#", "inherits", [], [0]),
  ...rowsOf("node:util#", "aborted", [reads("outside")]),
  ...rowsOf("node:util#", "MIMEParams.set MIMEParams.delete", [], ["receiver"]),

  ...emitters("node:events#"),
  ...rowsOf("node:events#", "InternalEventEmitter.* NodeEventTarget.*", [], ["receiver"]),
  ...runningOthers(
    rowsOf("node:events#", "InternalEventEmitter.emit NodeEventTarget.emit", [writes("outside")]),
  ),
  ...emitters("node:stream#"),
  ...rowsOf("node:stream/web#", "*", []),
  ...[
    "Stream.* Readable.* Writable.* Duplex.* Transform.* PassThrough.*",
    "Stream.pipe Stream.Readable.* Stream.Writable.* Stream.Duplex.* Stream.Transform.* Stream.PassThrough.*",
  ].flatMap((names) => rowsOf("node:stream#", names, [], ["receiver", 0])),
  ...rowsOf(
    "node:stream#",
    "Readable.from Readable.fromWeb Writable.fromWeb Duplex.from Duplex.fromWeb",
    [],
    [0],
  ),
  ...rowsOf("node:stream#", "pipeline finished compose addAbortSignal pipe", [], [0, 1, 2, 3, 4]),
  ...rowsOf("node:stream#", "setDefaultHighWaterMark", [writes("processes")]),
  ...rowsOf(
    "node:stream/web#",
    `ReadableStream.* WritableStream.* ReadableStreamDefaultReader.* ReadableStreamBYOBReader.* TransformStream.*
    WritableStreamDefaultWriter.* ReadableStreamDefaultController.* ReadableByteStreamController.*`,
    [],
    ["receiver", 0],
  ),
  ...rowsOf("node:stream/promises#", "pipeline finished", [], [0, 1, 2, 3, 4]),
  ...rowsOf("node:stream/consumers#", "*", [], [0]),

  ...rowsOf("node:crypto#", "*", []),
  ...rowsOf(
    "node:crypto#",
    `randomBytes pseudoRandomBytes randomInt randomUUID randomUUIDv7 generateKey generateKeySync generateKeyPair
    generateKeyPairSync generatePrime generatePrimeSync`,
    [reads("randomness")],
  ),
  ...rowsOf("node:crypto#", "randomFill randomFillSync getRandomValues", [reads("randomness")], [0]),
  ...rowsOf("node:crypto#", "setFips setEngine", [writes("processes")]),
  ...rowsOf(
    "node:crypto#",
    `Hash.update Hash.digest Hmac.update Hmac.digest Cipheriv.* Decipheriv.* CipherAEADMethods.* DecipherAEADMethods.*
    CipherCCM.* DecipherCCM.* Sign.* Verify.* DiffieHellman.* ECDH.*`,
    [],
    ["receiver"],
  ),

  ...rowsOf("node:zlib#", "*", []),
  ...rowsOf("node:zlib#", "setMaxZipContentSize", [writes("processes")]),
  ...rowsOf("node:zlib#", "zipFiles createZipArchive createZipArchiveSync", [writes("files")]),
  ...rowsOf("node:zlib#", "Zlib.* ZlibParams.* ZlibReset.* ZipBuffer.*", [], ["receiver"]),
  ...rowsOf("node:zlib#", "ZipFile.* ZipEntry.*", [writes("files")], ["receiver"]),

  ...rowsOf("node:string_decoder#", "StringDecoder.write StringDecoder.end", [], ["receiver"]),
  ...rowsOf("node:timers#", "*", [reads("time")]),
  ...rowsOf("node:timers/promises#", "*", [writes("time")]),
  ...rowsOf("node:child_process#", "*", [writes("processes")]),
  ...rowsOf("node:cluster#", "*", [writes("processes")]),
  ...rowsOf("node:worker_threads#", "*", [writes("processes")]),
  ...rowsOf("node:worker_threads#", "isMarkedAsUntransferable structuredClone", []),
  ...rowsOf("node:worker_threads#", "getEnvironmentData", [reads("processes")]),
  ...rowsOf("node:worker_threads#", "Worker.cpuUsage Worker.getHeapStatistics Worker.ref Worker.unref", [
    reads("processes"),
  ]),
  ...rowsOf("node:worker_threads#", "MessagePort.* BroadcastChannel.*", [writes("processes")], ["receiver"]),
  ...rowsOf(
    "node:worker_threads#",
    "markAsUntransferable markAsUncloneable moveMessagePortToContext",
    [],
    [0],
  ),
  ...["v8", "inspector", "inspector/promises", "sqlite", "repl", "trace_events", "domain", "wasi"].flatMap(
    (module) => rowsOf(`node:${module}#`, "*", [writes(module === "sqlite" ? "database" : "processes")]),
  ),
  ...rowsOf("node:v8#", "serialize deserialize isStringOneByteRepresentation cachedDataVersionTag", []),
  ...rowsOf("node:v8#", "getHeapStatistics getHeapSpaceStatistics getHeapCodeStatistics", [
    reads("processes"),
  ]),
  ...rowsOf("node:v8#", "writeHeapSnapshot", [writes("files", 0)]),
  ...rowsOf(
    "node:v8#",
    "Serializer.* Deserializer.* DefaultSerializer.* DefaultDeserializer.*",
    [],
    ["receiver"],
  ),
  ...rowsOf("node:vm#", "*", [writes("outside")]),
  ...rowsOf("node:vm#", "createContext", [], [0]),
  ...rowsOf("node:vm#", "isContext Script compileFunction", []),
  ...rowsOf("node:module#", "*", []),
  ...rowsOf("node:module#", "register registerHooks enableCompileCache runMain setSourceMapsSupport", [
    writes("processes"),
  ]),
  ...rowsOf("node:module#", "findPackageJSON", [reads("files")]),
  ...rowsOf("node:test#", "*", [writes("console")]),

  ...["node:dns#", "node:dns/promises#"].flatMap((module) => [
    ...rowsOf(module, `lookup lookupService ${RESOLVING} getServers getDefaultResultOrder`, [
      reads("network"),
    ]),
    ...rowsOf(`${module}Resolver.`, `${RESOLVING} getServers`, [reads("network")]),
    ...rowsOf(module, "Resolver", []),
    ...rowsOf(module, "*", [writes("network")]),
  ]),
  ...["node:http#", "node:https#"].flatMap((module) => [
    ...rowsOf(module, "request get", byMethod),
    ...rowsOf(module, "createServer Server Agent Agent.getName", []),
    ...rowsOf(module, "*", [writes("network")]),
  ]),
  ...rowsOf("node:http#", "validateHeaderName validateHeaderValue", []),
  ...rowsOf(
    "node:http#",
    `IncomingMessage.* OutgoingMessage.* ServerResponse.* ClientRequest.*`,
    [writes("network")],
    ["receiver"],
  ),
  ...["http2", "tls", "dgram", "net", "quic", "tty"].flatMap((module) =>
    rowsOf(`node:${module}#`, "*", [writes(module === "tty" ? "console" : "network")], []),
  ),
  ...rowsOf("node:net#", "Socket.*", [writes("network")], ["receiver"]),
  ...rowsOf("node:net#", "isIP isIPv4 isIPv6 createServer Server BlockList SocketAddress.*", []),
  ...rowsOf("node:net#", "BlockList.*", [], ["receiver"]),
  ...rowsOf("node:net#", "getDefaultAutoSelectFamily getDefaultAutoSelectFamilyAttemptTimeout", [
    reads("network"),
  ]),
  ...rowsOf(
    "node:tls#",
    "checkServerIdentity createSecureContext getCACertificates getCiphers createServer",
    [],
  ),
  ...rowsOf("node:http2#", "getDefaultSettings getPackedSettings getUnpackedSettings", []),
  ...rowsOf("node:tty#", "isatty", []),
  ...rowsOf("node:readline#", "*", [writes("console")]),
  ...rowsOf("node:readline/promises#", "*", [writes("console")]),
  ...["node:readline#", "node:readline/promises#"].flatMap((module) =>
    rowsOf(module, "Interface.question", [writes("person")]),
  ),
  ...rowsOf("node:console#", "*", [writes("console")]),
];
