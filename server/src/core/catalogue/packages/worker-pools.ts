import type { CataloguePart, FileEntryRow } from "../row.ts";
import { entries, ofModuleClass } from "./rows.ts";

const workerFile = (symbol: string, file: FileEntryRow["file"]): FileEntryRow => ({
  symbol,
  file,
  runs: "elsewhere",
  entry: "worker",
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
  ],
  entries: [
    ...entries("workerpool", ["Pool.exec"], {
      calls: { arguments: [0] },
      runs: "elsewhere",
      entry: "worker",
    }),
    ...entries("workerpool", ["worker"], {
      calls: { arguments: [{ at: 0, property: "*" }] },
      runs: "elsewhere",
      entry: "worker",
    }),
    ...entries("synckit", ["runAsWorker"], {
      calls: { arguments: [0] },
      runs: "elsewhere",
      entry: "worker",
    }),
  ],
};
