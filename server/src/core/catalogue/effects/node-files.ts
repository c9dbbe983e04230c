/** Effects of Node's file system: by path where the first argument is one. */
import { namesIn, reads, rowsOf, writes, type EffectRow, type ResourceEffect } from "./effect-row.ts";

/** Of a path; in both modules, and in `node:fs` with a synchronous form. */
const READING = "stat lstat access readdir readlink realpath opendir statfs";
const WRITING = `writeFile appendFile mkdir mkdtemp rm rmdir unlink truncate chmod chown lchmod lchown utimes lutimes`;
const OF_TWO = "rename copyFile cp link symlink";
/** Of a number that stands for an open file; whoever uses it next has to wait. */
const READING_OPEN = "read readv fstat";
const WRITING_OPEN = "write writev ftruncate fchmod fchown futimes fsync fdatasync close";

const sync = (names: string): string =>
  namesIn(names)
    .map((name) => `${name}Sync`)
    .join(" ");

/** They read unless a flag says that the file is made or changed. */
const byFlag: readonly ResourceEffect[] = [{ ...writes("files", 0), shown: { by: "flag", of: 1 } }];
const byOptions: readonly ResourceEffect[] = [{ ...reads("files", 0), shown: { by: "options", of: 1 } }];
const ofTwo = [writes("files", 0), writes("files", 1)];

const HANDLE_READS = "read readv readFile readLines readableWebStream createReadStream pull stat";
const HANDLE_WRITES =
  "write writev writeFile appendFile createWriteStream writer chmod chown datasync sync truncate utimes close";

/** Rows of a module, for names as it writes them. */
const rowsWith = (prefix: string, written: (names: string) => string): readonly EffectRow[] => [
  ...rowsOf(prefix, written(READING), [reads("files", 0)]),
  ...rowsOf(prefix, written("readFile"), byOptions),
  ...rowsOf(prefix, written("open"), byFlag),
  ...rowsOf(prefix, written("glob"), [reads("files")]),
  ...rowsOf(prefix, written(WRITING), [writes("files", 0)]),
  ...rowsOf(prefix, written(OF_TWO), ofTwo),
];

export const nodeFileEffects: readonly EffectRow[] = [
  ...rowsWith("node:fs/promises#", (names) => names),
  ...rowsOf("node:fs/promises#", "watch", [reads("files", 0)]),
  ...rowsOf("node:fs/promises#", "mkdtempDisposable", [writes("files", 0)]),
  ...rowsOf("node:fs/promises#", "*", [writes("files")]),
  ...rowsOf("node:fs/promises#FileHandle.", HANDLE_READS, [reads("files")], ["receiver"]),
  ...rowsOf("node:fs/promises#FileHandle.", HANDLE_WRITES, [writes("files")], ["receiver"]),

  ...rowsWith("node:fs#", (names) => names),
  ...rowsWith("node:fs#", sync),
  ...rowsOf("node:fs#", "exists existsSync watch watchFile openAsBlob", [reads("files", 0)]),
  ...rowsOf("node:fs#", "createReadStream", byOptions),
  ...rowsOf("node:fs#", "createWriteStream mkdtempDisposableSync", [writes("files", 0)]),
  ...rowsOf("node:fs#", `${READING_OPEN} ${sync(READING_OPEN)}`, [reads("files")], [0]),
  ...rowsOf("node:fs#", `${WRITING_OPEN} ${sync(WRITING_OPEN)}`, [writes("files")], [0]),
  ...rowsOf(
    "node:fs#",
    "Stats.* StatsBase.* BigIntStats.* StatsFs.* Dirent.* Stats StatsFs Dirent unwatchFile",
    [],
  ),
  ...rowsOf("node:fs#", "Dir.* ReadStream.* FSWatcher.* StatWatcher.*", [reads("files")], ["receiver"]),
  ...rowsOf("node:fs#", "WriteStream.* Utf8Stream.*", [writes("files")], ["receiver"]),
  ...rowsOf("node:fs#", "*", [writes("files")]),
];
