/** A fixture's own program, to verify fixes in: strict TypeScript with `@types/node`, nothing else installed. */
import { dirname } from "node:path";
import { createRequire } from "node:module";
import { ts } from "ts-morph";
import type { OwnProgram } from "../../src/core/engine.ts";

const nodeTypes = dirname(createRequire(import.meta.url).resolve("@types/node/package.json"));

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  noEmit: true,
  allowJs: true,
  checkJs: true,
  experimentalDecorators: true,
  types: ["node"],
  typeRoots: [dirname(nodeTypes)],
};

/** Library texts are the same for every program, so they are parsed once. */
const libraries = new Map<string, ts.SourceFile | undefined>();

/** The program of these texts, as they are when it is asked. */
export function ownProgram(texts: ReadonlyMap<string, string>): OwnProgram {
  return {
    installed: true,
    errors(files, changed) {
      const all = new Map([...texts, ...changed]);
      const program = ts.createProgram([...all.keys()], OPTIONS, hostOf(all));
      return files.flatMap((file) => {
        const source = program.getSourceFile(file);
        const diagnostics = [
          ...program.getSyntacticDiagnostics(source),
          ...program.getSemanticDiagnostics(source),
        ];
        return diagnostics.map(
          (each) => `${file}: ${ts.flattenDiagnosticMessageText(each.messageText, "\n")}`,
        );
      });
    },
  };
}

function hostOf(texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  const readLibrary = (file: string, version: ts.ScriptTarget | ts.CreateSourceFileOptions) => {
    if (!libraries.has(file)) libraries.set(file, host.getSourceFile(file, version));
    return libraries.get(file);
  };
  return {
    ...host,
    fileExists: (file) => texts.has(file) || host.fileExists(file),
    readFile: (file) => texts.get(file) ?? host.readFile(file),
    getSourceFile: (file, version) => {
      const text = texts.get(file);
      return text === undefined ? readLibrary(file, version) : ts.createSourceFile(file, text, version, true);
    },
  };
}
