/** Finds the fixtures on disk and reads them. What they mean is `check.ts`'s. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that all fixtures and sample projects are in. */
export const FIXTURES = fileURLToPath(new URL("../../../test-fixtures", import.meta.url));

/** The root that the analysis is told a fixture lies in. */
export const ROOT = "/workspace";

const SOURCE = /\.[cm]?[jt]sx?$/;
const CONFIGURATION = ["package.json", "tsconfig.json", "unblock.config.jsonc"];
const FIXED = /\.fixed(?=\.[cm]?[jt]sx?$)/;

export interface FixtureFile {
  /** Where the analysis sees it; a fixed text has the path of the file that it is the fix of. */
  readonly path: string;
  /** Where it is. */
  readonly disk: string;
  readonly text: string;
}

export interface Fixture {
  /** `sync-io/direct.ts`. */
  readonly name: string;
  readonly files: readonly FixtureFile[];
  readonly fixed: readonly FixtureFile[];
  /** The package.json, tsconfig.json and unblock.config.jsonc files of a folder. */
  readonly configuration: readonly FixtureFile[];
}

/** The folders below a rule's that hold a workspace in each of their own folders, in place of being one themselves. */
const GROUPS = ["frameworks", "hosts"];

/** The fixtures of a rule: every source file in its folder, and every folder in it as one workspace. */
export function fixturesOf(rule: string): Fixture[] {
  return fixturesIn(rule, join(FIXTURES, "rules", rule));
}

function fixturesIn(group: string, folder: string): Fixture[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries
    .filter((entry) => entry.isDirectory() || (SOURCE.test(entry.name) && !FIXED.test(entry.name)))
    .flatMap((entry) => {
      const name = `${group}/${entry.name}`;
      const path = join(folder, entry.name);
      if (!entry.isDirectory()) return fileFixture(name, path);
      return GROUPS.includes(entry.name) ? fixturesIn(name, path) : folderFixture(name, path);
    });
}

/** Whether the rule has a folder of fixtures. */
export const hasFixtures = (rule: string): boolean => existsSync(join(FIXTURES, "rules", rule));

/** The names of the folders below `rules/`. */
export const fixtureFolders = (): string[] => readdirSync(join(FIXTURES, "rules")).sort();

/** A folder as a fixture; `folder` is a path on disk. */
export function folderFixture(name: string, folder: string): Fixture {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((disk) => readFixtureFile(disk, relative(folder, disk)));
  const sources = all.filter(({ disk }) => SOURCE.test(disk));
  return {
    name,
    files: sources.filter(({ disk }) => !FIXED.test(disk)),
    fixed: sources.filter(({ disk }) => FIXED.test(disk)),
    configuration: all.filter(({ disk }) => CONFIGURATION.includes(basename(disk))),
  };
}

function fileFixture(name: string, disk: string): Fixture {
  const extension = extname(disk);
  const fixed = `${disk.slice(0, -extension.length)}.fixed${extension}`;
  return {
    name,
    files: [readFixtureFile(disk, basename(disk))],
    fixed: existsSync(fixed) ? [readFixtureFile(fixed, basename(fixed))] : [],
    configuration: [],
  };
}

function readFixtureFile(disk: string, inside: string): FixtureFile {
  const path = `${ROOT}/${inside.replaceAll("\\", "/").replace(FIXED, "")}`;
  return { path, disk, text: readFileSync(disk, "utf8") };
}
