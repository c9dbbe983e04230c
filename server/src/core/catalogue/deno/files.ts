/** Deno's file system: every function has a twin of the same name without `Sync`, which works in a pool of threads. */
import type { Cost } from "../../finding/finding.ts";
import { optionMayBe } from "../argument.ts";
import { cost } from "../row.ts";
import type { CataloguePart, CostOf, OperationRow, Twin } from "../row.ts";
import { promised } from "../node/twin.ts";

const METADATA = cost("trivial", "one metadata call");
const CHANGE = cost("low", "changes the file system");
const BY_SIZE = cost("low", "file-size dependent");
const BY_ENTRIES = cost("low", "depends on the number of entries");
const TRANSFER = cost("low", "depends on the number of bytes");
const FLUSH = cost("medium", "waits for the disk");
const LOCK = cost("high", "waits until nobody else holds the file's lock");
const TERMINAL = cost("trivial", "waits until the terminal or pipe has taken it");
const PERSON = cost("extreme", "waits for whoever writes to standard input");

function row(name: string, costs: Cost | CostOf, differences?: Parameters<typeof promised>[1]): OperationRow {
  const twin: Twin = promised(`global#Deno.${name}`, differences);
  return { symbol: `global#Deno.${name}Sync`, kind: "fs", cost: costs, twin };
}

const removeCost: CostOf = (call) =>
  optionMayBe(call, 1, "recursive", true)
    ? cost("medium", "removes every file below, file-count dependent")
    : CHANGE;

export const denoFiles: CataloguePart = {
  operations: [
    row("chmod", METADATA),
    row("chown", METADATA),
    row("copyFile", BY_SIZE),
    row("create", CHANGE),
    row("link", CHANGE),
    row("lstat", METADATA),
    row("makeTempDir", CHANGE),
    row("makeTempFile", CHANGE),
    row("mkdir", CHANGE),
    row("open", METADATA),
    row("readDir", BY_ENTRIES, { iterates: true, note: "gives an array of all entries, not an iterator" }),
    { ...row("readFile", BY_SIZE), alternatives: ["hoist"] },
    row("readLink", METADATA),
    { ...row("readTextFile", BY_SIZE), alternatives: ["hoist"] },
    row("realPath", METADATA),
    row("remove", removeCost),
    row("rename", CHANGE),
    row("stat", METADATA),
    row("symlink", CHANGE),
    row("truncate", CHANGE),
    row("utime", METADATA),
    row("writeFile", BY_SIZE),
    row("writeTextFile", BY_SIZE),

    row("FsFile.read", TRANSFER),
    row("FsFile.write", TRANSFER),
    row("FsFile.seek", METADATA),
    row("FsFile.stat", METADATA),
    row("FsFile.sync", FLUSH),
    row("FsFile.syncData", FLUSH),
    row("FsFile.truncate", CHANGE),
    row("FsFile.utime", METADATA),
    row("FsFile.lock", LOCK),
    row("FsFile.tryLock", METADATA),
    row("FsFile.unlock", METADATA),

    { ...row("stdin.read", PERSON), kind: "user-input" },
    row("stdout.write", TERMINAL),
    row("stderr.write", TERMINAL),
  ],
};
