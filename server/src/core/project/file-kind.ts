/** What a file's place and name say about where its code runs. */
import { baseName, directoryOf, relativePath } from "./paths.ts";

const TEST_FOLDER =
  /(^|\/)(__tests__|__mocks__|__fixtures__|tests?|specs?|e2e|cypress|testing|test-utils?|integration-tests?|unit-tests?)\//i;
const TEST_FILE =
  /[.\-_](test|tests|spec|e2e|e2e-spec|eval|bench|benchmark|stories|cy)\.[cm]?[jt]sx?$|^(test|tests)[.-].*\.[cm]?[jt]sx?$|^(jest|vitest)[.-]?setup|^setupTests?\./i;

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
  /(^|\/)(scripts?|tools?|tasks?|migrations?|seeds?|seeders|benchmarks?|bench|examples?|\.github|\.storybook|\.vitepress|website|docs?)\//i;

export type FileKind = "test" | "script" | "source";

/** By the path below the scan root: folders above it say nothing. */
export function fileKind(root: string, path: string): { kind: FileKind; reason: string } {
  const below = relativePath(root, path);
  const name = baseName(path);
  const folder = `${relativePath(root, directoryOf(path))}/`;
  if (TEST_FILE.test(name)) return { kind: "test", reason: `${name} is a test file` };
  if (TEST_FOLDER.test(folder)) return { kind: "test", reason: `${below} lies in a folder for tests` };
  if (CONFIGURATION.test(name)) return { kind: "script", reason: `${name} configures or runs a build` };
  if (SCRIPT_FOLDER.test(folder)) return { kind: "script", reason: `${below} lies in a folder for scripts` };
  return { kind: "source", reason: "" };
}
