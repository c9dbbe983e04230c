/** Which files of a program import which, as the compiler resolves it. */
import type { ts } from "ts-morph";

/** Gives the files that import a file directly, sorted. Files of packages import nothing of the project. */
export function createImporters(program: ts.Program): (file: string) => readonly string[] {
  let known = kept.get(program);
  if (!known) kept.set(program, (known = importersOf(program)));
  const found = known;
  return (file) => [...(found.get(file) ?? [])].sort();
}

const kept = new WeakMap<ts.Program, ReadonlyMap<string, readonly string[]>>();

/** Of the compiler's internals: what it found in a file's text, and where it resolved that to. */
interface WithImports {
  readonly imports?: readonly ts.StringLiteralLike[];
}
interface WithResolutions {
  readonly getResolvedModuleFromModuleSpecifier?: (
    specifier: ts.StringLiteralLike,
    file: ts.SourceFile,
  ) => { readonly resolvedModule?: { readonly resolvedFileName: string } } | undefined;
}

function importersOf(program: ts.Program & WithResolutions): Map<string, string[]> {
  const importers = new Map<string, string[]>();
  for (const sourceFile of program.getSourceFiles()) {
    const { fileName } = sourceFile;
    if (sourceFile.isDeclarationFile || fileName.includes("/node_modules/")) continue;
    for (const specifier of (sourceFile as WithImports).imports ?? []) {
      const resolved = program.getResolvedModuleFromModuleSpecifier?.(specifier, sourceFile);
      const target = resolved?.resolvedModule?.resolvedFileName;
      if (target === undefined) continue;
      const list = importers.get(target);
      if (list === undefined) importers.set(target, [fileName]);
      else if (!list.includes(fileName)) list.push(fileName);
    }
  }
  return importers;
}
