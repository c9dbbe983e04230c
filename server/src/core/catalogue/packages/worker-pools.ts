import type { ArgumentSelector, CataloguePart, EntryRow, FileEntryRow } from "../row.ts";
import { entries, ofModuleClass } from "./rows.ts";

const workerFile = (symbol: string, file: FileEntryRow["file"]): FileEntryRow => ({
  symbol,
  file,
  runs: "elsewhere",
  entry: "worker",
});

/** Functions that run there, whoever hands them over. */
const inWorker = (at: readonly ArgumentSelector[]): Omit<EntryRow, "symbol"> => ({
  calls: { arguments: at },
  runs: "elsewhere",
  entry: "worker",
});

const childFile = (symbol: string, file: FileEntryRow["file"]): FileEntryRow => ({
  symbol,
  file,
  runs: "elsewhere",
  entry: "child process",
  unlessServing: true,
});

/** Whatever these packages are given runs in another thread or process. */
export const workerPools: CataloguePart = {
  files: [
    ...ofModuleClass("Piscina", [
      workerFile("piscina#Piscina.constructor", { at: 0, property: "filename" }),
      workerFile("piscina#Piscina.run", { at: 1, property: "filename" }),
    ]),
    ...ofModuleClass("Tinypool", [
      workerFile("tinypool#Tinypool.constructor", { at: 0, property: "filename" }),
      workerFile("tinypool#Tinypool.run", { at: 1, property: "filename" }),
    ]),
    workerFile("workerpool#pool", 0),
    workerFile("workerpool#worker", "own"),
    ...["Worker", "default"].map((name) => workerFile(`jest-worker#${name}.constructor`, 0)),
    ...["Worker", "BlobWorker"].map((name) => workerFile(`threads#${name}.constructor`, 0)),
    workerFile("threads#expose", "own"),
    workerFile("threads/worker#expose", "own"),
    workerFile("comlink#expose", "own"),
    workerFile("synckit#createSyncFn", 0),
    workerFile("synckit#runAsWorker", "own"),
    workerFile("web-worker#default.constructor", 0),
    ...["execaNode", "node"].map((name) => childFile(`execa#${name}`, 0)),
    ...["execa", "execaSync", "default", "sync"].map((name) =>
      childFile(`execa#${name}`, { at: 1, property: "*" }),
    ),
    ...["default", "spawn"].map((name) => childFile(`cross-spawn#${name}`, { at: 1, property: "*" })),
  ],
  entries: [
    ...entries("workerpool", ["Pool.exec"], inWorker([0])),
    ...entries("workerpool", ["worker"], inWorker([{ at: 0, property: "*" }])),
    ...entries("synckit", ["runAsWorker"], inWorker([0])),
    ...["threads", "threads/worker", "comlink"].flatMap((module) =>
      entries(module, ["expose"], inWorker(["functions", { at: 0, property: "*" }])),
    ),
    ...entries("make-synchronous", ["default"], inWorker([0])),
  ],
};
