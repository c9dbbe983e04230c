/**
 * From what a file holds to a valid configuration: what is wrong is left out and said, everything else stays. A row
 * (`operations`, `entries`, `insulation`, `effects`) is taken whole or not at all: without the part that is wrong it would mean
 * something else.
 */
import type * as z from "zod";
import { ROW_LISTS, type Config, type RowList } from "./config.ts";
import { messageOf } from "./mistake-text.ts";
import type { WrittenConfig } from "./schema.ts";
import { valueAt, type KeyPath, type Mistake } from "./value.ts";

export interface Validated {
  readonly config: Config;
  readonly mistakes: readonly Mistake[];
  /** For each row of the configuration, by list, the index that it has in the file. */
  readonly rows: Readonly<Record<RowList, readonly number[]>>;
}

/** Never throws; the schema is one of `createConfigSchema`. */
export function validateConfig(given: unknown, schema: z.ZodType<WrittenConfig>): Validated {
  const mistakes: Mistake[] = [];
  const cuts = new Set<string>();
  for (;;) {
    const origins: Origins = new WeakMap();
    const value = pruned(given, cuts, origins, []);
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) return { config: result.data, mistakes, rows: rowIndexes(value, origins) };
    const before = cuts.size;
    const earlier = [...mistakes];
    for (const issue of result.error.issues) {
      const found = messageOf(issue, value, schema).map((mistake) => ({
        ...mistake,
        path: originalPath(mistake.path, value, origins),
        isMissing: !mistake.isKey && valueAt(value, mistake.path) === undefined,
      }));
      for (const mistake of found) {
        const path = cutOf(mistake);
        // What only follows from an earlier cut was said with it.
        if (!earlier.some((known) => startsWith(known.path, path) || startsWith(known.path, mistake.path)))
          mistakes.push(mistake);
        cuts.add(keyOf(path));
      }
    }
    if (cuts.size === before) return { config: {}, mistakes, rows: NO_ROWS };
  }
}

const NO_ROWS: Validated["rows"] = { operations: [], entries: [], insulation: [], effects: [] };

function rowIndexes(value: unknown, origins: Origins): Validated["rows"] {
  const indexes = (list: RowList) => origins.get(valueAt(value, [list]) as object) ?? [];
  return {
    operations: indexes("operations"),
    entries: indexes("entries"),
    insulation: indexes("insulation"),
    effects: indexes("effects"),
  };
}

/** What has to go for the mistake to be gone: what lacks something goes whole. */
function cutOf({ path, isMissing }: Mistake & { readonly isMissing: boolean }): KeyPath {
  const [list, index] = path;
  if (ROW_LISTS.some((each) => each === list) && index !== undefined) return [list!, index];
  return isMissing ? path.slice(0, -1) : path;
}

type Origins = WeakMap<object, readonly number[]>;

/** A copy without what is cut; for each array the indexes that its items had. */
function pruned(value: unknown, cuts: ReadonlySet<string>, origins: Origins, path: KeyPath): unknown {
  const keep = (key: string | number) => !cuts.has(keyOf([...path, key]));
  if (Array.isArray(value)) {
    const kept = [...value.keys()].filter(keep);
    const copy = kept.map((index) => pruned(value[index], cuts, origins, [...path, index]));
    origins.set(copy, kept);
    return copy;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => keep(key));
  return Object.fromEntries(entries.map(([key, each]) => [key, pruned(each, cuts, origins, [...path, key])]));
}

function originalPath(path: KeyPath, value: unknown, origins: Origins): KeyPath {
  let at = value;
  return path.map((key) => {
    const holder = at;
    at = valueAt(at, [key]);
    return typeof key === "number" && Array.isArray(holder) ? (origins.get(holder)?.[key] ?? key) : key;
  });
}

function keyOf(path: KeyPath): string {
  return JSON.stringify(path);
}

function startsWith(path: KeyPath, start: KeyPath): boolean {
  return start.every((key, index) => path[index] === key);
}
