/**
 * The analysis program: the workspace's texts in a ts-morph project, with options and declarations of our own. This
 * folder is the only place that creates, updates or forgets source files; everything behind it reads raw compiler nodes.
 * What lives here: texts, parsing, module resolution, the program and the door to its checker. What doesn't: facts, and
 * any question about what code does.
 *
 * The program is always the one that a first look at the same texts would build: its files stand in the order of their
 * paths, not in the order in which they came. The checker's answers may depend on that order.
 */
import { InMemoryFileSystemHost, Project, ts } from "ts-morph";
import { CancelledError, type Cancellation } from "../engine.ts";
import { byCodeUnit } from "../finding/order.ts";
import { createDependents, passesToAll, speaksToAll, type Dependents } from "./dependents.ts";
import { OPTIONS } from "./options.ts";
import { createResolver, type Resolver } from "./resolver.ts";
import {
  asModule,
  declarationPath,
  createResolution,
  isShipped,
  shippedOf,
  type Resolution,
  type Shipped,
} from "./shipped.ts";
import type { Assets, FileChange, SourceText, Workspace } from "./workspace.ts";

export interface AnalysisProgram {
  readonly workspace: Workspace;
  readonly resolver: Resolver;
  /** Paths of the analysed files, sorted; declaration files are here where they annotate or declare something. */
  readonly paths: readonly string[];
  /** The parsed file; parses it if that has not happened yet. Undefined when there is no such file. */
  sourceFile(path: string): ts.SourceFile | undefined;
  change(changes: readonly FileChange[]): void;
  /** The program of all texts. Throws CancelledError. */
  program(cancellation: Cancellation | undefined): ts.Program;
  /**
   * The files of which the checker may say something else than when this was last asked; `all` where a change is seen
   * without imports. Asked about a program whose files are bound.
   */
  takeStale(): ReadonlySet<string> | "all";
}

/** Code, and no declaration file. */
export function isProgramCode(path: string): boolean {
  return !/\.d\.[cm]?ts$/.test(path);
}

/** `modules`: those that the catalogue has rows about, declared or not. */
/** Whether JSDoc of the text speaks of functions. Most texts don't, and then nobody looks. */
export function mayAnnotate(text: string): boolean {
  return /@(?:non)?blocking\b/.test(text);
}

/** The same of what functions read and write. */
export function mayStateEffects(text: string): boolean {
  return /@(?:pure|reads|writes)\b/.test(text);
}

/** Whether a declaration file has interfaces, which code may implement, or hands on another's. */
function mayDeclareTypes(text: string): boolean {
  return /\binterface\b|\bfrom\s*["']/.test(text);
}

export function createAnalysisProgram(
  workspace: Workspace,
  assets: Assets,
  modules: ReadonlySet<string>,
): AnalysisProgram {
  return new WorkspaceProgram(
    workspace,
    shippedOf(assets),
    new Set([...modules, ...assets.declarations.keys()]),
  );
}

class WorkspaceProgram implements AnalysisProgram {
  workspace: Workspace;
  resolver: Resolver;
  paths: readonly string[] = [];
  readonly #shipped: Shipped;
  readonly #known: ReadonlySet<string>;
  readonly #texts: Map<string, string>;
  readonly #parsed = new Map<string, ts.SourceFile>();
  readonly #dependents: Dependents = createDependents();
  readonly #project: Project;
  readonly #host: ts.CompilerHost;
  #built: ts.Program | undefined;
  /** The program before the changes; undefined where files came or went, so that every import is resolved anew. */
  #old: ts.Program | undefined;
  #changed = new Set<string>();
  #allStale = false;
  #polled: Cancellation | undefined;

  constructor(workspace: Workspace, shipped: Shipped, known: ReadonlySet<string>) {
    this.#shipped = shipped;
    this.#known = known;
    this.#texts = new Map(workspace.files.map(({ path, text }) => [path, text]));
    this.workspace = workspace;
    this.resolver = createResolver(workspace, known);
    this.paths = analysedPaths(this.#texts);
    const resolution = this.#resolution();
    this.#project = new Project({
      fileSystem: new InMemoryFileSystemHost(),
      compilerOptions: OPTIONS,
      skipFileDependencyResolution: true,
      skipLoadingLibFiles: true,
      resolutionHost: () => resolution,
    });
    this.#host = { ...resolution, ...this.#files() };
  }

  sourceFile(path: string): ts.SourceFile | undefined {
    const known = this.#parsed.get(path);
    if (known) return known;
    const text = this.#texts.get(path);
    return text === undefined ? undefined : this.#parse(path, text);
  }

  change(changes: readonly FileChange[]): void {
    let listed = false;
    for (const { path, text } of changes) {
      if (text === (this.#texts.get(path) ?? null)) continue;
      listed ||= text === null || !this.#texts.has(path);
      this.#changed.add(path);
      this.#forget(path);
      if (text === null) this.#texts.delete(path);
      else this.#texts.set(path, text);
    }
    if (this.#changed.size > 0) {
      this.#old = this.#built ?? this.#old;
      this.#built = undefined;
    }
    if (listed) this.#list();
    else if (changes.some(({ path }) => !isProgramCode(path))) this.paths = analysedPaths(this.#texts);
  }

  program(cancellation: Cancellation | undefined): ts.Program {
    if (this.#built) return this.#built;
    const workspacePaths = [...this.#texts.keys()].sort();
    for (const path of workspacePaths) this.sourceFile(path);
    this.#polled = cancellation;
    try {
      this.#built = ts.createProgram({
        rootNames: [...this.#shipped.roots, ...workspacePaths],
        options: OPTIONS,
        host: this.#host,
        ...(this.#old && { oldProgram: this.#old }),
      });
    } finally {
      this.#polled = undefined;
    }
    this.#old = undefined;
    return this.#built;
  }

  takeStale(): ReadonlySet<string> | "all" {
    const some = (paths: ReadonlySet<string>, is: (file: ts.SourceFile) => boolean): boolean =>
      [...paths].some((path) => {
        const file = this.#parsed.get(path);
        return file !== undefined && is(file);
      });
    const stale = this.#dependents.take(this.#changed);
    const all = this.#allStale || some(this.#changed, speaksToAll) || some(stale, passesToAll);
    this.#changed = new Set();
    this.#allStale = false;
    return all ? "all" : stale;
  }

  #parse(path: string, text: string): ts.SourceFile {
    const withoutMark = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
    const file: Parsed = this.#project.createSourceFile(path, withoutMark).compilerNode;
    // ts-morph parses without the option `moduleDetection`: what the compiler then notes, we note.
    if (!file.isDeclarationFile) file.externalModuleIndicator ??= true;
    this.#parsed.set(path, file);
    return file;
  }

  #forget(path: string): void {
    const file = this.#parsed.get(path);
    if (!file) return;
    this.#allStale ||= speaksToAll(file);
    this.#parsed.delete(path);
    this.#project.getSourceFile(path)?.forget();
  }

  /** After files came or went. */
  #list(): void {
    const files: SourceText[] = [...this.#texts].map(([path, text]) => ({ path, text }));
    this.workspace = { ...this.workspace, files: files.sort((a, b) => byCodeUnit(a.path, b.path)) };
    this.resolver = createResolver(this.workspace, this.#known);
    this.paths = analysedPaths(this.#texts);
    this.#old = undefined;
    for (const path of this.#changed) if (!this.#texts.has(path)) this.#dependents.forget(path);
  }

  /** The same for ts-morph and for the program; it notes who imports whom. */
  #resolution(): Resolution {
    const { resolveModuleNames, ...others } = createResolution((name, from) => this.#resolved(name, from));
    return {
      ...others,
      resolveModuleNames: (names, from) => {
        if (this.#polled?.isCancelled()) throw new CancelledError("cancelled while the program was built");
        const found = resolveModuleNames(names, from);
        if (!isShipped(from)) this.#dependents.record(from, workspaceTargets(found));
        return found;
      },
    };
  }

  #resolved(name: string, from: string): ts.ResolvedModuleFull | undefined {
    if (isShipped(from)) return this.#shipped.resolve(name, from);
    const found = this.resolver.resolve(from, name);
    if (found.is === "source") return asModule(found.path);
    if (found.is === "external") return undefined;
    const declared = declarationPath(found.module);
    return this.#shipped.has(declared) ? asModule(declared) : undefined;
  }

  #files(): Omit<ts.CompilerHost, "resolveModuleNames"> {
    return {
      getSourceFile: (path) => this.#shipped.file(path) ?? this.sourceFile(path),
      fileExists: (path) => this.#shipped.has(path) || this.#texts.has(path),
      readFile: (path) => this.#texts.get(path),
      getDefaultLibFileName: (options) => `${LIBRARY}/${ts.getDefaultLibFileName(options)}`,
      getCurrentDirectory: () => "/",
      getCanonicalFileName: (path) => path,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => "\n",
      writeFile: () => undefined,
    };
  }
}

const BYTE_ORDER_MARK = "\uFEFF";
/** Where ts-morph keeps the language's library. */
const LIBRARY = "/node_modules/typescript/lib";

type Parsed = ts.SourceFile & { externalModuleIndicator?: ts.Node | true };

function workspaceTargets(found: readonly (ts.ResolvedModule | undefined)[]): string[] {
  return found.flatMap((module) =>
    module && !isShipped(module.resolvedFileName) ? module.resolvedFileName : [],
  );
}

function analysedPaths(texts: ReadonlyMap<string, string>): string[] {
  return [...texts]
    .filter(
      ([path, text]) =>
        isProgramCode(path) || mayAnnotate(text) || mayStateEffects(text) || mayDeclareTypes(text),
    )
    .map(([path]) => path)
    .sort();
}
