/**
 * The declarations that travel with Unblock and the language's own library. They never change, so they are parsed once
 * for all programs over the same assets: of a fresh program they would be most of the time. A package's declaration is
 * parsed when something first imports it, so the number of packages that the catalogue knows costs a scan nothing.
 */
import { InMemoryFileSystemHost, Project, type ts } from "ts-morph";
import { OPTIONS } from "./options.ts";
import { joinPath } from "./paths.ts";
import type { Assets } from "./workspace.ts";

export const DECLARATIONS = "/unblock/declarations";
const NODE_MODULES = "/unblock/node_modules";

export interface Shipped {
  /** The files that a program starts from, needing no import; the library comes by itself. */
  readonly roots: readonly string[];
  has(path: string): boolean;
  file(path: string): ts.SourceFile | undefined;
  /** Where an import inside these files leads. */
  resolve(name: string, from: string): ts.ResolvedModuleFull | undefined;
}

const known = new WeakMap<Assets, Shipped>();

export function shippedOf(assets: Assets): Shipped {
  let shipped = known.get(assets);
  if (!shipped) known.set(assets, (shipped = parse(assets)));
  return shipped;
}

export function isShipped(path: string): boolean {
  return path.startsWith("/unblock/");
}

export function declarationPath(specifier: string): string {
  return `${DECLARATIONS}/${specifier}.d.ts`;
}

export function asModule(path: string): ts.ResolvedModuleFull {
  return {
    resolvedFileName: path,
    extension: path.slice(path.lastIndexOf(".")),
    isExternalLibraryImport: false,
  };
}

/** What both ts-morph and the compiler ask about imports. */
export interface Resolution {
  resolveModuleNames(names: string[], from: string): (ts.ResolvedModuleFull | undefined)[];
  resolveTypeReferenceDirectives(names: readonly unknown[]): undefined[];
}

/** Nothing is resolved by the compiler itself, and no type reference leads anywhere. */
export function createResolution(
  resolve: (name: string, from: string) => ts.ResolvedModuleFull | undefined,
): Resolution {
  return {
    resolveModuleNames: (names, from) => names.map((name) => resolve(name, from)),
    resolveTypeReferenceDirectives: (names) => names.map(() => undefined),
  };
}

function parse(assets: Assets): Shipped {
  const resolve = (name: string, from: string) => resolved(assets, name, from);
  const project = new Project({
    fileSystem: new InMemoryFileSystemHost(),
    compilerOptions: OPTIONS,
    skipFileDependencyResolution: true,
    resolutionHost: () => createResolution(resolve),
  });
  for (const [path, text] of assets.ambient) project.createSourceFile(path, text);
  const files = project.getProgram().compilerObject.getSourceFiles();
  const parsed = new Map(files.map((file) => [file.fileName, file]));
  const unparsed = new Map(
    [...assets.declarations].map(([specifier, text]) => [declarationPath(specifier), text]),
  );
  return {
    roots: [...assets.ambient.keys()],
    has: (path) => parsed.has(path) || unparsed.has(path),
    file(path) {
      const known = parsed.get(path);
      const text = unparsed.get(path);
      if (known || text === undefined) return known;
      const file = project.createSourceFile(path, text).compilerNode;
      parsed.set(path, file);
      return file;
    },
    resolve,
  };
}

function resolved(assets: Assets, name: string, from: string): ts.ResolvedModuleFull | undefined {
  if (assets.declarations.has(name)) return asModule(declarationPath(name));
  const root = name.startsWith(".") ? from.slice(0, from.lastIndexOf("/")) : NODE_MODULES;
  const path = joinPath(root, name);
  const candidates = [path, `${path}.d.ts`, path.replace(/\.js$/, ".d.ts"), `${path}/index.d.ts`];
  const found = candidates.find((each) => assets.ambient.has(each));
  return found === undefined ? undefined : asModule(found);
}
