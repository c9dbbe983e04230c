/** Finds and reads the config that rules a file, as the compiler does; and whether its dependencies are installed. */
import { dirname } from "node:path/posix";
import { ts } from "ts-morph";

export interface OwnConfig {
  /** Absent where no config rules the file. */
  readonly path?: string;
  /** The config's folder, or the file's. */
  readonly directory: string;
  readonly options: ts.CompilerOptions;
  /** Every file of the project. */
  readonly files: readonly string[];
  /** The declaration files among them, which hold globals that no import leads to. */
  readonly ambient: readonly string[];
}

/** Never throws: what is wrong with the config, the scan reports. */
export function readOwnConfig(file: string): OwnConfig {
  const directory = dirname(file);
  const nearest =
    ts.findConfigFile(directory, ts.sys.fileExists) ??
    ts.findConfigFile(directory, ts.sys.fileExists, "jsconfig.json");
  const parsed = nearest === undefined ? undefined : parse(nearest);
  if (nearest === undefined || parsed === undefined) {
    return { directory, options: adapt(WITHOUT_CONFIG, directory), files: [file], ambient: [] };
  }
  const [path, command] = owner(file, nearest, parsed);
  return {
    path,
    directory: dirname(path),
    options: adapt(command.options, directory),
    files: command.fileNames,
    ambient: command.fileNames.filter((name) => /\.d\.[cm]?ts$/.test(name)),
  };
}

/** Whether the packages that the file's package depends on are in a node_modules where the file would find them. */
export function isInstalled(file: string): boolean {
  const manifest = ts.findConfigFile(dirname(file), ts.sys.fileExists, "package.json");
  if (manifest === undefined) return false;
  const { dependencies = {}, devDependencies = {} } = readManifest(manifest);
  const needed = Object.keys(dependencies).concat(
    Object.keys(devDependencies).filter((name) => name.startsWith("@types/")),
  );
  if (/\.[cm]?tsx?$/.test(file)) needed.push("@types/node");
  return needed.every((name) => findInstalled(dirname(manifest), name) !== undefined);
}

const WITHOUT_CONFIG: ts.CompilerOptions = {
  allowJs: true,
  checkJs: false,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.Preserve,
};

/** A config that lists no files of its own refers to others: the one that has the file rules it. */
function owner(
  file: string,
  path: string,
  parsed: ts.ParsedCommandLine,
): readonly [string, ts.ParsedCommandLine] {
  if (parsed.fileNames.includes(file)) return [path, parsed];
  for (const reference of parsed.projectReferences ?? []) {
    const target = ts.resolveProjectReferencePath(reference);
    const command = parse(target);
    if (command?.fileNames.includes(file)) return [target, command];
  }
  return [path, parsed];
}

function parse(path: string): ts.ParsedCommandLine | undefined {
  // Mistakes are the scan's to report; the compiler goes on with what it understood.
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
  return ts.getParsedCommandLineOfConfigFile(path, undefined, host);
}

/**
 * The project's options, for checking only: declarations are made in memory to compare what files export. Where the
 * project's compiler is older than 6, the defaults that 6 changed are set back.
 */
function adapt(options: ts.CompilerOptions, directory: string): ts.CompilerOptions {
  const older = majorVersion(directory) < 6;
  return {
    types: ["*"],
    ...(older ? { strict: false, noUncheckedSideEffectImports: false } : {}),
    ...options,
    ignoreDeprecations: "6.0",
    skipLibCheck: true,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    noEmitOnError: false,
    composite: false,
    incremental: false,
    sourceMap: false,
    declarationMap: false,
  };
}

function majorVersion(directory: string): number {
  const manifest = findInstalled(directory, "typescript");
  const { version } = manifest === undefined ? {} : readManifest(manifest);
  return typeof version === "string" ? Number.parseInt(version, 10) : Number.POSITIVE_INFINITY;
}

interface Manifest {
  readonly version?: unknown;
  readonly dependencies?: Readonly<Record<string, unknown>>;
  readonly devDependencies?: Readonly<Record<string, unknown>>;
}

/** A package.json is JSON, which the compiler's config reader reads without throwing. */
function readManifest(path: string): Manifest {
  return (ts.readConfigFile(path, ts.sys.readFile).config as Manifest | undefined) ?? {};
}

function findInstalled(directory: string, name: string): string | undefined {
  return ts.findConfigFile(directory, ts.sys.fileExists, `node_modules/${name}/package.json`);
}
