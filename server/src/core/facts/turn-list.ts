/** What the turns of a loop are made of: a list's elements, an object's keys, an index, or what is taken off a list. */
import { ts } from "ts-morph";
import { collectNames, walk, writtenTarget } from "./loop-syntax.ts";
import { unwrap } from "./unwrap.ts";

export interface Turns {
  /** The names of a turn's own item. */
  readonly items: Set<string>;
  /** Names that only count the turns: the loop itself steps them on. */
  readonly counters: ReadonlySet<string>;
  /** It takes its items off a list that its turns may add to: `while (queue.length > 0) { const path = queue.shift(); …`. */
  readonly drains?: string;
}

/** Names of loops that do the same again. */
const AGAIN = /attempt|retr(y|ies)|tries|\btry/i;

/** Undefined where nothing tells, before a turn starts, what it is about. */
export function turnsOf(loop: ts.IterationStatement): Turns | undefined {
  if (ts.isForOfStatement(loop) || ts.isForInStatement(loop)) return itemsIn(loop.initializer);
  if (ts.isForStatement(loop)) return countedBy(loop);
  return ts.isWhileStatement(loop) ? (drainedBy(loop) ?? steppedBy(loop)) : undefined;
}

function itemsIn(node: ts.Node): Turns {
  const items = new Set<string>();
  collectNames(node, items);
  return { items, counters: new Set() };
}

/** `i < list.length`, `page <= pages`: the turns are known before the first of them starts. */
function countedBy({ initializer, condition, statement }: ts.ForStatement): Turns | undefined {
  if (!initializer || !condition || !ts.isVariableDeclarationList(initializer)) return undefined;
  const found = itemsIn(initializer);
  if (/\.(length|size)\b/.test(condition.getText())) return found;
  if (!ts.isBinaryExpression(condition) || AGAIN.test(condition.getText())) return undefined;
  const { left, right, operatorToken } = condition;
  const isBelow = /^(<=?|!==?)$/.test(operatorToken.getText());
  if (!isBelow || !ts.isIdentifier(left) || !found.items.has(left.text)) return undefined;
  if (ts.isNumericLiteral(right)) return found;
  return ts.isIdentifier(right) && !isWritten(statement, right.text) ? found : undefined;
}

/** `while (i < list.length) { const item = list[i]; …; i++; }`. */
function steppedBy({ expression: condition, statement }: ts.WhileStatement): Turns | undefined {
  if (!ts.isBinaryExpression(condition) || condition.operatorToken.getText() !== "<") return undefined;
  const { left, right } = condition;
  if (!ts.isIdentifier(left) || !/\.length$/.test(right.getText()) || !ts.isBlock(statement))
    return undefined;
  const last = statement.statements.at(-1);
  const isStep =
    last !== undefined &&
    ts.isExpressionStatement(last) &&
    new RegExp(`^(${left.text}\\+\\+|\\+\\+${left.text}|${left.text} \\+= 1)$`).test(
      last.expression.getText(),
    );
  if (!isStep || statement.statements.slice(0, -1).some((each) => isWritten(each, left.text)))
    return undefined;
  const names = new Set([left.text]);
  return { items: names, counters: new Set(names) };
}

function isWritten(node: ts.Node, name: string): boolean {
  let found = false;
  walk(node, (at) => {
    const target = writtenTarget(at);
    found ||= target !== undefined && ts.isIdentifier(target) && target.text === name;
    return !found;
  });
  return found;
}

const TAKES = /^(shift|pop)$/;

/** `while (queue.length > 0) { const path = queue.shift()!; …`, also with a bound on the turns beside it. */
function drainedBy({ expression: condition, statement }: ts.WhileStatement): Turns | undefined {
  const [first] = ts.isBlock(statement) ? statement.statements : [];
  const [declared] = first && ts.isVariableStatement(first) ? first.declarationList.declarations : [];
  const taken = declared?.initializer && unwrap(declared.initializer);
  if (!declared || !taken || !ts.isCallExpression(taken)) return undefined;
  const { expression: callee } = taken;
  if (!ts.isPropertyAccessExpression(callee) || !TAKES.test(callee.name.text)) return undefined;
  const list = callee.expression.getText();
  if (!condition.getText().includes(`${list}.length`)) return undefined;
  const { items } = itemsIn(declared.name);
  return { items, counters: new Set(), drains: list };
}
