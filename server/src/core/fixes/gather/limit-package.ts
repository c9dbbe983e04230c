/** Packages that run so many at a time, where the project depends on one. */
import type { ts } from "ts-morph";
import { createPackageLookUp } from "../../project/manifest.ts";
import { createConfigLookUp } from "../../project/config-look-up.ts";
import type { FileDraft } from "../file-draft.ts";
import { hasModuleSyntax, styleOf } from "../file-style.ts";
import type { FixerTools } from "../fixer.ts";

export type LimitPackage = "p-map" | "p-limit" | "p-all" | "async";

interface Row {
  readonly name: LimitPackage;
  readonly exported: string;
  readonly local: string;
  /** The least major version that awaits what an async function gives. */
  readonly from: number;
  /** From which major version on only `import` loads it. */
  readonly modulesFrom?: number;
}

const ROWS: readonly Row[] = [
  { name: "p-map", exported: "default", local: "pMap", from: 1, modulesFrom: 5 },
  { name: "p-limit", exported: "default", local: "pLimit", from: 1, modulesFrom: 4 },
  { name: "p-all", exported: "default", local: "pAll", from: 1, modulesFrom: 4 },
  { name: "async", exported: "mapLimit", local: "mapLimit", from: 3 },
];

export interface LimitPackages {
  /** The package that the file's project has for it; undefined where it has none that the file can load. */
  of(file: ts.SourceFile): LimitPackage | undefined;
  /** The name of the package's function in the drafted file, which imports it. */
  use(draft: FileDraft, name: LimitPackage): string;
}

export function createLimitPackages({ workspace }: Pick<FixerTools, "workspace">): LimitPackages {
  const packageOf = createPackageLookUp(workspace.packages);
  const configOf = createConfigLookUp(workspace.configs);
  const known = new Map<ts.SourceFile, LimitPackage | undefined>();

  const find = (file: ts.SourceFile): LimitPackage | undefined => {
    const dependencies = packageOf(file.fileName)?.manifest["dependencies"] as
      Record<string, unknown> | undefined;
    const isModule = runsAsModule(file, packageOf(file.fileName)?.manifest["type"] === "module");
    return ROWS.find(({ name, from, modulesFrom = Infinity }) => {
      const range = dependencies?.[name];
      const major = typeof range === "string" ? /\d+/.exec(range)?.[0] : undefined;
      if (major === undefined || Number(major) < from) return false;
      return isModule || Number(major) < modulesFrom;
    })?.name;
  };

  /** What compilers make of its imports; where a bundler puts the program together, it reads modules. */
  const runsAsModule = (file: ts.SourceFile, isModulePackage: boolean): boolean => {
    const { fileName } = file;
    if (/\.m[jt]s$/.test(fileName)) return true;
    if (/\.c[jt]s$/.test(fileName) || !hasModuleSyntax(file)) return false;
    const { module = "" } = configOf(fileName) ?? {};
    return isModulePackage || /^(es|preserve)/.test(module);
  };

  return {
    of(file) {
      if (!known.has(file)) known.set(file, find(file));
      return known.get(file);
    },
    use({ sourceFile, imports }, wanted) {
      const { name, exported, local } = ROWS.find((row) => row.name === wanted)!;
      const present = imports.bindings.find(
        (each) => each.module === name && (each.exported === exported || isPlainRequire(each, exported)),
      );
      const style = styleOf(sourceFile, imports.bindings, undefined);
      return present?.local.text ?? imports.name(name, exported, [local], style, undefined);
    },
  };
}

/** `const pMap = require("p-map")`, `import pMap = require("p-map")`. */
function isPlainRequire(binding: { readonly exported: string }, exported: string): boolean {
  return exported === "default" && binding.exported === "*";
}
