/**
 * What Deno has of its own, under the global `Deno`: one file a group. The classes that rows name members of are declared
 * in `../runtimes/deno.d.ts`. What Deno shares with Node is in `../node/`, what it shares with a page in `../browser/`.
 *
 * Left out: calls of a native library's functions, since `nonblocking: true` in its definition, far from the call, moves
 * them to another thread.
 */
import type { CataloguePart } from "../row.ts";
import { denoFiles } from "./files.ts";
import { denoPermissions } from "./permissions.ts";
import { denoProcesses } from "./processes.ts";
import { denoServing } from "./serving.ts";

export const denoCatalogue: readonly CataloguePart[] = [
  denoFiles,
  denoProcesses,
  denoPermissions,
  denoServing,
];
