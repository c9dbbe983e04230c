/**
 * About how long the parts of a loop take, in nanoseconds, between the least and the most that the text allows: orders of
 * magnitude, to choose which loop of a nest looks at the clock, and how often.
 */
import { ts } from "ts-morph";
import type { BodyOf } from "../called-body.ts";
import { resolveName } from "../scope.ts";

export interface Nanoseconds {
  readonly least: number;
  readonly most: number;
}

/** Turns of a loop whose bound does not show. */
const FEW_TURNS = 2;
const MANY_TURNS = 10_000;

const SIMPLE: Nanoseconds = { least: 0.5, most: 5 };
const CALL: Nanoseconds = { least: 5, most: 1000 };
const MAKING: Nanoseconds = { least: 20, most: 200 };
const BIG_NUMBER: Nanoseconds = { least: 30, most: 100 };

/** Calls that take their time wherever they are. */
const SLOW = /Sync$|^(digest|parse|stringify|sort|toSorted|scrypt|pbkdf2|gzip|deflate|structuredClone)$/;
const SLOW_CALL: Nanoseconds = { least: 500, most: 100_000 };

export interface Pricing {
  /** All that a node does, once. */
  of(node: ts.Node): Nanoseconds;
  /** One turn of a loop. */
  turn(loop: ts.IterationStatement): Nanoseconds;
}

export function createPricing(bodyOf: BodyOf): Pricing {
  /** Functions that are being priced: who calls itself may go on for long. */
  const open = new Set<ts.Node>();

  const ofParts = (node: ts.Node): Nanoseconds => {
    let sum: Nanoseconds = { least: 0, most: 0 };
    ts.forEachChild(node, (child) => {
      if (!ts.isTypeNode(child)) sum = plus(sum, of(child));
    });
    return sum;
  };

  const of = (node: ts.Node): Nanoseconds => {
    // What a function would do counts where it is called.
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return { least: 0, most: 0 };
    if (ts.isIterationStatement(node, false)) {
      const { least, most } = turnsOf(node);
      const turn = turnOf(node);
      return { least: least * turn.least, most: most * turn.most };
    }
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) return plus(ofParts(node), ofCall(node));
    return plus(ofParts(node), own(node));
  };

  const turnOf = (loop: ts.IterationStatement): Nanoseconds => plus(ofParts(loop), SIMPLE);

  const ofCall = (node: ts.CallExpression | ts.NewExpression): Nanoseconds => {
    if (ts.isNewExpression(node)) return MAKING;
    const { expression: callee } = node;
    const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
    const work = SLOW.test(name) ? SLOW_CALL : CALL;
    const callback = node.arguments.find((each) => ts.isArrowFunction(each) || ts.isFunctionExpression(each));
    if (callback) {
      const each = of(callback.body);
      return plus(work, { least: each.least, most: each.most * MANY_TURNS });
    }
    const body = bodyOf(node);
    if (!body) return work;
    if (open.has(body)) return { least: CALL.least, most: Infinity };
    open.add(body);
    const inside = ofParts(body);
    open.delete(body);
    return plus(SIMPLE, inside);
  };

  return { of, turn: turnOf };
}

function plus(a: Nanoseconds, b: Nanoseconds): Nanoseconds {
  return { least: a.least + b.least, most: a.most + b.most };
}

function own(node: ts.Node): Nanoseconds {
  switch (node.kind) {
    case ts.SyntaxKind.BinaryExpression:
    case ts.SyntaxKind.PrefixUnaryExpression:
    case ts.SyntaxKind.PostfixUnaryExpression:
    case ts.SyntaxKind.ElementAccessExpression:
    case ts.SyntaxKind.ConditionalExpression:
      return SIMPLE;
    case ts.SyntaxKind.TemplateExpression:
    case ts.SyntaxKind.ObjectLiteralExpression:
    case ts.SyntaxKind.ArrayLiteralExpression:
    case ts.SyntaxKind.SpreadElement:
      return MAKING;
    case ts.SyntaxKind.BigIntLiteral:
      return BIG_NUMBER;
    case ts.SyntaxKind.Identifier:
      return isBigInt(node as ts.Identifier) ? BIG_NUMBER : { least: 0, most: 0 };
    default:
      return { least: 0, most: 0 };
  }
}

/** A variable that begins as a big integer, by its text. */
function isBigInt(name: ts.Identifier): boolean {
  const declared = resolveName(name.text, name)?.parent;
  if (!declared || !(ts.isVariableDeclaration(declared) || ts.isParameter(declared))) return false;
  return (
    declared.type?.kind === ts.SyntaxKind.BigIntKeyword ||
    (declared.initializer !== undefined && ts.isBigIntLiteral(declared.initializer))
  );
}

interface Turns {
  readonly least: number;
  readonly most: number;
}

function turnsOf(loop: ts.IterationStatement): Turns {
  const count = ts.isForStatement(loop) ? constantTurns(loop) : undefined;
  if (count === undefined) return { least: FEW_TURNS, most: MANY_TURNS };
  return { least: mayEndEarly(loop.statement) ? Math.min(FEW_TURNS, count) : count, most: count };
}

/** By `break`, `return`, or by going on with a loop around it. */
function mayEndEarly(body: ts.Node): boolean {
  if (ts.isFunctionLike(body)) return false;
  const isEnd =
    ts.isBreakStatement(body) ||
    ts.isReturnStatement(body) ||
    (ts.isContinueStatement(body) && body.label !== undefined);
  return isEnd || (ts.forEachChild(body, (child) => mayEndEarly(child) || undefined) ?? false);
}

/** `for (let i = 0; i < 100; i++)` by its text; undefined where a bound is no constant of the file. */
export function constantTurns({ initializer, condition, incrementor }: ts.ForStatement): number | undefined {
  const first =
    initializer && ts.isVariableDeclarationList(initializer) ? initializer.declarations[0] : undefined;
  if (!first?.initializer || !condition || !ts.isBinaryExpression(condition) || !incrementor)
    return undefined;
  const from = constantNumber(first.initializer);
  const to = constantNumber(condition.right);
  const step = ts.isBinaryExpression(incrementor) ? constantNumber(incrementor.right) : 1;
  return from === undefined || to === undefined || !step ? undefined : Math.abs((to - from) / step);
}

/** A number that the file writes down, by itself or as a constant of it. */
export function constantNumber(node: ts.Expression): number | undefined {
  if (ts.isNumericLiteral(node)) return Number(node.text.replaceAll("_", ""));
  if (ts.isParenthesizedExpression(node)) return constantNumber(node.expression);
  if (ts.isBinaryExpression(node)) {
    const [left, right] = [constantNumber(node.left), constantNumber(node.right)];
    if (left === undefined || right === undefined) return undefined;
    if (node.operatorToken.kind === ts.SyntaxKind.AsteriskToken) return left * right;
    return node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken ? left ** right : undefined;
  }
  const declared = ts.isIdentifier(node) ? resolveName(node.text, node)?.parent : undefined;
  if (!declared || !ts.isVariableDeclaration(declared) || !declared.initializer) return undefined;
  const isConstant = (declared.parent.flags & ts.NodeFlags.Const) !== 0;
  return isConstant && ts.isNumericLiteral(declared.initializer)
    ? constantNumber(declared.initializer)
    : undefined;
}
