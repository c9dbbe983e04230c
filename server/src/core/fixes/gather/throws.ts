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

function callsAnything({ file, facts }: FunctionNode): boolean {
  return insideOf(file, facts).sites.length > 0;
}

function isReaction({ expression }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && /^(then|catch|finally)$/.test(expression.name.text);
}

/** These reject where they do not like what they are given. */
const PROMISING = /^node:(fs|timers|dns|stream|readline)\/promises#|^node:fs#promises\.|^global#fetch$/;

const HARMLESS =
  /^(String|Number|Boolean|Array\.(from|isArray|of)|Object\.(keys|values|entries|assign|fromEntries)|Math\.\w+|Date\.now|Number\.\w+|(path\.)?(join|resolve|basename|dirname|extname)|AbortSignal\.timeout|Promise\.(all|allSettled|resolve))$/;

const HARMLESS_CLASSES = /^(Date|Set|Map|AbortController|URLSearchParams|Error|Headers|FormData)$/;
