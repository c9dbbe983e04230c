/**
 * What a function hands on when it calls itself: a parameter made smaller by a fixed step, the same, a part of what it was
 * given (then it walks a structure, and each part is come to once), or anything else.
 */
import { ts } from "ts-morph";

export type Handed =
  /** `n - 1`, `index + 1`, `rest.slice(1)`: by so much of the parameter at that position. Up is negative. */
  | { readonly is: "step"; readonly parameter: number; readonly by: number }
  /** `rest.slice(size)`: by as much as another parameter says. */
  | { readonly is: "stride"; readonly parameter: number; readonly by: number }
  /** A copy that lacks something, made for each turn of a loop: `items.filter((each) => each !== item)`. */
  | { readonly is: "fewer"; readonly parameter: number }
  /** Something that does not say whether there is less to do. */
  | { readonly is: "along" }
  /** A part of a structure, or a share of a range: done once for each part. */
  | { readonly is: "part" };

const ALONG: Handed = { is: "along" };
const PART: Handed = { is: "part" };

/** The names of a function that arguments are made of. */
export interface Names {
  readonly parameters: readonly string[];
  /** Names with the expression that they were declared with, and the counters of loops with what they begin with. */
  readonly locals: ReadonlyMap<string, ts.Expression>;
  /** Names that stand for an item of a loop, or a part of something taken apart. */
  readonly items: ReadonlySet<string>;
  /** The rest of a list taken apart (`[first, ...rest] = list`): how many are taken, and from what. */
  readonly rests: ReadonlyMap<string, { readonly of: string; readonly taken: number }>;
}

export function handedBy(node: ts.Expression, names: Names, depth = 3): Handed {
  if (depth === 0) return PART;
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node))
    return handedBy(node.expression, names, depth);
  if (ts.isIdentifier(node)) return ofName(node.text, names, depth);
  if (ts.isBinaryExpression(node)) return ofSum(node, names, depth);
  if (ts.isCallExpression(node)) return ofCall(node, names);
  if (ts.isArrayLiteralExpression(node)) return ofList(node, names);
  const isConstant = ts.isLiteralExpression(node) || ts.isFunctionLike(node) || isKeyword(node);
  if (isConstant || node.kind === ts.SyntaxKind.ThisKeyword) return ALONG;
  if (ts.isConditionalExpression(node) || ts.isTemplateExpression(node) || ts.isPrefixUnaryExpression(node))
    return mentionsItem(node, names) ? PART : ALONG;
  return PART;
}

function isKeyword({ kind }: ts.Node): boolean {
  return [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(kind);
}

function ofName(name: string, names: Names, depth: number): Handed {
  if (names.items.has(name)) return PART;
  const rest = names.rests.get(name);
  const of = rest ? names.parameters.indexOf(rest.of) : -1;
  if (rest) return of < 0 ? PART : { is: "step", parameter: of, by: rest.taken };
  const local = names.locals.get(name);
  if (!local) return ALONG;
  const parameter = positionOf(local, names);
  // A counter that begins with the parameter, or a copy of it: not smaller by itself.
  if (parameter >= 0) return ALONG;
  const found = handedBy(local, names, depth - 1);
  return found.is === "along" ? PART : found;
}

/** The parameter that a name is, also by way of a local that begins with it. */
function positionOf(node: ts.Expression, { parameters, locals }: Names): number {
  if (!ts.isIdentifier(node)) return -1;
  const own = parameters.indexOf(node.text);
  const begin = own < 0 ? locals.get(node.text) : undefined;
  return begin && ts.isIdentifier(begin) ? parameters.indexOf(begin.text) : own;
}

function ofSum({ left, operatorToken, right }: ts.BinaryExpression, names: Names, depth: number): Handed {
  const { kind } = operatorToken;
  const isMinus = kind === ts.SyntaxKind.MinusToken;
  if (!isMinus && kind !== ts.SyntaxKind.PlusToken) return usesParameter(left, names) ? PART : ALONG;
  const step = numberOf(right);
  const parameter = positionOf(left, names);
  if (parameter >= 0 && step !== undefined) return { is: "step", parameter, by: isMinus ? step : -step };
  const [first, second] = [left, right].map((each) => handedBy(each, names, depth - 1));
  // A sum that is carried along, such as what was taken so far.
  const isPart = first?.is === "part" && second?.is === "part";
  return isPart ? PART : ALONG;
}

function usesParameter(node: ts.Expression, names: Names): boolean {
  return positionOf(node, names) >= 0;
}

function numberOf(node: ts.Expression): number | undefined {
  if (ts.isNumericLiteral(node)) return Number(node.text);
  return ts.isBigIntLiteral(node) ? Number(node.text.replace("n", "")) : undefined;
}

const COPYING = /^(filter|toSpliced|splice|without|omit|difference)$/;
const GROWING = /^(concat|with|add|push)$/;

function ofCall(node: ts.CallExpression, names: Names): Handed {
  const { expression: callee, arguments: given } = node;
  if (!ts.isPropertyAccessExpression(callee)) return PART;
  const parameter = positionOf(callee.expression, names);
  if (parameter < 0) return PART;
  const { text } = callee.name;
  if (GROWING.test(text)) return ALONG;
  if (COPYING.test(text)) return { is: "fewer", parameter };
  if (!/^(slice|substring|substr|subarray)$/.test(text)) return PART;
  const [from, to] = given.map((each) =>
    ts.isPrefixUnaryExpression(each) ? numberOf(each.operand as ts.Expression) : numberOf(each),
  );
  if (given.length === 1 && from !== undefined && from > 0) return { is: "step", parameter, by: from };
  const stride = given.length === 1 && given[0] ? positionOf(given[0], names) : -1;
  if (stride >= 0) return { is: "stride", parameter, by: stride };
  const isWithoutLast = given.length === 2 && from === 0 && ts.isPrefixUnaryExpression(given[1]!);
  return isWithoutLast && to !== undefined ? { is: "step", parameter, by: to } : PART;
}

/** `[...path, item]` carries along; `[...items.slice(0, i), ...items.slice(i + 1)]` is all but one. */
function ofList(node: ts.ArrayLiteralExpression, names: Names): Handed {
  const spreads = node.elements.filter(ts.isSpreadElement).map(({ expression }) => expression);
  const sliced = spreads.flatMap((each) => {
    if (!ts.isCallExpression(each) || !ts.isPropertyAccessExpression(each.expression)) return [];
    return /^(slice|subarray)$/.test(each.expression.name.text)
      ? [positionOf(each.expression.expression, names)]
      : [];
  });
  const [first] = sliced;
  const isCut = sliced.length === 2 && node.elements.length === 2 && first === sliced[1];
  return isCut && first !== undefined && first >= 0 ? { is: "fewer", parameter: first } : ALONG;
}

function mentionsItem(node: ts.Node, names: Names): boolean {
  if (ts.isIdentifier(node)) return names.items.has(node.text);
  return ts.forEachChild(node, (child) => mentionsItem(child, names) || undefined) ?? false;
}
