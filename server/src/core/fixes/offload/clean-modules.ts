/** Whether a module can be loaded a second time, on another thread, without doing anything but declaring. */
import { ts } from "ts-morph";
import { baseName } from "../../project/paths.ts";

export interface CleanModules {
  /** Why not, with the first thing that it does; undefined where it only declares. */
  whyNot(file: ts.SourceFile): string | undefined;
}

/** `importedBy` gives the files of the workspace that a file's code loads. */
export function createCleanModules(
  importedBy: (file: ts.SourceFile) => readonly ts.SourceFile[],
): CleanModules {
  const known = new Map<ts.SourceFile, string | undefined>();
  const whyNot = (file: ts.SourceFile): string | undefined => {
    if (known.has(file)) return known.get(file);
    // Modules that load each other: the question is answered by the rest of them.
    known.set(file, undefined);
    const own = file.statements.find((statement) => !isDeclaring(statement));
    const found = own ? `loading ${baseName(file.fileName)} does \`${firstLine(own)}\`` : imported(file);
    known.set(file, found);
    return found;
  };
  const imported = (file: ts.SourceFile): string | undefined => {
    for (const each of importedBy(file)) {
      const reason = whyNot(each);
      if (reason !== undefined) return reason;
    }
    return undefined;
  };
  return { whyNot };
}

function firstLine(node: ts.Node): string {
  const text = node.getText().split(/\r?\n/, 1)[0] ?? "";
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function isDeclaring(statement: ts.Statement): boolean {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.every(
      ({ initializer }) => !initializer || isPure(initializer),
    );
  if (ts.isExpressionStatement(statement))
    return isDirective(statement.expression) || isExporting(statement.expression);
  if (ts.isClassDeclaration(statement)) return isPlainClass(statement);
  if (ts.isExportAssignment(statement)) return isPure(statement.expression);
  if (ts.isImportDeclaration(statement)) return statement.importClause !== undefined;
  return (
    ts.isImportEqualsDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isEmptyStatement(statement)
  );
}

function isDirective(expression: ts.Expression): boolean {
  return ts.isStringLiteral(expression);
}

/** `module.exports = { … }`, `exports.load = load`. */
function isExporting(expression: ts.Expression): boolean {
  return (
    ts.isBinaryExpression(expression) &&
    expression.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    /^(module\.)?exports\b/.test(expression.left.getText()) &&
    isPure(expression.right)
  );
}

function isPlainClass(node: ts.ClassLikeDeclaration): boolean {
  const isFixed = (member: ts.ClassElement): boolean =>
    !ts.isClassStaticBlockDeclaration(member) &&
    !(
      ts.isPropertyDeclaration(member) &&
      member.initializer &&
      isStatic(member) &&
      !isPure(member.initializer)
    );
  return (ts.getDecorators(node) ?? []).length === 0 && node.members.every(isFixed);
}

function isStatic(member: ts.PropertyDeclaration): boolean {
  return member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
}

/** What makes a new value and changes nothing: of calls only those of the language that are known to. */
const MAKERS =
  /^((Map|Set|WeakMap|WeakSet|Date|RegExp|URL|TextEncoder|TextDecoder|AsyncLocalStorage|Intl\.\w+|Error|Array|ArrayBuffer|(Big)?(Uint|Int)(8|16|32|64)(Clamped)?Array|Float(32|64)Array)|Symbol(\.for)?|BigInt|Number|String|Boolean|Math\.\w+|Object\.(freeze|fromEntries|entries|keys|values|create)|Array\.(from|of)|Number\.\w+|JSON\.(parse|stringify)|require|require\.resolve|createRequire|createModuleRequire|promisify|z\.\w+|(path\.)?(join|resolve|dirname)|fileURLToPath|createWorkerPool|createProcessPool)$/;

/** One of them, or a method of what one of them made: `z.object({ … }).strict()`. */
function isMaker(callee: ts.Expression): boolean {
  if (MAKERS.test(callee.getText())) return true;
  const made = ts.isPropertyAccessExpression(callee) ? callee.expression : undefined;
  return made !== undefined && ts.isCallExpression(made) && /^z\./.test(made.getText()) && isPure(made);
}

function isPure(node: ts.Expression): boolean {
  if (ts.isFunctionLike(node)) return true;
  if (ts.isClassExpression(node)) return isPlainClass(node);
  if (ts.isCallExpression(node) || ts.isNewExpression(node))
    return isMaker(node.expression) && (node.arguments ?? []).every(isPure);
  if (ts.isDeleteExpression(node) || ts.isAwaitExpression(node) || ts.isTaggedTemplateExpression(node))
    return false;
  if (ts.isPostfixUnaryExpression(node)) return false;
  if (ts.isPrefixUnaryExpression(node))
    return (
      node.operator !== ts.SyntaxKind.PlusPlusToken &&
      node.operator !== ts.SyntaxKind.MinusMinusToken &&
      isPure(node.operand)
    );
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) return false;
  const parts: ts.Expression[] = [];
  ts.forEachChild(node, (child) => {
    if (ts.isExpression(child)) parts.push(child);
    else if (ts.isPropertyAssignment(child)) parts.push(child.initializer);
    else if (ts.isSpreadAssignment(child)) parts.push(child.expression);
    else if (ts.isTemplateSpan(child)) parts.push(child.expression);
  });
  return parts.every(isPure);
}
