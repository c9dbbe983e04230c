/**
 * The compiler's view of the disk, with texts laid over it. Parsed files are kept while their text is the same, which is
 * what lets one program reuse another. The standard library is the compiler's own, which travels with it.
 */
import { getLibFiles } from "@ts-morph/common";
import { ts } from "ts-morph";

export interface OwnHost {
  readonly compilerHost: ts.CompilerHost;
  /** Lays these texts over everything else, in place of those before. */
  setTexts(texts: ReadonlyMap<string, string>): void;
  /** Whether the program's files have the texts that would be read now. */
  isCurrent(program: ts.Program): boolean;
}

const LIBRARY = "/unblock/typescript/lib";

/** `textOf` answers before the disk is asked. */
export function createOwnHost(
  options: ts.CompilerOptions,
  textOf: (path: string) => string | undefined,
): OwnHost {
  const library = new Map(getLibFiles().map(({ fileName, text }) => [`${LIBRARY}/${fileName}`, text]));
  const kept = new Map<string, ts.SourceFile>();
  let laidOver: ReadonlyMap<string, string> = new Map();
  const known = (path: string) => laidOver.get(path) ?? textOf(path) ?? library.get(path);
  const readFile = (path: string) => known(path) ?? ts.sys.readFile(path);
  const fileExists = (path: string) => known(path) !== undefined || ts.sys.fileExists(path);

  const getSourceFile: ts.CompilerHost["getSourceFile"] = (path, languageVersion) => {
    const before = kept.get(path);
    if (before !== undefined && isSettled(path)) return before;
    const text = readFile(path);
    if (text === undefined || before?.text === text) return text === undefined ? undefined : before;
    const file = ts.createSourceFile(path, text, languageVersion, true);
    kept.set(path, file);
    return file;
  };
  const base = ts.createCompilerHost(options, true);
  const compilerHost: ts.CompilerHost = {
    ...base,
    getSourceFile,
    readFile,
    fileExists,
    getDefaultLibLocation: () => LIBRARY,
    getDefaultLibFileName: (given) => `${LIBRARY}/${ts.getDefaultLibFileName(given)}`,
    writeFile: () => {},
  };
  return {
    compilerHost,
    setTexts: (texts) => (laidOver = texts),
    isCurrent: (program) =>
      program
        .getSourceFiles()
        .every(({ fileName, text }) => isSettled(fileName) || readFile(fileName) === text),
  };
}

/** Packages and the library do not change while a fix is verified: read once. */
function isSettled(path: string): boolean {
  return path.startsWith(LIBRARY) || path.includes("/node_modules/");
}
