/** The look-up of effect rows: the row of the API itself, or the nearest one that speaks of all around it. */
import { browserEffects } from "./browser.ts";
import type { EffectRow } from "./effect-row.ts";
import { languageEffects } from "./language.ts";
import { nodeEffects } from "./node.ts";
import { createPackageLookUp, type NamedEffects, type PackageEffects } from "./package-effects.ts";
import { databasePackages } from "./packages/databases.ts";
import { filePackages } from "./packages/files.ts";
import { keyValuePackages } from "./packages/key-value.ts";
import { networkPackages } from "./packages/network.ts";
import { peoplePackages } from "./packages/people.ts";
import { purePackages } from "./packages/pure.ts";
import { runtimeEffects } from "./runtimes.ts";

export type { NamedEffects };

export const ALL_EFFECTS: readonly EffectRow[] = [
  ...languageEffects,
  ...browserEffects,
  ...nodeEffects,
  ...runtimeEffects,
];

export const PACKAGE_EFFECTS: readonly PackageEffects[] = [
  ...purePackages,
  ...filePackages,
  ...peoplePackages,
  ...networkPackages,
  ...keyValuePackages,
  ...databasePackages,
];

const ROWS: ReadonlyMap<string, EffectRow> = new Map(ALL_EFFECTS.map((row) => [row.symbol, row]));

/** Packages that have all of a module of Node too. */
const SAME_AS_NODE: Readonly<Record<string, string>> = {
  "fs-extra": "node:fs",
  "graceful-fs": "node:fs",
  "mz/fs": "node:fs",
  "fs-promise": "node:fs",
  "mz/child_process": "node:child_process",
};

/** What is known of an API by its symbol; undefined where nobody said anything. */
export function effectRow(symbol: string): EffectRow | undefined {
  const own = ROWS.get(symbol);
  if (own) return own;
  for (let at = symbol; ;) {
    const dot = at.lastIndexOf(".");
    const hash = at.indexOf("#");
    if (dot > hash) {
      at = at.slice(0, dot);
      const around = ROWS.get(`${at}.*`);
      if (around) return around;
    } else return ROWS.get(`${at.slice(0, hash)}#*`);
  }
}

const lookUp = createPackageLookUp(PACKAGE_EFFECTS);

/** What is known of something that a package has, or gives, by the name under which it is called. */
export function packageEffects(module: string, name: string): NamedEffects | undefined {
  const found = lookUp(module, name);
  const base = SAME_AS_NODE[module];
  if (base === undefined || (found && !found.isRest)) return found;
  const row = effectRow(`${base}#${name}`);
  return row && { ...row, isRest: false };
}
