/** How a module starts what runs its tasks, and asks it: the text that the main thread's side gets. */
import type { ts } from "ts-morph";
import type { RunManner } from "../../project/run-manner.ts";
import type { FileDraft } from "../file-draft.ts";
import { isTypeScript, styleOf, type FileStyle } from "../file-style.ts";
import { sameModule } from "../site.ts";
import { laidOut, unitOf } from "./layout.ts";
import { camelCase, capitalised } from "./names.ts";
import { compiledName, relativeTo, stemOf, type OwnPool, type Places } from "./places.ts";
import { poolText, type CarrierName } from "./pool-text.ts";
import { directoryOf } from "../../project/paths.ts";

/** Where the tasks of one module go. */
export interface Spot {
  readonly carrier: CarrierName;
  readonly module: ts.SourceFile;
  readonly manner: RunManner;
  readonly taskFile: string;
  readonly poolFile: string;
  readonly isPoolThere: boolean;
  /** The project's own pool does it: no file is added for that. */
  readonly own: OwnPool | undefined;
  /** How the module, and the task file beside it, import the pool. */
  readonly poolSpecifier: string;
  readonly taskSpecifier: string;
  /** How the task file imports the module. */
  readonly moduleSpecifier: string;
  readonly typeName: string;
}

export function spotOf(module: ts.SourceFile, carrier: CarrierName, manner: RunManner, places: Places): Spot {
  const pool = places.poolFile(module, carrier);
  const taskFile = places.taskFile(module, carrier);
  // Packages start threads by themselves: what reads TypeScript is missing there, and a bundler sees no `new Worker`.
  const hooks = manner.loader === "tsx" || manner.loader === "ts-node" || manner.bundler !== undefined;
  const own = carrier === "worker" && !hooks ? places.ownPool(module) : undefined;
  return {
    carrier,
    module,
    manner,
    taskFile,
    poolFile: pool.path,
    isPoolThere: own !== undefined || pool.isThere,
    own,
    poolSpecifier: places.specifier(module, pool.path, manner),
    taskSpecifier: places.specifier(module, taskFile, manner),
    moduleSpecifier: places.specifier(module, module.fileName, manner),
    typeName: `${capitalised(camelCase(stemOf(module.fileName)))}Tasks`,
  };
}

const MAKER: Readonly<Record<CarrierName, string>> = {
  worker: "createWorkerPool",
  process: "createProcessPool",
};

const names = new WeakMap<FileDraft, Map<string, string>>();

/** The name of the module's pool; declared when it is first asked for. */
export function poolName(draft: FileDraft, spot: Spot): string {
  let own = names.get(draft);
  if (!own) names.set(draft, (own = new Map()));
  const known = own.get(spot.taskFile);
  if (known !== undefined) return known;
  const { sourceFile, imports } = draft;
  const style = styleOf(sourceFile, imports.bindings, undefined);
  const imported = (module: string, name: string, wanted: readonly string[]): string =>
    imports.bindings.find(
      (each) => sameModule(each.module, module) && each.exported === name && each.statement,
    )?.local.text ?? imports.name(module, name, wanted, style, undefined);
  const stem = camelCase(stemOf(sourceFile.fileName)) || "task";
  if (spot.own) {
    const text = ownText(spot, style, imported);
    const name = imports.variable([`${stem}Pool`], (free) => `const ${free} = ${text}`, style, []);
    own.set(spot.taskFile, name);
    return name;
  }
  const start = startText(spot, style, imported);
  const maker = imported(spot.poolSpecifier, MAKER[spot.carrier], [MAKER[spot.carrier]]);
  const type = isTypeScript(sourceFile) ? `<${imports.type(spot.taskSpecifier, spot.typeName, style)}>` : "";
  const name = imports.variable(
    [`${stem}Pool`],
    (name) => declarationText(name, maker + type, start, style, sourceFile),
    style,
    [],
  );
  own.set(spot.taskFile, name);
  return name;
}

/** `new Piscina({ filename: … })`. */
function ownText(
  { own, taskFile, module, manner }: Spot,
  { quote }: FileStyle,
  imported: (module: string, name: string, wanted: readonly string[]) => string,
): string {
  const className = own === "piscina" ? "Piscina" : "Tinypool";
  const maker = imported(own!, className, [className]);
  const path = relativeTo(directoryOf(module.fileName), taskFile);
  const file = fileText(path, manner, (text) => quote + text + quote);
  return `new ${maker}({ filename: ${file.startsWith("new URL") ? `${file}.href` : file} })`;
}

/** The call of a task. Packages give what they know nothing of: its type is said here. */
export function callText(
  draft: FileDraft,
  { name, args, cast }: { readonly name: string; readonly args: string; readonly cast?: string | undefined },
  spot: Spot,
): { readonly text: string; readonly type: string | undefined } {
  const known = (text: string) => ({ text, type: cast });
  const style = styleOf(draft.sourceFile, draft.imports.bindings, undefined);
  const { quote } = style;
  const pool = poolName(draft, spot);
  const task = quote + name + quote;
  if (!spot.own) return known(`${pool}.run(${task}, ${args})`);
  const text = `${pool}.run(${args}, { name: ${task} })`;
  if (cast !== undefined || !isTypeScript(draft.sourceFile)) return known(text);
  const tasks = draft.imports.type(spot.taskSpecifier, spot.typeName, style);
  return { text, type: `Promise<Awaited<ReturnType<${tasks}[${task}]>>>` };
}

const WIDEST = 100;

function declarationText(
  name: string,
  maker: string,
  start: string,
  style: FileStyle,
  file: ts.SourceFile,
): string {
  const line = `const ${name} = ${maker}(() => ${start})`;
  if (line.length <= WIDEST) return line;
  return `const ${name} = ${maker}(${style.newline}${unitOf(file)}() => ${start},${style.newline})`;
}

function startText(
  { carrier, taskFile, module, manner, poolSpecifier }: Spot,
  { quote }: FileStyle,
  imported: (module: string, name: string, wanted: readonly string[]) => string,
): string {
  const file = fileText(
    relativeTo(directoryOf(module.fileName), taskFile),
    manner,
    (text) => quote + text + quote,
  );
  if (carrier === "process") {
    const fork = imported("node:child_process", "fork", ["fork", "forkChild"]);
    return `${fork}(${file}, { serialization: ${quote}advanced${quote} })`;
  }
  // By its old name: webpack (5.113) knows it by both, and breaks calls of the one that is imported by the new name.
  const threads = manner.bundler ? "worker_threads" : "node:worker_threads";
  const worker = imported(threads, "Worker", ["Worker", "Thread"]);
  const needsLoader = manner.loader === "tsx" || manner.loader === "ts-node";
  const options = needsLoader ? `, ${imported(poolSpecifier, "threadOptions", ["threadOptions"])}` : "";
  return `new ${worker}(${file}${options})`;
}

/**
 * The task file, as the running program finds it. With a loader the running module may be the source or what was built of
 * it: the module system's own look-up knows which.
 */
function fileText(
  path: string,
  { modules, loader, isBuilt, bundler }: RunManner,
  quoted: (text: string) => string,
): string {
  const isTyped = /\.[cm]?tsx?$/.test(path);
  const built = compiledName(path);
  if (modules === "commonjs")
    return `require.resolve(${quoted(isTyped ? path.replace(/\.[cm]?tsx?$/, "") : path)})`;
  if (bundler) return `new URL(${quoted(path)}, import.meta.url)`;
  if (loader === "tsx") return `new URL(import.meta.resolve(${quoted(built)}))`;
  if (loader !== "node") return `new URL(${quoted(built)}, import.meta.url)`;
  return isBuilt
    ? `new URL(import.meta.url.endsWith(${quoted(".ts")}) ? ${quoted(path)} : ${quoted(built)}, import.meta.url)`
    : `new URL(${quoted(path)}, import.meta.url)`;
}

/** Writes the pool's file, unless there is one. */
export function writePool(
  { created, sourceFile }: FileDraft,
  { carrier, manner, poolFile, isPoolThere }: Spot,
): void {
  if (isPoolThere) return;
  const isTyped = isTypeScript(sourceFile);
  const syntax = isTyped || manner.modules === "esm" ? "import" : "require";
  const { modules, loader } = manner;
  const text = poolText({ carrier, isTypeScript: isTyped, syntax, modules, loader });
  const { quote } = styleOf(sourceFile, [], undefined);
  const quoted = quote === "'" && !text.includes("'") ? text.replaceAll('"', "'") : text;
  created.write(poolFile, laidOut(quoted, sourceFile));
}
