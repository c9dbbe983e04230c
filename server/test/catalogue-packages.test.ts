/**
 * Every npm row against two sets of types: our own small declarations (all symbols must resolve there, since the
 * analysis program sees nothing else) and the packages' own (a row with a wrong name fails). No look-up is tested here.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ts } from "ts-morph";
import { packageCatalogue } from "../src/core/catalogue/packages/index.ts";
import type { ApiSymbol, Argument, CallShape, OperationRow } from "../src/core/catalogue/row.ts";

const declarations = fileURLToPath(new URL("../src/core/catalogue/declarations/", import.meta.url));

/** Names that the newest version of a package no longer has, with the versions that do. Read in those versions' types. */
const OLDER: Readonly<Record<ApiSymbol, string>> = {
  "glob#GlobSync.constructor": "glob 7 and 8",
  ...moduleItself("globby", 11),
  "globby#gitignore.sync": "globby up to 11",
  "globby#gitignore": "globby up to 11",
  ...moduleItself("execa", 5),
  "execa#commandSync": "execa up to 5",
  "execa#command": "execa up to 5",
  ...moduleItself("find-up", 5),
  "find-up#sync.exists": "find-up 4 and 5",
  "find-up#exists": "find-up 4 and 5",
  ...moduleItself("load-json-file", 6),
  ...moduleItself("write-json-file", 4),
  ...moduleItself("read-pkg", 5),
  ...moduleItself("pkg-dir", 5),
  ...moduleItself("locate-path", 6),
  ...moduleItself("path-exists", 4),
  ...moduleItself("make-dir", 3),
  ...moduleItself("del", 6),
};

/** Packages whose own types are not installed here, with the reason. Their rows were read in the package's types. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  "@swc/core": "native code of many megabytes for the sake of a list of names",
  "sass-embedded": "native code; has the API of sass, which is checked",
};

const REQUIRED = [
  ...["fs-extra", "graceful-fs", "glob", "fast-glob", "globby", "rimraf", "execa", "cross-spawn", "shelljs"],
  ...[
    "better-sqlite3",
    "bcrypt",
    "bcryptjs",
    "jsonwebtoken",
    "resolve",
    "write-file-atomic",
    "csv-parse/sync",
  ],
  ...[
    "adm-zip",
    "sass",
    "esbuild",
    "terser",
    "cosmiconfig",
    "find-up",
    "express",
    "fastify",
    "@nestjs/common",
  ],
  ...["@nestjs/core", "@nestjs/schedule", "vscode"],
];

const operations = packageCatalogue.flatMap((part) => part.operations ?? []);
const entries = packageCatalogue.flatMap((part) => part.entries ?? []);
const files = packageCatalogue.flatMap((part) => part.files ?? []);
const aliases = packageCatalogue.flatMap((part) => Object.keys(part.aliases ?? {}));
const symbols = [
  ...operations.flatMap((row) => (row.twin === undefined ? [row.symbol] : [row.symbol, row.twin.symbol])),
  ...entries.map((row) => row.symbol),
  ...files.map((row) => row.symbol),
];

describe("the npm half of the catalogue", () => {
  it("has rows for every package that the first catalogue promises", () => {
    const present = new Set([...symbols.map(moduleOf), ...aliases]);
    assert.deepEqual(
      REQUIRED.filter((name) => !present.has(name)),
      [],
    );
    for (const fake of ["memfs", "mock-fs"]) assert.ok(!present.has(fake), `${fake} never touches a disk`);
  });

  it("says everything once", () => {
    const keys = operations.map((row) => [row.symbol, row.access ?? "call", row.fake ?? false].join(" "));
    assert.deepEqual(
      keys.filter((key, index) => keys.indexOf(key) !== index),
      [],
    );
    const entryKeys = entries.map((row) => `${row.symbol} ${JSON.stringify(row.calls)} ${row.entry}`);
    assert.deepEqual(
      entryKeys.filter((key, index) => entryKeys.indexOf(key) !== index),
      [],
    );
  });

  it("names only what its declarations declare", () => {
    const declared = lookUp(modulesOf(symbols), resolveToDeclarations);
    const undeclared = unique(symbols).filter((symbol) =>
      hasDeclaration(moduleOf(symbol)) ? !declared(symbol) : !needsNoTypes(symbol),
    );
    assert.deepEqual(undeclared, []);
  });

  it("has declarations without errors", () => {
    const program = programOf(declarationFiles(), "", resolveToDeclarations);
    const own = program.getSourceFiles().filter((file) => file.fileName.startsWith(declarations));
    const errors = own.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]);
    assert.deepEqual(errors.map(describeDiagnostic), []);
  });

  it("names only what the packages' own types declare", () => {
    const checked = unique(symbols).filter(
      (symbol) => !(symbol in OLDER) && !(moduleOf(symbol) in READ_BY_HAND),
    );
    const declared = lookUp(modulesOf(checked), resolveInstalled);
    assert.deepEqual(
      checked.filter((symbol) => !declared(symbol)),
      [],
    );
  });

  it("calls no name older that the installed version has", () => {
    const declared = lookUp(modulesOf(Object.keys(OLDER)), resolveInstalled);
    assert.deepEqual(Object.keys(OLDER).filter(declared), []);
    assert.deepEqual(
      Object.keys(OLDER).filter((symbol) => !symbols.includes(symbol)),
      [],
    );
  });

  it("would notice a wrong name", () => {
    const wrong = [
      "bcrypt#hashSink",
      "better-sqlite3#Statement.walk",
      "adm-zip#AdmZip.readFileSync",
      "sass#default",
    ];
    for (const resolution of [resolveToDeclarations, resolveInstalled]) {
      const declared = lookUp(modulesOf(wrong), resolution);
      assert.deepEqual(wrong.filter(declared), []);
    }
  });
});

/** Up to a major version the module was one function, with the blocking one as its `sync`. */
function moduleItself(module: string, lastMajor: number): Readonly<Record<ApiSymbol, string>> {
  const versions = `${module} up to ${lastMajor}, where the module is the function`;
  return { [`${module}#sync`]: versions, [`${module}#default`]: versions };
}

function moduleOf(symbol: ApiSymbol): string {
  return symbol.slice(0, symbol.indexOf("#"));
}

function modulesOf(names: readonly ApiSymbol[]): readonly string[] {
  return unique(names.map(moduleOf));
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

function declarationFile(module: string): string {
  return `${declarations}${module}.d.ts`;
}

function hasDeclaration(module: string): boolean {
  return module.startsWith("node:") || existsSync(declarationFile(module));
}

/** Imports alone lead to a module's members, so a function of the module needs no declaration. */
function needsNoTypes(symbol: ApiSymbol): boolean {
  return /#[\w$]+(\.sync)?$/.test(symbol);
}

function declarationFiles(): readonly string[] {
  const names = readdirSync(declarations, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".d.ts")).map((name) => declarations + name);
}

type Resolution = (module: string, from: string, host: ts.CompilerHost) => ts.ResolvedModuleFull | undefined;

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

const resolveToDeclarations: Resolution = (module, from, host) =>
  existsSync(declarationFile(module))
    ? { resolvedFileName: declarationFile(module), extension: ts.Extension.Dts }
    : resolveInstalled(module, from, host);

const resolveInstalled: Resolution = (module, from, host) =>
  ts.resolveModuleName(module, from, options, host).resolvedModule;

/** A program of some files, and of one more text beside this test. */
function programOf(roots: readonly string[], text: string, resolution: Resolution): ts.Program {
  const virtual = fileURLToPath(new URL("catalogue-packages-symbols.ts", import.meta.url));
  const host = ts.createCompilerHost(options);
  const library = fileURLToPath(new URL("../../node_modules/typescript/lib", import.meta.url));
  const getSourceFile = host.getSourceFile.bind(host);
  host.getDefaultLibLocation = () => library;
  host.getDefaultLibFileName = () => `${library}/lib.es2023.d.ts`;
  host.getSourceFile = (name, version) =>
    name === virtual ? ts.createSourceFile(name, text, version) : getSourceFile(name, version);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map((literal) => ({ resolvedModule: resolution(literal.text, from, host) }));
  return ts.createProgram([...roots, virtual], options, host);
}

/** Answers whether a symbol is declared in one of these modules. */
function lookUp(modules: readonly string[], resolution: Resolution): (symbol: ApiSymbol) => boolean {
  const text = modules.map((module) => `import ${JSON.stringify(module)};`).join("\n");
  const program = programOf([], text, resolution);
  const checker = program.getTypeChecker();
  const importing = program
    .getSourceFiles()
    .find((file) => file.fileName.endsWith("catalogue-packages-symbols.ts"));
  const byModule = new Map<string, ts.Symbol | undefined>();
  for (const statement of importing?.statements ?? []) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    byModule.set(statement.moduleSpecifier.text, checker.getSymbolAtLocation(statement.moduleSpecifier));
  }
  return (symbol) => {
    const module = byModule.get(moduleOf(symbol));
    return (
      module !== undefined && isDeclared(checker, module, symbol.slice(symbol.indexOf("#") + 1).split("."))
    );
  };
}

function isDeclared(checker: ts.TypeChecker, module: ts.Symbol, path: readonly string[]): boolean {
  const [first = "", ...rest] = path;
  const whole = checker.resolveExternalModuleSymbol(module);
  if (first === "default") {
    const itself = whole === module ? module.exports?.get("default" as ts.__String) : whole;
    return itself !== undefined && valueType(checker, itself).getCallSignatures().length > 0;
  }
  const exported = checker.getExportsAndPropertiesOfModule(module).filter((one) => one.name === first);
  const named = whole.name === first ? [...exported, whole] : exported;
  return named.some((start) => hasMembers(checker, resolved(checker, start), rest));
}

function hasMembers(checker: ts.TypeChecker, owner: ts.Symbol, path: readonly string[]): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return true;
  if (name === "constructor") return valueType(checker, owner).getConstructSignatures().length > 0;
  const member = membersOf(checker, owner, name);
  return member !== undefined && hasMembers(checker, resolved(checker, member), rest);
}

/** A member of the instances that a class or interface describes, or of the value itself. */
function membersOf(checker: ts.TypeChecker, owner: ts.Symbol, name: string): ts.Symbol | undefined {
  const isType = owner.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias);
  const instance = isType ? checker.getDeclaredTypeOfSymbol(owner).getProperty(name) : undefined;
  return instance ?? valueType(checker, owner).getProperty(name);
}

function valueType(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Type {
  return checker.getTypeOfSymbol(resolved(checker, symbol));
}

function resolved(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function describeDiagnostic(diagnostic: ts.Diagnostic): string {
  const place = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
  const name = diagnostic.file?.fileName.slice(declarations.length);
  return `${name}:${(place?.line ?? 0) + 1} ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`;
}
