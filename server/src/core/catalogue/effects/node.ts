/** Effects of Node's own modules. Source: the documentation of Node 20. */
import { reads, rowsOf, writes, type EffectRow } from "./effect-row.ts";

const READING =
  "readFile stat lstat access readdir readlink realpath opendir open statfs exists watch createReadStream fstat";
const WRITING =
  "writeFile appendFile mkdir mkdtemp rm rmdir unlink truncate chmod chown lchown lutimes utimes createWriteStream";
const OF_TWO = "rename copyFile cp link symlink";

const sync = (names: string): string =>
  names
    .split(" ")
    .map((name) => `${name}Sync`)
    .join(" ");

export const nodeEffects: readonly EffectRow[] = [
  ...["node:fs/promises#", "node:fs#"].flatMap((prefix) => [
    ...rowsOf(prefix, READING, [reads("files", 0)]),
    ...rowsOf(prefix, WRITING, [writes("files", 0)]),
    ...rowsOf(prefix, OF_TWO, [writes("files", 0), writes("files", 1)]),
  ]),
  ...rowsOf("node:fs#", sync(READING), [reads("files", 0)]),
  ...rowsOf("node:fs#", sync(WRITING), [writes("files", 0)]),
  ...rowsOf("node:fs#", sync(OF_TWO), [writes("files", 0), writes("files", 1)]),
  ...rowsOf("node:fs#", "*", [writes("files")]),
  ...rowsOf("node:fs/promises#", "*", [writes("files")]),
  ...rowsOf(
    "node:",
    "path#* util#* url#* querystring#* buffer#* string_decoder#* punycode#* assert#* module#* os#* v8#*",
    [],
  ),
  ...rowsOf(
    "node:",
    "crypto#* zlib#* events#* stream#* stream/promises#* async_hooks#* perf_hooks#* worker_threads#*",
    [],
  ),
  ...rowsOf("node:events#", "EventEmitter.emit", []).map((row) => ({ ...row, runsOthers: true as const })),
  ...rowsOf("node:timers/promises#", "*", [writes("time")]),
  ...rowsOf("node:child_process#", "*", [writes("processes")]),
  ...rowsOf("node:dns/promises#", "*", [reads("network")]),
  ...rowsOf("node:dns#", "*", [reads("network")]),
  ...rowsOf("node:", "http#* https#* http2#* net#* tls#* dgram#*", [writes("network")]),
  ...rowsOf("node:readline#", "*", [writes("console")]),
  ...rowsOf("node:readline/promises#", "*", [writes("console")]),
];
