/**
 * Which settings hold for a file: the nearest configuration wins, key by key, over those around it, up to one that is the
 * root. Lists of what to ignore add up instead, and an item with `!` takes back what came before it.
 */
import picomatch from "picomatch/posix";
import type { Config, ConfigLayer, FileSettings, RuleSetting } from "../config/config.ts";
import { isTakenBack, withoutNot } from "../config/syntax.ts";
import { isBelow, relativePath } from "../project/paths.ts";

/** A value, and the layer that says it. */
export interface Said<T> {
  readonly value: T;
  readonly layer: ConfigLayer;
}

/** Every value that holds for a file, by its keys joined with dots: `rules.sync-io`, `severities.handler.low`. */
export interface SettingsOf {
  readonly values: ReadonlyMap<string, Said<string | number | boolean>>;
  readonly ignored: Readonly<Record<IgnoreList, readonly Said<string>[]>>;
  /** The layers that hold there, outermost first. */
  readonly layers: readonly ConfigLayer[];
}

export type IgnoreList = "paths" | "packages" | "symbols";
const IGNORE_LISTS: readonly IgnoreList[] = ["paths", "packages", "symbols"];

export interface Settings {
  of(path: string): SettingsOf;
  /** For people: what a configuration says, and which. */
  reason(what: string, said: Said<unknown>): string;
}

/** Remembers its answers: one look-up for a file that was asked about before. */
export function createSettings(layers: readonly ConfigLayer[], root = "/"): Settings {
  const known = new Map<string, SettingsOf>();
  const inFolders = new Map<string, readonly ConfigLayer[]>();
  const overrides = new Map<object, (path: string) => boolean>();

  const layersOf = (path: string): readonly ConfigLayer[] => {
    const folder = path.slice(0, path.lastIndexOf("/"));
    let found = inFolders.get(folder);
    if (!found) inFolders.set(folder, (found = layersAt(layers, folder)));
    return found;
  };

  const isMeant = (layer: ConfigLayer, override: { readonly files: readonly string[] }, path: string) => {
    let matches = overrides.get(override);
    if (!matches) overrides.set(override, (matches = matcherOf(layer.directory, override.files)));
    return matches(path);
  };

  const resolve = (path: string): SettingsOf => {
    const own = layersOf(path);
    const values = new Map<string, Said<string | number | boolean>>();
    const ignored: Record<IgnoreList, Said<string>[]> = { paths: [], packages: [], symbols: [] };
    const add = (settings: FileSettings, layer: ConfigLayer) => {
      for (const key of ["rules", "severities", "contexts", "costs", "gather"] as const)
        for (const [name, value] of leaves(key, settings[key])) values.set(name, { value, layer });
      for (const list of IGNORE_LISTS)
        for (const value of settings.ignore?.[list] ?? []) ignored[list].push({ value, layer });
    };
    for (const layer of own) {
      const { config } = layer;
      add(config, layer);
      for (const key of ["suppressions", "baseline"] as const)
        for (const [name, value] of leaves(key, config[key])) values.set(name, { value, layer });
      for (const override of config.overrides ?? []) if (isMeant(layer, override, path)) add(override, layer);
    }
    return { values, ignored, layers: own };
  };

  return {
    of(path) {
      let found = known.get(path);
      if (!found) known.set(path, (found = layers.length === 0 ? NOTHING_SAID : resolve(path)));
      return found;
    },
    reason: (what, { layer }) => `${what} in ${relativePath(root, layer.path)}`,
  };
}

const NOTHING_SAID: SettingsOf = {
  values: new Map(),
  ignored: { paths: [], packages: [], symbols: [] },
  layers: [],
};

/** The setting of a rule, with the layer that gives it. */
export function ruleSetting({ values }: SettingsOf, rule: string): Said<RuleSetting> | undefined {
  const other = ALSO_SET_BY[rule];
  const found = values.get(`rules.${rule}`) ?? (other === undefined ? undefined : values.get(other));
  return found as Said<RuleSetting> | undefined;
}

/** Rules with a setting of their own, for where `rules` says nothing of them. */
const ALSO_SET_BY: Readonly<Record<string, string>> = {
  "unexplained-suppression": "suppressions.withoutReason",
};

/** The item of a list of what to ignore that decides about something: the last one that matches it. */
export function ignoredBy(
  items: readonly Said<string>[],
  isMatch: (item: string, layer: ConfigLayer) => boolean,
): Said<string> | undefined {
  const last = items.findLast(({ value, layer }) => isMatch(withoutNot(value), layer));
  return last && !isTakenBack(last.value) ? last : undefined;
}

/** Whether patterns of a folder mean a path; a pattern that means a folder means all in it. */
export function matcherOf(directory: string, patterns: readonly string[]): (path: string) => boolean {
  const plain = patterns.map((pattern) => pattern.replace(/^\.\//, "").replace(/\/$/, ""));
  const isMatch = picomatch([...plain, ...plain.map((pattern) => `${pattern}/**`)], { dot: true });
  return (path) => isBelow(directory, path) && isMatch(relativePath(directory, path));
}

/** The layers of a folder, without those outside of a root. */
function layersAt(layers: readonly ConfigLayer[], folder: string): ConfigLayer[] {
  const around = layers.filter(({ directory }) => isBelow(directory, folder));
  const root = around.findLast(({ config }) => config.root === true)?.directory;
  return root === undefined ? around : around.filter(({ directory }) => isBelow(root, directory));
}

function* leaves(
  key: string,
  value: Config[keyof Config] | undefined,
): Generator<[string, string | number | boolean]> {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    yield [key, value];
  else if (typeof value === "object")
    for (const [name, inner] of Object.entries(value)) yield* leaves(`${key}.${name}`, inner as typeof value);
}
