/**
 * Reads what installed packages say of themselves: the key `unblock` of their package.json. Of all that lies in a
 * node_modules a scan reads only these files, and only those of packages that a package.json of the workspace names.
 */
import { dirname } from "node:path/posix";
import { readStatement, type PackageStatement } from "../core/config/package-statement.ts";
import { createConfigSchema } from "../core/config/schema.ts";
import type { Problem } from "../core/finding/finding.ts";
import { byCodeUnit } from "../core/finding/order.ts";
import { dependenciesOf } from "../core/project/manifest.ts";
import type { PackageManifest } from "../core/project/workspace.ts";
import { describeError, type Disk } from "./disk.ts";
import { parseJson } from "./json-file.ts";
import { decode } from "./read-source.ts";

const FIELD = "unblock";

export interface StatementsRead {
  /** Sorted by path. */
  readonly statements: readonly PackageStatement[];
  readonly problems: readonly Problem[];
}

/** Never rejects. */
export async function readStatements(
  packages: readonly PackageManifest[],
  disk: Disk,
): Promise<StatementsRead> {
  const texts = createTexts(disk);
  const found = new Map<string, { name: string; text: string; dependants: string[] }>();
  const look = async (directory: string, name: string): Promise<void> => {
    const file = await nearest(directory, name, texts);
    if (!file?.text.includes(`"${FIELD}"`)) return;
    const known = found.get(file.path);
    if (known) known.dependants.push(directory);
    else found.set(file.path, { name, text: file.text, dependants: [directory] });
  };
  await Promise.all(installedDependencies(packages).map(async ([directory, name]) => look(directory, name)));
  const read = [...found]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([path, { name, text, dependants }]) => statementOf(path, name, text, dependants.sort()));
  return {
    statements: read.flatMap(({ statement }) => statement ?? []),
    problems: [...texts.problems, ...read.flatMap(({ problems }) => problems)],
  };
}

/** Packages of the workspace speak for themselves where they are. */
function installedDependencies(packages: readonly PackageManifest[]): [directory: string, name: string][] {
  const own = new Set(packages.map(({ manifest }) => manifest["name"]));
  return packages.flatMap(({ directory, manifest, installed = [] }) => {
    const here = new Set(installed);
    return [...new Set(dependenciesOf(manifest))]
      .filter((name) => here.has(name) && !own.has(name))
      .map((name): [string, string] => [directory, name]);
  });
}

interface Texts {
  of(path: string): Promise<string | undefined>;
  readonly problems: Problem[];
}

/** Each file is read once, whoever depends on it. */
function createTexts(disk: Disk): Texts {
  const known = new Map<string, Promise<string | undefined>>();
  const problems: Problem[] = [];
  const read = async (path: string): Promise<string | undefined> => {
    try {
      return decode(await disk.readFile(path));
    } catch (error) {
      if (!/^(ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? ""))
        problems.push({ file: path, message: `cannot be read: ${describeError(error)}` });
      return undefined;
    }
  };
  return {
    problems,
    of(path) {
      const text = known.get(path) ?? read(path);
      known.set(path, text);
      return text;
    },
  };
}

/** The package.json that an import in the folder leads to. */
async function nearest(
  directory: string,
  name: string,
  texts: Texts,
): Promise<{ readonly path: string; readonly text: string } | undefined> {
  for (let folder = directory; ; folder = dirname(folder)) {
    const path = `${folder === "/" ? "" : folder}/node_modules/${name}/package.json`;
    const text = await texts.of(path);
    if (text !== undefined) return { path, text };
    if (folder === dirname(folder)) return undefined;
  }
}

function statementOf(
  path: string,
  name: string,
  text: string,
  dependants: readonly string[],
): { readonly statement?: PackageStatement; readonly problems: readonly Problem[] } {
  const file = parseJson(path, text);
  // A string names a configuration that others may extend.
  if (!(FIELD in file.value) || typeof file.value[FIELD] === "string") return { problems: [] };
  const { rows, mistakes } = readStatement(name, file.value[FIELD], createConfigSchema());
  const problems = mistakes.map(({ path: keys, isKey, message }) => ({
    file: path,
    message,
    position: isKey ? file.keyPositionOf(FIELD, ...keys) : file.positionOf(FIELD, ...keys),
  }));
  return { statement: { path, dependants, rows }, problems };
}
