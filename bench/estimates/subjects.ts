/** The measured functions: what `functions/` exports, by set and theme. */
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

export const FOLDER = fileURLToPath(new URL("functions", import.meta.url));

/** `first` was there while the estimator was written; `second` and `third` were kept apart until their first comparison. */
export const SETS = ["first", "second", "third"] as const;
export type Set = (typeof SETS)[number];

export interface Source {
  readonly set: Set;
  /** The file's name without ending: `arrays`. */
  readonly theme: string;
  readonly path: string;
  readonly text: string;
  /** The exported functions, in the order of the text. */
  readonly functions: readonly string[];
}

export async function readSources(): Promise<Source[]> {
  const sources: Source[] = [];
  for (const set of SETS) {
    for (const name of (await readdir(join(FOLDER, set))).sort()) {
      const path = join(FOLDER, set, name);
      const text = await readFile(path, "utf8");
      const functions = [...text.matchAll(/^export function (\w+)/gm)].map(([, found]) => found!);
      sources.push({ set, theme: basename(name, ".ts"), path, text, functions });
    }
  }
  return sources;
}
