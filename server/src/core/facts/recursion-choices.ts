/** Of a loop in which a function calls itself: whether each turn does, and what a turn marks and sets back. */
import { ts } from "ts-morph";
import { collectNames, walk } from "./loop-syntax.ts";
import type { Names } from "./recursion-arguments.ts";

/** Whether something else than the function's own parameters decides if a turn comes to the call. */
export function isGuarded(call: ts.Node, loop: ts.Node | undefined, { parameters }: Names): boolean {
  if (!loop) return false;
  const isChoice = (condition: ts.Expression): boolean => {
    const names = new Set<string>();
    collectNames(condition, names);
    return [...names].some((name) => !parameters.includes(name));
  };
  for (let node = call; node !== loop; node = node.parent) {
    const { parent } = node;
    if (ts.isIfStatement(parent) && node !== parent.expression && isChoice(parent.expression)) return true;
    if (ts.isConditionalExpression(parent) && node !== parent.condition && isChoice(parent.condition))
      return true;
    if (ts.isBlock(parent) && parent.statements.some((each) => each.end <= node.pos && leaves(each)))
      return true;
  }
  return false;
}

/** `if (taken[item]) continue;` */
function leaves(statement: ts.Statement): boolean {
  if (!ts.isIfStatement(statement)) return false;
  const { thenStatement } = statement;
  const last = ts.isBlock(thenStatement) ? thenStatement.statements.at(-1) : thenStatement;
  return last !== undefined && (ts.isContinueStatement(last) || ts.isReturnStatement(last));
}

/** Places that are set twice: `taken[item] = true; …; taken[item] = false`. */
export function marksIn(loop: ts.Node): number {
  const set = new Map<string, number>();
  const body = ts.isFunctionLike(loop) && "body" in loop ? (loop.body as ts.Node | undefined) : loop;
  if (!body) return 0;
  walk(body, (node) => {
    const isSet =
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      ts.isElementAccessExpression(node.left);
    if (isSet) set.set(node.left.getText(), (set.get(node.left.getText()) ?? 0) + 1);
    return true;
  });
  return [...set.values()].filter((times) => times > 1).length;
}
