/**
 * Whether names of the npm half of the catalogue are declared: in the catalogue's own small declarations, or in the
 * types that the installed packages have.
 */
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ts } from "ts-morph";
import type { ApiSymbol } from "../../src/core/catalogue/row.ts";

const catalogue = fileURLToPath(new URL("../../src/core/catalogue/", import.meta.url));
const declarations = `${catalogue}declarations/`;

export function moduleOf(symbol: ApiSymbol): string {
  return symbol.slice(0, symbol.indexOf("#"));
}

export function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

function declarationFile(module: string): string {
  return `${declarations}${module}.d.ts`;
}

export function hasDeclaration(module: string): boolean {
  return module.startsWith("node:") || existsSync(declarationFile(module));
}

/** Imports alone lead to a module's members, however deep, to what `new` makes of them, and to what a call gives. */
export function needsNoTypes(symbol: ApiSymbol): boolean {
  return /#(\*\*?|[\w$]+(\(\))?(\.[\w$*]+(\(\))?)*)$/.test(symbol);
}

function declarationFiles(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".d.ts")).map((name) => folder + name);
}

export type Resolution = (
  module: string,
  from: string,
  host: ts.CompilerHost,
) => ts.ResolvedModuleFull | undefined;

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts"],
  types: ["node"],
  experimentalDecorators: true,
  strict: true,
  noEmit: true,
};

/** Packages resolve to the declarations that travel with the catalogue; where there is none, to what is installed. */
export const DECLARED: Resolution = (module, from, host) =>
  existsSync(declarationFile(module))
    ? { resolvedFileName: declarationFile(module), extension: ts.Extension.Dts }
    : INSTALLED(module, from, host);

/** Packages resolve to the types of the installed version. */
export const INSTALLED: Resolution = (module, from, host) =>
  ts.resolveModuleName(module, from, options, host).resolvedModule;

/** A program of some files, and of one more text beside this file. */
function programOf(roots: readonly string[], text: string, resolution: Resolution): ts.Program {
  const virtual = fileURLToPath(new URL("package-types-symbols.ts", import.meta.url));
  const host = ts.createCompilerHost(options);
  const library = fileURLToPath(new URL("../../../node_modules/typescript/lib", import.meta.url));
  const getSourceFile = host.getSourceFile.bind(host);
  host.getDefaultLibLocation = () => library;
  host.getDefaultLibFileName = () => `${library}/lib.es2023.d.ts`;
  host.getSourceFile = (name, version) =>
    name === virtual ? ts.createSourceFile(name, text, version) : getSourceFile(name, version);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map((literal) => ({ resolvedModule: resolution(literal.text, from, host) }));
  // `@types/vscode` is an ambient module, which would hide our declarations.
  const types = resolution === INSTALLED ? ["node", "vscode"] : ["node"];
  return ts.createProgram([...roots, virtual], { ...options, types }, host);
}

/** Answers whether a symbol is declared, for symbols of the modules of these. */
export function lookUp(
  symbols: readonly ApiSymbol[],
  resolution: Resolution,
): (symbol: ApiSymbol) => boolean {
  const text = unique(symbols.map(moduleOf))
    .map((module) => `import ${JSON.stringify(module)};`)
    .join("\n");
  const program = programOf([], text, resolution);
  const checker = program.getTypeChecker();
  const importing = program
    .getSourceFiles()
    .find((file) => file.fileName.endsWith("package-types-symbols.ts"));
  const byModule = new Map<string, ts.Symbol | undefined>();
  for (const statement of importing?.statements ?? []) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    byModule.set(statement.moduleSpecifier.text, checker.getSymbolAtLocation(statement.moduleSpecifier));
  }
  const globals = importing ? checker.getSymbolsInScope(importing, ts.SymbolFlags.Value) : [];
  return (symbol) => {
    const path = symbol.slice(symbol.indexOf("#") + 1).split(".");
    if (moduleOf(symbol) === "global") return globals.some((one) => one.name === path.join("."));
    const module = byModule.get(moduleOf(symbol));
    return module !== undefined && isDeclared(checker, module, path);
  };
}

function isDeclared(checker: ts.TypeChecker, module: ts.Symbol, path: readonly string[]): boolean {
  const [first = "", ...rest] = path;
  if (/^\*+$/.test(first)) return true;
  const name = first.replace(CALLED, "");
  return named(checker, module, name).some((start) =>
    CALLED.test(first)
      ? gives(checker, start, rest)
      : name === "default" && rest.length === 0
        ? isCalledOrMade(valueType(checker, start))
        : hasMembers(checker, resolved(checker, start), rest),
  );
}

/** What a module has under a name: its exports, and the class or function that it is or has as its default export. */
function named(checker: ts.TypeChecker, module: ts.Symbol, name: string): readonly ts.Symbol[] {
  const assigned = module.exports?.get(ts.InternalSymbolName.ExportEquals);
  const whole = assigned === undefined ? module : resolved(checker, assigned);
  const exported = whole === module ? module.exports?.get(ts.InternalSymbolName.Default) : whole;
  const byDefault = exported && resolved(checker, exported);
  if (name === "default") return byDefault ? [byDefault] : [];
  const properties = byDefault ? checker.getTypeOfSymbol(byDefault).getProperties() : [];
  return [
    ...[...checker.getExportsOfModule(module), ...properties].filter((one) => one.name === name),
    ...[whole, ...(byDefault ? [byDefault] : [])].filter((one) => ownName(one) === name),
    ...unexported(checker, module, name),
  ];
}

/** A class that only exported functions lead to: `APIBuilder` of fdir. */
function unexported(checker: ts.TypeChecker, module: ts.Symbol, name: string): readonly ts.Symbol[] {
  const file = module.valueDeclaration;
  if (!file || !ts.isSourceFile(file)) return [];
  return file.statements.flatMap((statement) =>
    ts.isClassDeclaration(statement) && statement.name?.text === name
      ? (checker.getSymbolAtLocation(statement.name) ?? [])
      : [],
  );
}

/** The name that a class has in its file, also where it is exported as `default` or as the module. */
function ownName(symbol: ts.Symbol): string | undefined {
  const declaration = symbol.declarations?.find(ts.isClassDeclaration);
  return declaration?.name?.text ?? symbol.name;
}

function hasMembers(checker: ts.TypeChecker, owner: ts.Symbol, path: readonly string[]): boolean {
  const [name, ...rest] = path;
  if (name === undefined || name === "**") return true;
  if (name === "constructor") return valueType(checker, owner).getConstructSignatures().length > 0;
  const member = membersOf(checker, owner, name.replace(CALLED, ""));
  if (member === undefined) return false;
  return CALLED.test(name)
    ? gives(checker, member, rest)
    : hasMembers(checker, resolved(checker, member), rest);
}

const CALLED = /\(\)$/;

function isCalledOrMade(type: ts.Type): boolean {
  return type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0;
}

/** Whether a call gives something with the members, or with none of them asked for, a function. */
function gives(checker: ts.TypeChecker, called: ts.Symbol, path: readonly string[]): boolean {
  return valueType(checker, called)
    .getCallSignatures()
    .some((signature) => {
      let type: ts.Type | undefined = signature.getReturnType();
      for (const name of path) type = type && memberType(checker, type, name);
      return type !== undefined && (type.flags & ts.TypeFlags.Any || isCalledOrMade(type));
    });
}

function memberType(checker: ts.TypeChecker, type: ts.Type, name: string): ts.Type | undefined {
  if (name === "**" || type.flags & ts.TypeFlags.Any) return checker.getAnyType();
  if (CALLED.test(name)) {
    const called = memberType(checker, type, name.replace(CALLED, ""));
    return called?.getCallSignatures()[0]?.getReturnType();
  }
  // What a call gives may have to be waited for.
  const member =
    checker.getApparentType(type).getProperty(name) ?? checker.getAwaitedType(type)?.getProperty(name);
  return member && checker.getTypeOfSymbol(member);
}

/** A member of the instances that a class or interface describes or a value constructs, or of the value itself. */
function membersOf(checker: ts.TypeChecker, owner: ts.Symbol, name: string): ts.Symbol | undefined {
  const isType = owner.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias);
  const instance = isType ? checker.getDeclaredTypeOfSymbol(owner).getProperty(name) : undefined;
  const value = valueType(checker, owner);
  const made = value.getConstructSignatures()[0]?.getReturnType().getProperty(name);
  const inNamespace = owner.flags & ts.SymbolFlags.Namespace ? checker.getExportsOfModule(owner) : [];
  return instance ?? made ?? value.getProperty(name) ?? inNamespace.find((one) => one.name === name);
}

function valueType(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Type {
  return checker.getTypeOfSymbol(resolved(checker, symbol));
}

function resolved(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The compiler's errors in the declarations of packages or of other runtimes, one line each. */
export function errorsOfDeclarations(of: "declarations" | "runtimes"): readonly string[] {
  const folder = `${catalogue}${of}/`;
  const program = programOf(declarationFiles(folder), "", DECLARED);
  const own = program.getSourceFiles().filter((file) => file.fileName.startsWith(folder));
  return own
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(describeDiagnostic);
}

function describeDiagnostic(diagnostic: ts.Diagnostic): string {
  const place = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
  const name = diagnostic.file?.fileName.slice(catalogue.length);
  return `${name}:${(place?.line ?? 0) + 1} ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`;
}
