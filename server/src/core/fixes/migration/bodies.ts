/** What a function's own body does, by its text: returns, `this`, assignments to parameters. Inner functions are others'. */
import { ts } from "ts-morph";
import { isAssignment, isStep } from "../assignment.ts";
import type { FunctionBody } from "./functions.ts";

export interface Return {
  readonly node: ts.ReturnStatement;
  /** It leaves a loop or a switch of the body too. */
  readonly isInLoop: boolean;
}

export function returnsOf({ body }: FunctionBody): readonly Return[] {
  const found: Return[] = [];
  const visit = (node: ts.Node, isInLoop: boolean): void => {
    if (ts.isReturnStatement(node)) found.push({ node, isInLoop });
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    const inside = isInLoop || ts.isIterationStatement(node, false);
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(body, false);
  return found;
}

/** A `function` has a `this` and `arguments` of its own; an arrow has those around it. */
export function usesOwnThis(node: FunctionBody): boolean {
  if (ts.isArrowFunction(node)) return false;
  const find = (at: ts.Node): true | undefined => {
    if (at.kind === ts.SyntaxKind.ThisKeyword) return true;
    if (ts.isIdentifier(at) && at.text === "arguments") return true;
    if (ts.isFunctionLike(at) && !ts.isArrowFunction(at)) return undefined;
    return ts.forEachChild(at, find);
  };
  return find(node.body) ?? false;
}

export function assignsParameter(node: FunctionBody): boolean {
  const names = new Set<string>();
  const collect = (name: ts.BindingName): void => {
    if (ts.isIdentifier(name)) names.add(name.text);
    else for (const each of name.elements) if (!ts.isOmittedExpression(each)) collect(each.name);
  };
  for (const { name } of node.parameters) collect(name);
  const find = (at: ts.Node): true | undefined => {
    const target =
      ts.isBinaryExpression(at) && isAssignment(at.operatorToken.kind)
        ? at.left
        : ts.isPrefixUnaryExpression(at) || ts.isPostfixUnaryExpression(at)
          ? at.operand
          : undefined;
    if (target && ts.isIdentifier(target) && names.has(target.text)) return true;
    return ts.forEachChild(at, find);
  };
  return find(node.body) ?? false;
}

/** Names of members that only give something, by the habits of the language: nobody else sees that they ran. */
const GIVING =
  /^(map|filter|some|every|find|findIndex|slice|concat|join|split|trim\w*|toString|toLowerCase|toUpperCase|includes|indexOf|startsWith|endsWith|replace|replaceAll|match|test|exec|keys|values|entries|get|has|at|parse|stringify|resolve|basename|dirname|extname|relative|normalize|isFile|isDirectory|isArray|from|flat|flatMap|reduce|charAt|padStart|padEnd|substring)$/;

/**
 * Whether runs of the body side by side do what they do one after another, as far as the text shows: nothing outside is
 * written, and nobody is called who might. `known` are the calls that the fix itself takes care of.
 */
export function mayRunTogether({ body }: FunctionBody, known: ReadonlySet<ts.Node>): boolean {
  const own = new Set<string>();
  const declare = (at: ts.Node): void => {
    if (
      (ts.isVariableDeclaration(at) || ts.isParameter(at) || ts.isBindingElement(at)) &&
      ts.isIdentifier(at.name)
    )
      own.add(at.name.text);
    ts.forEachChild(at, declare);
  };
  declare(body.parent);
  const rootOf = (node: ts.Expression): string => {
    let at: ts.Expression = node;
    while (
      ts.isPropertyAccessExpression(at) ||
      ts.isElementAccessExpression(at) ||
      ts.isNonNullExpression(at)
    )
      at = at.expression;
    return ts.isIdentifier(at) ? at.text : at.getText();
  };
  const hasEffect = (at: ts.Node): true | undefined => {
    if (ts.isBinaryExpression(at) && isAssignment(at.operatorToken.kind) && !own.has(rootOf(at.left)))
      return true;
    if (ts.isDeleteExpression(at) || ts.isYieldExpression(at)) return true;
    if (isStep(at) && !own.has(rootOf(at.operand))) return true;
    if (ts.isCallExpression(at) && !known.has(at) && !isHarmless(at, own, rootOf)) return true;
    return ts.forEachChild(at, hasEffect);
  };
  return !(hasEffect(body) ?? false);
}

function isHarmless(
  { expression }: ts.CallExpression,
  own: ReadonlySet<string>,
  rootOf: (node: ts.Expression) => string,
): boolean {
  if (ts.isPropertyAccessExpression(expression))
    return GIVING.test(expression.name.text) || own.has(rootOf(expression.expression)) || isPath(expression);
  return (
    ts.isIdentifier(expression) &&
    /^(String|Number|Boolean|parseInt|parseFloat|BigInt)$/.test(expression.text)
  );
}

function isPath({ expression }: ts.PropertyAccessExpression): boolean {
  return /^(path|Math|JSON|Object|Array|Number|String)(\.(posix|win32))?$/.test(expression.getText());
}
