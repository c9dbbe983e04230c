/** Whether a variable, and what it holds, stays with the function that made it until a loop is over. */
import { ts } from "ts-morph";
import { functionAround } from "../layout.ts";
import { callbackForm } from "../migration/language.ts";
import { assignmentTo, changedWholeBy, functionCalledBy, holds } from "../state-change.ts";
import { unwrap } from "../../facts/unwrap.ts";
import { resolveName, usesOf } from "../scope.ts";
import { isAccess } from "../state-part.ts";
import { isFresh } from "./origin.ts";

export interface Inside {
  readonly loop: ts.Node;
  readonly owner: ts.Node;
  readonly types: { textOf(expression: ts.Expression): string };
}

/** No function that others may call meanwhile uses the variable. */
export function isKeptInside(declaring: ts.Identifier, inside: Inside): boolean {
  return usesOfName(declaring).every((use) => isInOwnRun(use, declaring, inside));
}

/**
 * The variable is made with a new object, which nobody else gets before the loop ends; for what lies deeper, that is
 * true of all that is put into it as well.
 */
export function isPrivate(declaring: ts.Identifier, depth: number, inside: Inside): boolean {
  return isPrivateName(declaring, depth, inside, new Set());
}

function isPrivateName(declaring: ts.Identifier, depth: number, inside: Inside, seen: Set<ts.Node>): boolean {
  if (seen.has(declaring)) return true;
  seen.add(declaring);
  const { parent } = declaring;
  const isMade =
    ts.isVariableDeclaration(parent) &&
    (!parent.initializer || isMadeHere(parent.initializer, depth, inside));
  return (
    isMade &&
    usesOfName(declaring).every(
      (use) =>
        use === declaring ||
        use.pos > endOf(inside) ||
        (isInOwnRun(use, declaring, inside) && isHeld(use, depth, inside, seen)),
    )
  );
}

/** What happens behind the loop does not matter for it. A loop around it comes back. */
function endOf({ loop }: Inside): number {
  let end = loop.end;
  for (let at = loop.parent; at && !ts.isFunctionLike(at); at = at.parent)
    if (ts.isIterationStatement(at, false)) end = at.end;
  return end;
}

function usesOfName(declaring: ts.Identifier): readonly ts.Identifier[] {
  return usesOf(declaring.getSourceFile(), declaring.text).filter(
    (use) => use === declaring || resolveName(use.text, use) === declaring,
  );
}

/** In the function itself, or in one that it calls by name or that a method of a list calls at once. */
function isInOwnRun(use: ts.Node, declaring: ts.Node, { owner }: Inside): boolean {
  const home = functionAround(declaring);
  for (let at = functionAround(use); at !== home && at !== owner && at.parent; at = functionAround(at))
    if (!isRunAtOnce(at)) return false;
  return true;
}

function isRunAtOnce(made: ts.Node): boolean {
  const { parent } = made;
  if (ts.isCallExpression(parent)) {
    const { expression: callee } = parent;
    if (unwrap(callee) === made) return true;
    const method = ts.isPropertyAccessExpression(callee) ? callee.name.text : "";
    return callbackForm(method) !== undefined || callee.getText() === "Array.from";
  }
  const name = ts.isFunctionDeclaration(made)
    ? made.name
    : ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)
      ? parent.name
      : undefined;
  if (!name) return false;
  return usesOfName(name).every(
    (use) => use === name || (ts.isCallExpression(use.parent) && use.parent.expression === use),
  );
}

/** An expression that gives something new; for what lies deeper, of nothing but new things and plain values. */
function isMadeHere(value: ts.Expression, depth: number, inside: Inside): boolean {
  const node = unwrap(value);
  if (isPlain(node, inside)) return true;
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    return isMadeHere(node.right, depth, inside);
  if (!isFresh(node)) return false;
  if (depth === 0) return true;
  if (ts.isArrayLiteralExpression(node))
    return node.elements.every((each) => isMadeHere(each, depth - 1, inside));
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every(
      (each) => ts.isPropertyAssignment(each) && isMadeHere(each.initializer, depth - 1, inside),
    );
  if (ts.isNewExpression(node)) return (node.arguments ?? []).every((each) => isPlain(each, inside));
  if (!ts.isCallExpression(node)) return false;
  const callee = node.expression.getText();
  if (/^(JSON\.parse|structuredClone|Array|Object\.create|Buffer\.\w+)$/.test(callee)) return true;
  const callback = node.arguments.find((each) => ts.isArrowFunction(each));
  const isFilled = /(^Array\.from|\.map|\.flatMap)$/.test(callee);
  if (isFilled && callback && !ts.isBlock(callback.body)) return isMadeHere(callback.body, depth - 1, inside);
  if (/\.split$/.test(callee)) return true;
  return /\.fill$/.test(callee) && node.arguments.every((each) => isPlain(each, inside));
}

const PLAIN =
  /^(string|number|boolean|bigint|undefined|null|true|false|-?\d+n?|"[^"]*")( \| (string|number|boolean|bigint|undefined|null))*$/;

function isPlain(value: ts.Expression, { types }: Inside): boolean {
  return PLAIN.test(types.textOf(value));
}

const LOOKING =
  /^(console\.\w+|Math\.\w+|JSON\.stringify|Object\.(keys|values|entries)|Array\.(isArray|from)|String|Number|Boolean|BigInt)$/;

/** What is done with the value here gives it to nobody. */
function isHeld(use: ts.Expression, depth: number, inside: Inside, seen: Set<ts.Node>): boolean {
  let node: ts.Node = use;
  while (
    ts.isParenthesizedExpression(node.parent) ||
    ts.isNonNullExpression(node.parent) ||
    ts.isAsExpression(node.parent)
  )
    node = node.parent;
  const { parent } = node;
  if (isAccess(parent)) return isHeldMember(node, parent, depth, inside, seen);
  const assignment = assignmentTo(node);
  if (assignment)
    return ts.isBinaryExpression(assignment) && assignment.operatorToken.kind === ts.SyntaxKind.EqualsToken
      ? isMadeHere(assignment.right, depth, inside)
      : true;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent))
    return isHeldArgument(node, parent, depth, inside, seen);
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name))
    return usesOfName(parent.name).every((each) => each === parent.name || isHeld(each, depth, inside, seen));
  return (
    ts.isForOfStatement(parent) ||
    ts.isForInStatement(parent) ||
    ts.isSpreadElement(parent) ||
    ts.isTemplateSpan(parent) ||
    ts.isExpressionStatement(parent) ||
    ts.isPrefixUnaryExpression(parent) ||
    ts.isPostfixUnaryExpression(parent) ||
    ts.isTypeOfExpression(parent) ||
    ts.isIfStatement(parent) ||
    ts.isIterationStatement(parent, false) ||
    ts.isConditionalExpression(parent) ||
    (ts.isBinaryExpression(parent) && !isGiven(node, parent)) ||
    (ts.isReturnStatement(parent) && !holds(inside.loop, parent) === true) ||
    isPlain(use, inside)
  );
}

function isGiven(node: ts.Node, parent: ts.BinaryExpression): boolean {
  return parent.right === node && assignmentTo(parent.left) !== undefined;
}

/** A member that is read, changed or called; what is put in must be new as well, where depth matters. */
function isHeldMember(
  node: ts.Node,
  access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  depth: number,
  inside: Inside,
  seen: Set<ts.Node>,
): boolean {
  if (access.expression !== node) return true;
  if (depth === 0) return true;
  const assignment = assignmentTo(access);
  if (assignment && ts.isBinaryExpression(assignment))
    return isMadeHere(assignment.right, depth - 1, inside) || isPrivateValue(assignment.right, inside, seen);
  const call = access.parent;
  if (!ts.isCallExpression(call) || changedWholeBy(call) !== node) return true;
  return call.arguments.every(
    (each) => isMadeHere(each, depth - 1, inside) || isPrivateValue(each, inside, seen),
  );
}

function isPrivateValue(value: ts.Expression, inside: Inside, seen: Set<ts.Node>): boolean {
  const node = unwrap(value);
  const declaring = ts.isIdentifier(node) ? resolveName(node.text, node) : undefined;
  return declaring !== undefined && isPrivateName(declaring, 0, inside, seen);
}

/** Put into a collection that is private itself, or handed to what only looks at it. */
function isHeldArgument(
  node: ts.Node,
  call: ts.CallExpression | ts.NewExpression,
  depth: number,
  inside: Inside,
  seen: Set<ts.Node>,
): boolean {
  const { expression: callee } = call;
  if (callee === node) return true;
  if (LOOKING.test(callee.getText())) return true;
  const collection = ts.isCallExpression(call) ? changedWholeBy(call) : undefined;
  const holder = collection && unwrap(collection);
  const declaring = holder && ts.isIdentifier(holder) ? resolveName(holder.text, holder) : undefined;
  if (declaring) return isPrivateName(declaring, 0, inside, seen);
  const called = functionCalledBy(call);
  const index = call.arguments?.indexOf(node as ts.Expression) ?? -1;
  const parameter = called && ts.isFunctionLike(called) ? called.parameters[index] : undefined;
  if (!parameter || !ts.isIdentifier(parameter.name)) return false;
  const { name } = parameter;
  if (seen.has(name)) return true;
  seen.add(name);
  return usesOfName(name).every((use) => use === name || isHeld(use, depth, inside, seen));
}
