/**
 * The pools that fixes write into projects, run as those projects run them: built as ES modules and as CommonJS, and as
 * TypeScript by tsx and ts-node.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { ts } from "ts-morph";
import { poolText, type CarrierName, type PoolVariant } from "../src/core/fixes/offload/pool-text.ts";
import { useTemporaryFolders } from "./support/temporary-folder.ts";

const run = promisify(execFile);
const CHECKOUT = fileURLToPath(new URL("../..", import.meta.url));

const TASKS = `
const pause = () => new Promise((resolve) => setTimeout(resolve, 60_000));

function double(value: bigint) {
  return value * 2n;
}
function where(list: ReadonlyMap<string, Date>) {
  return { keys: new Set(list.keys()), id: process.pid };
}
function fail(): never {
  throw Object.assign(new RangeError("too far", { cause: new TypeError("deep") }), { code: "E_FAR" });
}
function crash(): never {
  return process.exit(3);
}
function never() {
  return pause();
}
function behaviour() {
  return () => 1;
}
`;

/** Prints a line for each thing that a pool does. */
const SCRIPT = `
async function main() {
  const pool = createPool();
  console.log((await Promise.all([1n, 2n, 3n, 4n, 5n].map((value) => pool.run("double", [value])))).join(" "));
  const { keys } = await pool.run("where", [new Map([["a", new Date(0)]])]);
  console.log(keys instanceof Set, [...keys]);
  const caught = async (promise: Promise<unknown>) => promise.then(() => "nothing", (error) => error);
  const error = await caught(pool.run("fail", []));
  console.log(error instanceof RangeError, error.name, error.message, error.code, error.cause.message, /\\bfail\\b/.test(error.stack));
  console.log((await caught(pool.run("crash", []))).message);
  console.log(await pool.run("double", [21n]));
  console.log(/could not be cloned/.test((await caught(pool.run("behaviour", []))).message));
  console.log(/could not be cloned/.test((await caught(pool.run("double", [(() => 1n) as never]))).message));
  const running = new AbortController();
  const waiting = new AbortController();
  const aborted = [1, 2].map(() => caught(pool.run("never", [], { signal: running.signal })));
  const left = caught(pool.run("double", [1n], { signal: waiting.signal }));
  waiting.abort(new Error("not needed"));
  console.log((await left).message);
  running.abort(new Error("enough"));
  console.log((await Promise.all(aborted)).map(({ message }) => message).join(" "));
  console.log((await caught(pool.run("double", [1n], { signal: AbortSignal.abort(new Error("before")) }))).message);
  const stopped = caught(pool.run("never", []));
  await pool.close();
  console.log((await stopped).message);
  console.log(await pool.run("double", [4n]));
}
main();
`;

const expected = (carrier: CarrierName): string[] => [
  "2 4 6 8 10",
  "true [ 'a' ]",
  "true RangeError too far E_FAR deep true",
  carrier === "worker"
    ? "The worker thread ended with code 3 before it answered."
    : "The child process ended with code 3 before it answered.",
  "42n",
  "true",
  "true",
  "not needed",
  "enough enough",
  "before",
  "The pool is closed.",
  // A pool that was closed starts again, and what is idle does not keep the process alive.
  "8n",
];

interface Way {
  readonly name: string;
  readonly modules: PoolVariant["modules"];
  readonly loader?: "tsx" | "ts-node";
  /** Of node, before the main file. */
  readonly argv: readonly string[];
}

const WAYS: readonly Way[] = [
  { name: "built as ES modules", modules: "esm", argv: [] },
  { name: "built as CommonJS", modules: "commonjs", argv: [] },
  { name: "by tsx, as ES modules", modules: "esm", loader: "tsx", argv: ["--import", "tsx"] },
  { name: "by tsx, as CommonJS", modules: "commonjs", loader: "tsx", argv: ["--import", "tsx"] },
  {
    name: "by ts-node",
    modules: "commonjs",
    loader: "ts-node",
    argv: ["-r", "ts-node/register"],
  },
];

function startText(carrier: CarrierName, { modules, loader }: Way): string {
  const file =
    modules === "commonjs"
      ? 'require.resolve("./tasks")'
      : loader
        ? 'new URL(import.meta.resolve("./tasks.js"))'
        : 'new URL("./tasks.js", import.meta.url)';
  return carrier === "worker"
    ? `new Worker(${file}${loader ? ", threadOptions" : ""})`
    : `fork(${file}, { serialization: "advanced" })`;
}

function filesOf(carrier: CarrierName, way: Way): Record<string, string> {
  const { modules, loader } = way;
  const pool = poolText({ carrier, isTypeScript: true, syntax: "import", modules, loader });
  const maker = carrier === "worker" ? "createWorkerPool" : "createProcessPool";
  const starter =
    carrier === "worker"
      ? 'import { Worker } from "node:worker_threads";'
      : 'import { fork } from "node:child_process";';
  const ending = modules === "esm" ? ".js" : "";
  const options = carrier === "worker" && loader ? ", threadOptions" : "";
  const texts = {
    pool,
    tasks: `import { serveTasks } from "./pool${ending}";
${TASKS}
const tasks = { double, where, fail, crash, never, behaviour };
export type Served = typeof tasks;
serveTasks(tasks);
`,
    main: `${starter}
import { ${maker}${options} } from "./pool${ending}";
import type { Served } from "./tasks${ending}";
const createPool = () => ${maker}<Served>(() => ${startText(carrier, way)}, 2);
${SCRIPT}`,
  };
  const module = modules === "esm" ? ts.ModuleKind.ESNext : ts.ModuleKind.CommonJS;
  const built = (text: string) =>
    ts.transpileModule(text, { compilerOptions: { module, target: ts.ScriptTarget.ES2022 } }).outputText;
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) =>
      loader ? [`${name}.ts`, text] : [`${name}.js`, built(text)],
    ),
  );
}

describe("the pools of fixes", () => {
  const folder = useTemporaryFolders();

  for (const carrier of ["worker", "process"] as const)
    for (const way of WAYS)
      it(`run tasks in a ${carrier}, ${way.name}`, async () => {
        const { modules, loader, argv } = way;
        const root = await folder({
          "package.json": JSON.stringify({ type: modules === "esm" ? "module" : "commonjs" }),
          "tsconfig.json": JSON.stringify({
            compilerOptions: {
              module: "commonjs",
              target: "es2022",
              ignoreDeprecations: "6.0",
              moduleResolution: "node",
            },
          }),
          ...filesOf(carrier, way),
        });
        await symlink(join(CHECKOUT, "node_modules"), join(root, "node_modules"));
        const { stdout, stderr } = await run(process.execPath, [...argv, loader ? "main.ts" : "main.js"], {
          cwd: root,
          env: { ...process.env, NODE_OPTIONS: "", TS_NODE_TRANSPILE_ONLY: "1" },
        }).catch((error: { stdout: string; stderr: string }) => error);
        assert.deepEqual(stdout.trim().split("\n"), expected(carrier), stderr);
      });
});
