/**
 * Lists whose items are made of each other: one may have to be ready before the next. What an item does with the one that
 * it was given is hidden behind its methods, of which effects know no more than that they change their own object.
 */
import { ts } from "ts-morph";
import { constantOf } from "./turn-order.ts";

/** `groups[id] = new Group(groups[outer], …)`: who is made of another item may need it to be ready. */
export function familyReason(
  sourceFile: ts.SourceFile,
  awaits: readonly ts.AwaitExpression[],
): string | undefined {
  const lists = awaits.flatMap(({ expression }) => listOfReceiver(expression) ?? []);
  const list = lists.find((each) => sourceFile.text.includes(`${each}[`) && isFamily(sourceFile, each));
  return list && `the items of ${list} are made of each other`;
}

/** `groups` of `groups[id].start()`. */
function listOfReceiver(call: ts.Expression): string | undefined {
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return undefined;
  const { expression } = call.expression;
  const receiver = ts.isNonNullExpression(expression) ? expression.expression : expression;
  return ts.isElementAccessExpression(receiver) ? receiver.expression.getText() : undefined;
}

function isFamily(node: ts.Node, list: string): boolean {
  if (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isElementAccessExpression(node.left) &&
    node.left.expression.getText() === list &&
    (ts.isCallExpression(node.right) || ts.isNewExpression(node.right)) &&
    node.right.arguments?.some((argument) => isItemOf(argument, list))
  )
    return true;
  return ts.forEachChild(node, (child) => isFamily(child, list) || undefined) ?? false;
}

function isItemOf(argument: ts.Expression, list: string): boolean {
  const made = ts.isIdentifier(argument) ? constantOf(argument) : argument;
  return made?.getText().startsWith(`${list}[`) ?? false;
}
