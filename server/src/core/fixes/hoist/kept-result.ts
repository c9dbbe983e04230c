/**
 * What of a read is kept: the read itself, or more of what is made from it (its text parsed, say). Kept is what nobody can
 * change for the others: texts and numbers, and objects that are only looked at.
 */
import { ts } from "ts-morph";
import type { TypeDoor } from "../../project/type-door.ts";
import { assignmentOf } from "../assignment.ts";
import { unwrap } from "../../facts/unwrap.ts";
import { resolveName, usesOf } from "../scope.ts";
import { fixedValue, PRIMITIVE } from "./fixed.ts";

export interface Kept {
  /** The expression whose value is kept. */
  readonly node: ts.Expression;
  /** Its type as TypeScript writes it. */
  readonly type: string;
  /** Whoever gets it may change it for all others. */
  readonly isShared: boolean;
}

/** What is done with a value: it is looked at, handed on to where nobody sees what is done with it, or changed. */
type Treatment = "read" | "shared" | "changed";

/** Undefined where it is changed, however little of it is kept. */
export function keptOf(operation: ts.Expression, types: TypeDoor): Kept | undefined {
  const levels = levelsOf(operation, types).map((node) => {
    const type = types.textOf(node);
    return { node, type, treatment: PRIMITIVE.test(type) ? "read" : treatmentOf(node, types) };
  });
  const best =
    levels.find(({ treatment }) => treatment === "read") ??
    levels.findLast(({ treatment }) => treatment === "shared");
  return best && { node: best.node, type: best.type, isShared: best.treatment === "shared" };
}

/** Methods of texts, and of what is read, that give the same each time. */
const PURE = /^(toString|trim|trimEnd|trimStart|split|replace|replaceAll|toLowerCase|toUpperCase|slice)$/;

/** The operation and the expressions around it that only depend on it, the largest first. */
function levelsOf(operation: ts.Expression, types: TypeDoor): readonly ts.Expression[] {
  const levels = [operation];
  for (let at = operation; ;) {
    const next = outer(at, types);
    if (!next) return levels.reverse();
    levels.push(next);
    at = next;
  }
}

function outer(node: ts.Expression, types: TypeDoor): ts.Expression | undefined {
  const inner = withoutParentheses(node);
  const { parent } = inner;
  if (ts.isCallExpression(parent)) {
    const isParsed = parent.expression.getText() === "JSON.parse" && parent.arguments.length === 1;
    return isParsed && parent.arguments[0] === inner ? parent : undefined;
  }
  if (!ts.isPropertyAccessExpression(parent) || parent.questionDotToken) return undefined;
  const call = parent.parent;
  if (!ts.isCallExpression(call) || call.expression !== parent || !PURE.test(parent.name.text))
    return undefined;
  return call.arguments.every((each) => !("reason" in fixedValue(each, types))) ? call : undefined;
}

function withoutParentheses(node: ts.Expression): ts.Expression {
  let at = node;
  while (ts.isExpression(at.parent) && unwrap(at.parent as ts.Expression) === unwrap(at))
    at = at.parent as ts.Expression;
  return at;
}

const CHANGING =
  /^(set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|write.*|swap\d+)$/;

/** Of a list of texts or numbers: a copy, or an answer. */
const LOOKING =
  /^(map|filter|some|every|find|findIndex|includes|indexOf|join|slice|concat|flatMap|forEach|reduce|at|entries|keys|values|toSorted|toReversed|has|get|toString|equals|is[A-Z]\w*)$/;

/** What takes a value, and only looks at it. */
const CONSUMERS =
  /^(end|send|write|log|info|warn|error|debug|parse|stringify|concat|update|from|isArray|compare|byteLength|String|Set)$/;

const PLAIN_LIST = /^(readonly )?(string|number)\[\]$/;

function treatmentOf(value: ts.Expression, types: TypeDoor): Treatment {
  const node = withoutParentheses(value);
  const { parent } = node;
  if (isMemberOf(node, parent)) return memberTreatment(parent, types);
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
    const name = /(\w+)$/.exec(parent.expression.getText())?.[1] ?? "";
    return node !== parent.expression && CONSUMERS.test(name) ? "read" : "shared";
  }
  if (ts.isForOfStatement(parent) || ts.isSpreadElement(parent))
    return PLAIN_LIST.test(types.textOf(node)) ? "read" : "shared";
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name))
    return nameTreatment(parent.name, types);
  const isLookedAt =
    ts.isTemplateSpan(parent) ||
    ts.isPrefixUnaryExpression(parent) ||
    ts.isTypeOfExpression(parent) ||
    ts.isIfStatement(parent) ||
    (ts.isBinaryExpression(parent) && COMPARING.test(parent.operatorToken.getText()));
  return isLookedAt ? "read" : "shared";
}

const COMPARING = /^([=!]==?|[<>]=?|[-+*/%]|in|instanceof)$/;

function isMemberOf(
  node: ts.Expression,
  parent: ts.Node,
): parent is ts.PropertyAccessExpression | ts.ElementAccessExpression {
  return (
    (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) &&
    parent.expression === node
  );
}

function memberTreatment(
  access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  types: TypeDoor,
): Treatment {
  const { parent } = access;
  if (ts.isCallExpression(parent) && parent.expression === access) {
    const name = ts.isPropertyAccessExpression(access) ? access.name.text : "";
    if (CHANGING.test(name)) return "changed";
    const isCopy = LOOKING.test(name) && PLAIN_LIST.test(types.textOf(access.expression));
    const isAnswer = LOOKING.test(name) && PRIMITIVE.test(types.textOf(parent));
    return isCopy || isAnswer ? "read" : "shared";
  }
  if (isTarget(access)) return "changed";
  return PRIMITIVE.test(types.textOf(access)) ? "read" : treatmentOf(access, types);
}

function isTarget(access: ts.Expression): boolean {
  return ts.isDeleteExpression(access.parent) || assignmentOf(access) !== undefined;
}

/** The worst of what is done with a variable. */
function nameTreatment(name: ts.Identifier, types: TypeDoor): Treatment {
  const uses = usesOf(name.getSourceFile(), name.text).filter(
    (use) => use !== name && resolveName(use.text, use) === name,
  );
  const found = new Set(uses.map((use) => (isTarget(use) ? "read" : treatmentOf(use, types))));
  return found.has("changed") ? "changed" : found.has("shared") ? "shared" : "read";
}
