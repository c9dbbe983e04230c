/** Where the files that a fix adds go, what they are called, and how other files name them. */
import type { ts } from "ts-morph";
import { createConfigLookUp } from "../../project/config-look-up.ts";
import { createPackageLookUp } from "../../project/manifest.ts";
import { baseName, directoryOf, isBelow } from "../../project/paths.ts";
import type { RunManner } from "../../project/run-manner.ts";
import type { Workspace } from "../../project/workspace.ts";
import type { CarrierName } from "./pool-text.ts";

export interface Places {
  /** The file for what moves out of a module: `sums.worker.ts`, or as the project calls such files. */
  taskFile(module: ts.SourceFile, carrier: CarrierName): string;
  /** The pool's file; `isThere` where an earlier fix made it. */
  poolFile(module: ts.SourceFile, carrier: CarrierName): { readonly path: string; readonly isThere: boolean };
  /** The pool of threads that the module's package depends on already. */
  ownPool(module: ts.SourceFile): OwnPool | undefined;
  /** How a file imports another one: `./worker-pool.js`. */
  specifier(from: ts.SourceFile, target: string, manner: RunManner): string;
}

export interface PlaceSources {
  readonly workspace: Workspace;
  readonly paths: readonly string[];
  readonly sourceFile: (path: string) => ts.SourceFile | undefined;
}

export type OwnPool = "piscina" | "tinypool";

const SUFFIX: Readonly<Record<CarrierName, string>> = { worker: "worker", process: "child" };
const POOL: Readonly<Record<CarrierName, readonly [file: string, maker: string]>> = {
  worker: ["worker-pool", "createWorkerPool"],
  process: ["process-pool", "createProcessPool"],
};

export function createPlaces({ workspace, paths, sourceFile }: PlaceSources): Places {
  const packageOf = createPackageLookUp(workspace.packages);
  const configOf = createConfigLookUp(workspace.configs);
  const homeOf = (path: string): string => packageOf(path)?.directory ?? workspace.root;
  const isFree = (path: string): boolean => sourceFile(path) === undefined;

  const free = (directory: string, name: string, ending: string): string => {
    let path = `${directory}/${name}${ending}`;
    for (let count = 2; !isFree(path); count++) path = `${directory}/${name}-${count}${ending}`;
    return path;
  };

  return {
    taskFile({ fileName }, carrier) {
      const suffix = SUFFIX[carrier];
      const home = homeOf(fileName);
      const own = new RegExp(`[a-z\\d]-${suffix}\\.[cm]?[jt]s$`);
      const separator = paths.some((path) => isBelow(home, path) && own.test(path) && !/pool/.test(path))
        ? "-"
        : ".";
      return free(directoryOf(fileName), `${stemOf(fileName)}${separator}${suffix}`, endingOf(fileName));
    },
    poolFile({ fileName }, carrier) {
      const [name, maker] = POOL[carrier];
      const home = homeOf(fileName);
      const isPool = new RegExp(`/${name}(-\\d+)?\\${endingOf(fileName)}$`);
      const known = paths.find(
        (path) => isBelow(home, path) && isPool.test(path) && has(sourceFile(path), `${maker}`, "serveTasks"),
      );
      if (known !== undefined) return { path: known, isThere: true };
      const sources = `${home}/src`;
      const directory = isBelow(sources, fileName) ? sources : directoryOf(fileName);
      return { path: free(directory, name, endingOf(fileName)), isThere: false };
    },
    ownPool({ fileName }) {
      const { dependencies } = packageOf(fileName)?.manifest ?? {};
      const known = dependencies as Record<string, unknown> | undefined;
      return (["piscina", "tinypool"] as const).find((name) => known?.[name] !== undefined);
    },
    specifier(from, target, { modules, loader, isBuilt, bundler }) {
      const relative = relativeTo(directoryOf(from.fileName), target);
      const written = writtenEnding(from);
      const { namesTypeScript: names = false, module = "" } = configOf(from.fileName) ?? {};
      const isTyped = /\.[cm]?tsx?$/.test(target);
      // Webpack looks for endings, and finds no `.js` in place of `.ts` unless it is told.
      const isPlain = bundler !== undefined && isTyped && !module.startsWith("node");
      const ending =
        written ??
        (loader === "node" || (names && !isBuilt) ? ".ts" : modules === "esm" && !isPlain ? ".js" : "");
      if (ending === "") return relative.replace(/\.[cm]?[jt]sx?$/, "");
      return isTyped && ending !== ".ts" ? compiledName(relative) : relative;
    },
  };
}

function has(file: ts.SourceFile | undefined, ...names: readonly string[]): boolean {
  return file !== undefined && names.every((name) => file.text.includes(name));
}

/** The ending by which the file imports its neighbours; undefined where it imports none. */
export function writtenEnding({ text }: ts.SourceFile): "" | ".js" | ".ts" | undefined {
  const found = /(?:from|import|require)\s*\(?\s*["']\.{1,2}\/[^"']*?(\.[cm]?[jt]sx?)?["']/.exec(text);
  if (!found) return undefined;
  const [, ending = ""] = found;
  return ending === "" ? "" : /ts/.test(ending) ? ".ts" : ".js";
}

/** What a compiler makes of a TypeScript file. */
export function compiledName(path: string): string {
  return path.replace(/\.([cm]?)tsx?$/, ".$1js");
}

export function relativeTo(directory: string, target: string): string {
  const from = directory.split("/");
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  const up = "../".repeat(from.length - shared);
  return `${up === "" ? "./" : up}${to.slice(shared).join("/")}`;
}

export function stemOf(path: string): string {
  return baseName(path).replace(/\.[cm]?[jt]sx?$/, "");
}

export function endingOf(path: string): string {
  return /\.[cm]?[jt]sx?$/.exec(path)![0].replace(/x$/, "");
}
