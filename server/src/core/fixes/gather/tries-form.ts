/**
 * A `try` that awaits one call and handles its failure, taken apart for the case that the call is started with others, and
 * what became of it is asked when all have come back: what of the `try` stays, and whether it is still one.
 */
import { ts } from "ts-morph";
import { collectNames, mentions, rootName, walk, writtenTarget } from "../../facts/loop-syntax.ts";
import { handledAwait } from "../../facts/tried-await.ts";
import { unwrap } from "../../facts/unwrap.ts";
import { spanOf, type Span } from "../rewrite.ts";
import { commentsOutside } from "./comments.ts";
import { holdsAwait, outsideParentheses } from "./members.ts";
import { nameOfResult } from "./names.ts";

export interface TryText {
  readonly statement: ts.TryStatement;
  /** What is awaited. */
  readonly value: ts.CallExpression;
  /** The `await` with parentheses around it. */
  readonly awaited: Span;
  readonly kept: Keeping;
  /** What its result is called, or would be. */
  readonly name: string;
}

/**
 * `nothing`: its failure makes no difference, and nobody takes a result. `failure`: only what handles it, under a condition.
 * `either`: one or the other, under a condition. `try`: both, since more than the awaited call can fail there.
 */
export type Keeping = "nothing" | "failure" | "either" | "try";

export function tryText(node: ts.Node): TryText | { readonly declined: string } {
  const found = ts.isTryStatement(node) ? handledAwait(node) : undefined;
  if (!found || found.stays !== undefined)
    return { declined: "it is no `try` that begins with what it awaits" };
  const { call: value } = found;
  if (holdsAwait(value)) return { declined: "what it is given waits too" };
  const statement = node as ts.TryStatement;
  return {
    statement,
    value,
    awaited: spanOf(outsideParentheses(found.await)),
    kept: keptOf(statement, found.await),
    name: takenBy(statement.tryBlock.statements[0]!) ?? nameOfResult(value),
  };
}

function keptOf(statement: ts.TryStatement, waiting: ts.AwaitExpression): Keeping {
  const { tryBlock, catchClause } = statement;
  const { variableDeclaration: caught, block } = catchClause!;
  const [only, ...more] = tryBlock.statements;
  if (more.length > 0 || !ts.isExpressionStatement(only!) || isDeclaredAgain(caught, block)) return "try";
  const { expression } = only;
  const isEffect = unwrap(expression) === waiting;
  if (isEffect && block.statements.length === 0) return "nothing";
  const gone = { start: isEffect ? statement.getStart() : tryBlock.end, end: block.getStart() };
  const moved = isEffect ? [spanOf(waiting.expression)] : [];
  if (commentsOutside(statement.getSourceFile(), gone, moved).length > 0) return "try";
  if (isEffect) return "failure";
  const isVariable = ts.isBinaryExpression(expression) && ts.isIdentifier(unwrap(expression.left));
  return isVariable && unwrap(expression.right) === waiting ? "either" : "try";
}

/** No statement and no comment. */
export function isEmpty(block: ts.Block): boolean {
  return block.getText().slice(1, -1).trim() === "";
}

/** `catch (error) { var error; }`, which no other block allows. */
function isDeclaredAgain(caught: ts.VariableDeclaration | undefined, block: ts.Block): boolean {
  const names = caughtNames(caught);
  let found = false;
  walk(block, (node) => {
    if (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.BlockScoped) === 0)
      found ||= node.declarations.some(({ name }) => mentions(name, names));
    return !found;
  });
  return found;
}

function caughtNames(caught: ts.VariableDeclaration | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  if (caught) collectNames(caught.name, names);
  return names;
}

/** `const error: unknown`, for what a `catch` gave a name to; undefined where it makes no use of it. */
export function caughtText({ variableDeclaration: caught, block }: ts.CatchClause): string | undefined {
  const names = caughtNames(caught);
  if (!caught || !mentions(block, names)) return undefined;
  let isWritten = false;
  const visit = (node: ts.Node): void => {
    const target = writtenTarget(node);
    // `[error, rest] = list` has no root: it writes all that it names.
    const root = target && rootName(target);
    isWritten ||= target !== undefined && (root === undefined ? mentions(target, names) : names.has(root));
    ts.forEachChild(node, visit);
  };
  visit(block);
  return `${isWritten ? "let" : "const"} ${caught.getText()}`;
}

function takenBy(statement: ts.Statement): string | undefined {
  const node = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations[0]!.name
    : ts.isExpressionStatement(statement) && ts.isBinaryExpression(statement.expression)
      ? unwrap(statement.expression.left)
      : undefined;
  if (node && ts.isIdentifier(node)) return node.text;
  return node && ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.name)
    ? node.name.text
    : undefined;
}
