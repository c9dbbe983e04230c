/**
 * Tests that put something into the place of what the program calls (`sinon.stub(fs, "readFileSync")`, `vi.mock("fs")`):
 * once the program calls something else, they do so in vain, and the real thing happens.
 */
import { ts } from "ts-morph";
import { sameModule } from "../site.ts";
import { namedInLiterals, standInAt } from "./stand-ins.ts";

/** What a program calls no more: an export of a module, or a function of its own. */
export interface Replaced {
  readonly name: string;
  /** Present for what comes from a package or from Node. */
  readonly module?: string;
}

export interface Doubles {
  /** A sentence for the first test that loads one of the changed files, and stands in for what it calls no more. */
  note(changed: ReadonlySet<string>, replaced: readonly Replaced[]): string | undefined;
}

export interface DoublesSources {
  readonly tests: readonly ts.SourceFile[];
  /** The path of the source file that the test imports by the specifier. */
  readonly resolve: (test: ts.SourceFile, specifier: string) => string | undefined;
}

interface Known {
  readonly file: ts.SourceFile;
  readonly named: ReadonlySet<string>;
  readonly mocked: readonly string[];
  readonly imports: ReadonlySet<string>;
}

export function createDoubles({ tests, resolve }: DoublesSources): Doubles {
  const knownOf = (file: ts.SourceFile): Known[] => {
    const { named, mocked, specifiers } = doublesOf(file);
    if (named.size === 0 && mocked.length === 0) return [];
    const imports = [...specifiers].flatMap((specifier) => resolve(file, specifier) ?? []);
    return [{ file, named, mocked, imports: new Set(imports) }];
  };
  let all: readonly Known[] | undefined;
  return {
    note(changed, replaced) {
      all ??= tests.flatMap(knownOf);
      for (const { file, named, mocked, imports } of all) {
        const found = replaced.find(
          ({ name, module }) =>
            named.has(name) || (module !== undefined && mocked.some((each) => sameModule(each, module))),
        );
        if (found && [...changed].some((path) => imports.has(path)))
          return `\`${fileName(file)}\` puts something into the place of \`${found.name}\`, which is called no more`;
      }
      return undefined;
    },
  };
}

function fileName(file: ts.SourceFile): string {
  return file.fileName.slice(file.fileName.lastIndexOf("/") + 1);
}

interface Stated extends Pick<Known, "named" | "mocked"> {
  /** Of what it imports, or loads in between, when its stand-ins are in place. */
  readonly specifiers: ReadonlySet<string>;
}

const stated = new WeakMap<ts.SourceFile, Stated>();
const NONE: Stated = { named: new Set(), mocked: [], specifiers: new Set() };

function doublesOf(file: ts.SourceFile): Stated {
  let found = stated.get(file);
  if (!found)
    stated.set(
      file,
      (found = namedInLiterals(file).size > 0 || MOCKS.test(file.text) ? readDoubles(file) : NONE),
    );
  return found;
}

const MOCKS = /\b(jest|vi|vitest|mock)\.(mock|doMock|unstable_mockModule|module)\(/;

function readDoubles(file: ts.SourceFile): Stated {
  const named = new Set<string>();
  const mocked: string[] = [];
  const specifiers = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) {
      if (standInAt(node)) named.add(node.text);
      if (node.text.startsWith(".") || ts.isImportDeclaration(node.parent)) specifiers.add(node.text);
    }
    if (ts.isCallExpression(node) && MOCKS.test(`${node.expression.getText(file)}(`)) {
      const [module] = node.arguments;
      if (module && ts.isStringLiteralLike(module)) mocked.push(module.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { named, mocked, specifiers };
}
