/**
 * What the core is told about a workspace: texts and configuration, already read. Core never touches a disk;
 * `server/src/node` builds this from one, tests build it from strings.
 * Every path is absolute with forward slashes.
 */
import type { Baseline } from "../config/baseline.ts";
import type { ConfigLayer } from "../config/config.ts";
import type { PackageStatement } from "../config/package-statement.ts";
import type { Problem } from "../finding/finding.ts";

export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** The parts of a tsconfig (or jsconfig) that decide how imports resolve and modules run, `extends` already applied. */
export interface ConfigFile {
  readonly path: string;
  /** Absolute folder that `paths` are relative to. */
  readonly baseUrl?: string;
  /** The config's `paths`, with targets relative to `pathsBase`. */
  readonly paths?: Readonly<Record<string, readonly string[]>>;
  /** Absolute folder of the config that declares `paths`. */
  readonly pathsBase?: string;
  readonly rootDir?: string;
  readonly outDir?: string;
  readonly experimentalDecorators?: boolean;
  readonly jsx?: boolean;
  /** What modules are compiled to, in lower case. */
  readonly module?: string;
  /** Whether JavaScript is written; where nothing says, it is. */
  readonly emits?: boolean;
  /** Imports may name `.ts` files. */
  readonly namesTypeScript?: boolean;
}

/** A package.json of the workspace (never one below node_modules). */
export interface PackageManifest {
  /** Absolute folder. */
  readonly directory: string;
  /** The parsed file. Unknown shape: read it defensively. */
  readonly manifest: Readonly<Record<string, unknown>>;
  /** Names of the packages that are installed in a node_modules at this folder or above. */
  readonly installed?: readonly string[];
}

export interface Workspace {
  /** The scan root. */
  readonly root: string;
  /** Every source file to analyse, sorted by path. Declaration files of the workspace (`.d.ts`) are included. */
  readonly files: readonly SourceText[];
  readonly configs: readonly ConfigFile[];
  readonly packages: readonly PackageManifest[];
  /** What the team decided, a layer a file that says something, outermost first. None means the defaults. */
  readonly settings?: readonly ConfigLayer[];
  /** Findings that the team has accepted. */
  readonly baselines?: readonly Baseline[];
  /** What packages that the workspace depends on say of themselves. */
  readonly statements?: readonly PackageStatement[];
  /** What could not be read, or was left out on purpose (generated, minified, over 1 MB). */
  readonly problems: readonly Problem[];
}

/** Declarations that travel with Unblock: virtual path → text. Read once by `server/src/node/assets.ts`. */
export interface Assets {
  /**
   * What is declared without an import: `@types/node` and `undici-types` under `/unblock/node_modules/…`, other runtimes
   * (`catalogue/runtimes/`) under `/unblock/runtimes/…`.
   */
  readonly ambient: ReadonlyMap<string, string>;
  /** One declaration file a catalogue package: `better-sqlite3` → text of its small declaration. */
  readonly declarations: ReadonlyMap<string, string>;
}

/** `text: null` means the file is gone. */
export interface FileChange {
  readonly path: string;
  readonly text: string | null;
}
