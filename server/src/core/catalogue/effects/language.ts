/** Effects of what the language and its runtimes give to everybody: globals, and methods of their objects by name. */
import { reads, rowsOf, runningOthers, writes, type EffectRow } from "./effect-row.ts";

export const languageEffects: readonly EffectRow[] = [
  ...rowsOf(
    "global#",
    `Math.* Number.* String.* Boolean.* BigInt.* Symbol.* JSON.* Object.* Array.* Date.* RegExp.* Map.* Set.* WeakMap.*
    WeakSet.* Error.* TypeError.* RangeError.* SyntaxError.* AggregateError.* URL.* URLSearchParams.* Intl.* Buffer.*
    Reflect.* Uint8Array.* Uint16Array.* Uint32Array.* Int8Array.* Int16Array.* Int32Array.* Float32Array.* Float64Array.*
    ArrayBuffer.* DataView.* TextEncoder.* TextDecoder.* AbortController.* AbortSignal.* Headers.* Request.* Response.* FormData.*
    Blob.* File.* Proxy.* WeakRef.*`,
    [],
  ),
  // Whoever was given its signal stops.
  ...rowsOf("global#", "AbortController.abort", [], ["receiver"]),
  // Each by its name: what is waited for, and where its type is not known, goes by the name of the promise.
  ...rowsOf(
    "global#",
    `Promise.all Promise.allSettled Promise.any Promise.race Promise.resolve Promise.reject Promise.withResolvers Promise.try
    Promise.then Promise.catch Promise.finally`,
    [],
  ),
  ...rowsOf(
    "global#",
    `Number String Boolean BigInt Symbol Object Array Date Error TypeError RangeError parseInt parseFloat isNaN isFinite encodeURI
    encodeURIComponent decodeURI decodeURIComponent escape unescape structuredClone atob btoa require`,
    [],
  ),
  ...rowsOf(
    "global#",
    "Object.assign Object.defineProperty Object.defineProperties Object.setPrototypeOf",
    [],
    [0],
  ),
  ...rowsOf("global#", "Object.freeze Object.seal Reflect.set Reflect.deleteProperty", [], [0]),
  ...rowsOf("global#", "Math.random crypto.randomUUID crypto.getRandomValues", [reads("randomness")]),
  ...rowsOf("global#", "crypto.*", []),
  ...rowsOf("global#", "Date.now performance.*", []),
  ...rowsOf("global#", "console.*", [writes("console")]),
  ...rowsOf(
    "global#",
    "setTimeout setInterval setImmediate clearTimeout clearInterval clearImmediate queueMicrotask",
    [reads("time")],
  ),
  ...rowsOf("global#", "fetch", [{ ...writes("network", 0), shown: { by: "method", of: 1 } }]),
  ...rowsOf(
    "global#",
    `process.env.* process.cwd process.hrtime process.hrtime.* process.nextTick process.getBuiltinModule process.getgid process.getuid
    process.geteuid process.getegid process.getgroups process.listeners process.listenerCount process.eventNames
    process.hasUncaughtExceptionCaptureCallback process.getMaxListeners process.rawListeners`,
    [],
  ),
  ...rowsOf(
    "global#",
    `process.memoryUsage process.memoryUsage.* process.uptime process.cpuUsage process.threadCpuUsage process.resourceUsage
    process.constrainedMemory process.availableMemory process.getActiveResourcesInfo`,
    [reads("processes")],
  ),
  ...rowsOf("global#", "process.stdout.* process.stderr.* process.emitWarning", [writes("console")]),
  ...rowsOf("global#", "process.stdin.*", [writes("console")]),
  ...rowsOf("global#", "process.loadEnvFile", [reads("files", 0), writes("processes")]),
  ...rowsOf("global#", "process.*", [writes("processes")]),
  ...runningOthers(rowsOf("global#", "eval Function", [writes("outside")])),
  ...rowsOf(
    "global#",
    "Iterator.next AsyncIterator.next IterableIterator.next AsyncIterableIterator.next Generator.* AsyncGenerator.*",
    [],
    ["receiver"],
  ),
];

/** Functions of `process` and `Deno` after which nothing that follows is done. */
export const ENDING_FUNCTIONS: ReadonlySet<string> = new Set(["exit", "abort", "kill"]);

/** Methods of arrays, strings, maps, sets, promises and dates that only look; for receivers whose type nobody knows. */
export const LOOKING_METHODS: ReadonlySet<string> = new Set(
  `at concat entries every filter find findIndex findLast findLastIndex flat flatMap forEach includes indexOf join keys lastIndexOf
  map reduce reduceRight slice some toReversed toSorted toSpliced values with has get charAt charCodeAt codePointAt endsWith
  localeCompare match matchAll normalize padEnd padStart repeat replace replaceAll search split startsWith substr substring
  toLowerCase toUpperCase trim trimEnd trimStart toString toLocaleString valueOf toFixed toPrecision toISOString toJSON getTime
  getFullYear getMonth getDate getDay getHours getMinutes getSeconds then catch finally test exec call apply bind
  hasOwnProperty isPrototypeOf subarray`.split(/\s+/),
);

/** The same of those that change their receiver. */
export const CHANGING_METHODS: ReadonlySet<string> = new Set(
  `push pop shift unshift splice sort reverse fill copyWithin set add delete clear append setTime setFullYear setMonth setDate
  setHours setMinutes setSeconds`.split(/\s+/),
);
