/** Where a new variable of a module goes, and what it may be called. */
import { ts } from "ts-morph";
import { baseName } from "../../project/paths.ts";
import { lastImport } from "../import-edits.ts";
import { resolveName } from "../scope.ts";

/** The statements of the module's top level that declare the names in an expression. */
export function neededBy(expression: ts.Expression): readonly ts.Statement[] {
  const found: ts.Statement[] = [];
  const visit = (node: ts.Node): void => {
    const declaring = ts.isIdentifier(node) ? resolveName(node.text, node) : undefined;
    const statement = declaring && topLevel(declaring);
    if (statement) found.push(statement);
    ts.forEachChild(node, visit);
  };
  visit(expression);
  return found;
}

/** Whether all names in an expression are those of the module, so that it means the same at its top level. */
export function isOfModule(expression: ts.Expression): boolean {
  const visit = (node: ts.Node): boolean => {
    const declaring = ts.isIdentifier(node) ? resolveName(node.text, node) : undefined;
    return (declaring !== undefined && !topLevel(declaring)) || (ts.forEachChild(node, visit) ?? false);
  };
  return !visit(expression);
}

function topLevel(node: ts.Node): ts.Statement | undefined {
  let at = node;
  while (!ts.isSourceFile(at.parent)) {
    if (ts.isFunctionLike(at) || ts.isBlock(at) || ts.isModuleBlock(at)) return undefined;
    at = at.parent;
  }
  return at as ts.Statement;
}

/** The last of the imports, and of `const … = require(…)` where these come first. */
export function lastLoad({ statements }: ts.SourceFile): ts.Statement | undefined {
  let last: ts.Statement | undefined;
  for (const statement of statements) {
    if (loads(statement)) last = statement;
    else if (!ts.isExpressionStatement(statement) || !ts.isStringLiteral(statement.expression)) break;
  }
  return last;
}

function loads(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement)) return true;
  if (!ts.isVariableStatement(statement)) return false;
  return statement.declarationList.declarations.every(({ initializer }) =>
    /^require\s*\(\s*["'][^"']*["']\s*\)[\w.]*$/.test(initializer?.getText() ?? ""),
  );
}

/** Code runs before the last import of the text: a variable below that import would be asked for too early. */
export function runsBetweenImports(file: ts.SourceFile): boolean {
  const last = lastImport(file);
  return file.statements.some(
    (statement) => last !== undefined && statement.pos < last.pos && !loads(statement) && !isInert(statement),
  );
}

function isInert(statement: ts.Statement): boolean {
  return (
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    (ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression))
  );
}

/** It begins a statement, and the one before has no semicolon: a parenthesis in its place would be taken for a call. */
export function startsUnended(node: ts.Expression): boolean {
  let at: ts.Node = node;
  while (!ts.isStatement(at)) at = at.parent;
  if (!ts.isExpressionStatement(at) || at.getStart() !== node.getStart()) return false;
  const { parent } = at;
  const statements = ts.isBlock(parent) || ts.isCaseOrDefaultClause(parent) ? parent.statements : undefined;
  const before = statements?.[statements.indexOf(at) - 1];
  return before !== undefined && needsSemicolon(before) && !before.getText().endsWith(";");
}

/** A block ends by its brace; these end by a semicolon. */
function needsSemicolon(statement: ts.Statement): boolean {
  return (
    ts.isExpressionStatement(statement) ||
    ts.isVariableStatement(statement) ||
    ts.isReturnStatement(statement) ||
    ts.isThrowStatement(statement)
  );
}

/** Names that a module has already, or that can't be declared. */
const TAKEN = /^(exports|module|require|arguments|eval|undefined|await|let|static|yield|async|NaN|Infinity)$/;

/** From the name of the file that is read: `page` for `page.html`, else `pageFile`. */
export function namesFor(path: string): readonly string[] {
  const words = baseName(path)
    .replace(/(?<=.)\.\w+$/, "")
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  const [first = "", ...others] = words;
  const head =
    first === first.toUpperCase() ? first.toLowerCase() : first.charAt(0).toLowerCase() + first.slice(1);
  const name = head + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  if (!/^[A-Za-z]/.test(name)) return ["keptFile"];
  const isKeyword = ts.identifierToKeywordKind(ts.factory.createIdentifier(name)) !== undefined;
  return isKeyword || TAKEN.test(name) ? [`${name}File`] : [name, `${name}File`];
}
