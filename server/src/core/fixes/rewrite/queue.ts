/** A list that a loop takes from its front: each `shift` moves all the others. An index walks along it instead. */
import { ts } from "ts-morph";
import type { TypeDoor } from "../../project/type-door.ts";
import { functionAround, localName } from "../layout.ts";
import { spanOf } from "../rewrite.ts";
import { changedWholeBy, holds } from "../state-change.ts";
import { resolveName, usesOf } from "../scope.ts";
import { isFresh } from "../yield/origin.ts";
import type { Form, Refused } from "./form.ts";

/** `while (queue.length > 0) { const next = queue.shift(); … }`. */
export function queueForm(loop: ts.WhileStatement, types: TypeDoor): Form | Refused | undefined {
  const queue = queueOf(loop.expression);
  const declaring = queue && resolveName(queue.text, queue);
  const taking = declaring && takingFrom(loop, queue.text);
  if (!queue || !declaring || !taking || types.kindOf(queue) !== "array") return undefined;
  const refused = (reason: string, node: ts.Node = loop): Refused => ({ node, reason });
  const { parent } = declaring;
  const isOwn = ts.isVariableDeclaration(parent) && functionAround(declaring) === functionAround(loop);
  if (!isOwn || !parent.initializer || !isFresh(parent.initializer))
    return refused(`others may hold \`${queue.text}\`, and see what is taken from it`);
  if (isInLoop(loop, declaring))
    return refused(`\`${queue.text}\` is used again after the loop, when it is empty`);
  for (const use of usesOf(loop.getSourceFile(), queue.text)) {
    if (use === declaring || resolveName(use.text, use) !== declaring) continue;
    if (holds(loop.expression, use) || holds(taking, use)) continue;
    if (use.pos > loop.end)
      return refused(`\`${queue.text}\` is used again after the loop, when it is empty`, use);
    const isInside = holds(loop.statement, use);
    if (isInside && !isPushedTo(use))
      return refused(`the loop looks at what is left of \`${queue.text}\``, use);
    if (functionAround(use) !== functionAround(loop))
      return refused(`a function that is made here uses \`${queue.text}\``, use);
    if (!isInside && isHandedOut(use))
      return refused(`others may hold \`${queue.text}\`, and see what is taken from it`, use);
  }
  return {
    node: loop,
    title: `Walk along \`${queue.text}\` by an index in place of \`shift\``,
    notes: [],
    draft(draft) {
      const name = localName(draft, functionAround(loop), ["next", "index"]);
      const head = { start: loop.getStart(), end: loop.statement.getStart() };
      const gap =
        loop
          .getSourceFile()
          .text.slice(0, head.end)
          .match(/\)(\s*)$/)?.[1] ?? " ";
      draft.rewrite.replace(head, `for (let ${name} = 0; ${name} < ${queue.text}.length; ${name}++)${gap}`);
      draft.rewrite.replace(spanOf(taking), `${queue.text}[${name}]`);
    },
  };
}

/** The list whose length the loop asks. */
function queueOf(test: ts.Expression): ts.Identifier | undefined {
  const length =
    ts.isBinaryExpression(test) &&
    /^(>|!==|!=)$/.test(test.operatorToken.getText()) &&
    test.right.getText() === "0"
      ? test.left
      : test;
  return ts.isPropertyAccessExpression(length) &&
    length.name.text === "length" &&
    ts.isIdentifier(length.expression)
    ? length.expression
    : undefined;
}

/** The one `shift`, with which each turn begins. */
function takingFrom(loop: ts.WhileStatement, queue: string): ts.CallExpression | undefined {
  const found: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === `${queue}.shift`) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(loop.statement);
  const [only, ...more] = found;
  const [first] = ts.isBlock(loop.statement) ? loop.statement.statements : [];
  const isFirst = only && first && ts.isVariableStatement(first) && holds(first, only);
  return isFirst && more.length === 0 && loopsBetween(only, loop) === 0 ? only : undefined;
}

function loopsBetween(node: ts.Node, loop: ts.Node): number {
  let count = 0;
  for (let at = node.parent; at !== loop; at = at.parent)
    if (ts.isIterationStatement(at, false) || ts.isFunctionLike(at)) count++;
  return count;
}

function isPushedTo(use: ts.Identifier): boolean {
  const call = use.parent.parent;
  const isPush = ts.isPropertyAccessExpression(use.parent) && use.parent.name.text === "push";
  return isPush && ts.isCallExpression(call) && ts.isExpressionStatement(call.parent);
}

/** Before the loop: anything but filling it or looking at it. */
function isHandedOut(use: ts.Identifier): boolean {
  const { parent } = use;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== use) return true;
  return ts.isCallExpression(parent.parent) && parent.parent.expression === parent
    ? changedWholeBy(parent.parent) !== use
    : false;
}

/** In a loop around, behind which the list is declared: it comes back to it. */
function isInLoop(loop: ts.Node, declaring: ts.Node): boolean {
  for (let at = loop.parent; at && !ts.isFunctionLike(at); at = at.parent)
    if (ts.isIterationStatement(at, false)) return !holds(at, declaring);
  return false;
}
