/**
 * Whether code changes what it was given: a copy of it on another thread would change, and the caller's would not.
 * Follows names within the code: what is taken out of an argument is a part of it, what is copied from it is not.
 */
import { ts } from "ts-morph";
import { assignmentOf } from "../assignment.ts";
import { unwrap } from "../../facts/unwrap.ts";
import { resolveName } from "../scope.ts";

/** How a name stands to what was given: a part of it, or a new container of its parts. */
type Tie = "part" | "holder";

export interface GivenTools {
  /** Whether it holds no object. */
  readonly isPlain: (node: ts.Node) => boolean;
  /** The body of what a call runs in the workspace, where that is one known function. */
  readonly bodyOf: (call: ts.CallExpression) => ts.SignatureDeclaration | undefined;
  /** What `this` holds was given too. */
  readonly hasThis?: true;
}

/** A change of what was given: where, and what is changed, as the code names it. */
export interface Changed {
  readonly node: ts.Node;
  readonly text: string;
}

/** Methods that change what they are called on. */
const CHANGING =
  /^(set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|append|remove|setDate|setTime|setFullYear|setHours|setMinutes|setMonth|setSeconds|write\w*|set(Uint|Int|Float|Big)\w*)$/;

/** Methods that give a new container of the same parts. */
const COPYING =
  /^(slice|filter|concat|toSorted|toReversed|toSpliced|flat|values|entries|subarray|sort|reverse|from|of|keys|fill)$/;

/** Methods whose callback is handed the parts. */
const VISITING =
  /^(forEach|map|filter|some|every|find|findIndex|findLast|flatMap|reduce|reduceRight|sort|toSorted)$/;

/** The first change of what the names hold, in the code of `root`. */
export function changeOf(
  root: ts.Node,
  given: Iterable<ts.Identifier>,
  tools: GivenTools,
  seen: ReadonlySet<ts.Node> = new Set(),
): Changed | undefined {
  const ties = new Map<ts.Identifier, Tie>();
  for (const name of given) if (!tools.isPlain(name)) ties.set(name, "part");
  if (ties.size === 0 && !tools.hasThis) return undefined;

  const tieOf = (expression: ts.Expression): Tie | undefined => {
    const inner = unwrap(expression);
    if (inner.kind === ts.SyntaxKind.ThisKeyword) return tools.hasThis && "part";
    if (ts.isIdentifier(inner)) {
      const declaring = resolveName(inner.text, inner);
      return declaring && ties.get(declaring);
    }
    if (ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner))
      return tieOf(inner.expression) && !tools.isPlain(inner) ? "part" : undefined;
    if (ts.isConditionalExpression(inner)) return tieOf(inner.whenTrue) ?? tieOf(inner.whenFalse);
    if (ts.isBinaryExpression(inner)) return tieOf(inner.left) ?? tieOf(inner.right);
    if (ts.isArrayLiteralExpression(inner))
      return inner.elements.some((each) => tieOf(ts.isSpreadElement(each) ? each.expression : each))
        ? "holder"
        : undefined;
    if (ts.isObjectLiteralExpression(inner)) return inner.properties.some(holdsPart) ? "holder" : undefined;
    if (ts.isNewExpression(inner)) return (inner.arguments ?? []).some(tieOf) ? "holder" : undefined;
    if (ts.isCallExpression(inner)) return tieOfCall(inner);
    return undefined;
  };

  const holdsPart = (property: ts.ObjectLiteralElementLike): boolean =>
    (ts.isPropertyAssignment(property) && tieOf(property.initializer) !== undefined) ||
    (ts.isSpreadAssignment(property) && tieOf(property.expression) !== undefined) ||
    (ts.isShorthandPropertyAssignment(property) && tieOf(property.name) !== undefined);

  const tieOfCall = (call: ts.CallExpression): Tie | undefined => {
    if (tools.isPlain(call)) return undefined;
    const { expression: callee } = call;
    if (ts.isPropertyAccessExpression(callee)) {
      const own = tieOf(callee.expression);
      if (own && /^(sort|reverse|fill)$/.test(callee.name.text)) return own;
      if (own)
        return COPYING.test(callee.name.text) || /^(map|flatMap)$/.test(callee.name.text) ? "holder" : "part";
    }
    return call.arguments.some(tieOf) ? "part" : undefined;
  };

  let grew = true;
  const tie = (name: ts.BindingName, to: Tie): void => {
    if (!ts.isIdentifier(name)) {
      for (const each of name.elements) if (!ts.isOmittedExpression(each)) tie(each.name, "part");
    } else if (!tools.isPlain(name) && ties.get(name) !== "part" && ties.get(name) !== to) {
      ties.set(name, to);
      grew = true;
    }
  };
  const follow = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer) {
      const own = tieOf(node.initializer);
      if (own) tie(node.name, own);
    }
    if (ts.isForOfStatement(node) && tieOf(node.expression) && ts.isVariableDeclarationList(node.initializer))
      for (const { name } of node.initializer.declarations) tie(name, "part");
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      ts.isIdentifier(node.left)
    ) {
      const own = tieOf(node.right);
      const declaring = own && resolveName(node.left.text, node.left);
      if (declaring) tie(declaring, own);
    }
    if (ts.isCallExpression(node)) followCallbacks(node);
    ts.forEachChild(node, follow);
  };
  const followCallbacks = ({ expression: callee, arguments: given }: ts.CallExpression): void => {
    if (
      !ts.isPropertyAccessExpression(callee) ||
      !VISITING.test(callee.name.text) ||
      !tieOf(callee.expression)
    )
      return;
    for (const argument of given)
      if (ts.isArrowFunction(argument) || ts.isFunctionExpression(argument))
        for (const { name } of argument.parameters) tie(name, "part");
  };
  while (grew) {
    grew = false;
    follow(root);
  }

  const changes = (node: ts.Node): Changed | undefined => {
    if (ts.isCallExpression(node)) {
      const own = changedByCall(node);
      if (own) return own;
    }
    const target = ts.isDeleteExpression(node) ? unwrap(node.expression) : node;
    const isAccess = ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target);
    const isChanged = isAccess && (ts.isDeleteExpression(node) || isWritten(target));
    if (isChanged && isPart(target.expression)) {
      const isField = target.expression.kind === ts.SyntaxKind.ThisKeyword;
      return { node: target, text: (isField ? target : target.expression).getText() };
    }
    return ts.forEachChild(node, changes);
  };

  /** What is written into a new container changes nothing that was given. */
  const isPart = (expression: ts.Expression): boolean => tieOf(expression) === "part";

  const changedByCall = (call: ts.CallExpression): Changed | undefined => {
    const { expression: callee } = call;
    const told = (node: ts.Expression): Changed => ({ node: call, text: node.getText() });
    if (ts.isPropertyAccessExpression(callee)) {
      if (CHANGING.test(callee.name.text) && isPart(callee.expression)) return told(callee.expression);
      const [first] = call.arguments;
      if (
        /^(Object|Reflect)$/.test(callee.expression.getText()) &&
        /^(assign|defineProperty|set|freeze|seal|setPrototypeOf)$/.test(callee.name.text)
      )
        return first && isPart(first) ? told(first) : undefined;
    }
    const body = tools.bodyOf(call);
    if (!body || seen.has(body)) return undefined;
    const handed = call.arguments.flatMap((argument, index) => {
      const parameter = body.parameters[index]?.name;
      return parameter && tieOf(argument) ? namesIn(parameter) : [];
    });
    // A method of what was given has that for its `this`.
    const hasThis = ts.isPropertyAccessExpression(callee) && isPart(callee.expression);
    const { isPlain, bodyOf } = tools;
    const within = { isPlain, bodyOf, ...(hasThis ? ({ hasThis } as const) : {}) };
    const inside = changeOf(body, handed, within, new Set([...seen, body, root]));
    return inside && { node: call, text: inside.text };
  };

  return changes(root);
}

/** The identifiers that a parameter declares. */
export function namesIn(name: ts.BindingName): readonly ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((each) => (ts.isOmittedExpression(each) ? [] : namesIn(each.name)));
}

/** Assigned to, by itself or as a part of a pattern: `[list[i], list[j]] = …`. */
export function isWritten(target: ts.Node): boolean {
  let part = target;
  while (isPartOfPattern(part)) part = part.parent;
  const { parent } = part;
  if (assignmentOf(part)) return true;
  return (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) && parent.initializer === part;
}

function isPartOfPattern(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ts.isArrayLiteralExpression(parent) ||
    ts.isObjectLiteralExpression(parent) ||
    ts.isShorthandPropertyAssignment(parent) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === node) ||
    ts.isSpreadElement(parent) ||
    ts.isParenthesizedExpression(parent) ||
    ts.isNonNullExpression(parent)
  );
}
