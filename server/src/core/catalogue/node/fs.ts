/**
 * `node:fs`: everything that ends in `Sync` here, and the synchronous methods of its classes. The costs are those of a
 * warm local disk; a network disk multiplies them.
 */
import type { Cost } from "../../finding/finding.ts";
import type { CallShape, CataloguePart, Condition, CostOf, OperationRow, Twin } from "../row.ts";
import { cost } from "../row.ts";
import { numberAt, option, optionIs, optionMayBe, stringAt } from "../argument.ts";
import { decline, handmade, promised, promisified } from "./twin.ts";

const METADATA = cost("trivial", "one metadata call", 0.01);
const CHANGE = cost("low", "changes the file system");
const BY_SIZE = cost("low", "file-size dependent");
const BY_ENTRIES = cost("low", "depends on the number of entries");
const TRANSFER = cost("low", "depends on the number of bytes");
const FLUSH = cost("medium", "waits for the disk");
const PERSON = cost("extreme", "waits for whoever writes to standard input");

const isStandardInput: Condition = (call) => numberAt(call, 0) === 0 || stringAt(call, 0) === "/dev/stdin";
const isFile: Condition = (call) => !isStandardInput(call);

const noDescriptor = decline(
  (call) => numberAt(call, 0) !== undefined,
  "node:fs/promises takes a path or a FileHandle, not a file descriptor number",
);
const noMissingEntry = decline(
  (call) => optionMayBe(call, 1, "throwIfNoEntry", false),
  "with throwIfNoEntry: false a missing file gives undefined, which node:fs/promises does not do in the Node versions in use: catch ENOENT instead",
);
const fourArguments = decline(
  (call) => call.arguments.length === 4,
  "fs.read takes the offset only together with length and position: pass `null` as the position first",
);

/** A function of `node:fs` whose twin of `node:fs/promises` has the same parameters and result. */
function twinned(
  name: string,
  costs: Cost | CostOf,
  differences?: Parameters<typeof promised>[1],
): OperationRow {
  return row(`${name}Sync`, costs, promised(`node:fs/promises#${name}`, differences));
}

/** A function on a file descriptor: only the callback API takes the same number. */
function onDescriptor(
  name: string,
  costs: Cost,
  differences?: Parameters<typeof promisified>[1],
): OperationRow {
  return { ...row(`${name}Sync`, costs, promisified(`node:fs#${name}`, differences)), recipe: "descriptor" };
}

function row(name: string, costs: Cost | CostOf, twin: Twin): OperationRow {
  return { symbol: `node:fs#${name}`, kind: "fs", cost: costs, twin };
}

/** The row for a file, and the one for standard input, which waits for a person. */
function fileOrInput(file: OperationRow): readonly OperationRow[] {
  return [
    { ...file, when: isFile },
    { ...file, when: isStandardInput, kind: "user-input", cost: PERSON, alternatives: [] },
  ];
}

function copyCost(call: CallShape): Cost {
  const recursive = option(call, 2, "recursive");
  if (recursive === undefined) return BY_SIZE;
  return optionIs(call, 2, "recursive", true)
    ? cost("high", "copies every file below, file-count dependent")
    : cost("medium", "may copy every file below");
}

function removeCost(call: CallShape): Cost {
  return optionMayBe(call, 1, "recursive", true)
    ? cost("medium", "removes every file below, file-count dependent")
    : CHANGE;
}

function listCost(call: CallShape): Cost {
  return optionIs(call, 1, "recursive", true) ? cost("medium", "walks every folder below") : BY_ENTRIES;
}

/** Manifests that a program reads of itself: a kilobyte or two, in the cache of the file system. */
const SMALL_FILE = /(^|[/\\])(package\.json|tsconfig\.json|\.nvmrc|\.node-version|VERSION)$/;

/** Measured: 10 kB from a warm disk take about 0.01 ms. */
function readCost(call: CallShape): Cost {
  const path = stringAt(call, 0);
  return path !== undefined && SMALL_FILE.test(path) ? cost("trivial", "a small file", 0.02) : BY_SIZE;
}

function writeCost(call: CallShape): Cost {
  return optionIs(call, 2, "flush", true) ? FLUSH : BY_SIZE;
}

export const nodeFs: CataloguePart = {
  operations: [
    twinned("access", METADATA),
    { ...twinned("appendFile", writeCost, { declines: [noDescriptor] }), recipe: "descriptor" },
    twinned("chmod", METADATA),
    twinned("chown", METADATA),
    twinned("copyFile", BY_SIZE),
    twinned("cp", copyCost),
    twinned("lchmod", METADATA),
    twinned("lchown", METADATA),
    twinned("link", CHANGE),
    { ...twinned("lstat", METADATA, { declines: [noMissingEntry] }), recipe: "no-entry" },
    twinned("lutimes", METADATA),
    twinned("mkdir", CHANGE),
    twinned("mkdtemp", CHANGE),
    twinned("opendir", METADATA),
    ...fileOrInput({
      ...twinned("readFile", readCost, { declines: [noDescriptor] }),
      alternatives: ["hoist"],
      recipe: "descriptor",
    }),
    { ...twinned("readdir", listCost), alternatives: ["hoist"] },
    twinned("readlink", METADATA),
    twinned("realpath", METADATA, {
      note: "the promise version uses the operating system's own realpath, which differs on some drives and mounts",
    }),
    row("realpathSync.native", METADATA, promised("node:fs/promises#realpath")),
    twinned("rename", CHANGE),
    twinned("rm", removeCost),
    twinned("rmdir", CHANGE),
    { ...twinned("stat", METADATA, { declines: [noMissingEntry] }), recipe: "no-entry" },
    twinned("statfs", METADATA),
    twinned("symlink", CHANGE),
    twinned("truncate", CHANGE, { declines: [noDescriptor] }),
    twinned("unlink", CHANGE),
    twinned("utimes", METADATA),
    { ...twinned("writeFile", writeCost, { declines: [noDescriptor] }), recipe: "descriptor" },
    twinned("glob", cost("medium", "walks folders, pattern dependent"), {
      iterates: true,
      since: 22,
      note: "the matches may come in another order",
    }),
    row("mkdtempDisposableSync", CHANGE, {
      ...handmade(
        promised("node:fs/promises#mkdtempDisposable"),
        "the folder is then removed by a promise: its `using` has to become `await using`",
      ),
      since: 24,
    }),
    { ...row("openSync", METADATA, promised("node:fs/promises#open")), recipe: "descriptor" },
    { ...row("existsSync", METADATA, promised("node:fs/promises#access")), recipe: "exists" },
    onDescriptor("close", METADATA),
    onDescriptor("fchmod", METADATA),
    onDescriptor("fchown", METADATA),
    onDescriptor("fdatasync", FLUSH),
    onDescriptor("fstat", METADATA),
    onDescriptor("fsync", FLUSH),
    onDescriptor("ftruncate", CHANGE),
    onDescriptor("futimes", METADATA),
    ...fileOrInput(onDescriptor("read", TRANSFER, { result: "bytesRead", declines: [fourArguments] })),
    onDescriptor("readv", TRANSFER, { result: "bytesRead" }),
    onDescriptor("write", TRANSFER, { result: "bytesWritten" }),
    onDescriptor("writev", TRANSFER, { result: "bytesWritten" }),
    row("Dir.readSync", METADATA, promised("node:fs#Dir.read")),
    row("Dir.closeSync", METADATA, promised("node:fs#Dir.close")),
    row(
      "Utf8Stream.flushSync",
      FLUSH,
      handmade(
        promisified("node:fs#Utf8Stream.flush"),
        "flush takes a callback, and writes nothing while another write is under way",
      ),
    ),
  ],
};
