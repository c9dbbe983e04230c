/**
 * Lists what a scan reads: sources, tsconfigs, package.json files and our own configurations below a root. It reads folders and `.gitignore`
 * files, no sources. Left out: ignored paths, names that begin with a dot (as the TypeScript compiler's own `include`
 * does), and `node_modules` below the root. A root that itself lies in a node_modules is scanned, and then no
 * `.gitignore` counts: what a package ships is what runs.
 */
import { dirname } from "node:path/posix";
import type { Problem } from "../core/finding/finding.ts";
import { describeError, isWithin, type DirectoryEntry, type Disk } from "./disk.ts";
import { SETTINGS_FILE } from "./settings-file.ts";
import { extendRules, IGNORE_FILE, isIgnored, rulesAround, type IgnoreRules } from "./ignore-rules.ts";

export interface Listing {
  readonly sources: Set<string>;
  /** tsconfig*.json and jsconfig.json. */
  readonly configs: Set<string>;
  readonly manifests: Set<string>;
  /** The files in which a team says what it wants reported. */
  readonly settings: Set<string>;
  readonly problems: Problem[];
}

/** A source of the program: what the analysis reads, declarations included. */
export function isSource(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

interface Walk extends Listing {
  readonly root: string;
  readonly disk: Disk;
  /** Every folder that was read, so that no folder is read twice. */
  readonly folders: Set<string>;
  readonly obeysIgnoreFiles: boolean;
}

/**
 * Lists the root, then every asked path that the rules kept out: naming a path outranks an ignore file.
 * Never rejects; what cannot be read is a problem of the listing.
 */
export async function listFiles(root: string, asked: readonly string[], disk: Disk): Promise<Listing> {
  const obeysIgnoreFiles = !`${root}/`.includes("/node_modules/");
  const walk: Walk = {
    root,
    disk,
    obeysIgnoreFiles,
    sources: new Set(),
    configs: new Set(),
    manifests: new Set(),
    settings: new Set(),
    problems: [],
    folders: new Set(),
  };
  const rules = obeysIgnoreFiles ? await outerRules(walk) : undefined;
  await visitFolder(walk, root, rules);
  for (const path of asked) await visitAsked(walk, path);
  return walk;
}

async function outerRules(walk: Walk): Promise<IgnoreRules | undefined> {
  try {
    return await rulesAround(walk.root, walk.disk);
  } catch (error) {
    report(walk, walk.root, `an ignore file above this folder cannot be read: ${describeError(error)}`);
    return undefined;
  }
}

async function visitAsked(walk: Walk, path: string): Promise<void> {
  if (walk.folders.has(path) || walk.sources.has(path)) return;
  try {
    const { kind } = await walk.disk.stat(path);
    if (kind === "folder") await visitFolder(walk, path, undefined);
    else if (isSource(path)) walk.sources.add(path);
    else report(walk, path, "not a JavaScript or TypeScript file");
  } catch (error) {
    report(walk, path, `cannot be read: ${describeError(error)}`);
  }
}

async function visitFolder(walk: Walk, folder: string, around: IgnoreRules | undefined): Promise<void> {
  if (walk.folders.has(folder)) return;
  walk.folders.add(folder);
  try {
    const entries = await walk.disk.readDirectory(folder);
    const rules = await rulesOf(walk, folder, entries, around);
    await Promise.all(entries.map((entry) => visitEntry(walk, folder, entry, rules)));
  } catch (error) {
    report(walk, folder, `this folder cannot be read: ${describeError(error)}`);
  }
}

async function rulesOf(
  walk: Walk,
  folder: string,
  entries: readonly DirectoryEntry[],
  around: IgnoreRules | undefined,
): Promise<IgnoreRules | undefined> {
  if (!walk.obeysIgnoreFiles || !entries.some((entry) => entry.name === IGNORE_FILE)) return around;
  try {
    return await extendRules(folder, around, walk.disk);
  } catch (error) {
    report(walk, `${folder}/${IGNORE_FILE}`, `cannot be read: ${describeError(error)}`);
    return around;
  }
}

async function visitEntry(
  walk: Walk,
  folder: string,
  entry: DirectoryEntry,
  rules: IgnoreRules | undefined,
): Promise<void> {
  if (entry.name.startsWith(".") || entry.name === "node_modules") return;
  const path = folder.endsWith("/") ? `${folder}${entry.name}` : `${folder}/${entry.name}`;
  if (entry.kind === "link") return visitLink(walk, path, rules);
  if (entry.kind === "folder") {
    if (!isIgnored(path, true, rules)) await visitFolder(walk, path, rules);
  } else if (entry.kind === "file") {
    addFile(walk, path, rules);
  }
}

function addFile(walk: Walk, path: string, rules: IgnoreRules | undefined): void {
  const group = groupOf(walk, path);
  if (group !== undefined && !isIgnored(path, false, rules)) group.add(path);
}

function groupOf(walk: Walk, path: string): Set<string> | undefined {
  if (isSource(path)) return walk.sources;
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (name === "package.json") return walk.manifests;
  if (name === SETTINGS_FILE) return walk.settings;
  return /^(tsconfig.*|jsconfig)\.json$/.test(name) ? walk.configs : undefined;
}

/** A link into the root leads to what the walk meets anyway; one that leads out of it is followed, once. */
async function visitLink(walk: Walk, path: string, rules: IgnoreRules | undefined): Promise<void> {
  if (isIgnored(path, false, rules) || isIgnored(path, true, rules)) return;
  try {
    const target = await walk.disk.realPath(path);
    if (isWithin(target, await walk.disk.realPath(dirname(path)))) {
      report(walk, path, `a symbolic link back to ${target}, which contains it: not followed`);
      return;
    }
    if (isWithin(await walk.disk.realPath(walk.root), target)) return;
    const { kind } = await walk.disk.stat(path);
    if (kind === "file") addFile(walk, path, rules);
    else if (kind === "folder" && !walk.folders.has(target)) {
      walk.folders.add(target);
      await visitFolder(walk, path, rules);
    }
  } catch (error) {
    if (isSource(path) || (error as NodeJS.ErrnoException).code !== "ENOENT")
      report(walk, path, `a symbolic link that cannot be followed: ${describeError(error)}`);
  }
}

function report(walk: Walk, file: string, message: string): void {
  walk.problems.push({ file, message });
}
