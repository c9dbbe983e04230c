/**
 * Where an import leads, answered from the workspace's own list of files and manifests: no disk, no node_modules. So a
 * workspace that was never installed resolves like one that was, and packages that are not built resolve to sources.
 */
import type { ConfigFile, PackageManifest, Workspace } from "./workspace.ts";
import { BUILTIN_MODULES } from "../catalogue/builtin-modules.ts";
import { createConfigLookUp } from "./config-look-up.ts";
import { directoryOf, isBelow, joinPath, upward } from "./paths.ts";
import { exportTargets, manifestEntries, type Manifest } from "./manifest.ts";

export type Resolution =
  | { readonly is: "source"; readonly path: string }
  /** A Node module, by its name with the prefix, or a module that the catalogue knows, by its specifier. */
  | { readonly is: "api"; readonly module: string }
  | { readonly is: "external"; readonly specifier: string };

export interface Resolver {
  resolve(from: string, specifier: string): Resolution;
  /** The source that a path of a manifest, script or `new Worker` means, built or not. */
  sourceOf(path: string): string | undefined;
}

const EXTENSIONS = [
  ".ts",
  ".tsx",
  ".mts",
  ".cts",
  ".js",
  ".jsx",
  ".mjs",
  ".cjs",
  ".d.ts",
  ".d.mts",
  ".d.cts",
];
/** What an emitted extension was written as. */
const WRITTEN_AS: Readonly<Record<string, readonly string[]>> = {
  ".js": [".ts", ".tsx", ".jsx", ".d.ts"],
  ".jsx": [".tsx", ".d.ts"],
  ".mjs": [".mts", ".d.mts"],
  ".cjs": [".cts", ".d.cts"],
};
/** Folders that builds write to; their sources lie in `src`, or beside the folder. */
const BUILD_FOLDER = /^(dist|lib|build|out|output|compiled|esm|cjs|es|umd|node|types|typings)([-.].*)?$/;

/** `known`: the modules of packages that the catalogue has rows or declarations for. */
export function createResolver(workspace: Workspace, known: ReadonlySet<string>): Resolver {
  const files = new Set(workspace.files.map((file) => file.path));
  const packages = new Map(workspace.packages.flatMap((found) => namedPackage(found)));
  const manifests = new Map(workspace.packages.map((found) => [found.directory, found]));
  const configOf = createConfigLookUp(workspace.configs);
  const cache = new Map<string, Resolution>();

  const file = (path: string): string | undefined => {
    if (files.has(path)) return path;
    for (const extension of EXTENSIONS) if (files.has(path + extension)) return path + extension;
    const dot = path.lastIndexOf(".");
    for (const written of WRITTEN_AS[path.slice(dot)] ?? [])
      if (files.has(path.slice(0, dot) + written)) return path.slice(0, dot) + written;
    for (const extension of EXTENSIONS)
      if (files.has(`${path}/index${extension}`)) return `${path}/index${extension}`;
    return undefined;
  };

  const unbuilt = (path: string): string | undefined => {
    const config = configOf(path);
    if (config?.outDir && isBelow(config.outDir, path)) {
      const root = config.rootDir ?? directoryOf(config.path);
      const found = file(joinPath(root, path.slice(config.outDir.length + 1)));
      if (found) return found;
    }
    return fromBuildFolder(path);
  };

  const fromBuildFolder = (path: string): string | undefined => {
    const home =
      upward(directoryOf(path), (directory) => (manifests.has(directory) ? directory : undefined)) ?? "";
    const parts = path.slice(home.length + 1).split("/");
    const inside = [...parts];
    while (inside.length > 1 && BUILD_FOLDER.test(inside[0]!)) {
      inside.shift();
      const found = file(`${home}/src/${inside.join("/")}`) ?? file(`${home}/${inside.join("/")}`);
      if (found) return found;
    }
    return file(`${home}/src/${parts.join("/")}`);
  };

  const sourceOf = (path: string) => file(path) ?? unbuilt(path);

  /** Who imports itself asks for its types: `index.js` has them in `index.d.ts`. */
  const declarationsOf = (path: string): string => {
    const declared = path.replace(/\.([cm]?)js$/, ".d.$1ts");
    return files.has(declared) ? declared : path;
  };

  const inPackage = (owner: PackageManifest, subpath: string): string | undefined => {
    const targets =
      subpath === "."
        ? manifestEntries(owner.manifest as Manifest)
        : exportTargets(owner.manifest as Manifest, subpath);
    for (const target of targets) {
      const found = sourceOf(joinPath(owner.directory, target));
      if (found) return found;
    }
    if (subpath === ".") return file(`${owner.directory}/src/index`) ?? file(`${owner.directory}/index`);
    const path = joinPath(owner.directory, subpath);
    return sourceOf(path) ?? file(joinPath(`${owner.directory}/src`, subpath));
  };

  const byPaths = (from: string, specifier: string): string | undefined => {
    const config = configOf(from);
    if (!config) return undefined;
    for (const target of pathTargets(config, specifier)) {
      const found = sourceOf(target);
      if (found) return found;
    }
    return config.baseUrl ? file(joinPath(config.baseUrl, specifier)) : undefined;
  };

  const workspacePackage = (specifier: string): string | undefined => {
    const { name, subpath } = splitSpecifier(specifier);
    const owner = packages.get(name);
    return owner && inPackage(owner, subpath);
  };

  const ownImport = (from: string, specifier: string): string | undefined => {
    const owner = upward(directoryOf(from), (directory) => manifests.get(directory));
    if (!owner) return undefined;
    for (const target of exportTargets(owner.manifest as Manifest, specifier, "imports")) {
      const found = sourceOf(joinPath(owner.directory, target));
      if (found) return found;
    }
    return undefined;
  };

  const find = (from: string, specifier: string): Resolution => {
    const source = (path: string | undefined): Resolution | undefined =>
      path ? { is: "source", path } : undefined;
    const external: Resolution = { is: "external", specifier };
    if (/^\.{0,2}\//.test(specifier) || specifier === "." || specifier === "..")
      return source(sourceOf(joinPath(directoryOf(from), specifier))) ?? external;
    if (specifier.startsWith("#")) return source(ownImport(from, specifier)) ?? external;
    const bare = specifier.replace(/^node:/, "").replace(/\/$/, "");
    if (specifier.startsWith("node:") || specifier.startsWith("bun:"))
      return { is: "api", module: specifier };
    const mapped = source(byPaths(from, specifier));
    if (mapped) return mapped;
    if (BUILTIN_MODULES.has(bare)) return { is: "api", module: `node:${bare}` };
    if (specifier === "bun") return { is: "api", module: specifier };
    const own = source(workspacePackage(specifier));
    if (own) return own;
    return known.has(specifier) ? { is: "api", module: specifier } : external;
  };

  return {
    resolve(from, specifier) {
      const key = `${directoryOf(from)}\0${specifier}`;
      let found = cache.get(key);
      if (!found) cache.set(key, (found = find(from, specifier)));
      return found.is === "source" && found.path === from
        ? { is: "source", path: declarationsOf(from) }
        : found;
    },
    sourceOf,
  };
}

function namedPackage(found: PackageManifest): [string, PackageManifest][] {
  const { name } = found.manifest;
  return typeof name === "string" ? [[name, found]] : [];
}

/** `@scope/name/sub/path` → its package and `./sub/path` (`.` for the package itself). */
export function splitSpecifier(specifier: string): { name: string; subpath: string } {
  const parts = specifier.split("/");
  const length = specifier.startsWith("@") ? 2 : 1;
  const rest = parts.slice(length).join("/");
  return { name: parts.slice(0, length).join("/"), subpath: rest ? `./${rest}` : "." };
}

/** The absolute targets of a specifier by the config's `paths`, most specific pattern first. */
function pathTargets(config: ConfigFile, specifier: string): string[] {
  const base = config.pathsBase ?? config.baseUrl ?? directoryOf(config.path);
  const matches: { length: number; targets: string[] }[] = [];
  for (const [pattern, targets] of Object.entries(config.paths ?? {})) {
    const star = pattern.indexOf("*");
    if (star < 0) {
      if (pattern === specifier)
        matches.push({ length: Infinity, targets: targets.map((to) => joinPath(base, to)) });
      continue;
    }
    const [head, tail] = [pattern.slice(0, star), pattern.slice(star + 1)];
    if (
      !specifier.startsWith(head) ||
      !specifier.endsWith(tail) ||
      specifier.length < head.length + tail.length
    )
      continue;
    const middle = specifier.slice(head.length, specifier.length - tail.length);
    matches.push({
      length: head.length,
      targets: targets.map((to) => joinPath(base, to.replace("*", middle))),
    });
  }
  return matches.sort((a, b) => b.length - a.length).flatMap((match) => match.targets);
}
