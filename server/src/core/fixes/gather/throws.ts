/**
 * Whether starting one call may throw when others have been started. What is evaluated in the list stands there in the
 * order in which it stood before, so all is as it was unless two things fail: the list is then never handed to
 * `Promise.all`, and nobody hears of the failure of a promise in it, which ends the process. Evaluating arguments earlier
 * would make the code harder to read for the sake of that one case: a person is told instead, and such a fix is not `safe`.
 */
import { ts } from "ts-morph";
import { LOOKING_METHODS } from "../../catalogue/effects/language.ts";
import { NOTHING, type Callees } from "../../reach/callees.ts";
import { insideOf } from "../../reach/effects/spans.ts";
import type { FunctionNode } from "../../reach/universe.ts";
import { unwrap } from "../../facts/unwrap.ts";

/** What a call lands in, as far as is known. */
export type CalleesOf = (call: ts.CallExpression) => Callees | undefined;

/** What may throw before there is a promise; undefined where nothing is seen to. */
export function mayThrow(value: ts.Expression, calleesOf: CalleesOf): ts.Node | undefined {
  const promises = promisesOf(value);
  let found: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (found || ts.isTypeNode(node)) return;
    if (ts.isFunctionLike(node)) return visitFunction(node);
    if (throwsItself(node, promises.has(node), calleesOf)) found = node;
    else ts.forEachChild(node, visit);
  };
  /** Written in place, it may be called at once: by `map`, but not by `then`. */
  const visitFunction = (node: ts.SignatureDeclaration): void => {
    const { parent } = node;
    const isCalledNow = ts.isCallExpression(parent) && !promises.has(parent) && !isReaction(parent);
    if (isCalledNow && "body" in node && node.body) visit(node.body as ts.Node);
  };
  visit(value);
  return found;
}

/** The calls that give the promises themselves. */
function promisesOf(value: ts.Expression): ReadonlySet<ts.Node> {
  const found = new Set<ts.Node>();
  const add = (node: ts.Expression): void => {
    const call = unwrap(node);
    if (!ts.isCallExpression(call)) return;
    found.add(call);
    const [list] = call.arguments;
    if (isReaction(call)) add((call.expression as ts.PropertyAccessExpression).expression);
    else if (/^Promise\./.test(call.expression.getText()) && list && ts.isArrayLiteralExpression(list))
      list.elements.forEach(add);
  };
  add(value);
  return found;
}

function throwsItself(node: ts.Node, isPromise: boolean, calleesOf: CalleesOf): boolean {
  if (ts.isNewExpression(node)) return !HARMLESS_CLASSES.test(node.expression.getText());
  if (ts.isTaggedTemplateExpression(node) || ts.isThrowStatement(node)) return true;
  if (!ts.isCallExpression(node) || isReaction(node)) return false;
  const { expression } = node;
  const { functions, apis } = calleesOf(node) ?? NOTHING;
  if (functions.length > 0) return functions.some((each) => !each.facts.async && callsAnything(each));
  if (HARMLESS.test(expression.getText()) || apis.some((api) => PROMISING.test(api))) return false;
  // Of an unknown function that gives a promise, another remark says that nothing is known.
  if (isPromise) return false;
  return !(ts.isPropertyAccessExpression(expression) && LOOKING_METHODS.has(expression.name.text));
}

/** Whether the call gives a promise in any case: what fails in it, and before it, the promise says. */
export function neverThrows(value: ts.CallExpression, calleesOf: CalleesOf): boolean {
  const { functions, apis, certainty, outside } = calleesOf(value) ?? NOTHING;
  const { expression: callee } = value;
  const isNamed =
    ts.isIdentifier(callee) ||
    (ts.isPropertyAccessExpression(callee) && callee.expression.kind === ts.SyntaxKind.ThisKeyword);
  const isAsync = functions.length > 0 && functions.every(({ facts }) => facts.async) && isNamed;
  const isPromising = functions.length === 0 && apis.some((api) => PROMISING.test(api));
  return certainty === "exact" && !outside && (isAsync || isPromising) && value.arguments.every(isAtHand);
}

/** Evaluating it does nothing that could fail. */
function isAtHand(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  if (ts.isTemplateExpression(node)) return node.templateSpans.every((each) => isAtHand(each.expression));
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isAtHand);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every((each) =>
      ts.isPropertyAssignment(each) && !ts.isComputedPropertyName(each.name)
        ? isAtHand(each.initializer)
        : ts.isShorthandPropertyAssignment(each),
    );
  if (ts.isPropertyAccessExpression(node)) return node.expression.kind === ts.SyntaxKind.ThisKeyword;
  if (ts.isBinaryExpression(node))
    return node.operatorToken.kind === ts.SyntaxKind.PlusToken && [node.left, node.right].every(isAtHand);
  return (
    ts.isLiteralExpression(node) ||
    ts.isIdentifier(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    AT_HAND.has(node.kind)
  );
}

const AT_HAND: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ThisKeyword,
  ts.SyntaxKind.TrueKeyword,
  ts.SyntaxKind.FalseKeyword,
  ts.SyntaxKind.NullKeyword,
]);

function callsAnything({ file, facts }: FunctionNode): boolean {
  return insideOf(file, facts).sites.length > 0;
}

function isReaction({ expression }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && /^(then|catch|finally)$/.test(expression.name.text);
}

/** These reject where they do not like what they are given; those of `node:dns/promises` throw. */
const PROMISING = /^node:(fs|timers|stream)\/promises#|^node:fs#promises\.|^global#fetch$/;

const HARMLESS =
  /^(String|Number|Boolean|Array\.(from|isArray|of)|Object\.(keys|values|entries|assign|fromEntries)|Math\.\w+|Date\.now|Number\.\w+|(path\.)?(join|resolve|basename|dirname|extname)|AbortSignal\.timeout|Promise\.(all|allSettled|resolve))$/;

const HARMLESS_CLASSES = /^(Date|Set|Map|AbortController|URLSearchParams|Error|Headers|FormData)$/;
