/** Compiles the programs of proofs: strictly, all files, with what was parsed once for all of them. */
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { ts } from "ts-morph";
import type { CompileError, OwnProgram } from "../../../src/core/engine.ts";
import { compileErrorOf } from "../../../src/core/fixes/compile-error.ts";
import { createOwnHost, type OwnHost } from "../../../src/node/own-program/own-host.ts";

const TYPES = dirname(dirname(createRequire(import.meta.url).resolve("@types/node/package.json")));
const SOURCE = /\.[cm]?[jt]sx?$/;

export type Texts = ReadonlyMap<string, string>;

interface Compiler {
  readonly host: OwnHost;
  last: ts.Program | undefined;
}

/** By options: the library and Node's types are parsed once for each. */
const compilers = new Map<string, Compiler>();

/** The program below `root`. `texts` by absolute path, tsconfig.json and package.json too. */
export function compiled(root: string, texts: Texts): ts.Program {
  const options = optionsOf(root, texts);
  const key = JSON.stringify(options);
  const compiler = compilers.get(key) ?? { host: createOwnHost(options, () => undefined), last: undefined };
  compilers.set(key, compiler);
  compiler.host.setTexts(texts);
  const rootNames = rootsOf(texts);
  const program = ts.createProgram({
    rootNames,
    options,
    host: compiler.host.compilerHost,
    ...(compiler.last === undefined ? {} : { oldProgram: compiler.last }),
  });
  compiler.last = program;
  return program;
}

function rootsOf(texts: Texts): string[] {
  return [...texts.keys()].filter((path) => SOURCE.test(path));
}

/** The errors of all files of the program below `root`. */
export function compileErrors(root: string, texts: Texts): CompileError[] {
  const program = compiled(root, texts);
  return rootsOf(texts).flatMap((path) => {
    const file = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map((each) =>
      compileErrorOf(path, each),
    );
  });
}

function optionsOf(root: string, texts: Texts): ts.CompilerOptions {
  const { config } = ts.parseConfigFileTextToJson(
    "tsconfig.json",
    texts.get(`${root}/tsconfig.json`) ?? "{}",
  );
  const { compilerOptions } = config as { compilerOptions?: object };
  const { options, errors } = ts.convertCompilerOptionsFromJson(compilerOptions ?? {}, root);
  if (errors.length > 0) throw new Error(ts.flattenDiagnosticMessageText(errors[0]!.messageText, " "));
  return { ...options, typeRoots: [TYPES] };
}

/** What the engine verifies fixes in: the program of these texts, as they are when it is asked. */
export function strictProgram(root: string, texts: Texts): OwnProgram {
  return {
    installed: true,
    errors: (_files, changed) => compileErrors(root, new Map([...texts, ...changed])),
  };
}
