/**
 * Units of work: what the text of a function or a loop does by itself, counted by kind. Calls are sites and loops are
 * loops; these are the operations between them. What a unit costs is for `costs/` to say.
 */
import { ts } from "ts-morph";
import type { Binding, Units } from "./facts.ts";
import { lookUp, type State } from "./state.ts";

export const NO_UNITS: Units = {
  arithmetic: 0,
  division: 0,
  power: 0,
  bigint: 0,
  smallBigint: 0,
  growingBigint: 0,
  access: 0,
  character: 0,
  computed: 0,
  allocation: 0,
  garbage: 0,
  closure: 0,
  text: 0,
  tries: 0,
};

/** Counts the node where it stands: in the innermost loop, or in the function. */
export function countUnit(state: State, node: ts.Node): void {
  const unit = unitOf(state, node);
  // The test and the step of a loop are what a turn costs anyway.
  if (!unit || (unit === "arithmetic" && isHeadOfFor(node))) return;
  const holder = state.loop >= 0 ? state.loops[state.loop]! : state.functions[state.function]!;
  if (holder.units === NO_UNITS) holder.units = { ...NO_UNITS };
  holder.units[unit] += ts.isTemplateExpression(node) ? node.templateSpans.length : 1;
}

function isHeadOfFor(node: ts.Node): boolean {
  const { parent } = node;
  return ts.isForStatement(parent) && (parent.condition === node || parent.incrementor === node);
}

function unitOf(state: State, node: ts.Node): keyof Units | undefined {
  switch (node.kind) {
    case ts.SyntaxKind.BinaryExpression:
      return binaryUnit(state, node as ts.BinaryExpression);
    case ts.SyntaxKind.PostfixUnaryExpression:
    case ts.SyntaxKind.PrefixUnaryExpression: {
      const { operand } = node as ts.PrefixUnaryExpression;
      if (ts.isLiteralExpression(operand)) return undefined;
      return isBigint(state, operand) ? "bigint" : "arithmetic";
    }
    case ts.SyntaxKind.ElementAccessExpression:
      return elementUnit(state, node as ts.ElementAccessExpression);
    case ts.SyntaxKind.PropertyAccessExpression:
      // That of a method is a part of its call.
      return ts.isCallExpression(node.parent) && node.parent.expression === node ? undefined : "access";
    case ts.SyntaxKind.ObjectLiteralExpression:
    case ts.SyntaxKind.ArrayLiteralExpression:
      if (isTakenApart(node as ts.Expression)) return undefined;
      return isForgotten(node) ? "garbage" : "allocation";
    case ts.SyntaxKind.ArrowFunction:
    case ts.SyntaxKind.FunctionExpression:
      return isCalledOnly(node) ? undefined : "closure";
    case ts.SyntaxKind.TemplateExpression:
      return "text";
    case ts.SyntaxKind.ConditionalExpression:
      return "arithmetic";
    case ts.SyntaxKind.TryStatement:
      return goesOn(node as ts.TryStatement) ? "tries" : undefined;
    default:
      return undefined;
  }
}

/** Both sides of `[a, b] = [b, a]`, and what is taken apart where it is made: the engine makes no list. */
function isTakenApart(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent)) return ts.isArrayBindingPattern(parent.name);
  if (!ts.isBinaryExpression(parent) || parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
  return parent.left === node || ts.isArrayLiteralExpression(parent.left);
}

const PUTS_IN = /^(push|unshift|add|set|append|enqueue|resolve)$/;

/** Handed to a function, or given by one that is no callback: read there, and gone with it, mostly. */
function isForgotten(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent))
    return isForgotten(parent);
  if (ts.isForOfStatement(parent)) return true;
  if (ts.isCallExpression(parent)) {
    const { expression: callee } = parent;
    return callee !== node && !(ts.isPropertyAccessExpression(callee) && PUTS_IN.test(callee.name.text));
  }
  return ts.isArrowFunction(parent) && ts.isVariableDeclaration(parent.parent);
}

const CALLS_IT =
  /^(map|flatMap|filter|forEach|reduce|reduceRight|some|every|find|findIndex|findLast|sort|toSorted|replace|from)$/;

/** Nobody keeps it: it is called where it stands, and compiled there where that happens often. */
function isCalledOnly({ parent }: ts.Node): boolean {
  if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression)) return false;
  return CALLS_IT.test(parent.expression.name.text);
}

/** What fails in it is no end: it is made to fail now and then. */
function goesOn({ catchClause }: ts.TryStatement): boolean {
  if (!catchClause) return false;
  const last = catchClause.block.statements.at(-1);
  return !last || !(ts.isThrowStatement(last) || ts.isReturnStatement(last) || ts.isBreakStatement(last));
}

function elementUnit(state: State, node: ts.ElementAccessExpression): keyof Units {
  const { expression, argumentExpression: key } = node;
  if (isText(state, expression)) return "character";
  return !ts.isStringLiteralLike(key) && isText(state, key) ? "computed" : "access";
}

function binaryUnit(state: State, node: ts.BinaryExpression): keyof Units | undefined {
  const { left, operatorToken, right } = node;
  switch (operatorToken.kind) {
    case ts.SyntaxKind.EqualsToken:
    case ts.SyntaxKind.CommaToken:
      return undefined;
    case ts.SyntaxKind.PlusToken:
    case ts.SyntaxKind.PlusEqualsToken:
      if (isText(state, left) || isText(state, right)) return "text";
      break;
    default:
  }
  if (isBigint(state, left) || isBigint(state, right)) return bigintUnit(node);
  switch (operatorToken.kind) {
    case ts.SyntaxKind.AsteriskAsteriskToken:
    case ts.SyntaxKind.AsteriskAsteriskEqualsToken:
      return "power";
    case ts.SyntaxKind.SlashToken:
    case ts.SyntaxKind.SlashEqualsToken:
    case ts.SyntaxKind.PercentToken:
    case ts.SyntaxKind.PercentEqualsToken:
      return "division";
    default:
      return "arithmetic";
  }
}

function bigintUnit(node: ts.BinaryExpression): keyof Units {
  for (let at: ts.Node = node; ts.isBinaryExpression(at) || ts.isParenthesizedExpression(at); at = at.parent)
    if (ts.isBinaryExpression(at) && at.operatorToken.kind === ts.SyntaxKind.PercentToken)
      return "smallBigint";
  return node.operatorToken.kind === ts.SyntaxKind.AsteriskEqualsToken ? "growingBigint" : "bigint";
}

const GIVES_TEXT =
  /^(toString|toFixed|toPrecision|join|padStart|padEnd|trim|trimStart|trimEnd|toLowerCase|toUpperCase|replace|replaceAll|substring|substr|charAt|repeat|toISOString|toLocaleString|stringify|fromCharCode|fromCodePoint|normalize|digest)$/;

/** Whether the text shows that the value is a text. */
function isText(state: State, node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node))
    return isText(state, node.expression);
  if (ts.isBinaryExpression(node))
    return (
      node.operatorToken.kind === ts.SyntaxKind.PlusToken &&
      (isText(state, node.left) || isText(state, node.right))
    );
  if (ts.isConditionalExpression(node)) return isText(state, node.whenTrue) || isText(state, node.whenFalse);
  if (ts.isCallExpression(node)) {
    const { expression: callee } = node;
    if (ts.isIdentifier(callee)) return callee.text === "String";
    return ts.isPropertyAccessExpression(callee) && GIVES_TEXT.test(callee.name.text);
  }
  if (ts.isIdentifier(node)) return isNoted(state, node, state.texts);
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function isNoted(state: State, { text }: ts.Identifier, noted: ReadonlySet<Binding>): boolean {
  if (noted.size === 0) return false;
  const binding = lookUp(state.scopes, state.bindings, state.scope, text);
  return binding !== undefined && noted.has(binding);
}

/** Whether the text shows that the value is a bigint: a literal, `BigInt(…)`, a name that is declared to be one. */
export function isBigint(state: State, node: ts.Expression): boolean {
  if (ts.isBigIntLiteral(node)) return true;
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node))
    return isBigint(state, node.expression);
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node))
    return isBigint(state, node.operand);
  if (ts.isBinaryExpression(node)) return isBigint(state, node.left) || isBigint(state, node.right);
  if (ts.isCallExpression(node)) {
    const { expression: callee } = node;
    if (ts.isPropertyAccessExpression(callee))
      return ts.isIdentifier(callee.expression) && callee.expression.text === "BigInt";
    return ts.isIdentifier(callee) && callee.text === "BigInt";
  }
  return ts.isIdentifier(node) && isNoted(state, node, state.bigints);
}

type Declaration = Partial<Pick<ts.VariableDeclaration, "type" | "initializer">>;

/** Notes whether a declaration says, or its first value shows, that the name is one for bigints or for texts. */
export function noteType(state: State, binding: Binding, { type, initializer }: Declaration): void {
  const says = (keyword: ts.SyntaxKind, shows: (state: State, node: ts.Expression) => boolean): boolean =>
    type ? type.kind === keyword : initializer !== undefined && shows(state, initializer);
  if (says(ts.SyntaxKind.BigIntKeyword, isBigint)) state.bigints.add(binding);
  if (says(ts.SyntaxKind.StringKeyword, isText)) state.texts.add(binding);
}

/** The same for `let [a, b] = [0n, 1n]`. */
export function notePatternTypes(state: State, { name, initializer }: ts.VariableDeclaration): void {
  if (!ts.isArrayBindingPattern(name) || !initializer || !ts.isArrayLiteralExpression(initializer)) return;
  for (const [at, element] of name.elements.entries()) {
    const given = initializer.elements[at];
    if (!given || ts.isOmittedExpression(element) || !ts.isIdentifier(element.name)) continue;
    const binding = lookUp(state.scopes, state.bindings, state.scope, element.name.text);
    if (binding) noteType(state, binding, { initializer: given });
  }
}
