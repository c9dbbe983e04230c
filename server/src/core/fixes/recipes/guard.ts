/** The check around an operation that answers yes or no, and what it guards. */
import { ts } from "ts-morph";

export interface Guard {
  readonly statement: ts.IfStatement | ts.ConditionalExpression;
  /** What runs where the answer is yes. */
  readonly yes: ts.Node | undefined;
  readonly no: ts.Node | undefined;
}

/** The `if` or `?:` whose whole condition is the node, or the node negated. */
export function guardOf(node: ts.Expression): Guard | undefined {
  let condition: ts.Node = node;
  let isNegated = false;
  for (; ; condition = condition.parent) {
    const { parent } = condition;
    if (ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.ExclamationToken)
      isNegated = !isNegated;
    else if (!ts.isParenthesizedExpression(parent)) break;
  }
  const { parent } = condition;
  if (ts.isIfStatement(parent) && parent.expression === condition)
    return ordered(parent, isNegated, parent.thenStatement, parent.elseStatement);
  if (ts.isConditionalExpression(parent) && parent.condition === condition)
    return ordered(parent, isNegated, parent.whenTrue, parent.whenFalse);
  return undefined;
}

/** A comment that stands outside the branches, and would go with the check. */
function hasCommentAside(statement: ts.Node): boolean {
  const { text } = statement.getSourceFile();
  const [, ...parts] = statement.getChildren();
  return parts.some((part) => /\S/.test(text.slice(part.pos, part.getStart())));
}

function ordered(
  statement: Guard["statement"],
  isNegated: boolean,
  first: ts.Node,
  second: ts.Node | undefined,
): Guard | undefined {
  if (hasCommentAside(statement)) return undefined;
  return isNegated ? { statement, yes: second, no: first } : { statement, yes: first, no: second };
}

/** The one statement that a branch consists of; undefined where there are more, or comments beside it. */
export function onlyStatement(branch: ts.Node | undefined): ts.Statement | undefined {
  if (!branch || !ts.isStatement(branch)) return undefined;
  if (!ts.isBlock(branch)) return branch;
  const [only, ...others] = branch.statements;
  if (!only || others.length > 0) return undefined;
  const { text } = branch.getSourceFile();
  const around = text.slice(branch.getStart() + 1, only.getStart()) + text.slice(only.end, branch.end - 1);
  return /\S/.test(around) ? undefined : only;
}
