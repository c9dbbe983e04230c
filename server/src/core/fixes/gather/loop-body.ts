/** What stands in the way of a loop's turns as calls of a function, and what the turns leave behind. */
import { ts } from "ts-morph";
import { assignmentOf, isStep } from "../assignment.ts";
import { unwrap } from "../../facts/unwrap.ts";
import { namesIn } from "../offload/changes.ts";
import { isWritten } from "../offload/changes.ts";
import type { Refused } from "../rewrite/form.ts";
import { functionAround } from "../layout.ts";
import { changedByCall, holds } from "../state-change.ts";
import type { TypeDoor } from "../../project/type-door.ts";
import { isPath, type Walk } from "./loop-head.ts";
import { declaringOf, usesIn, walkTurn } from "./loop-names.ts";

/** A change of something that is there before the turn and stays after it. */
export interface Left {
  /** The call or the assignment. */
  readonly node: ts.Node;
  /** What is changed: `results` of `results.push(x)`, `texts[name]` of an assignment. */
  readonly target: ts.Expression;
  /** What declares the innermost name of it; undefined for a global or `this`. */
  readonly declaring: ts.Identifier | undefined;
  readonly root: string;
  /** The result is the same in whichever order the turns do it. */
  readonly isUnordered: boolean;
}

/** Why the body can't be a function of its own. */
export function whyNoTurn(loop: ts.IterationStatement, { naming }: Walk): Refused | undefined {
  if (ts.isLabeledStatement(loop.parent)) return { node: loop.parent, reason: "the loop has a label" };
  let found: Refused | undefined;
  walkTurn(loop.statement, (node) => {
    if (!naming || node.pos >= naming.end) found ??= stopAt(node, loop);
  });
  return found;
}

function stopAt(node: ts.Node, loop: ts.IterationStatement): Refused | undefined {
  if (ts.isReturnStatement(node)) return { node, reason: "it can return before the last item" };
  if (ts.isYieldExpression(node))
    return { node, reason: "who takes its values decides whether there is another turn" };
  if (ts.isBreakOrContinueStatement(node) && node.label && !isInside(node, node.label, loop))
    return { node, reason: "it leaves the turn to a label outside" };
  if (ts.isBreakStatement(node) && !node.label && breaks(node, loop))
    return { node, reason: "it can break off before the last item" };
  if (ts.isThrowStatement(node) && !isCaught(node, loop))
    return { node, reason: "it can throw before the last item, and the others would have been started" };
  if (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.BlockScoped) === 0)
    return whyShared(node, loop);
  return undefined;
}

function isInside(node: ts.Node, label: ts.Identifier, loop: ts.IterationStatement): boolean {
  for (let at = node.parent; at !== loop; at = at.parent)
    if (ts.isLabeledStatement(at) && at.label.text === label.text) return true;
  return false;
}

function breaks(node: ts.Node, loop: ts.IterationStatement): boolean {
  for (let at = node.parent; at !== loop; at = at.parent)
    if (ts.isSwitchStatement(at) || ts.isIterationStatement(at, false)) return false;
  return true;
}

function isCaught(node: ts.Node, loop: ts.IterationStatement): boolean {
  for (let at = node; at !== loop; at = at.parent)
    if (ts.isTryStatement(at.parent) && at.parent.tryBlock === at && at.parent.catchClause) return true;
  return false;
}

/** A `var` belongs to the function: what one turn writes the next one may read. */
function whyShared(list: ts.VariableDeclarationList, loop: ts.IterationStatement): Refused | undefined {
  for (const { name, initializer } of list.declarations)
    for (const each of namesIn(name)) {
      const outside = usesIn(each.getSourceFile(), each).some((use) => !holds(loop, use));
      if (outside || !initializer)
        return { node: list, reason: `\`${each.text}\` is a \`var\`, which all turns share` };
    }
  return undefined;
}

/** The `continue` statements that end a turn. */
export function turnEnds(
  loop: ts.IterationStatement,
  { naming }: Pick<Walk, "naming">,
): readonly ts.ContinueStatement[] {
  const found: ts.ContinueStatement[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isIterationStatement(node, false)) return;
    const isNaming = naming !== undefined && node.pos < naming.end;
    if (ts.isContinueStatement(node) && !node.label && !isNaming) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(loop.statement);
  return found;
}

/** What the turns change that is not theirs, in the order of the text. */
export function leftBy(loop: ts.IterationStatement, types: TypeDoor): readonly Left[] {
  const found: Left[] = [];
  const visit = (node: ts.Node): void => {
    const target = changedBy(node, types);
    const root = target && rootOf(target, loop);
    if (target && root)
      found.push({ node, target, ...root, isUnordered: isUnordered(node, target, loop, types) });
    ts.forEachChild(node, visit);
  };
  visit(loop.statement);
  return found;
}

function changedBy(node: ts.Node, types: TypeDoor): ts.Expression | undefined {
  if (ts.isCallExpression(node)) {
    const collection = changedByCall(node) ?? ownObject(node);
    // What is waited for is no collection, but somebody's own.
    return collection && !ts.isAwaitExpression(node.parent) && isCollection(collection, types)
      ? collection
      : undefined;
  }
  if (ts.isDeleteExpression(node)) return node.expression;
  const isTarget =
    ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
  return isTarget && !ts.isVariableDeclaration(node.parent) && isWritten(node) ? node : undefined;
}

/** `issues.extend(more)`, for its effect alone, of an object that the function has made before the loop. */
function ownObject({ expression: callee, parent }: ts.CallExpression): ts.Expression | undefined {
  if (!ts.isExpressionStatement(parent) || !ts.isPropertyAccessExpression(callee)) return undefined;
  const owner = callee.expression;
  const declaration = ts.isIdentifier(owner) ? declaringOf(owner)?.parent : undefined;
  if (!declaration || !ts.isVariableDeclaration(declaration)) return undefined;
  const made = declaration.initializer && unwrap(declaration.initializer);
  const isOwn = functionAround(declaration) === functionAround(parent);
  return isOwn && made && ts.isNewExpression(made) ? owner : undefined;
}

function isCollection(node: ts.Expression, types: TypeDoor): boolean {
  const kind = types.kindOf(node);
  return kind !== "promise" && kind !== "string" && kind !== "void";
}

/** The innermost name, if it is not the turn's own. What is taken out of something outside is a part of that. */
function rootOf(
  target: ts.Expression,
  loop: ts.IterationStatement,
  seen: ReadonlySet<ts.Node> = new Set(),
): Pick<Left, "declaring" | "root"> | undefined {
  const node = unwrap(target);
  if (node.kind === ts.SyntaxKind.ThisKeyword) return { declaring: undefined, root: "this" };
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))
    return rootOf(node.expression, loop, seen);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return node.expression.name.text === "get" ? rootOf(node.expression.expression, loop, seen) : undefined;
  if (ts.isBinaryExpression(node)) return rootOf(node.left, loop, seen) ?? rootOf(node.right, loop, seen);
  if (!ts.isIdentifier(node)) return undefined;
  const declaring = declaringOf(node);
  if (!declaring || !holds(loop, declaring)) return { declaring, root: node.text };
  const { parent } = declaring;
  if (!ts.isVariableDeclaration(parent) || !parent.initializer || seen.has(parent)) return undefined;
  return node === target && seen.size === 0 && isWritten(target)
    ? undefined
    : rootOf(parent.initializer, loop, new Set([...seen, parent]));
}

/** `count++`, `changed = true`, `results[i] = …` of an array: the same in any order. */
function isUnordered(
  node: ts.Node,
  target: ts.Expression,
  loop: ts.IterationStatement,
  types: TypeDoor,
): boolean {
  const assignment = assignmentOf(node);
  if (!assignment || !ts.isExpressionStatement(assignment.parent)) return false;
  if (ts.isElementAccessExpression(target))
    return types.kindOf(target.expression) === "array" && isOwnIndex(target.argumentExpression, loop);
  if (!isPath(target) || mentionsOf(loop, target) > 1) return false;
  if (isStep(assignment)) return true;
  return (
    ts.isBinaryExpression(assignment) &&
    (assignment.operatorToken.kind === ts.SyntaxKind.EqualsToken
      ? ts.isLiteralExpression(assignment.right) ||
        /^(true|false|null|undefined)$/.test(assignment.right.getText())
      : isSum(assignment.operatorToken.kind) && ts.isNumericLiteral(assignment.right))
  );
}

function isSum(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.PlusEqualsToken || kind === ts.SyntaxKind.MinusEqualsToken;
}

/** How often a turn names the same. */
export function mentionsOf(loop: ts.IterationStatement, target: ts.Expression): number {
  const text = target.getText();
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isExpression(node) && node.getText() === text) count++;
    else ts.forEachChild(node, visit);
  };
  visit(loop.statement);
  return count;
}

/** The index of a loop that counts: no two turns have the same. */
function isOwnIndex(node: ts.Expression, loop: ts.IterationStatement): boolean {
  if (!ts.isIdentifier(node) || !ts.isForStatement(loop) || !loop.initializer) return false;
  const declaring = declaringOf(node);
  return declaring !== undefined && holds(loop.initializer, declaring);
}
