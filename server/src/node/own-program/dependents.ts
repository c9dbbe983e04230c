/** Which files of a program depend on others, by their imports, directly or through more files. */
import { ts } from "ts-morph";

/** The files, sorted, without those asked about. Files of packages depend on nothing of the project. */
export function dependentsOf(program: ts.Program, files: readonly string[]): string[] {
  const importers = importersOf(program);
  const found = new Set<string>();
  const open = [...files];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const importer of importers.get(file) ?? []) {
      if (found.has(importer)) continue;
      found.add(importer);
      open.push(importer);
    }
  }
  return [...found].filter((file) => !files.includes(file)).sort();
}

function importersOf(program: ts.Program): Map<string, string[]> {
  const options = program.getCompilerOptions();
  const directory = program.getCurrentDirectory();
  const cache = ts.createModuleResolutionCache(directory, (path) => path, options);
  const importers = new Map<string, string[]>();
  for (const sourceFile of program.getSourceFiles()) {
    const { fileName, impliedNodeFormat } = sourceFile;
    if (sourceFile.isDeclarationFile || fileName.includes("/node_modules/")) continue;
    for (const { fileName: name } of ts.preProcessFile(sourceFile.text).importedFiles) {
      const { resolvedModule } = ts.resolveModuleName(
        name,
        fileName,
        options,
        ts.sys,
        cache,
        undefined,
        impliedNodeFormat,
      );
      const target = resolvedModule?.resolvedFileName;
      if (target === undefined) continue;
      const list = importers.get(target);
      if (list === undefined) importers.set(target, [fileName]);
      else list.push(fileName);
    }
  }
  return importers;
}
