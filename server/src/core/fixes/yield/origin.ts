/**
 * Where a value comes from, by the text: made here, handed in by a caller, or there before; and how deep in it lies what is
 * asked about. What can't be followed is unknown.
 */
import { ts } from "ts-morph";
import { unwrap } from "../../facts/unwrap.ts";
import { resolveName, usesOf } from "../scope.ts";
import { assignmentTo } from "../state-change.ts";
import { isAccess } from "../state-part.ts";

export type Origin =
  /** Made in place, by an expression. */
  | { readonly is: "fresh" }
  /** What a variable was made with; `depth` members down from it. */
  | { readonly is: "variable"; readonly name: ts.Identifier; readonly depth: number }
  | { readonly is: "parameter"; readonly name: ts.Identifier }
  | { readonly is: "this" }
  | { readonly is: "unknown" };

const UNKNOWN: Origin = { is: "unknown" };

/** Methods that give what is in the collection. */
const GIVING =
  /^(get|find|findLast|at|pop|shift|values|keys|entries|slice|filter|concat|toSorted|toReversed)$/;
/** Methods of lists whose callback gets the items, and where among its parameters. */
const HANDING = /^(forEach|map|filter|some|every|find|findIndex|flatMap|sort|toSorted)$/;

export function originsOf(value: ts.Expression, depth = 0, seen = new Set<ts.Node>()): readonly Origin[] {
  const node = unwrap(value);
  if (node.kind === ts.SyntaxKind.ThisKeyword) return [{ is: "this" }];
  if (ts.isIdentifier(node)) return ofName(node, depth, seen);
  if (isAccess(node)) return originsOf(node.expression, depth + 1, seen);
  if (ts.isConditionalExpression(node))
    return [node.whenTrue, node.whenFalse].flatMap((each) => originsOf(each, depth, seen));
  if (ts.isBinaryExpression(node) && GIVES_EITHER.has(node.operatorToken.kind))
    return [node.left, node.right].flatMap((each) => originsOf(each, depth, seen));
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    // A copy is fresh, and what is in it is not.
    if (GIVING.test(name.text) && !(isFresh(node) && depth === 0))
      return originsOf(expression, depth + 1, seen);
  }
  return isFresh(node) ? [{ is: "fresh" }] : [UNKNOWN];
}

const GIVES_EITHER = new Set([
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.EqualsToken,
]);

function ofName(name: ts.Identifier, depth: number, seen: Set<ts.Node>): readonly Origin[] {
  const declaring = resolveName(name.text, name);
  if (!declaring || seen.has(declaring)) return [UNKNOWN];
  seen.add(declaring);
  return ofDeclared(declaring, depth, seen);
}

function ofDeclared(declaring: ts.Identifier, depth: number, seen: Set<ts.Node>): readonly Origin[] {
  let deeper = depth;
  let at: ts.Node = declaring.parent;
  while (ts.isBindingElement(at)) {
    deeper++;
    at = at.parent.parent;
  }
  if (ts.isParameter(at)) return ofParameter(at, declaring, deeper, seen);
  if (!ts.isVariableDeclaration(at)) return [{ is: "variable", name: declaring, depth }];
  const loop = at.parent.parent;
  if (ts.isForOfStatement(loop) && loop.initializer === at.parent)
    return originsOf(loop.expression, deeper + 1, seen);
  const { initializer } = at;
  if (!initializer || isFresh(unwrap(initializer)))
    return [{ is: "variable", name: declaring, depth: deeper }];
  return [
    originsOf(initializer, deeper, seen),
    ...assignedTo(declaring).map((value) => (value ? originsOf(value, deeper, seen) : [UNKNOWN])),
  ].flat();
}

/** All that a variable is given later; undefined for what does not show. */
function assignedTo(declaring: ts.Identifier): readonly (ts.Expression | undefined)[] {
  return usesOf(declaring.getSourceFile(), declaring.text).flatMap((use) => {
    const assignment = resolveName(use.text, use) === declaring ? assignmentTo(use) : undefined;
    if (!assignment) return [];
    return [ts.isBinaryExpression(assignment) && assignment.left === use ? assignment.right : undefined];
  });
}

/** An item of a list, where the function is given to one of its methods. */
function ofParameter(
  parameter: ts.ParameterDeclaration,
  declaring: ts.Identifier,
  depth: number,
  seen: Set<ts.Node>,
): readonly Origin[] {
  const call = parameter.parent.parent;
  const callee = ts.isCallExpression(call) ? call.expression : undefined;
  if (callee && ts.isPropertyAccessExpression(callee)) {
    const isFirst = parameter.parent.parameters[0] === parameter;
    const [, start] = (call as ts.CallExpression).arguments;
    if (/^reduce(Right)?$/.test(callee.name.text))
      return isFirst && start ? originsOf(start, depth, seen) : originsOf(callee.expression, depth + 1, seen);
    if (HANDING.test(callee.name.text)) return originsOf(callee.expression, depth + 1, seen);
  }
  return [{ is: "parameter", name: declaring }];
}

const MAKING_METHOD =
  /^(map|filter|slice|concat|flat|flatMap|split|fill|toSorted|toReversed|toSpliced|entries|keys|values|match|matchAll)$/;
const MAKING_CALL =
  /^(Array|Array\.(from|of)|Object\.(create|fromEntries|keys|values|entries)|Buffer\.(alloc|allocUnsafe|from)|JSON\.parse|structuredClone|create[A-Z]\w*|\w+\.create[A-Z]\w*)$/;

/** An expression that gives a new object, which nobody else has. */
export function isFresh(value: ts.Expression): boolean {
  const node = unwrap(value);
  if (ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node) || ts.isNewExpression(node))
    return true;
  if (!ts.isCallExpression(node)) return ts.isLiteralExpression(node) || ts.isTemplateExpression(node);
  const { expression: callee } = node;
  if (MAKING_CALL.test(callee.getText())) return true;
  if (!ts.isPropertyAccessExpression(callee)) return false;
  // Only of a new list is what `fill` gives new.
  return MAKING_METHOD.test(callee.name.text) && (callee.name.text !== "fill" || isFresh(callee.expression));
}
