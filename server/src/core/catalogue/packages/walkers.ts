/**
 * Packages that walk folders: `fdir`, `klaw-sync`, `recursive-readdir-sync`, `walk-sync`. Those that match names, such
 * as `glob`, have files of their own; `readdirp`, `cpy` and `ncp` only work asynchronously.
 */
import type { CataloguePart, OperationRow, Twin } from "../row.ts";
import { alwaysDeclines, COSTS, operations, promised } from "./rows.ts";

const walk: Omit<OperationRow, "symbol"> = { kind: "fs", cost: COSTS.walk };

/** What these packages add to it is why no fix can write the call. */
const recursive: Twin = promised("node:fs/promises#readdir", {
  declines: alwaysDeclines("`readdir` with `recursive: true` gives paths alone, of files and folders alike"),
});

export const walkers: CataloguePart = {
  operations: [
    ...operations("fdir", ["APIBuilder.sync"], { ...walk, twin: promised("fdir#APIBuilder.withPromise") }),
    ...operations("klaw-sync", ["default"], { ...walk, twin: recursive }),
    ...operations("recursive-readdir-sync", ["default"], { ...walk, twin: recursive }),
    ...operations("walk-sync", ["default", "entries"], { ...walk, twin: recursive }),
  ],
};
