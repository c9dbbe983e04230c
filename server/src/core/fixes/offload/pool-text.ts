/**
 * The files that fixes add to a project once, and that its people own from then on: a pool of threads, and one of child
 * processes. Both are one text with a few parts of their own; without types it is JavaScript.
 *
 * ‹…› is left out of JavaScript, «…» of TypeScript. Threads that are started by a TypeScript file which a loader reads need that loader
 * too: Node 20 gives a thread the process's arguments, but tsx hooks into the main thread only, and ts-node runs without
 * any. Child processes inherit both.
 */
import type { Loader } from "../../project/run-manner.ts";

export type CarrierName = "worker" | "process";

export interface PoolVariant {
  readonly carrier: CarrierName;
  readonly isTypeScript: boolean;
  /** How modules are written; JavaScript is written as it runs. */
  readonly syntax: "import" | "require";
  readonly modules: "esm" | "commonjs";
  readonly loader: Loader | undefined;
}

/** The pool's file, with `\n` and two spaces. */
export function poolText(variant: PoolVariant): string {
  const typed = filled(TEMPLATE, { ...PARTS[variant.carrier], LOADER: loaderText(variant) });
  const text = variant.isTypeScript
    ? without(typed, /«[^«»]*»/g).replace(/[‹›]/g, "")
    : without(typed, /‹[^‹›]*›/g).replace(/[«»]/g, "");
  return variant.syntax === "import" ? text : asCommonJs(text);
}

type Parts = Readonly<Record<string, string>>;

function filled(template: string, parts: Parts): string {
  return template
    .replace(/^%(\w+)%\n/gm, (_, name: string) => (parts[name] === "" ? "" : `${parts[name]}\n`))
    .replace(/%(\w+)%/g, (_, name: string) => parts[name]!);
}

/** Of two empty lines that meet, one stays. */
function without(text: string, parts: RegExp): string {
  return text.replace(parts, "").replace(/\n{3,}/g, "\n\n");
}

function asCommonJs(text: string): string {
  const exported = [...text.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name]) => name);
  return (
    text.replace(/^import (\{[^}]*\}) from (".*");$/gm, "const $1 = require($2);").replace(/^export /gm, "") +
    `\nmodule.exports = { ${exported.join(", ")} };\n`
  );
}

/** The options of threads where the sources run as they are; the built program needs none. */
function loaderText({ carrier, loader, modules }: PoolVariant): string {
  if (carrier === "process" || loader === undefined || loader === "node") return "";
  const isUnbuilt = modules === "esm" ? 'import.meta.url.endsWith(".ts")' : '__filename.endsWith(".ts")';
  const options =
    modules === "commonjs"
      ? `execArgv: ["--require", "${loader === "tsx" ? "tsx/cjs" : "ts-node/register"}"]`
      : 'execArgv: ["--import", `data:text/javascript,import { register } from ${JSON.stringify(import.meta.resolve("tsx/esm/api"))}; register();`]';
  return `
/** Threads that begin with a TypeScript file need ${loader} too; those of the built program do not. */
export const threadOptions‹: { readonly execArgv?: string[] }› = ${isUnbuilt}
  ? { ${options} }
  : {};`;
}

const PARTS: Readonly<Record<CarrierName, Parts>> = {
  worker: {
    WHAT: "Runs the tasks of worker files on threads",
    IDLE: "Idle threads do not keep the process alive",
    IMPORTS: `import { availableParallelism } from "node:os";
import { parentPort‹, type Worker› } from "node:worker_threads";`,
    POOL: "WorkerPool",
    CREATE: "createWorkerPool",
    RUNNER: "Worker",
    RUNNER_TYPE: 'import("node:worker_threads").Worker',
    RUNNERS: "threads",
    A_RUNNER: "thread",
    SIZE_REASON:
      "By default there are as many threads as processors: while it waits for them, the main thread needs none.",
    EXIT: '"exit", («/** @type {number} */ »code‹: number›) => drop(runner, new Error(`The worker thread ended with code ${code} before it answered.`))',
    BROKEN: `    runner.on("messageerror", (error) => drop(runner, error));`,
    HOLD: "runner.ref();",
    RELEASE: "runner.unref();",
    POST: "runner.postMessage({ name: task.name, args: task.args });",
    STOP: "await runner.terminate();",
    SERVE_TEXT: `/**
 * Called by a worker file with its tasks. On the main thread it does nothing.«
 * @param {Record<string, (...args: any[]) => unknown>} tasks»
 */
export function serveTasks‹<All extends Tasks<All>>›(tasks‹: All›)‹: void› {
  const port = parentPort;
  port?.on("message", («/** @type {any} */ »request‹: Request›) => void respond(tasks, request, (answer) => port.postMessage(answer)));
}`,
  },
  process: {
    WHAT: "Runs the tasks of child files in processes of their own",
    IDLE: "Idle children do not keep the process alive, and end with it",
    IMPORTS: `‹import type { ChildProcess } from "node:child_process";
›import { availableParallelism } from "node:os";`,
    POOL: "ProcessPool",
    CREATE: "createProcessPool",
    RUNNER: "ChildProcess",
    RUNNER_TYPE: 'import("node:child_process").ChildProcess',
    RUNNERS: "children",
    A_RUNNER: "child",
    SIZE_REASON: "By default there are as many children as processors.",
    EXIT: '"exit", («/** @type {number | null} */ »code‹: number | null›, «/** @type {string | null} */ »signal‹: string | null›) => drop(runner, new Error(`The child process ended with ${signal ?? `code ${code}`} before it answered.`))',
    BROKEN: "",
    HOLD: `runner.ref();
    runner.channel?.ref();`,
    RELEASE: `runner.unref();
    runner.channel?.unref();`,
    POST: "runner.send({ name: task.name, args: task.args }, («/** @type {unknown} */ »error) => error && drop(runner, error));",
    STOP: "runner.kill();",
    SERVE_TEXT: `/**
 * Called by a child file with its tasks. In a process that nobody forked it does nothing.«
 * @param {Record<string, (...args: any[]) => unknown>} tasks»
 */
export function serveTasks‹<All extends Tasks<All>>›(tasks‹: All›)‹: void› {
  if (process.send === undefined) return;
  process.on("message", («/** @type {any} */ »request‹: Request›) => void respond(tasks, request, (answer) => process.send?.(answer)));
}`,
  },
};

const TEMPLATE = `/**
 * %WHAT%: so many at once as there are %RUNNERS%, the others
 * wait in line. What is handed over and what comes back is copied (structured clone).
 * %IDLE%.
 */
%IMPORTS%
%LOADER%

‹/** The tasks of a file, by name. */
export type Tasks<All> = { readonly [Name in keyof All]: (...args: never[]) => unknown };

export interface RunOptions {
  /** Ends the task: one that waits is left out; the %A_RUNNER% of one that runs is stopped. */
  readonly signal?: AbortSignal | undefined;
}

export interface %POOL%<All extends Tasks<All>> {
  /** Gives what the task gives. Rejects with what it throws, or with the error that ended its %A_RUNNER%. */
  run<Name extends keyof All & string>(
    name: Name,
    args: Parameters<All[Name]>,
    options?: RunOptions,
  ): Promise<Awaited<ReturnType<All[Name]>>>;
  /** Stops all %RUNNERS%. Tasks that are not done reject. */
  close(): Promise<void>;
}

interface Request {
  readonly name: string;
  readonly args: readonly unknown[];
}

interface Thrown {
  readonly isError: boolean;
  readonly value?: unknown;
  readonly name?: string;
  readonly message?: string;
  readonly stack?: string | undefined;
  readonly cause?: Thrown;
  readonly more?: Readonly<Record<string, unknown>>;
}

type Answer = { readonly result: unknown } | { readonly thrown: Thrown };

interface Task extends Request {
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

›/**
 * \`start\` makes a %A_RUNNER%. %SIZE_REASON%«
 * @param {() => %RUNNER_TYPE%} start
 * @param {number} [size]»
 */
export function %CREATE%‹<All extends Tasks<All>>›(
  start‹: () => %RUNNER%›,
  size = availableParallelism(),
)‹: %POOL%<All>› {
  «/** @type {any[]} */
  »const waiting‹: Task[]› = [];
  «/** @type {any[]} */
  »const idle‹: %RUNNER%[]› = [];
  «/** @type {Map<any, any>} */
  »const busy = new Map‹<%RUNNER%, Task>›();

  const open = ()‹: %RUNNER%› => {
    const runner = start();
    runner.on("message", («/** @type {any} */ »answer‹: Answer›) => settle(runner, answer));
    runner.on("error", («/** @type {unknown} */ »error) => drop(runner, error));
    runner.on(%EXIT%);
%BROKEN%
    return runner;
  };

  const next = ()‹: void› => {
    while (idle.length > 0 || busy.size < size) {
      const task = waiting.shift();
      if (task === undefined) return;
      hand(idle.pop() ?? open(), task);
    }
  };

  «/**
   * @param {any} runner
   * @param {any} task
   */
  »const hand = (runner‹: %RUNNER%›, task‹: Task›)‹: void› => {
    busy.set(runner, task);
    %HOLD%
    try {
      %POST%
    } catch (error) {
      // What it is given can't be copied: the %A_RUNNER% never heard of it.
      rest(runner);
      task.reject(error);
    }
  };

  «/** @param {any} runner */
  »const rest = (runner‹: %RUNNER%›)‹: void› => {
    busy.delete(runner);
    idle.push(runner);
    %RELEASE%
  };

  «/**
   * @param {any} runner
   * @param {any} answer
   */
  »const settle = (runner‹: %RUNNER%›, answer‹: Answer›)‹: void› => {
    const task = busy.get(runner);
    if (task === undefined) return;
    rest(runner);
    if ("thrown" in answer) task.reject(revive(answer.thrown));
    else task.resolve(answer.result);
    next();
  };

  /**
   * Its task fails; another %A_RUNNER% takes its place when there is something to do.«
   * @param {any} runner
   * @param {unknown} error»
   */
  const drop = (runner‹: %RUNNER%›, error‹: unknown›)‹: void› => {
    const at = idle.indexOf(runner);
    if (at >= 0) idle.splice(at, 1);
    const task = busy.get(runner);
    busy.delete(runner);
    task?.reject(error);
    next();
  };

  «/**
   * @param {any} runner
   * @param {unknown} reason
   */
  »const stop = async (runner‹: %RUNNER%›, reason‹: unknown›)‹: Promise<void>› => {
    drop(runner, reason);
    %STOP%
  };

  «/**
   * @param {any} task
   * @param {unknown} reason
   */
  »const abort = (task‹: Task›, reason‹: unknown›)‹: void› => {
    const at = waiting.indexOf(task);
    if (at >= 0) {
      waiting.splice(at, 1);
      task.reject(reason);
    }
    for (const [runner, running] of busy) if (running === task) void stop(runner, reason);
  };

  return {
    «/**
     * Gives what the task gives. Rejects with what it throws, or with the error that ended its %A_RUNNER%.
     * @param {string} name
     * @param {readonly unknown[]} args
     * @param {{ signal?: AbortSignal }} [options] the signal ends the task
     * @returns {Promise<any>}
     */
    »run(name, args, { signal } = {}) {
      return new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const onAbort = ()‹: void› => abort(task, signal?.reason);
        const done = ()‹: void› => signal?.removeEventListener("abort", onAbort);
        «/** @type {any} */
        »const task‹: Task› = {
          name,
          args,
          resolve(«/** @type {unknown} */ »result) {
            done();
            resolve(result‹ as Awaited<ReturnType<All[typeof name]>>›);
          },
          reject(«/** @type {unknown} */ »error) {
            done();
            reject(error);
          },
        };
        signal?.addEventListener("abort", onAbort);
        waiting.push(task);
        next();
      });
    },
    «/** Stops all %RUNNERS%. Tasks that are not done reject. */
    »async close() {
      const closed = new Error("The pool is closed.");
      for (const task of waiting.splice(0)) task.reject(closed);
      await Promise.all([...idle, ...busy.keys()].map((runner) => stop(runner, closed)));
    },
  };
}

%SERVE_TEXT%

«/**
 * @param {Record<string, (...args: any[]) => unknown>} tasks
 * @param {any} request
 * @param {(answer: unknown) => void} answer
 */
»async function respond‹<All extends Tasks<All>>›(
  tasks‹: All›,
  { name, args }‹: Request›,
  answer‹: (answer: Answer) => void›,
)‹: Promise<void>› {
  try {
    const task = «/** @type {any} */ (»tasks[name‹ as keyof All›]«)»‹ as unknown as (...args: readonly unknown[]) => unknown›;
    answer({ result: await task(...args) });
  } catch (error) {
    answer({ thrown: describe(error) });
  }
}

/**
 * What an error says, as data: a copy of the error itself would lose its name and its own properties.«
 * @param {unknown} error
 * @returns {any}»
 */
function describe(error‹: unknown›)‹: Thrown› {
  if (!(error instanceof Error)) return { isError: false, value: error };
  const { name, message, stack, cause } = «/** @type {Error & { cause?: unknown }} */ (»error«)»‹ as Error & { readonly cause?: unknown }›;
  const more = Object.fromEntries(Object.entries(error).filter(([, value]) => isPlain(value)));
  return { isError: true, name, message, stack, more, ...(cause === undefined ? {} : { cause: describe(cause) }) };
}

«/** @param {unknown} value */
»function isPlain(value‹: unknown›)‹: boolean› {
  return value === null || (typeof value !== "object" && typeof value !== "function" && typeof value !== "symbol");
}

const ERRORS = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

«/**
 * @param {any} thrown
 * @returns {unknown}
 */
»function revive({ isError, value, name = "Error", message, stack, cause, more }‹: Thrown›)‹: unknown› {
  if (!isError) return value;
  const Known = name in ERRORS ? ERRORS[«/** @type {keyof typeof ERRORS} */ (»name«)»‹ as keyof typeof ERRORS›] : Error;
  const error = Object.assign(new Known(message), more);
  const hidden = { name, stack, ...(cause === undefined ? {} : { cause: revive(cause) }) };
  for (const [key, own] of Object.entries(hidden))
    Object.defineProperty(error, key, { value: own, configurable: true, writable: true });
  return error;
}
`;
