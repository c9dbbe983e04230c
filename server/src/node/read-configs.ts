/**
 * Reads tsconfigs: what decides how imports resolve, with `extends` applied as the compiler applies it (the extending
 * file wins, `paths` are replaced whole, relative paths belong to the file that says them, `${configDir}` to the one
 * that is read). Own code rather than get-tsconfig, because that one reads synchronously and throws at the first
 * mistake: here a broken file is a problem with its place, and everything else goes on.
 */
import { basename, dirname, resolve } from "node:path/posix";
import type { Problem } from "../core/finding/finding.ts";
import { byCodeUnit } from "../core/finding/order.ts";
import type { OutputConfig } from "./compiled.ts";
import type { Disk } from "./disk.ts";
import { findBase, isRelative, type BaseKind, type BaseReader } from "./find-base.ts";
import { readJson, type JsonFile } from "./json-file.ts";

/** The configs in the order in which they count, see `inOrderOfUse`, and what was wrong with them. */
export interface ConfigsRead {
  readonly configs: readonly OutputConfig[];
  readonly problems: readonly Problem[];
}

/** One config file, relative paths made absolute, before and after `extends`. */
type Options = Partial<Omit<OutputConfig, "path" | "emits">> & { noEmit?: boolean };

interface Reading {
  readonly disk: Disk;
  /** By path, so that a shared base is read and reported once. */
  readonly files: Map<string, Promise<JsonFile>>;
  readonly problems: Map<string, Problem>;
}

/** Never rejects. */
export async function readConfigs(paths: readonly string[], disk: Disk): Promise<ConfigsRead> {
  const reading: Reading = { disk, files: new Map(), problems: new Map() };
  const read = await Promise.all(
    paths.map(async (path) => {
      const file = await open(reading, path);
      const { noEmit, ...options } = await optionsOf(reading, file, dirname(path), []);
      return { config: { path, emits: noEmit !== true, ...options }, file };
    }),
  );
  return { configs: inOrderOfUse(read), problems: [...reading.problems.values()] };
}

/**
 * By folder, and in a folder the one that its sources use first: `tsconfig.json`, or, where that only refers to others
 * (`"files": []`), those that it refers to; then `jsconfig.json`, then the rest by name.
 */
function inOrderOfUse(read: readonly { config: OutputConfig; file: JsonFile }[]): OutputConfig[] {
  const ranks = new Map<string, number>();
  for (const { config, file } of read) {
    const name = basename(config.path);
    const isMain = name === "tsconfig.json";
    const targets = isMain && isSolution(file) ? referencesOf(file) : [];
    targets.forEach((target, index) => ranks.set(target, -100 + index));
    if (!ranks.has(config.path)) ranks.set(config.path, isMain ? 0 : name === "jsconfig.json" ? 1 : 2);
  }
  return read
    .map(({ config }) => config)
    .sort(
      (a, b) =>
        byCodeUnit(dirname(a.path), dirname(b.path)) ||
        (ranks.get(a.path) ?? 2) - (ranks.get(b.path) ?? 2) ||
        byCodeUnit(a.path, b.path),
    );
}

const TSCONFIG: BaseKind = { name: "tsconfig.json", endings: [".json"], field: "tsconfig" };

function opener(reading: Reading): BaseReader {
  return { disk: reading.disk, open: (path) => open(reading, path) };
}

function isSolution(file: JsonFile): boolean {
  const { files, references } = file.value;
  return Array.isArray(files) && files.length === 0 && Array.isArray(references);
}

function referencesOf(file: JsonFile): string[] {
  const references = Array.isArray(file.value["references"]) ? file.value["references"] : [];
  const targets = references.map((reference) => (reference as { path?: unknown } | null)?.path);
  return targets
    .filter((target) => typeof target === "string")
    .map((target) => resolve(dirname(file.path), target))
    .map((target) => (target.endsWith(".json") ? target : `${target}/tsconfig.json`));
}

function open(reading: Reading, path: string): Promise<JsonFile> {
  let file = reading.files.get(path);
  if (file === undefined) {
    file = readJson(path, reading.disk).then((read) => {
      read.problems.forEach((problem) => reading.problems.set(`${path} ${problem.message}`, problem));
      return read;
    });
    reading.files.set(path, file);
  }
  return file;
}

/** The file's options over those of what it extends. `chain` holds the files that led here, to end cycles. */
async function optionsOf(
  reading: Reading,
  file: JsonFile,
  configDirectory: string,
  chain: readonly string[],
): Promise<Options> {
  const { extends: bases } = file.value;
  const names = Array.isArray(bases) ? bases : bases === undefined ? [] : [bases];
  const inherited: Options = {};
  for (const [index, name] of names.entries()) {
    const keys = Array.isArray(bases) ? ["extends", index] : ["extends"];
    const fail = (message: string) =>
      reading.problems.set(`${file.path} ${message}`, {
        file: file.path,
        message,
        position: file.positionOf(...keys),
      });
    const path =
      typeof name === "string"
        ? await findBase(dirname(file.path), name, TSCONFIG, opener(reading))
        : undefined;
    if (path === undefined)
      fail(
        `extends ${JSON.stringify(name)}, which cannot be found${isRelative(name) ? "" : "; is it installed?"}`,
      );
    else if (path === file.path || chain.includes(path)) fail(`extends itself by way of ${path}`);
    else {
      const base = await open(reading, path);
      Object.assign(inherited, await optionsOf(reading, base, configDirectory, [...chain, file.path]));
    }
  }
  return { ...inherited, ...ownOptions(file, configDirectory) };
}

function ownOptions(file: JsonFile, configDirectory: string): Options {
  const { compilerOptions } = file.value;
  if (typeof compilerOptions !== "object" || compilerOptions === null) return {};
  const given = compilerOptions as Record<string, unknown>;
  const directory = dirname(file.path);
  const result: { -readonly [Key in keyof Options]: Options[Key] } = {};
  for (const key of ["baseUrl", "rootDir", "outDir"] as const) {
    const value = given[key];
    if (typeof value === "string") result[key] = absolute(value, directory, configDirectory);
  }
  if (typeof given["paths"] === "object" && given["paths"] !== null) {
    result.paths = readPaths(given["paths"], configDirectory);
    result.pathsBase = directory;
  }
  if (typeof given["experimentalDecorators"] === "boolean")
    result.experimentalDecorators = given["experimentalDecorators"];
  if (typeof given["jsx"] === "string") result.jsx = true;
  if (typeof given["module"] === "string") result.module = given["module"].toLowerCase();
  const naming = [given["allowImportingTsExtensions"], given["rewriteRelativeImportExtensions"]];
  if (naming.some((value) => typeof value === "boolean")) result.namesTypeScript = naming.includes(true);
  const silent = [given["noEmit"], given["emitDeclarationOnly"]].find((value) => typeof value === "boolean");
  if (typeof silent === "boolean") result.noEmit = silent;
  return result;
}

function readPaths(paths: object, configDirectory: string): Record<string, readonly string[]> {
  const entries = Object.entries(paths).map(([pattern, targets]) => {
    const list = Array.isArray(targets) ? targets.filter((target) => typeof target === "string") : [];
    return [pattern, list.map((target) => target.replace("${configDir}", configDirectory))] as const;
  });
  return Object.fromEntries(entries);
}

function absolute(path: string, directory: string, configDirectory: string): string {
  return resolve(directory, path.replaceAll("\\", "/").replace("${configDir}", configDirectory));
}
