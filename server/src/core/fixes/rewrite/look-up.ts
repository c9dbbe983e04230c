/**
 * Calls that search a list from its start, as a question to an index of the list: `list.includes(x)`,
 * `list.find((each) => each.id === id)` and their kin. Only what asks by equality has an index.
 */
import { ts } from "ts-morph";
import { unwrap } from "../module-binding.ts";

/** What the index gives for a key. */
export type Answer = "has" | "first" | "all";

export interface LookUp {
  /** What the question to the index takes the place of. */
  readonly node: ts.Expression;
  readonly call: ts.CallExpression;
  readonly list: ts.Expression;
  readonly answers: Answer;
  /** The answer is turned round: `indexOf(x) === -1`. */
  readonly negated: boolean;
  /** What is asked for. */
  readonly sought: ts.Expression;
  /** Of an item, what has to be equal: `each.id`; undefined for the item itself. */
  readonly key: { readonly parameter: ts.Identifier; readonly of: ts.Expression } | undefined;
  /** Compared as `===` does, for which `NaN` equals nothing. */
  readonly isStrict: boolean;
}

export function lookUpAt(call: ts.CallExpression): LookUp | undefined {
  const { expression: callee, arguments: given } = call;
  const [argument] = given;
  if (!ts.isPropertyAccessExpression(callee) || !argument || given.length > 1) return undefined;
  if (call.flags & ts.NodeFlags.OptionalChain || call.typeArguments) return undefined;
  const base = { call, list: callee.expression };
  switch (callee.name.text) {
    case "includes":
      return {
        ...base,
        node: call,
        answers: "has",
        negated: false,
        sought: argument,
        key: undefined,
        isStrict: false,
      };
    case "indexOf": {
      const found = comparison(call);
      return found && { ...base, ...found, answers: "has", sought: argument, key: undefined, isStrict: true };
    }
    case "some":
      return equality(argument, base, { node: call, answers: "has" });
    case "find":
      return equality(argument, base, { node: call, answers: "first" });
    case "filter":
      return equality(argument, base, { node: call, answers: "all" });
    default:
      return undefined;
  }
}

/** `list.indexOf(x) !== -1`, `>= 0`, and the opposites. */
function comparison(call: ts.CallExpression): Pick<LookUp, "node" | "negated"> | undefined {
  const { parent } = call;
  if (!ts.isBinaryExpression(parent) || parent.left !== call) return undefined;
  switch (`${parent.operatorToken.getText()} ${parent.right.getText()}`) {
    case "!== -1":
    case "!= -1":
    case "> -1":
    case ">= 0":
      return { node: parent, negated: false };
    case "=== -1":
    case "== -1":
    case "< 0":
      return { node: parent, negated: true };
    default:
      return undefined;
  }
}

/** `(each) => each.id === id`, whose other side does not depend on the item. */
function equality(
  callback: ts.Expression,
  base: Pick<LookUp, "call" | "list">,
  found: Pick<LookUp, "node" | "answers">,
): LookUp | undefined {
  const test = ts.isArrowFunction(callback) ? callback : undefined;
  const [parameter, ...more] = test?.parameters ?? [];
  if (!test || !parameter || more.length > 0 || !ts.isIdentifier(parameter.name) || parameter.initializer)
    return undefined;
  const { name } = parameter;
  const body = unwrap(returned(test) ?? test);
  if (!ts.isBinaryExpression(body) || body.operatorToken.kind !== ts.SyntaxKind.EqualsEqualsEqualsToken)
    return undefined;
  const [left, right] = [unwrap(body.left), unwrap(body.right)];
  const [own, sought] = mentions(left, name.text) ? [left, right] : [right, left];
  if (!isPathFrom(own, name.text) || mentions(sought, name.text) || !isPlainPath(sought)) return undefined;
  const key = ts.isIdentifier(own) ? undefined : { parameter: name, of: own };
  return { ...base, ...found, negated: false, sought, key, isStrict: true };
}

function returned({ body }: ts.ArrowFunction): ts.Expression | undefined {
  if (!ts.isBlock(body)) return body;
  const [only, ...more] = body.statements;
  return only && more.length === 0 && ts.isReturnStatement(only) ? only.expression : undefined;
}

function mentions(node: ts.Node, name: string): boolean {
  if (ts.isIdentifier(node)) return node.text === name;
  return ts.forEachChild(node, (child) => mentions(child, name) || undefined) ?? false;
}

/** The item, or a member of it, however deep. */
function isPathFrom(node: ts.Expression, root: string): boolean {
  if (ts.isPropertyAccessExpression(node)) return isPathFrom(node.expression, root);
  return ts.isIdentifier(node) && node.text === root;
}

/** Something that may be asked once as well as for each item: a name, a member, a constant. */
function isPlainPath(value: ts.Expression): boolean {
  const node = unwrap(value);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
    const index = ts.isElementAccessExpression(node) ? isPlainPath(node.argumentExpression) : true;
    return index && isPlainPath(node.expression);
  }
  if (ts.isTemplateExpression(node)) return node.templateSpans.every((each) => isPlainPath(each.expression));
  return ts.isIdentifier(node) || ts.isLiteralExpression(node) || node.kind === ts.SyntaxKind.ThisKeyword;
}
