/**
 * Conditions that say where their branches run: on the loop that serves, or off it, in a worker thread or in the primary
 * process of a cluster, which only hands connections on.
 */
import { ts } from "ts-morph";

/** Whether the branches can only run off the loop. */
export interface OffLoop {
  readonly whenTrue: boolean;
  readonly whenFalse: boolean;
}

const NOTHING_KNOWN: OffLoop = { whenTrue: false, whenFalse: false };
const TRUE_OFF: OffLoop = { whenTrue: true, whenFalse: false };
const FALSE_OFF: OffLoop = { whenTrue: false, whenFalse: true };

/** What is true, or not null, in one of the places only. */
const TESTS: Readonly<Record<string, OffLoop>> = {
  isMainThread: FALSE_OFF,
  isWorkerThread: TRUE_OFF,
  parentPort: TRUE_OFF,
};
const CLUSTER_TESTS: Readonly<Record<string, OffLoop>> = {
  isPrimary: TRUE_OFF,
  isMaster: TRUE_OFF,
  isWorker: FALSE_OFF,
};

/** `specifiers`: the modules that the file has imported so far; a cluster's tests mean something only with it. */
export function offLoopBy(node: ts.Expression, specifiers: ReadonlySet<string>): OffLoop {
  const by = (inner: ts.Expression) => offLoopBy(inner, specifiers);
  if (ts.isParenthesizedExpression(node)) return by(node.expression);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return not(by(node.operand));
  if (ts.isBinaryExpression(node)) return ofBinary(node, by);
  const name = ts.isIdentifier(node)
    ? node.text
    : ts.isPropertyAccessExpression(node)
      ? node.name.text
      : undefined;
  if (name === undefined) return NOTHING_KNOWN;
  if (Object.hasOwn(TESTS, name)) return TESTS[name]!;
  const inCluster = specifiers.has("cluster") || specifiers.has("node:cluster");
  return inCluster && Object.hasOwn(CLUSTER_TESTS, name) ? CLUSTER_TESTS[name]! : NOTHING_KNOWN;
}

function not({ whenTrue, whenFalse }: OffLoop): OffLoop {
  return { whenTrue: whenFalse, whenFalse: whenTrue };
}

function ofBinary(node: ts.BinaryExpression, by: (inner: ts.Expression) => OffLoop): OffLoop {
  const [left, right] = [by(node.left), by(node.right)];
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return {
        whenTrue: left.whenTrue || right.whenTrue,
        whenFalse: left.whenFalse && right.whenFalse,
      };
    case ts.SyntaxKind.BarBarToken:
      return {
        whenTrue: left.whenTrue && right.whenTrue,
        whenFalse: left.whenFalse || right.whenFalse,
      };
    case ts.SyntaxKind.EqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
      return isTrue(node.right) ? left : isFalsy(node.right) ? not(left) : NOTHING_KNOWN;
    case ts.SyntaxKind.ExclamationEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return isTrue(node.right) ? not(left) : isFalsy(node.right) ? left : NOTHING_KNOWN;
    default:
      return NOTHING_KNOWN;
  }
}

function isTrue(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.TrueKeyword;
}

function isFalsy(node: ts.Expression): boolean {
  const { kind } = node;
  if (ts.isIdentifier(node)) return node.text === "undefined";
  return kind === ts.SyntaxKind.FalseKeyword || kind === ts.SyntaxKind.NullKeyword;
}
