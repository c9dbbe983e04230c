/**
 * Conditions that say where their branches run: on the loop that serves, or off it: in a worker thread, in the primary
 * process of a cluster, which only hands connections on, only while the program is developed, or only while it ends.
 */
import { ts } from "ts-morph";

/** Where a branch can only run: in another thread or process, in development, at the program's end; false for anywhere. */
export type Off = "elsewhere" | "development" | "end" | false;

export interface OffLoop {
  readonly whenTrue: Off;
  readonly whenFalse: Off;
}

const NOTHING_KNOWN: OffLoop = { whenTrue: false, whenFalse: false };
const TRUE_OFF: OffLoop = { whenTrue: "elsewhere", whenFalse: false };
const FALSE_OFF: OffLoop = { whenTrue: false, whenFalse: "elsewhere" };
const TRUE_DEVELOPMENT: OffLoop = { whenTrue: "development", whenFalse: false };
const TRUE_END: OffLoop = { whenTrue: "end", whenFalse: false };
const FALSE_DEVELOPMENT: OffLoop = { whenTrue: false, whenFalse: "development" };

/** What is true, or not null, in one of the places only. */
const TESTS: Readonly<Record<string, OffLoop>> = {
  isMainThread: FALSE_OFF,
  isWorkerThread: TRUE_OFF,
  parentPort: TRUE_OFF,
  isDev: TRUE_DEVELOPMENT,
  isDevelopment: TRUE_DEVELOPMENT,
  IS_DEV: TRUE_DEVELOPMENT,
  __DEV__: TRUE_DEVELOPMENT,
  isProd: FALSE_DEVELOPMENT,
  isProduction: FALSE_DEVELOPMENT,
  IS_PRODUCTION: FALSE_DEVELOPMENT,
};
/** Flags that a program sets when somebody asked it to end: what is not done then, before it does, is never done. */
const ENDING = /^(is|will)?(app)?(quit|quitting|exiting|shuttingDown)$/i;
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
  if (ENDING.test(name)) return TRUE_END;
  if (Object.hasOwn(TESTS, name)) return TESTS[name]!;
  const inCluster = specifiers.has("cluster") || specifiers.has("node:cluster");
  return inCluster && Object.hasOwn(CLUSTER_TESTS, name) ? CLUSTER_TESTS[name]! : NOTHING_KNOWN;
}

function not({ whenTrue, whenFalse }: OffLoop): OffLoop {
  return { whenTrue: whenFalse, whenFalse: whenTrue };
}

function ofBinary(node: ts.BinaryExpression, by: (inner: ts.Expression) => OffLoop): OffLoop {
  const environment = ofEnvironment(node);
  if (environment) return environment;
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

/** `process.env.NODE_ENV === "development"`, `process.env.NODE_ENV !== "production"`. */
function ofEnvironment({ left, operatorToken: { kind }, right }: ts.BinaryExpression): OffLoop | undefined {
  if (!ts.isStringLiteral(right) || !/^process\.env(\.NODE_ENV|\["NODE_ENV"\])$/.test(left.getText()))
    return undefined;
  const isEqual = kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.EqualsEqualsToken;
  const isUnequal =
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken;
  if (!isEqual && !isUnequal) return undefined;
  if (right.text === "production") return isEqual ? FALSE_DEVELOPMENT : TRUE_DEVELOPMENT;
  if (right.text !== "development" && right.text !== "test") return undefined;
  return isEqual ? TRUE_DEVELOPMENT : FALSE_DEVELOPMENT;
}

function isTrue(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.TrueKeyword;
}

function isFalsy(node: ts.Expression): boolean {
  const { kind } = node;
  if (ts.isIdentifier(node)) return node.text === "undefined";
  return kind === ts.SyntaxKind.FalseKeyword || kind === ts.SyntaxKind.NullKeyword;
}
