/**
 * The analysis program: the workspace's texts, Node's declarations and the catalogue's, with options of our own, in one
 * ts-morph project. This folder is the only place that creates, updates or forgets source files; everything behind it
 * reads raw compiler nodes. What lives here: texts, parsing, module resolution, the program and the door to its checker.
 * What doesn't: facts, and any question about what code does.
 */
import { InMemoryFileSystemHost, Project, ts } from "ts-morph";
import { CancelledError, type Cancellation } from "../engine.ts";
import { joinPath } from "./paths.ts";
import { createResolver, type Resolver } from "./resolver.ts";
import type { Assets, FileChange, SourceText, Workspace } from "./workspace.ts";

export const DECLARATIONS = "/unblock/declarations";
const NODE_TYPES = "/unblock/node_modules/@types/node/index.d.ts";

/** Options of our own: they decide how the checker sees code, not whether the code is right. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ["lib.esnext.d.ts"],
  types: [],
  allowJs: true,
  checkJs: false,
  esModuleInterop: true,
  experimentalDecorators: true,
  jsx: ts.JsxEmit.Preserve,
  noEmit: true,
  skipLibCheck: true,
  skipDefaultLibCheck: true,
  strict: false,
};

export interface AnalysisProgram {
  readonly resolver: Resolver;
  /** Paths of the analysed files, sorted; declaration files are in the program, but not here. */
  readonly paths: readonly string[];
  /** The parsed file; parses it if that has not happened yet. Undefined when there is no such file. */
  sourceFile(path: string): ts.SourceFile | undefined;
  change(changes: readonly FileChange[]): void;
  /** The program with everything parsed so far. Throws CancelledError. */
  program(cancellation: Cancellation | undefined): ts.Program;
  /** The file that declares a module of the catalogue. */
  readonly workspace: Workspace;
}

export function isAnalysed(path: string): boolean {
  return !/\.d\.[cm]?ts$/.test(path);
}

export function createAnalysisProgram(workspace: Workspace, assets: Assets): AnalysisProgram {
  const declared = new Set(assets.declarations.keys());
  const texts = new Map(workspace.files.map((file) => [file.path, file.text]));
  const added = new Set<string>();
  let resolver = createResolver(workspace, declared);
  let current = workspace;
  let paths = analysedPaths(texts);
  let polled: Cancellation | undefined;

  const project = new Project({
    fileSystem: new InMemoryFileSystemHost(),
    compilerOptions: OPTIONS,
    skipFileDependencyResolution: true,
    resolutionHost: () => ({
      resolveModuleNames: (names, from) => {
        if (polled?.isCancelled()) throw new CancelledError("cancelled while the program was built");
        return names.map((name) => resolvedModule(name, from));
      },
      resolveTypeReferenceDirectives: (names: readonly (string | ts.FileReference)[]) =>
        names.map(() => undefined),
    }),
  });
  for (const [path, text] of assets.nodeTypes) project.createSourceFile(path, text);
  for (const [specifier, text] of assets.declarations)
    project.createSourceFile(declarationPath(specifier), text);

  const resolvedModule = (name: string, from: string): ts.ResolvedModuleFull | undefined => {
    if (from.startsWith("/unblock/")) return resolvedAsset(name, from);
    const found = resolver.resolve(from, name);
    if (found.is === "source") return asModule(found.path);
    if (found.is === "api" && declared.has(found.module)) return asModule(declarationPath(found.module));
    return undefined;
  };

  const resolvedAsset = (name: string, from: string): ts.ResolvedModuleFull | undefined => {
    if (declared.has(name)) return asModule(declarationPath(name));
    const root = name.startsWith(".") ? from.slice(0, from.lastIndexOf("/")) : "/unblock/node_modules";
    const path = joinPath(root, name);
    const candidate = [path, `${path}.d.ts`, path.replace(/\.js$/, ".d.ts"), `${path}/index.d.ts`];
    const found = candidate.find((each) => assets.nodeTypes.has(each));
    return found === undefined ? undefined : asModule(found);
  };

  const parse = (path: string, text: string) => {
    added.add(path);
    return project.createSourceFile(path, text, { overwrite: true }).compilerNode;
  };

  return {
    get resolver() {
      return resolver;
    },
    get paths() {
      return paths;
    },
    get workspace() {
      return current;
    },
    sourceFile(path) {
      const text = texts.get(path);
      if (text === undefined) return undefined;
      return added.has(path) ? project.getSourceFile(path)?.compilerNode : parse(path, text);
    },
    change(changes) {
      let listed = false;
      for (const { path, text } of changes) {
        listed ||= text === null || !texts.has(path);
        if (text === null) {
          texts.delete(path);
          if (added.delete(path)) project.getSourceFile(path)?.forget();
        } else {
          texts.set(path, text);
          if (added.has(path)) project.getSourceFile(path)?.forget();
          parse(path, text);
        }
      }
      if (!listed) return;
      const files: SourceText[] = [...texts].map(([path, text]) => ({ path, text }));
      current = { ...workspace, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
      resolver = createResolver(current, declared);
      paths = analysedPaths(texts);
    },
    program(cancellation) {
      for (const [path, text] of texts) if (!added.has(path)) parse(path, text);
      polled = cancellation;
      try {
        return project.getProgram().compilerObject;
      } finally {
        polled = undefined;
      }
    },
  };
}

function analysedPaths(texts: ReadonlyMap<string, string>): string[] {
  return [...texts.keys()].filter(isAnalysed).sort();
}

export function declarationPath(specifier: string): string {
  return `${DECLARATIONS}/${specifier}.d.ts`;
}

function asModule(path: string): ts.ResolvedModuleFull {
  return {
    resolvedFileName: path,
    extension: path.slice(path.lastIndexOf(".")),
    isExternalLibraryImport: false,
  };
}

export { NODE_TYPES };
