/** Effects of Deno's and Bun's own globals and modules. Source: the types of Deno 2 and Bun 1. */
import { namesIn, reads, rowsOf, writes, type EffectRow } from "./effect-row.ts";

const withSync = (names: string): string =>
  namesIn(names)
    .flatMap((name) => [name, `${name}Sync`])
    .join(" ");

const deno: readonly EffectRow[] = [
  ...rowsOf("global#Deno.", withSync("readTextFile readFile readDir readLink realPath stat lstat"), [
    reads("files", 0),
  ]),
  ...rowsOf(
    "global#Deno.",
    withSync(
      "writeTextFile writeFile mkdir remove truncate chmod chown utime create open makeTempDir makeTempFile",
    ),
    [writes("files", 0)],
  ),
  ...rowsOf("global#Deno.", withSync("rename copyFile link symlink"), [
    writes("files", 0),
    writes("files", 1),
  ]),
  ...rowsOf("global#Deno.", "watchFs cwd", [reads("files")]),
  ...rowsOf("global#Deno.", "FsFile.*", [writes("files")], ["receiver"]),
  ...rowsOf("global#Deno.", "resolveDns", [reads("network")]),
  ...rowsOf(
    "global#Deno.",
    "connect connectTls connectQuic listen listenTls listenDatagram serve upgradeWebSocket",
    [writes("network")],
  ),
  ...rowsOf("global#Deno.", "openKv Kv.*", [writes("database")]),
  ...rowsOf("global#Deno.", "Kv.get Kv.getMany Kv.list", [reads("database")]),
  ...rowsOf(
    "global#Deno.",
    "inspect env.get env.has env.toObject hostname osRelease memoryUsage systemMemoryInfo loadavg",
    [],
  ),
  ...rowsOf("global#Deno.", "exit kill", [writes("processes")]),
  ...rowsOf("global#Deno.", "permissions.query permissions.querySync", [reads("processes")]),
  ...rowsOf("global#Deno.", "stdout.* stderr.* stdin.* consoleSize", [writes("console")]),
];

const bun: readonly EffectRow[] = [
  ...rowsOf("global#Bun.", "file", [reads("files", 0)]),
  ...rowsOf("global#Bun.", "write", [writes("files", 0)]),
  ...rowsOf("global#Bun.", "sleep sleepSync", [writes("time")]),
  ...rowsOf("global#Bun.", "spawn spawnSync $ build", [writes("processes")]),
  ...rowsOf("global#Bun.", "serve listen connect udpSocket fetch", [writes("network")]),
  ...rowsOf("global#Bun.", "dns.lookup dns.prefetch dns.getCacheStats", [reads("network")]),
  ...rowsOf("global#Bun.", "resolve resolveSync which", [reads("files")]),
  ...rowsOf("global#Bun.", "sql.* redis.* s3.*", [writes("database")]),
  ...rowsOf("global#Bun.", "randomUUIDv7", [reads("randomness")]),
  ...rowsOf(
    "global#Bun.",
    `hash hash.* password.hash password.hashSync password.verify password.verifySync deepEquals deepMatch escapeHTML
    fileURLToPath pathToFileURL gzipSync gunzipSync deflateSync inflateSync zstdCompress zstdCompressSync zstdDecompress
    zstdDecompressSync inspect nanoseconds peek stringWidth stripANSI semver.satisfies semver.order readableStreamToText
    readableStreamToJSON readableStreamToArrayBuffer readableStreamToBytes readableStreamToBlob readableStreamToArray
    TOML.parse YAML.parse YAML.stringify color indexOfLine concatArrayBuffers allocUnsafe`,
    [],
  ),
  ...rowsOf("bun:sqlite#", "*", [writes("database")]),
  ...rowsOf("bun:ffi#", "*", [writes("outside")]),
];

export const runtimeEffects: readonly EffectRow[] = [...deno, ...bun];
