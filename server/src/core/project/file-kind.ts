/** What a file's place and name say about where its code runs. */
import { baseName, directoryOf, relativePath } from "./paths.ts";

const TEST_FOLDER =
  /(^|\/)(__tests__|__mocks__|__fixtures__|tests?|specs?|e2e|cypress|testing|acceptance|test-utils?|integration-tests?|unit-tests?)\//i;
const TEST_FILE =
  /[.\-_](test|tests|spec|e2e|e2e-spec|eval|bench|benchmark|stories|cy)\.[cm]?[jt]sx?$|^(test|tests)[.-].*\.[cm]?[jt]sx?$|^(jest|vitest)[.-]?setup|^global-?(setup|teardown)\.|^setupTests?\./i;

/** Modules that only tests import. */
const TEST_MODULE =
  /^(vitest|mocha|ava|tap|node:test|@jest\/globals|@playwright\/test|@testing-library\/.*|supertest)$/;

export function isTestModule(specifier: string): boolean {
  return TEST_MODULE.test(specifier);
}

/** Configuration of tools: they load it once, before anything is served. */
const CONFIGURATION =
  /^(\.?[\w-]+\.config(\.[\w-]+)?|\.\w+rc|gulpfile|gruntfile|rollup\.\w+|webpack\.[\w.-]+|karma\.conf|wdio\.conf|esbuild([.-][\w.-]+)?|build)\.[cm]?[jt]s$/i;
const SCRIPT_FOLDER =
  /(^|\/)(scripts?|tools?|tasks?|benchmarks?|bench|examples?|\.github|\.storybook|\.vitepress|website|docs?)\//i;
/** A program's own code: `tasks` and `docs` below these folders are routes or features of it; `scripts` are scripts. */
const OWN_FOLDER =
  /^(.*?\/)?(src|app|server|pages|routes|api|plugins|modules)\/(?!(.*\/)?(scripts?|tools?|bench(marks?)?|examples?)\/).*$/i;

const MIGRATION_FOLDER = /(^|\/)([\w-]+[-_])?(migrations?|seeds?|seeders)\//i;

/** The kind of a file; for a script, the context in which it runs. */
export interface FileKind {
  readonly kind: "test" | "script" | "source";
  readonly name: "build" | "migration" | "script";
  readonly reason: string;
}

/** By the path below the scan root: folders above it say nothing. */
export function fileKind(root: string, path: string): FileKind {
  const below = relativePath(root, path);
  const name = baseName(path);
  const folder = `${relativePath(root, directoryOf(path))}/`;
  const is = (kind: FileKind["kind"], reason: string, as: FileKind["name"] = "script") =>
    ({ kind, name: as, reason }) as const;
  if (TEST_FILE.test(name)) return is("test", `${name} is a test file`);
  if (TEST_FOLDER.test(folder)) return is("test", `${below} lies in a folder for tests`);
  if (CONFIGURATION.test(name)) return is("script", `${name} configures or runs a build`, "build");
  if (MIGRATION_FOLDER.test(folder))
    return is("script", `${below} is a migration or seeds a database`, "migration");
  if (SCRIPT_FOLDER.test(folder.replace(OWN_FOLDER, "$1")))
    return is("script", `${below} lies in a folder for scripts`);
  return is("source", "");
}
