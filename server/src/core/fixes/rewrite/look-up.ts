/**
 * Calls that search a list from its start, as a question to an index of the list: `list.includes(x)`,
 * `list.find((each) => each.id === id)` and their kin. Only what asks by equality has an index.
 */
import { ts } from "ts-morph";
import { unwrap } from "../../facts/unwrap.ts";

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
  /** What else has to hold for an item: then the index gives those that the question is put to. */
  readonly rest: Rest | undefined;
  /** Compared as `===` does, for which `NaN` equals nothing. */
  readonly isStrict: boolean;
}

/** `each.a === a && each.b === b`: one comparison is answered by the index, the others are still asked. */
export interface Rest {
  /** From the comparison to the next one: what is left out where the index answers it. */
  readonly answered: { readonly start: number; readonly end: number };
  /** Another condition is asked before, and may be why the item has the member at all. */
  readonly isLater: boolean;
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
        rest: undefined,
        isStrict: false,
      };
    case "indexOf": {
      const found = comparison(call);
      return found && { ...base, ...found, answers: "has", ...ITSELF, sought: argument, isStrict: true };
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

const ITSELF = { key: undefined, rest: undefined };

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

/** `(each) => each.id === id`, whose other side does not depend on the item; also as one of several conditions. */
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
  const conditions = conditionsOf(unwrap(returned(test) ?? test));
  const comparisons = conditions.map((each) => comparedWith(each, name.text));
  // An index of what is always the same splits the list in two or three.
  const isFine = (at: number): boolean => {
    const compared = comparisons[at];
    if (!compared || (conditions.length > 1 && isLiteral(compared.sought))) return false;
    return isAskedFirst(conditions.slice(0, at), compared.own, name.text);
  };
  const fine = conditions.map((_, index) => index).filter(isFine);
  const at = fine.find((each) => !COARSE.test(membersOf(comparisons[each]!.own).at(-1) ?? "")) ?? fine[0];
  const compared = at === undefined ? undefined : comparisons[at];
  if (at === undefined || !compared) return undefined;
  const { own, sought } = compared;
  const key = ts.isIdentifier(own) ? undefined : { parameter: name, of: own };
  const one = { ...base, negated: false, sought, key, isStrict: true };
  if (conditions.length === 1) return { ...one, ...found, rest: undefined };
  if (!key) return undefined;
  return {
    ...one,
    node: found.node,
    answers: "all",
    rest: { answered: partOf(conditions, at), isLater: at > 0 },
  };
}

/** Members that are the same in many items: an index of another one splits a list into smaller groups. */
const COARSE = /(schema|catalog|database|tenant|type|kind|status|version)$/i;

/** `a && b && c`, as far as no parentheses put them together. */
function conditionsOf(node: ts.Node): readonly ts.Node[] {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
    ? [...conditionsOf(node.left), node.right]
    : [node];
}

function isLiteral(node: ts.Expression): boolean {
  return ts.isLiteralExpression(node) || /^(true|false|null|undefined)$/.test(node.getText());
}

/** The two sides of `each.id === id`: the item's own, and what is asked for. */
function comparedWith(
  condition: ts.Node,
  item: string,
): { readonly own: ts.Expression; readonly sought: ts.Expression } | undefined {
  const node = ts.isExpression(condition) ? unwrap(condition) : condition;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsEqualsEqualsToken)
    return undefined;
  const [left, right] = [unwrap(node.left), unwrap(node.right)];
  const [own, sought] = mentions(left, item) ? [left, right] : [right, left];
  const isOne = isPathFrom(own, item) && !mentions(sought, item) && isPlainPath(sought);
  return isOne ? { own, sought } : undefined;
}

/** Whether the item's member may be read before the conditions in front are asked: they do nothing, and read a member too. */
function isAskedFirst(before: readonly ts.Node[], own: ts.Expression, item: string): boolean {
  const [first] = before;
  if (!first) return true;
  const isMember = isAccessTo(own) && ts.isIdentifier(own.expression);
  return isMember && before.every(isPure) && readsFirst(first, item);
}

function isPure(node: ts.Node): boolean {
  const isAct =
    ts.isCallExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isTaggedTemplateExpression(node) ||
    (ts.isBinaryExpression(node) && isAssigning(node.operatorToken.kind)) ||
    ts.isPostfixUnaryExpression(node) ||
    (ts.isPrefixUnaryExpression(node) && node.operator !== ts.SyntaxKind.ExclamationToken);
  return !isAct && !(ts.forEachChild(node, (child) => !isPure(child) || undefined) ?? false);
}

function isAssigning(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** `each.active`, `!each.hidden`, `each.kind !== kind`: an item without members would fail there. */
function readsFirst(condition: ts.Node, item: string): boolean {
  const node = ts.isExpression(condition) ? unwrap(condition) : condition;
  if (ts.isPrefixUnaryExpression(node)) return readsFirst(node.operand, item);
  if (ts.isBinaryExpression(node)) return readsFirst(node.left, item);
  return ts.isExpression(node) && isAccessTo(node) && isPathFrom(node, item);
}

function partOf(conditions: readonly ts.Node[], at: number): Rest["answered"] {
  const next = conditions[at + 1];
  if (next) return { start: conditions[at]!.getStart(), end: next.getStart() };
  return { start: conditions[at - 1]!.end, end: conditions[at]!.end };
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
  if (isAccessTo(node)) return isPathFrom(node.expression, root);
  return ts.isIdentifier(node) && node.text === root;
}

/** `each.id` and `each["id"]`; what is asked only where there is something is another matter. */
function isAccessTo(node: ts.Expression): node is ts.PropertyAccessExpression | ts.ElementAccessExpression {
  if (ts.isPropertyAccessExpression(node)) return !node.questionDotToken;
  return (
    ts.isElementAccessExpression(node) &&
    !node.questionDotToken &&
    ts.isStringLiteralLike(node.argumentExpression)
  );
}

/** Names of the members, from the item on. */
export function membersOf(path: ts.Expression): readonly string[] {
  const node = unwrap(path);
  if (ts.isPropertyAccessExpression(node)) return [...membersOf(node.expression), node.name.text];
  if (!ts.isElementAccessExpression(node)) return [];
  const { argumentExpression: name } = node;
  return [...membersOf(node.expression), ts.isStringLiteralLike(name) ? name.text : ""];
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
