/** Loops: how often they run as far as constants tell, and what their bodies do. */
import { ts } from "ts-morph";
import type { Loop, LoopBound, Value } from "./facts.ts";
import { dependenceOf } from "./dependence.ts";
import { spinFacts } from "./spins.ts";
import { startOf, type State } from "./state.ts";
import { NO_UNITS } from "./units.ts";
import { valueOf } from "./value.ts";

const KEYWORDS = { for: 3, while: 5, do: 2 } as const;

export function loopFacts(state: State, node: ts.IterationStatement, index: number): Loop {
  const start = startOf(state, node);
  const kind = loopKind(node);
  const keyword = kind.startsWith("for") ? "for" : (kind as "while" | "do");
  return {
    index,
    kind,
    start,
    end: start + KEYWORDS[keyword],
    nodeEnd: node.end,
    function: state.function,
    parent: state.loop,
    bound: ts.isForStatement(node)
      ? boundOf(state, node)
      : ts.isWhileStatement(node)
        ? whileBound(state, node)
        : undefined,
    over:
      ts.isForOfStatement(node) || ts.isForInStatement(node) ? valueOf(state, node.expression) : undefined,
    pauses: kind === "for await",
    exits: false,
    units: NO_UNITS,
    awaits: [],
    yields: kind === "for await",
    dependence: dependenceOf(state.sourceFile, node),
    spin: spinFacts(state, node),
  };
}

function loopKind(node: ts.IterationStatement): Loop["kind"] {
  if (ts.isForStatement(node)) return "for";
  if (ts.isForInStatement(node)) return "for in";
  if (ts.isForOfStatement(node)) return node.awaitModifier ? "for await" : "for of";
  return ts.isDoStatement(node) ? "do" : "while";
}

/** `for (let i = from; i < to; i += step)` in its usual spellings, up or down. */
function boundOf(state: State, node: ts.ForStatement): LoopBound | undefined {
  const counter = counterOf(state, node.initializer);
  const { condition, incrementor } = node;
  if (!counter || !condition || !incrementor || !ts.isBinaryExpression(condition)) return undefined;
  const step = stepOf(state, incrementor, counter.name);
  if (!step) return undefined;
  const left = isNamed(condition.left, counter.name);
  if (!left && !isNamed(condition.right, counter.name)) return undefined;
  const operator = ts.tokenToString(condition.operatorToken.kind) ?? "";
  if (!["<", "<=", ">", ">=", "!==", "!="].includes(operator)) return undefined;
  const limit = valueOf(state, left ? condition.right : condition.left);
  return {
    counter: nameOf(state, counter.name),
    from: counter.from,
    to: limit,
    ...step,
    inclusive: operator.endsWith("=") && !operator.startsWith("!"),
  };
}

/** `let left = n; while (left > 0) { …; left--; }`: a counter set just before, and changed once at the body's top level. */
function whileBound(state: State, node: ts.WhileStatement): LoopBound | undefined {
  const { expression, statement } = node;
  if (!ts.isBinaryExpression(expression) || !ts.isIdentifier(expression.left) || !ts.isBlock(statement))
    return undefined;
  const operator = ts.tokenToString(expression.operatorToken.kind) ?? "";
  const from = initialValue(state, node, expression.left.text);
  const steps = statement.statements.flatMap((each) =>
    ts.isExpressionStatement(each)
      ? (stepOf(state, each.expression, (expression.left as ts.Identifier).text) ?? [])
      : [],
  );
  if (!from || steps.length !== 1 || !["<", "<=", ">", ">="].includes(operator)) return undefined;
  return {
    counter: nameOf(state, expression.left.text),
    from,
    to: valueOf(state, expression.right),
    ...steps[0]!,
    inclusive: operator.endsWith("="),
  };
}

function nameOf({ scope }: State, name: string): LoopBound["counter"] {
  return { is: "name", name, scope, at: -1 };
}

function initialValue(state: State, node: ts.WhileStatement, name: string): Value | undefined {
  if (!ts.isBlock(node.parent)) return undefined;
  for (const statement of node.parent.statements) {
    if (statement === node) return undefined;
    const declarations = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
    const found = declarations.find(
      (declaration) => ts.isIdentifier(declaration.name) && declaration.name.text === name,
    );
    if (found?.initializer) return valueOf(state, found.initializer);
  }
  return undefined;
}

function counterOf(
  state: State,
  initializer: ts.ForInitializer | undefined,
): { name: string; from: Value } | undefined {
  if (!initializer) return undefined;
  if (ts.isVariableDeclarationList(initializer)) {
    const [first] = initializer.declarations;
    if (!first?.initializer || !ts.isIdentifier(first.name)) return undefined;
    return { name: first.name.text, from: valueOf(state, first.initializer) };
  }
  if (!ts.isBinaryExpression(initializer) || !ts.isIdentifier(initializer.left)) return undefined;
  return { name: initializer.left.text, from: valueOf(state, initializer.right) };
}

function stepOf(
  state: State,
  node: ts.Expression,
  counter: string,
): { step: Value; by: LoopBound["by"] } | undefined {
  const one: Value = { is: "constant", value: 1 };
  if (
    (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)) &&
    isNamed(node.operand, counter)
  )
    return { step: one, by: "addition" };
  if (!ts.isBinaryExpression(node) || !isNamed(node.left, counter)) return undefined;
  const step = valueOf(state, node.right);
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.PlusEqualsToken:
    case ts.SyntaxKind.MinusEqualsToken:
      return { step, by: "addition" };
    case ts.SyntaxKind.AsteriskEqualsToken:
    case ts.SyntaxKind.SlashEqualsToken:
      return { step, by: "multiplication" };
    case ts.SyntaxKind.LessThanLessThanEqualsToken:
    case ts.SyntaxKind.GreaterThanGreaterThanEqualsToken:
    case ts.SyntaxKind.GreaterThanGreaterThanGreaterThanEqualsToken:
      return { step: { is: "constant", value: 2 }, by: "multiplication" };
    default:
      return undefined;
  }
}

function isNamed(node: ts.Expression, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

/** Marks what a break or return ends. A throw ends what has gone wrong anyway. */
export function markExit(state: State, node: ts.Node): void {
  const { breakables } = state;
  if (ts.isBreakStatement(node) && !node.label) {
    const innermost = breakables.at(-1);
    if (innermost?.loop) innermost.loop.exits = true;
    return;
  }
  for (const { loop } of breakables) if (loop) loop.exits = true;
}

/** Marks the loops that an await or yield of the same function stands in. */
export function markPause(state: State, awaited: Value | undefined): void {
  const holder = state.functions[state.function]!;
  holder.waits = true;
  if (awaited) holder.awaits.push(awaited);
  for (const { loop } of state.breakables) {
    if (!loop) continue;
    loop.pauses = true;
    if (awaited) loop.awaits.push(awaited);
    else loop.yields = true;
  }
}
