/** Builds what the core is told about a workspace, from texts: no disk, no search for configuration. */
import { strict as assert } from "node:assert";
import { dirname } from "node:path/posix";
import { parse } from "jsonc-parser";
import type { ConfigLayer } from "../../src/core/config/config.ts";
import { parseJson } from "../../src/node/json-file.ts";
import { parseSettings } from "../../src/node/read-settings.ts";
import { SETTINGS_FILE } from "../../src/node/settings-file.ts";
import type { ConfigFile, PackageManifest, Workspace } from "../../src/core/project/workspace.ts";
import { ROOT, type Fixture, type FixtureFile } from "./fixture.ts";

/** The fixture's workspace; `textOf` says what the analysis sees of a file. */
export function workspaceOf(fixture: Fixture, textOf: (file: FixtureFile) => string): Workspace {
  return {
    ...workspaceFrom(new Map(fixture.files.map((file) => [file.path, textOf(file)]))),
    configs: fixture.configuration.filter(({ path }) => path.endsWith("tsconfig.json")).map(config),
    settings: fixture.configuration.filter(({ path }) => path.endsWith(SETTINGS_FILE)).map(layer),
    packages: fixture.configuration.filter(({ path }) => path.endsWith("package.json")).map(manifest),
  };
}

/** A workspace of these texts by absolute path, without any configuration. */
export function workspaceFrom(texts: ReadonlyMap<string, string>): Workspace {
  const files = [...texts].map(([path, text]) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1));
  return { root: ROOT, files, configs: [], packages: [], problems: [] };
}

const manifest = ({ path, text }: FixtureFile): PackageManifest => ({
  directory: dirname(path),
  manifest: JSON.parse(text) as Record<string, unknown>,
});

/** Throws for a configuration with a mistake in it: no fixture means one. */
function layer({ path, text }: FixtureFile): ConfigLayer {
  const { config: valid, problems } = parseSettings(parseJson(path, text));
  assert.deepEqual(problems, []);
  return { path, directory: dirname(path), config: valid };
}

interface Options {
  readonly baseUrl?: string;
  readonly paths?: Record<string, string[]>;
  readonly rootDir?: string;
  readonly outDir?: string;
  readonly experimentalDecorators?: boolean;
}

function config({ path, text }: FixtureFile): ConfigFile {
  const { baseUrl, paths, rootDir, outDir, experimentalDecorators } =
    (parse(text) as { compilerOptions?: Options }).compilerOptions ?? {};
  const folder = dirname(path);
  const absolute = (inside: string) => `${folder}/${inside}`.replace(/\/\.(?=\/|$)/g, "");
  return {
    path,
    ...(baseUrl === undefined ? {} : { baseUrl: absolute(baseUrl) }),
    ...(paths === undefined ? {} : { paths, pathsBase: absolute(baseUrl ?? ".") }),
    ...(rootDir === undefined ? {} : { rootDir: absolute(rootDir) }),
    ...(outDir === undefined ? {} : { outDir: absolute(outDir) }),
    ...(experimentalDecorators === undefined ? {} : { experimentalDecorators }),
  };
}
