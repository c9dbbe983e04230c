/** Loops that take their items off a list: `while (queue.length > 0) { const path = queue.shift()!; … }`. */
import { ts } from "ts-morph";
import { unwrap } from "./unwrap.ts";

export interface Draining {
  /** The list as it is written. */
  readonly list: ts.Expression;
  /** Takes an item off, and names it. */
  readonly taking: ts.VariableStatement;
  readonly name: ts.BindingName;
  readonly from: "start" | "end";
  /** `if (path === undefined) break;`: what the type of the item asks for. */
  readonly guard: ts.IfStatement | undefined;
  /** Nothing else ends it. */
  readonly isPlain: boolean;
  /** Who may add to the list, or take from it, until it is empty. */
  readonly changedBy: "nobody" | "its turns" | "others";
}

export function drainingOf(loop: ts.IterationStatement): Draining | undefined {
  if (!ts.isWhileStatement(loop) || !ts.isBlock(loop.statement)) return undefined;
  const [taking, second] = loop.statement.statements;
  if (!taking || !ts.isVariableStatement(taking)) return undefined;
  const [declared] = taking.declarationList.declarations;
  const taken = declared?.initializer && unwrap(declared.initializer);
  if (!declared || !taken || !ts.isCallExpression(taken)) return undefined;
  const { expression: callee } = taken;
  if (!ts.isPropertyAccessExpression(callee) || !/^(shift|pop)$/.test(callee.name.text)) return undefined;
  const list = callee.expression;
  const text = list.getText();
  const condition = loop.expression.getText();
  if (!condition.includes(`${text}.length`)) return undefined;
  return {
    list,
    taking,
    name: declared.name,
    from: callee.name.text === "shift" ? "start" : "end",
    guard: second && isGuard(second, declared.name) ? second : undefined,
    isPlain:
      taking.declarationList.declarations.length === 1 &&
      condition.startsWith(`${text}.length`) &&
      /^( ?(>|!==?) ?0)?$/.test(condition.slice(`${text}.length`.length)),
    changedBy: changedBy(loop, list, callee),
  };
}

/** `if (path === undefined) break;`, `if (!path) continue;`. */
function isGuard(statement: ts.Statement, name: ts.BindingName): statement is ts.IfStatement {
  if (!ts.isIfStatement(statement) || statement.elseStatement || !ts.isIdentifier(name)) return false;
  const { thenStatement: then } = statement;
  const only = ts.isBlock(then) && then.statements.length === 1 ? then.statements[0]! : then;
  const ends =
    ts.isContinueStatement(only) ||
    ts.isBreakStatement(only) ||
    (ts.isReturnStatement(only) && !only.expression);
  const test = statement.expression.getText();
  const isAbsent =
    test === `!${name.text}` || /^ ?={2,3} ?(undefined|null)$/.test(test.slice(name.text.length));
  return ends && !(!ts.isReturnStatement(only) && only.label) && isAbsent && test.includes(name.text);
}

/** Only a list that the function has made is nobody else's, as long as it is not handed on. */
function changedBy(
  loop: ts.WhileStatement,
  list: ts.Expression,
  take: ts.PropertyAccessExpression,
): Draining["changedBy"] {
  if (!ts.isIdentifier(list)) return "others";
  const home = ts.findAncestor(loop, (node) => ts.isFunctionLike(node) || ts.isSourceFile(node));
  if (!home || ts.isSourceFile(home)) return "others";
  let found: Draining["changedBy"] = "others";
  let isShared = false;
  let isFed = false;
  const visit = (node: ts.Node, isNested: boolean): void => {
    if (ts.isIdentifier(node) && node.text === list.text && node.parent !== take) {
      const isInLoop = loop.pos <= node.pos && node.end <= loop.end;
      if (isFresh(node)) found = "nobody";
      else if (isInLoop && !isNested) isFed ||= !isLength(node);
      else if (isNested || (node.end < loop.pos && !isOwnUse(node))) isShared = true;
    }
    ts.forEachChild(node, (child) => visit(child, isNested || ts.isFunctionLike(child)));
  };
  ts.forEachChild(home, (child) => visit(child, ts.isFunctionLike(child)));
  if (isFed) return "its turns";
  return isShared ? "others" : found;
}

/** `const queue = [...items]`: not another name of somebody's list. */
function isFresh(name: ts.Identifier): boolean {
  const { parent } = name;
  if (!ts.isVariableDeclaration(parent) || parent.name !== name || !parent.initializer) return false;
  const value = unwrap(parent.initializer);
  return (
    !ts.isIdentifier(value) && !ts.isPropertyAccessExpression(value) && !ts.isElementAccessExpression(value)
  );
}

function isLength({ parent }: ts.Identifier): boolean {
  return ts.isPropertyAccessExpression(parent) && parent.name.text === "length";
}

/** A member of it is read or called; what is handed on may be kept. */
function isOwnUse({ parent }: ts.Identifier): boolean {
  return (
    ts.isPropertyAccessExpression(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isSpreadElement(parent)
  );
}
