/** A fixture's own program, to verify fixes in: strict TypeScript with `@types/node`, and what our own packages bring. */
import { dirname } from "node:path";
import { createRequire } from "node:module";
import { ts } from "ts-morph";
import type { OwnProgram } from "../../src/core/engine.ts";
import { compileErrorOf } from "../../src/core/fixes/compile-error.ts";
import { createOwnHost } from "../../src/node/own-program/own-host.ts";

const nodeTypes = dirname(createRequire(import.meta.url).resolve("@types/node/package.json"));

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  noEmit: true,
  allowJs: true,
  checkJs: true,
  allowImportingTsExtensions: true,
  experimentalDecorators: true,
  types: ["node"],
  typeRoots: [dirname(nodeTypes)],
};

/** One for the whole test run: it keeps what it parsed. */
const host = createOwnHost(OPTIONS, () => undefined);

/** The program of these texts, as they are when it is asked. */
export function ownProgram(texts: ReadonlyMap<string, string>): OwnProgram {
  return {
    installed: true,
    errors(files, changed) {
      const all = new Map([...texts, ...changed]);
      host.setTexts(all);
      const program = ts.createProgram([...all.keys()], OPTIONS, host.compilerHost);
      return files.flatMap((file) => {
        const source = program.getSourceFile(file);
        const diagnostics = [
          ...program.getSyntacticDiagnostics(source),
          ...program.getSemanticDiagnostics(source),
        ];
        return diagnostics.map((each) => compileErrorOf(file, each));
      });
    },
  };
}
