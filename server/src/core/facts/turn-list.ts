/** What the turns of a loop are made of: a list's elements, an object's keys, an index, or what is taken off a list. */
import { ts } from "ts-morph";
import { drainingOf, type Draining } from "./loop-draining.ts";
import { collectNames, walk, writtenTarget } from "./loop-syntax.ts";

export interface Turns {
  /** The names of a turn's own item. */
  readonly items: Set<string>;
  /** Names that only count the turns: the loop itself steps them on. */
  readonly counters: ReadonlySet<string>;
  readonly drains?: Draining;
}

/** Names of loops that do the same again. */
const AGAIN = /attempt|retr(y|ies)|tries|\btry/i;

/** Undefined where nothing tells, before a turn starts, what it is about. */
export function turnsOf(loop: ts.IterationStatement): Turns | undefined {
  if (ts.isForOfStatement(loop) || ts.isForInStatement(loop)) return itemsIn(loop.initializer);
  if (ts.isForStatement(loop)) return countedBy(loop);
  if (!ts.isWhileStatement(loop)) return undefined;
  const drains = drainingOf(loop);
  return drains ? { ...itemsIn(drains.name), drains } : steppedBy(loop);
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

/** `while (i < list.length) { const item = list[i]; …; i++; }`, or with `list[i++]` at its beginning. */
function steppedBy(loop: ts.WhileStatement): Turns | undefined {
  const stepping = steppingOf(loop);
  if (!stepping) return undefined;
  const names = new Set([stepping.counter.text]);
  return { items: names, counters: new Set(names) };
}

export interface Stepping {
  readonly counter: ts.Identifier;
  readonly list: ts.Expression;
  /** The statement that steps on: the last, or the first, which takes the item along. */
  readonly step: ts.Statement;
}

export function steppingOf({ expression: condition, statement }: ts.WhileStatement): Stepping | undefined {
  if (!ts.isBinaryExpression(condition) || condition.operatorToken.getText() !== "<") return undefined;
  const { left: counter, right } = condition;
  if (!ts.isIdentifier(counter) || !ts.isBlock(statement)) return undefined;
  if (!ts.isPropertyAccessExpression(right) || right.name.text !== "length") return undefined;
  const list = right.expression;
  const { text } = counter;
  const [first] = statement.statements;
  const last = statement.statements.at(-1);
  const isLast =
    last !== undefined &&
    ts.isExpressionStatement(last) &&
    [`${text}++`, `++${text}`, `${text} += 1`].includes(last.expression.getText());
  const step = isLast
    ? last
    : first && takenByStep(first) === `${list.getText()}[${text}++]`
      ? first
      : undefined;
  const isOnly = statement.statements.every((each) => each === step || !isWritten(each, text));
  return step && isOnly ? { counter, list, step } : undefined;
}

/** `list[i++]` of `const item = list[i++]!;`. */
function takenByStep(statement: ts.Statement): string | undefined {
  const [declared, ...more] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
  const { initializer } = declared ?? {};
  if (!initializer || more.length > 0) return undefined;
  return (ts.isNonNullExpression(initializer) ? initializer.expression : initializer).getText();
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
