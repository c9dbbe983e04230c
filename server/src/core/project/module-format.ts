/**
 * What becomes of a file's ES module syntax when it runs: an ES module, which may await at its top level, or something
 * that may not. From the file's ending, the config's `module` and the package's `type`, as Node and the compiler do it.
 */
import { createConfigLookUp } from "./config-look-up.ts";
import { createPackageLookUp } from "./manifest.ts";
import type { ConfigFile, Workspace } from "./workspace.ts";

/** Answers why a file with ES module syntax can't await at its top level; undefined where it can, or nothing says. */
export function createTopLevelAwait({
  configs,
  packages,
}: Pick<Workspace, "configs" | "packages">): (path: string) => string | undefined {
  const configOf = createConfigLookUp(configs);
  const packageOf = createPackageLookUp(packages);
  return (path) => {
    if (!/\.tsx?$/.test(path)) return undefined;
    const { module: written } = configOf(path) ?? ({} as Partial<ConfigFile>);
    if (written === undefined) return undefined;
    if (/^node/.test(written)) {
      const isModule = packageOf(path)?.manifest["type"] === "module";
      return isModule ? undefined : "its package is not of type `module`, so it runs as CommonJS";
    }
    if (WITHOUT.has(written))
      return `it is compiled to \`${written}\`, where a module can't await at its top level`;
    return undefined;
  };
}

/** Values of `module` without top-level await (TypeScript's error 1378), lower case. */
const WITHOUT = new Set(["commonjs", "amd", "umd", "none", "es2015", "es6", "es2020"]);
