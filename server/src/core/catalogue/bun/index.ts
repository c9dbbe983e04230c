/**
 * What Bun has of its own: the global `Bun`, which is also the module `bun`, and its modules `bun:…`. One file a group.
 * The classes that rows name members of are declared in `../runtimes/bun.d.ts`. What Bun shares with Node is in
 * `../node/`, what it shares with a page in `../browser/`.
 */
import type { CataloguePart } from "../row.ts";
import { bunCompute } from "./compute.ts";
import { bunFfi } from "./ffi.ts";
import { bunFiles } from "./files.ts";
import { bunProcesses } from "./processes.ts";
import { bunServing } from "./serving.ts";
import { bunSqlite } from "./sqlite.ts";

export const bunCatalogue: readonly CataloguePart[] = [
  bunFiles,
  bunProcesses,
  bunCompute,
  bunSqlite,
  bunFfi,
  bunServing,
];
