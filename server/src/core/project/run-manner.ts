/**
 * How a program's files are loaded when it runs, so far as its package.json and tsconfig tell: as ES modules or CommonJS,
 * compiled before, or by something that reads TypeScript. What starts a file by its name has to know.
 */
import { createConfigLookUp } from "./config-look-up.ts";
import { createPackageLookUp, dependenciesOf, scriptsOf } from "./manifest.ts";
import type { Workspace } from "./workspace.ts";

/** What reads TypeScript where it runs uncompiled. */
export type Loader = "tsx" | "ts-node" | "node";

export interface RunManner {
  /** What the code is when it runs; sources may be written with `import` all the same. */
  readonly modules: "esm" | "commonjs";
  /** Absent where only compiled files run (or the sources are JavaScript). */
  readonly loader?: Loader;
  /** Whether a build writes JavaScript, which runs too. */
  readonly isBuilt: boolean;
  /** Webpack turns `new Worker(new URL(…))` into a file of its own. */
  readonly bundler?: "webpack";
}

export type RunAnswer = RunManner | { readonly declined: string };

const TSX = /\btsx\b/;
const TS_NODE = /\bts-node(-dev|-esm)?\b/;
const NODE = /--experimental-(strip|transform)-types\b|\bnode\s+(?:--?\S+\s+)*[^\s-]\S*\.[cm]?ts\b/;
const BUILD = /\b(tsc|tspc|nest)\b/;
const BUNDLER =
  /\b(vite|rollup|esbuild|tsup|tsdown|parcel|ncc|unbuild|next|nuxt|remix|astro|svelte-kit|rspack|rsbuild|rolldown|bun|deno|electron-vite|electron-forge|react-scripts|ng)\b(?=\s|$)/;
const WEBPACK = /\bwebpack(-cli)?\b/;

/** Answers how a file of the workspace runs, or why that can't be told. */
export function createRunManners({
  configs,
  packages,
}: Pick<Workspace, "configs" | "packages">): (path: string, hasImports: boolean) => RunAnswer {
  const configOf = createConfigLookUp(configs);
  const packageOf = createPackageLookUp(packages);
  return (path, hasImports) => {
    const { manifest = {} } = packageOf(path) ?? {};
    const commands = Object.values(scriptsOf(manifest)).join("\n");
    const config = configOf(path);
    const isTyped = /\.[cm]?tsx?$/.test(path);
    const isModule = manifest["type"] === "module";
    const bundled = BUNDLER.exec(commands)?.[1];
    if (bundled !== undefined)
      return {
        declined: `\`${bundled}\` puts the program together, and would have to be told of a file that is started by its name`,
      };
    const bundler = WEBPACK.test(commands) ? ({ bundler: "webpack" } as const) : {};
    const modules = formatOf(path, { isModule, written: config?.module, hasImports, isTyped });
    if (modules === undefined && !("bundler" in bundler))
      return { declined: "it is written as an ES module, and what makes it run is not known" };
    if (modules === "commonjs" && "bundler" in bundler)
      return {
        declined:
          "`webpack` puts the program together, and knows of a file that is started by its name only in an ES module",
      };
    const common = { modules: modules ?? "esm", ...bundler } as const;
    if (!isTyped || "bundler" in bundler) return { ...common, isBuilt: isTyped };
    const loader = TSX.test(commands)
      ? "tsx"
      : TS_NODE.test(commands)
        ? "ts-node"
        : NODE.test(commands)
          ? "node"
          : undefined;
    const isBuilt =
      BUILD.test(commands) || (loader === undefined && config !== undefined && config.emits !== false);
    if (loader === "ts-node" && common.modules === "esm")
      return { declined: "`ts-node` does not load an ES module that a thread begins with" };
    if (loader === undefined && !isBuilt) {
      const known = dependenciesOf(manifest);
      if (!known.includes("tsx"))
        return { declined: "it does not show how its TypeScript is compiled or run" };
      return { ...common, loader: "tsx", isBuilt };
    }
    return { ...common, ...(loader === undefined ? {} : { loader }), isBuilt };
  };
}

interface Written {
  readonly isModule: boolean;
  readonly written: string | undefined;
  readonly hasImports: boolean;
  readonly isTyped: boolean;
}

function formatOf(
  path: string,
  { isModule, written = "", hasImports, isTyped }: Written,
): RunManner["modules"] | undefined {
  if (/\.m[jt]s$/.test(path)) return "esm";
  if (/\.c[jt]s$/.test(path)) return "commonjs";
  if (isTyped) {
    if (written === "commonjs") return "commonjs";
    return isModule ? "esm" : /^(node|$)/.test(written) ? "commonjs" : undefined;
  }
  if (isModule) return "esm";
  return hasImports ? undefined : "commonjs";
}
