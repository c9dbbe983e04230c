/** Starts the real checking thread, from the bundle beside this one, or from its source in development. */
import { Worker } from "node:worker_threads";
import type { RegexVerdict } from "../../core/reach/regex/verdict.ts";
import type { CheckThread } from "./checker.ts";

/** Megabytes. A pattern that needs more is not worth a machine's memory. */
const MOST_MEMORY = 512;

interface Asked {
  readonly resolve: (verdict: RegexVerdict) => void;
  readonly reject: (error: Error) => void;
}

export function startCheckThread(): CheckThread {
  const isBundle = import.meta.url.endsWith(".cjs");
  const entry = new URL(isBundle ? "./regex.cjs" : "./check-thread.ts", import.meta.url);
  const worker = new Worker(isBundle ? entry : fromSource(entry), {
    name: "unblock regular expressions",
    eval: !isBundle,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  let asked: Asked | undefined;
  let failure: Error | undefined;

  const settle = (how: (asked: Asked) => void) => {
    // Nobody has to wait for it at the end of the program, unless somebody waits for an answer.
    worker.unref();
    if (asked) how(asked);
    asked = undefined;
  };
  const fail = (error: Error) => {
    failure ??= error;
    settle(({ reject }) => reject(failure!));
  };
  worker.on("message", (verdict: RegexVerdict) => settle(({ resolve }) => resolve(verdict)));
  worker.on("error", (error: unknown) => fail(error as Error));
  worker.on("exit", (code) => fail(new Error(`it ended with code ${code}`)));
  worker.unref();

  return {
    ask: (source) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        asked = { resolve, reject };
        worker.ref();
        worker.postMessage(source);
      }),
    end: () => void worker.terminate(),
  };
}

/** In development: a thread has no loader for TypeScript unless it asks for one. */
function fromSource({ href }: URL): string {
  return `import("tsx/esm/api").then(({ register }) => (register(), import(${JSON.stringify(href)})))`;
}
