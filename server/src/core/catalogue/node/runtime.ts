/** What stops the whole runtime: snapshots and reports, waiting for another thread, running code, native libraries, storage. */
import type { Cost, Kind } from "../../finding/finding.ts";
import { argumentAt, isMissing, numberAt } from "../argument.ts";
import { cost, timed } from "../row.ts";
import type { CallShape, CataloguePart, CostOf, OperationRow } from "../row.ts";
import { handmade } from "./twin.ts";

type Rest = Partial<Omit<OperationRow, "symbol" | "kind" | "cost">>;

function row(symbol: string, kind: Kind, costs: Cost | CostOf, rest: Rest = {}): OperationRow {
  return { symbol, kind, cost: costs, ...rest };
}

/** A member of `process`, which is a global and a module. */
function processRow(name: string, kind: Kind, costs: Cost, rest?: Rest): readonly OperationRow[] {
  return [row(`global#process.${name}`, kind, costs, rest), row(`node:process#${name}`, kind, costs, rest)];
}

/** Milliseconds, measured with Node 20 on an almost empty heap. */
const SNAPSHOT = cost("extreme", "walks the whole heap, at least 150 ms");
const REPORT = cost("medium", "collects stacks, handles and libraries", 4.5);
const CODE = cost("low", "depends on the code that it runs");
const COMPILE = cost("low", "compiles, size dependent");
const NEW_CONTEXT = cost("low", "makes a context, about 0.3 ms, and runs the code");
const SIZE_NOT_KNOWN = cost("trivial", "size not known");
const NATIVE = cost("low", "depends on the native code");
const LIBRARY = cost("medium", "loads a native library");
const STORAGE = cost("trivial", "one entry of the storage");
/** Browsers read a page's entries when it is first used, and write behind its back. */
const IN_MEMORY = { inMemory: true } as const;
const COLLECTION = cost("high", "collects the garbage of the whole heap");

const WORKER: Rest = { alternatives: ["worker"] };

/** `Atomics.wait(array, index, value, timeout)`. */
function waitCost(call: CallShape): Cost {
  if (isMissing(call, 3)) return cost("extreme", "waits without a limit until another thread notifies");
  const timeout = numberAt(call, 3);
  if (timeout !== undefined) return timed(timeout, "waits until its timeout");
  return argumentAt(call, 3)?.is === "unknown"
    ? cost("high", "timeout not known")
    : cost("extreme", "waits without a limit");
}

const waitAsync = handmade(
  { symbol: "global#Atomics.waitAsync", offloads: "worker", by: "promise" },
  "waitAsync gives an object, whose `value` is a promise only when it has to wait",
);

export const nodeRuntime: CataloguePart = {
  operations: [
    row("node:v8#writeHeapSnapshot", "snapshot", SNAPSHOT),
    row("node:v8#getHeapSnapshot", "snapshot", SNAPSHOT),
    row("node:v8#queryObjects", "snapshot", COLLECTION),
    row("node:v8#serialize", "parse", SIZE_NOT_KNOWN, WORKER),
    row("node:v8#deserialize", "parse", SIZE_NOT_KNOWN, WORKER),
    row("global#gc", "snapshot", COLLECTION),
    ...processRow("report.writeReport", "snapshot", REPORT),
    ...processRow("report.getReport", "snapshot", REPORT),
    ...processRow("loadEnvFile", "fs", cost("low", "file-size dependent"), { alternatives: ["hoist"] }),
    ...processRow("dlopen", "module-load", LIBRARY, { alternatives: ["hoist"] }),
    ...processRow("execve", "process", cost("extreme", "replaces the program: nothing after it runs")),
    row(
      "node:inspector#waitForDebugger",
      "wait",
      cost("extreme", "waits until a debugger runs the program on"),
    ),

    row("global#Atomics.wait", "wait", waitCost, { twin: waitAsync, spins: true }),

    row("node:vm#runInContext", "compute", CODE, WORKER),
    row("node:vm#runInNewContext", "compute", NEW_CONTEXT, WORKER),
    row("node:vm#runInThisContext", "compute", CODE, WORKER),
    row("node:vm#compileFunction", "compute", COMPILE, { alternatives: ["hoist", "worker"] }),
    row("node:vm#Script.constructor", "compute", COMPILE, {
      access: "new",
      alternatives: ["hoist", "worker"],
    }),
    row("node:vm#Script.runInContext", "compute", CODE, WORKER),
    row("node:vm#Script.runInNewContext", "compute", NEW_CONTEXT, WORKER),
    row("node:vm#Script.runInThisContext", "compute", CODE, WORKER),
    row(
      "global#WebAssembly.Module.constructor",
      "compute",
      cost("medium", "compiles, module-size dependent"),
      {
        access: "new",
        twin: { symbol: "global#WebAssembly.compile", offloads: "threadpool", by: "promise" },
        alternatives: ["hoist"],
      },
    ),
    row(
      "global#WebAssembly.Instance.constructor",
      "compute",
      cost("low", "links the module and runs its start function"),
      {
        access: "new",
        twin: {
          symbol: "global#WebAssembly.instantiate",
          offloads: "chunked",
          by: "promise",
          note: "the module's start function still runs on this thread",
        },
        alternatives: ["hoist"],
      },
    ),
    row("node:wasi#WASI.start", "compute", cost("medium", "runs the program to its end"), WORKER),
    row("node:wasi#WASI.initialize", "compute", cost("low", "runs the module's initialisation"), WORKER),

    row("node:ffi#dlopen", "module-load", LIBRARY, { alternatives: ["hoist"] }),
    row("node:ffi#DynamicLibrary.constructor", "module-load", LIBRARY, {
      access: "new",
      alternatives: ["hoist"],
    }),
    // The type of the functions that a library gives: the row is about calling them.
    row("node:ffi#WrappedFunction", "compute", NATIVE, WORKER),

    // `sessionStorage` has the same members, but stays in memory.
    row("global#localStorage.getItem", "fs", STORAGE, IN_MEMORY),
    row("global#localStorage.setItem", "fs", STORAGE, IN_MEMORY),
    row("global#localStorage.removeItem", "fs", STORAGE, IN_MEMORY),
    row("global#localStorage.clear", "fs", STORAGE, IN_MEMORY),
    row("global#localStorage.key", "fs", STORAGE, IN_MEMORY),
  ],
};
