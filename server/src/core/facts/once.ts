/**
 * What only the first caller does: its result is kept in something that outlives the call, and a guard asks for it first.
 * `config ??= load()`, `if (!this.#page) this.#page = read()`, `if (cached) return cached; … cached = read()`.
 */
import { ts } from "ts-morph";
import { lookUp, type State } from "./state.ts";

/** Whether a call stands behind such a guard, by the text of its function. */
export function isOnce(state: State, call: ts.Node): boolean {
  for (let at = call; !ts.isFunctionLike(at) && !ts.isSourceFile(at); at = at.parent) {
    const { parent } = at;
    if (!parent) return false;
    if (ts.isBinaryExpression(parent) && parent.right === at && isKept(state, parent)) return true;
    if (ts.isIfStatement(parent) && parent.thenStatement === at && fills(state, parent)) return true;
    if (ts.isBlock(parent) && ts.isFunctionLike(parent.parent) && ts.isStatement(at)) {
      const { pos } = at;
      if (guardsOf(parent).some((guard) => guard.end <= pos && outlives(state, guard.kept))) return true;
    }
  }
  return false;
}

/** `kept ??= call`, `kept = kept ?? call`, `kept ?? (kept = call)`. */
function isKept(state: State, { left, operatorToken, right, parent }: ts.BinaryExpression): boolean {
  const operator = operatorToken.kind;
  if (operator === ts.SyntaxKind.QuestionQuestionEqualsToken || operator === ts.SyntaxKind.BarBarEqualsToken)
    return outlives(state, left);
  if (operator !== ts.SyntaxKind.QuestionQuestionToken && operator !== ts.SyntaxKind.BarBarToken)
    return false;
  const isAssigned =
    assigns(right, left.getText()) ||
    (ts.isBinaryExpression(parent) && isAssignmentTo(parent, left.getText()) && parent.right !== left);
  return isAssigned && outlives(state, left);
}

/** `if (!kept) { … kept = … }`. */
function fills(state: State, { expression, thenStatement }: ts.IfStatement): boolean {
  const kept = absent(expression);
  return kept !== undefined && outlives(state, kept) && assigns(thenStatement, kept.getText());
}

/** `if (kept) return kept;` */
interface Guard {
  readonly kept: ts.Expression;
  /** Where the statement ends. */
  readonly end: number;
}

/** By the body of a function: each of its calls asks. */
const guards = new WeakMap<ts.Block, readonly Guard[]>();

/** Guards of places that the function fills further down. */
function guardsOf(body: ts.Block): readonly Guard[] {
  let found = guards.get(body);
  if (!found) {
    found = body.statements.flatMap((statement) => guardIn(statement) ?? []);
    if (found.length > 0) {
      const last = lastAssignments(body);
      found = found.filter(({ kept, end }) => (last.get(kept.getText()) ?? -1) >= end);
    }
    guards.set(body, found);
  }
  return found;
}

function guardIn(statement: ts.Statement): Guard | undefined {
  if (!ts.isIfStatement(statement)) return undefined;
  const { thenStatement, end } = statement;
  const first = ts.isBlock(thenStatement) ? thenStatement.statements[0] : thenStatement;
  const kept = present(statement.expression);
  return first && ts.isReturnStatement(first) && kept ? { kept, end } : undefined;
}

/** Where the last statement begins that assigns to a place, by the place's text. */
function lastAssignments(body: ts.Block): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const statement of body.statements) {
    const visit = (node: ts.Node): void => {
      if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken)
        last.set(node.left.getText(), statement.pos);
      ts.forEachChild(node, visit);
    };
    visit(statement);
  }
  return last;
}

/** What the condition finds missing: `!kept`, `kept === undefined`. */
function absent(condition: ts.Expression): ts.Expression | undefined {
  if (ts.isParenthesizedExpression(condition)) return absent(condition.expression);
  if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken)
    return condition.operand;
  return comparedWithNothing(condition, /^={2,3}$/);
}

/** What the condition finds there: `kept`, `kept !== undefined`. */
function present(condition: ts.Expression): ts.Expression | undefined {
  if (ts.isParenthesizedExpression(condition)) return present(condition.expression);
  // `kept && !options.reload`: unless somebody asks for it again.
  if (
    ts.isBinaryExpression(condition) &&
    condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
  )
    return present(condition.left) ?? present(condition.right);
  return isPlace(condition) ? condition : comparedWithNothing(condition, /^!={1,2}$/);
}

function comparedWithNothing(node: ts.Expression, operator: RegExp): ts.Expression | undefined {
  if (!ts.isBinaryExpression(node) || !operator.test(node.operatorToken.getText())) return undefined;
  return /^(undefined|null)$/.test(node.right.getText()) ? node.left : undefined;
}

function isPlace(node: ts.Expression): boolean {
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);
}

/** A variable of a scope around the function, or a member of something: not a local, and not one of many keys. */
function outlives(state: State, node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node)) {
    const root = rootOf(node);
    return root.kind === ts.SyntaxKind.ThisKeyword || (ts.isIdentifier(root) && isOuter(state, root.text));
  }
  return ts.isIdentifier(node) && isOuter(state, node.text);
}

function rootOf(node: ts.Expression): ts.Expression {
  return ts.isPropertyAccessExpression(node) ? rootOf(node.expression) : node;
}

function isOuter(state: State, name: string): boolean {
  const binding = lookUp(state.scopes, state.bindings, state.scope, name);
  return binding !== undefined && binding.function !== state.function;
}

/** Whether the text of a node assigns to a place. */
function assigns(node: ts.Node, place: string): boolean {
  if (ts.isBinaryExpression(node) && isAssignmentTo(node, place)) return true;
  return ts.forEachChild(node, (child) => assigns(child, place) || undefined) ?? false;
}

function isAssignmentTo(node: ts.BinaryExpression, place: string): boolean {
  return node.operatorToken.kind === ts.SyntaxKind.EqualsToken && node.left.getText() === place;
}
