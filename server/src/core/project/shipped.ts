/**
 * The declarations that travel with Unblock and the language's own library. They never change, so they are parsed once
 * for all programs over the same assets: of a fresh program they would be most of the time.
 */
import { InMemoryFileSystemHost, Project, type ts } from "ts-morph";
import { OPTIONS } from "./options.ts";
import { joinPath } from "./paths.ts";
import type { Assets } from "./workspace.ts";

export const DECLARATIONS = "/unblock/declarations";
const NODE_MODULES = "/unblock/node_modules";

export interface Shipped {
  /** Path → file: Node's declarations, the catalogue's, the library. */
  readonly files: ReadonlyMap<string, ts.SourceFile>;
  /** The files that a program starts from; the library comes by itself. */
  readonly roots: readonly string[];
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
  const texts = [
    ...assets.nodeTypes,
    ...[...assets.declarations].map(([specifier, text]) => [declarationPath(specifier), text] as const),
  ];
  for (const [path, text] of texts) project.createSourceFile(path, text);
  const files = project.getProgram().compilerObject.getSourceFiles();
  return {
    files: new Map(files.map((file) => [file.fileName, file])),
    roots: texts.map(([path]) => path),
    resolve,
  };
}

function resolved(assets: Assets, name: string, from: string): ts.ResolvedModuleFull | undefined {
  if (assets.declarations.has(name)) return asModule(declarationPath(name));
  const root = name.startsWith(".") ? from.slice(0, from.lastIndexOf("/")) : NODE_MODULES;
  const path = joinPath(root, name);
  const candidates = [path, `${path}.d.ts`, path.replace(/\.js$/, ".d.ts"), `${path}/index.d.ts`];
  const found = candidates.find((each) => assets.nodeTypes.has(each));
  return found === undefined ? undefined : asModule(found);
}
