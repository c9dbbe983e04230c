/** Names in one file, by text and tree alone: what declares a name at a place, and where a name is used. */
import { ts } from "ts-morph";

/** The identifier that declares the value `name` as seen from `from`, or undefined for a global. */
export function resolveName(name: string, from: ts.Node): ts.Identifier | undefined {
  for (let node: ts.Node | undefined = from.parent; node; node = node.parent) {
    const found = declaredIn(node, name);
    if (found) return found;
  }
  return undefined;
}

function declaredIn(scope: ts.Node, name: string): ts.Identifier | undefined {
  if (ts.isFunctionLike(scope)) {
    const own = ts.isFunctionExpression(scope) ? named(scope.name, name) : undefined;
    const body = "body" in scope && scope.body ? scope.body : undefined;
    return (
      first(scope.parameters, (parameter) => inBinding(parameter.name, name)) ??
      (body && hoisted(body, name)) ??
      own
    );
  }
  if (ts.isSourceFile(scope)) return inStatements(scope, name) ?? hoisted(scope, name);
  if (ts.isBlock(scope) || ts.isModuleBlock(scope) || ts.isCaseBlock(scope)) return inStatements(scope, name);
  if (ts.isForStatement(scope) || ts.isForOfStatement(scope) || ts.isForInStatement(scope)) {
    const { initializer } = scope;
    return initializer && ts.isVariableDeclarationList(initializer) ? inList(initializer, name) : undefined;
  }
  if (ts.isCatchClause(scope)) {
    return scope.variableDeclaration && inBinding(scope.variableDeclaration.name, name);
  }
  return ts.isClassExpression(scope) ? named(scope.name, name) : undefined;
}

type Statements = ts.SourceFile | ts.Block | ts.ModuleBlock | ts.CaseBlock;

const statedIn = new WeakMap<Statements, ReadonlyMap<string, ts.Identifier>>();

/** What the statements of a scope declare themselves. Kept: a long one is asked for each name in it. */
function inStatements(scope: Statements, name: string): ts.Identifier | undefined {
  let names = statedIn.get(scope);
  if (!names) statedIn.set(scope, (names = collectStated(scope)));
  return names.get(name);
}

function collectStated(scope: Statements): ReadonlyMap<string, ts.Identifier> {
  const names = new Map<string, ts.Identifier>();
  const add = (name: ts.BindingName | ts.ModuleName | undefined): void => {
    if (!name || ts.isStringLiteral(name)) return;
    if (!ts.isIdentifier(name)) {
      for (const each of name.elements) if (!ts.isOmittedExpression(each)) add(each.name);
    } else if (!names.has(name.text)) names.set(name.text, name);
  };
  const statements = ts.isCaseBlock(scope)
    ? scope.clauses.flatMap((clause) => clause.statements)
    : scope.statements;
  for (const statement of statements)
    if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations) add(name);
    else if (ts.isImportDeclaration(statement)) namesOfImport(statement.importClause).forEach(add);
    else if (isNamed(statement)) add(statement.name);
  return names;
}

function isNamed(statement: ts.Statement) {
  return (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isImportEqualsDeclaration(statement) ||
    ts.isModuleDeclaration(statement)
  );
}

function namesOfImport(clause: ts.ImportClause | undefined): readonly ts.Identifier[] {
  const bindings = clause?.namedBindings;
  const own = clause?.name ? [clause.name] : [];
  if (!bindings) return own;
  return [
    ...own,
    ...(ts.isNamespaceImport(bindings) ? [bindings] : bindings.elements).map((each) => each.name),
  ];
}

const hoistedIn = new WeakMap<ts.Node, ReadonlyMap<string, ts.Identifier>>();

/** `var` declarations of a body, at any depth, but not of the functions in it. */
function hoisted(body: ts.Node, name: string): ts.Identifier | undefined {
  let names = hoistedIn.get(body);
  if (!names) hoistedIn.set(body, (names = collectHoisted(body)));
  return names.get(name);
}

function collectHoisted(body: ts.Node): ReadonlyMap<string, ts.Identifier> {
  const names = new Map<string, ts.Identifier>();
  const add = (name: ts.BindingName): void => {
    if (!ts.isIdentifier(name)) {
      for (const each of name.elements) if (!ts.isOmittedExpression(each)) add(each.name);
    } else if (!names.has(name.text)) names.set(name.text, name);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isVariableDeclarationList(node) && !(node.flags & ts.NodeFlags.BlockScoped))
      for (const { name } of node.declarations) add(name);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return names;
}

function inList(list: ts.VariableDeclarationList, name: string): ts.Identifier | undefined {
  return first(list.declarations, (declaration) => inBinding(declaration.name, name));
}

function inBinding(binding: ts.BindingName, name: string): ts.Identifier | undefined {
  if (ts.isIdentifier(binding)) return named(binding, name);
  return first(binding.elements, (element) =>
    ts.isOmittedExpression(element) ? undefined : inBinding(element.name, name),
  );
}

function named(identifier: ts.Identifier | undefined, name: string): ts.Identifier | undefined {
  return identifier?.text === name ? identifier : undefined;
}

function first<T, R>(items: Iterable<T>, of: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = of(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

const known = new WeakMap<ts.SourceFile, ReadonlyMap<string, readonly ts.Identifier[]>>();

/**
 * The identifiers of a file that declare or use the value or type `name`; names of members are left out.
 * Shadowing is not looked at: a name without any use is surely free.
 */
export function usesOf(sourceFile: ts.SourceFile, name: string): readonly ts.Identifier[] {
  let names = known.get(sourceFile);
  if (!names) known.set(sourceFile, (names = collectNames(sourceFile)));
  return names.get(name) ?? [];
}

function collectNames(sourceFile: ts.SourceFile): ReadonlyMap<string, readonly ts.Identifier[]> {
  const names = new Map<string, ts.Identifier[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !isMemberName(node)) {
      const list = names.get(node.text);
      if (list) list.push(node);
      else names.set(node.text, [node]);
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(sourceFile, visit);
  return names;
}

export function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isImportSpecifier(parent)) return parent.propertyName === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  if (ts.isExportSpecifier(parent)) return parent.propertyName !== undefined && parent.name === node;
  const isMember =
    ts.isPropertyAssignment(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isAccessor(parent) ||
    ts.isEnumMember(parent);
  return isMember && parent.name === node;
}
