/**
 * The narrow door to the type checker: positions in, declarations out, in batches. The only file that knows whose
 * checker it is, and what of it is internal.
 */
import { ts } from "ts-morph";
import { innermostAround } from "./descend.ts";
import { DECLARATIONS } from "./shipped.ts";

export interface Query {
  readonly file: string;
  /** Where the name in question stands. */
  readonly at: number;
}

/** A declaration in the workspace, by where its name stands. */
export interface Declared {
  readonly file: string;
  readonly at: number;
  readonly name: string;
}

export type Answer =
  /** Declarations in the workspace, APIs declared outside it (own and inherited, most specific first), or both. */
  | { readonly is: "declared"; readonly declarations: readonly Declared[]; readonly apis: readonly string[] }
  /** The receiver's type is not known. */
  | { readonly is: "any" }
  /** A type is known, and it has no such member that we could name. */
  | { readonly is: "none" };

export interface Door {
  /** One answer for each query, in order. */
  symbolsAt(queries: readonly Query[]): Answer[];
}

type Internal = typeof ts & { bindSourceFile?: (file: ts.SourceFile, options: ts.CompilerOptions) => void };

/**
 * Binds one file ahead of the checker, so that making the checker is many short steps in place of a long one.
 * `bindSourceFile` is internal; where it is missing the checker binds by itself.
 */
export function bindFile(program: ts.Program, file: ts.SourceFile): void {
  (ts as Internal).bindSourceFile?.(file, program.getCompilerOptions());
}

export function createDoor(program: ts.Program): Door {
  const checker = program.getTypeChecker();
  return {
    symbolsAt: (queries) => queries.map((query) => answer(program, checker, query)),
  };
}

function answer(program: ts.Program, checker: ts.TypeChecker, query: Query): Answer {
  const file = program.getSourceFile(query.file);
  const node = file && tokenAt(file, query.at);
  if (!node) return { is: "none" };
  const symbol = aliased(checker, checker.getSymbolAtLocation(node));
  if (!symbol || checker.isUnknownSymbol(symbol))
    return receiverIsAny(checker, node) ? { is: "any" } : { is: "none" };
  const declarations: Declared[] = [];
  const apis: string[] = [];
  for (const declaration of inOrder(symbol.declarations ?? [])) {
    const path = declaration.getSourceFile().fileName;
    if (isOutside(path)) add(apis, outsideApi(declaration, path));
    else declarations.push({ file: path, at: nameStart(declaration), name: symbol.name });
  }
  if (apis.length > 0) for (const api of inheritedApis(checker, symbol)) add(apis, api);
  return { is: "declared", declarations, apis };
}

/** By place: a member of a union has its declarations in the order in which the checker met the union's types. */
function inOrder(declarations: readonly ts.Declaration[]): readonly ts.Declaration[] {
  if (declarations.length < 2) return declarations;
  const path = (declaration: ts.Declaration) => declaration.getSourceFile().fileName;
  return [...declarations].sort(
    (a, b) => (path(a) < path(b) ? -1 : path(a) > path(b) ? 1 : 0) || a.pos - b.pos,
  );
}

function aliased(checker: ts.TypeChecker, symbol: ts.Symbol | undefined): ts.Symbol | undefined {
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function receiverIsAny(checker: ts.TypeChecker, node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent) && !ts.isElementAccessExpression(parent)) return false;
  return (
    (checker.getTypeAtLocation(parent.expression).flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0
  );
}

/** The innermost node that starts at the offset and is a name (or a literal key). */
function tokenAt(file: ts.SourceFile, at: number): ts.Node | undefined {
  const node = innermostAround(file, { start: at, end: at + 1 });
  return node === file ? undefined : node;
}

export function nameStart(declaration: ts.Declaration): number {
  const name = ts.getNameOfDeclaration(declaration);
  if (ts.isConstructorDeclaration(declaration)) return nameStart(declaration.parent);
  return (name ?? declaration).getStart();
}

export function isOutside(path: string): boolean {
  return path.startsWith("/unblock/") || path.includes("/node_modules/typescript/lib/");
}

/** The API that a declaration of Node, the language's library or the catalogue is: `node:fs#Dir.readSync`. */
function outsideApi(declaration: ts.Node, path: string): string {
  const names: string[] = [];
  const whole = wholeExport(scopeOf(declaration));
  let module = path.startsWith(`${DECLARATIONS}/`)
    ? path.slice(DECLARATIONS.length + 1).replace(/\.d\.ts$/, "")
    : "global";
  for (let at: ts.Node = declaration; at && !ts.isSourceFile(at); at = at.parent) {
    if (ts.isModuleDeclaration(at) && ts.isStringLiteral(at.name)) {
      module = at.name.text.includes(":") ? at.name.text : `node:${at.name.text}`;
      break;
    }
    if (ts.isModuleDeclaration(at) && at.flags & ts.NodeFlags.GlobalAugmentation) break;
    const name = ts.isConstructorDeclaration(at) ? "constructor" : exportedName(at, whole);
    if (name !== undefined) names.unshift(name);
  }
  return canonicalApi(module, names);
}

/** The module that declares it: a file, or a part of one (`declare module "node:stream"`). */
function scopeOf(declaration: ts.Node): ts.SourceFile | ts.ModuleBlock {
  for (let at = declaration; ; at = at.parent) if (isModule(at)) return at;
}

function isModule(node: ts.Node): node is ts.SourceFile | ts.ModuleBlock {
  return ts.isSourceFile(node) || (ts.isModuleBlock(node) && ts.isStringLiteral(node.parent.name));
}

/** What `export =` names: its namespace is the module, and a function of the name is what calling the module means. */
function wholeExport(scope: ts.SourceFile | ts.ModuleBlock): string | undefined {
  for (const statement of scope.statements)
    if (ts.isExportAssignment(statement) && ts.isIdentifier(statement.expression))
      return statement.expression.text;
  return undefined;
}

function exportedName(node: ts.Node, whole: string | undefined): string | undefined {
  const name = declaredName(node);
  const isDefault =
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword) ?? false);
  if (isDefault && !ts.isClassLike(node)) return "default";
  if (name === undefined || name !== whole || !isModule(outermost(node).parent)) return name;
  if (ts.isModuleDeclaration(node)) return undefined;
  return ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node) ? "default" : name;
}

/** The statement that the declaration is (part of). */
function outermost(node: ts.Node): ts.Node {
  return ts.isVariableDeclaration(node) ? node.parent.parent : node;
}

function declaredName(node: ts.Node): string | undefined {
  const isNamed =
    ts.isClassLike(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isModuleDeclaration(node) ||
    ts.isClassElement(node) ||
    ts.isTypeElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isVariableDeclaration(node);
  const name = isNamed ? ts.getNameOfDeclaration(node as ts.Declaration) : undefined;
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
}

/** The library's spelling variants under one name: `ReadonlyArray.map` is `Array.map`, `JSON` is no interface. */
const SAME: Readonly<Record<string, string>> = {
  ReadonlyArray: "Array",
  ArrayConstructor: "Array",
  ReadonlyMap: "Map",
  ReadonlySet: "Set",
  PromiseLike: "Promise",
  PromiseConstructor: "Promise",
  ObjectConstructor: "Object",
  StringConstructor: "String",
  Process: "process",
  Storage: "localStorage",
};

function canonicalApi(module: string, names: string[]): string {
  if (module !== "global" && module !== "node:process") return `${module}#${names.join(".")}`;
  const path = names.map((name) => SAME[name] ?? name);
  return `global#${path.join(".").replace(/^NodeJS\.process\b/, "process")}`;
}

/** The same member of base classes and interfaces: `Server.on` of `node:http` is `EventEmitter.on` of `node:events`. */
function inheritedApis(checker: ts.TypeChecker, symbol: ts.Symbol): string[] {
  const found: string[] = [];
  const seen = new Set<ts.Symbol>();
  const visit = (owner: ts.Symbol | undefined) => {
    if (!owner || seen.has(owner) || !(owner.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)))
      return;
    seen.add(owner);
    for (const base of (checker.getDeclaredTypeOfSymbol(owner) as ts.InterfaceType).getBaseTypes?.() ?? []) {
      const member = base.getProperty(symbol.name);
      for (const declaration of member?.declarations ?? []) {
        const path = declaration.getSourceFile().fileName;
        if (isOutside(path)) found.push(outsideApi(declaration, path));
      }
      visit(base.getSymbol());
    }
  };
  visit((symbol as ts.Symbol & { parent?: ts.Symbol }).parent);
  return found;
}

function add(list: string[], item: string): void {
  if (!list.includes(item)) list.push(item);
}
