/**
 * What Node.js itself has: the operations that block, the ways in which the runtime calls user code, and the files
 * that it runs elsewhere. One file a group of modules. npm packages are in `../packages/`.
 *
 * Left out, since the call's text does not show whether they block: `console.*` and `process.stdout.write` (they do
 * when the output is a file or a terminal), and `spawn`, `exec` and `fork`, which take about a millisecond to start
 * the program and have no better form.
 */
import type { CataloguePart } from "../row.ts";
import { nodeBuiltins } from "./builtins.ts";
import { nodeCallbacksLater } from "./callbacks-later.ts";
import { nodeCallbacksNow } from "./callbacks-now.ts";
import { nodeChildProcess } from "./child-process.ts";
import { nodeCrypto } from "./crypto.ts";
import { nodeEntries } from "./entries.ts";
import { nodeFs } from "./fs.ts";
import { nodeInsulation } from "./insulation.ts";
import { nodeModuleLoad } from "./module-load.ts";
import { nodeRuntime } from "./runtime.ts";
import { nodeServers } from "./servers.ts";
import { nodeSqlite } from "./sqlite.ts";
import { nodeZlib } from "./zlib.ts";

export const nodeCatalogue: readonly CataloguePart[] = [
  nodeFs,
  nodeChildProcess,
  nodeCrypto,
  nodeZlib,
  nodeSqlite,
  nodeRuntime,
  nodeModuleLoad,
  nodeBuiltins,
  nodeEntries,
  nodeServers,
  nodeCallbacksNow,
  nodeCallbacksLater,
  nodeInsulation,
];
