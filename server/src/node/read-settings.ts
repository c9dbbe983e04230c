/**
 * Reads what the team decided: `unblock.config.jsonc` or the key `unblock` of a package.json, below the scan's root and
 * above it up to the repository, with what they extend. Everything is read as data, nothing is run or loaded. What is
 * wrong is a problem at its place, and the rest holds.
 */
import { basename, dirname, resolve } from "node:path/posix";
import { createConfigSchema, type SchemaWords } from "../core/config/schema.ts";
import { withOwnSymbols } from "../core/config/package-statement.ts";
import { validateConfig } from "../core/config/validate.ts";
import type { ConfigLayer, RowList } from "../core/config/config.ts";
import type { Problem } from "../core/finding/finding.ts";
import { byCodeUnit } from "../core/finding/order.ts";
import { isWithin, type Disk } from "./disk.ts";
import { findBase, isRelative, type BaseKind } from "./find-base.ts";
import { exists } from "./ignore-rules.ts";
import { readJson, type JsonFile } from "./json-file.ts";
import { locateRepository } from "./locate-root.ts";
import { SETTINGS_FIELD, SETTINGS_FILE } from "./settings-file.ts";

const KIND: BaseKind = { name: SETTINGS_FILE, endings: [".jsonc", ".json"], field: SETTINGS_FIELD };

export interface SettingsRead {
  /** Outermost first; what a file extends goes before it. */
  readonly settings: readonly ConfigLayer[];
  readonly problems: readonly Problem[];
}

/** The rules there are; asked for only if there is a configuration. Without it, any name is taken for a rule. */
export type RuleSource = () => Promise<NonNullable<SchemaWords["rules"]>>;

export interface SettingsSources {
  /** Paths of the `unblock.config.jsonc` files below the root. */
  readonly paths: readonly string[];
  /** The package.json files below the root that have the key. */
  readonly manifests: readonly JsonFile[];
}

interface Reading {
  readonly disk: Disk;
  /** Only files in it may be extended by their path. */
  readonly workspace: string;
  readonly schema: ReturnType<typeof createConfigSchema>;
  /** By path, so that a shared base is read and reported once. */
  readonly files: Map<string, Promise<Parsed>>;
  readonly problems: Map<string, Problem>;
}

interface Parsed extends Omit<ParsedSettings, "problems"> {
  readonly file: JsonFile;
  /** Where the configuration stands in the file. */
  readonly keys: readonly string[];
}

/** Never rejects for what is on the disk. */
export async function readSettings(
  root: string,
  { paths, manifests }: SettingsSources,
  disk: Disk,
  rules?: RuleSource,
): Promise<SettingsRead> {
  const workspace = await locateRepository(root, disk);
  const above = await sourcesAbove(root, workspace, disk);
  const files = [...above.paths, ...paths];
  const keyed = [...above.manifests, ...manifests].filter(({ value }) => SETTINGS_FIELD in value);
  if (files.length + keyed.length === 0) return { settings: [], problems: [] };
  const schema = createConfigSchema(rules ? { rules: await rules() } : {});
  const reading: Reading = { disk, workspace, schema, files: new Map(), problems: new Map() };
  const folders = new Set(files.map((path) => dirname(path)));
  for (const manifest of keyed) if (folders.has(dirname(manifest.path))) reportSecond(reading, manifest);
  const first = keyed.filter(({ path }) => !folders.has(dirname(path)));
  const read = await Promise.all([
    ...files.map(async (path) => layersOf(reading, await open(reading, path), dirname(path), [])),
    ...first.map(async (file) => layersOf(reading, await keep(reading, file), dirname(file.path), [])),
  ]);
  const settings = read.sort((a, b) => byCodeUnit(folderOf(a), folderOf(b))).flat();
  return { settings, problems: [...reading.problems.values()] };
}

/** What holds for one folder in a workspace: the configurations in it, and around it as for a scan of the root. */
export async function readSettingsAround(
  folder: string,
  root: string,
  disk: Disk,
  rules: RuleSource,
): Promise<SettingsRead> {
  const [own, inside] = [await sourcesIn([folder], disk), await sourcesAbove(folder, root, disk)];
  const sources = {
    paths: [...own.paths, ...inside.paths],
    manifests: [...own.manifests, ...inside.manifests],
  };
  return readSettings(root, sources, disk, rules);
}

export type ParsedSettings = Required<Pick<ConfigLayer, "config" | "places">> & {
  readonly problems: readonly Problem[];
};

/** One file's text as a layer, without what it extends: for tests, and for texts that are on no disk. */
export function parseSettings(
  file: JsonFile,
  schema: ReturnType<typeof createConfigSchema> = createConfigSchema(),
): ParsedSettings {
  const keys = keysOf(file);
  const written = keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], file.value);
  const name = keys.length > 0 ? file.value["name"] : undefined;
  const given = typeof name === "string" ? withOwnSymbols(name, written) : written;
  const { config, mistakes, rows } = validateConfig(given, schema);
  const placesOf = (list: RowList) => rows[list].map((index) => file.positionOf(...keys, list, index));
  const places = {
    operations: placesOf("operations"),
    entries: placesOf("entries"),
    insulation: placesOf("insulation"),
    effects: placesOf("effects"),
  };
  const problems = mistakes.map(({ path, isKey, message }) => ({
    file: file.path,
    message,
    position: isKey ? file.keyPositionOf(...keys, ...path) : file.positionOf(...keys, ...path),
  }));
  return { config, places, problems: [...file.problems, ...file.duplicates(...keys), ...problems] };
}

function keysOf({ path }: JsonFile): readonly string[] {
  return basename(path) === "package.json" ? [SETTINGS_FIELD] : [];
}

/** What there is in the folders above one, up to another that contains it. */
async function sourcesAbove(folder: string, top: string, disk: Disk): Promise<SettingsSources> {
  const folders: string[] = [];
  for (let at = folder; at !== top && at !== dirname(at);) folders.push((at = dirname(at)));
  return sourcesIn(folders, disk);
}

async function sourcesIn(folders: readonly string[], disk: Disk): Promise<SettingsSources> {
  const paths: string[] = [];
  const manifests: JsonFile[] = [];
  for (const folder of folders) {
    const at = folder === "/" ? "" : folder;
    if (await exists(`${at}/${SETTINGS_FILE}`, disk)) paths.push(`${at}/${SETTINGS_FILE}`);
    // What is wrong with such a manifest itself is told by a scan of its own folder.
    if (await exists(`${at}/package.json`, disk)) manifests.push(await readJson(`${at}/package.json`, disk));
  }
  return { paths, manifests };
}

function open(reading: Reading, path: string): Promise<Parsed> {
  const known = reading.files.get(path);
  if (known !== undefined) return known;
  const parsed = readJson(path, reading.disk).then((file) => parse(reading, file));
  reading.files.set(path, parsed);
  return parsed;
}

/** A file that is read already. */
function keep(reading: Reading, file: JsonFile): Promise<Parsed> {
  const parsed = Promise.resolve(parse(reading, file));
  reading.files.set(file.path, parsed);
  return parsed;
}

function parse(reading: Reading, file: JsonFile): Parsed {
  const keys = keysOf(file);
  const { problems, ...parsed } = parseSettings(file, reading.schema);
  // Whoever reads the packages tells what is wrong with the rest of a package.json.
  for (const problem of problems)
    if (keys.length === 0 || !file.problems.includes(problem)) add(reading, problem);
  return { ...parsed, file, keys };
}

function add({ problems }: Reading, problem: Problem): void {
  const { line, column } = problem.position ?? { line: 0, column: 0 };
  problems.set(`${problem.file}:${line}:${column} ${problem.message}`, problem);
}

function reportSecond(reading: Reading, { path, keyPositionOf }: JsonFile): void {
  const message = `not read, as the folder has a configuration of its own: ${SETTINGS_FILE}`;
  add(reading, { file: path, message, position: keyPositionOf(SETTINGS_FIELD) });
}

/** The folder of the installed package that a path lies in. */
const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** The layers of a file for a folder, after those of what it extends. `chain` holds the files that led here. */
async function layersOf(
  reading: Reading,
  { config, places, file, keys }: Parsed,
  directory: string,
  chain: readonly string[],
): Promise<ConfigLayer[]> {
  const { extends: bases = [] } = config;
  const names = typeof bases === "string" ? [bases] : bases;
  const layers: ConfigLayer[] = [];
  for (const [index, name] of names.entries()) {
    const position = file.positionOf(...keys, "extends", ...(typeof bases === "string" ? [] : [index]));
    const fail = (message: string) => add(reading, { file: file.path, message, position });
    const base = await findSettings(reading, file.path, name);
    if ("refused" in base) fail(base.refused);
    else if (base.path === file.path || chain.includes(base.path))
      fail(`extends itself by way of ${base.path}`);
    else
      layers.push(
        ...(await layersOf(reading, await open(reading, base.path), directory, [...chain, file.path])),
      );
  }
  return [...layers, { path: file.path, directory, config, places }];
}

async function findSettings(
  reading: Reading,
  from: string,
  name: string,
): Promise<{ readonly path: string } | { readonly refused: string }> {
  const named = JSON.stringify(name);
  const home = PACKAGE.exec(from)?.[0] ?? reading.workspace;
  if (isRelative(name) && !isWithin(home, resolve(dirname(from), name)))
    return { refused: `extends ${named}, which lies outside of ${home}` };
  const reader = { disk: reading.disk, open: (path: string) => readJson(path, reading.disk) };
  const path = await findBase(dirname(from), name, KIND, reader);
  if (path === undefined)
    return {
      refused: `extends ${named}, which cannot be found${isRelative(name) ? "" : "; is it installed?"}`,
    };
  if (!KIND.endings.some((ending) => path.endsWith(ending)))
    return { refused: `extends ${named}, which is no JSON file; configurations are read, never run` };
  return { path };
}

function folderOf([layer]: readonly ConfigLayer[]): string {
  return layer?.directory ?? "";
}
