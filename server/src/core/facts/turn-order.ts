/**
 * Loops whose order or pace is meant: by how their list is made (turned round, or cut into batches), by a comment, or
 * because they call hooks. It is what people mean, and shows in nothing that the turns touch.
 */
import { ts } from "ts-morph";
import { itemOf, mentions, walk } from "./loop-syntax.ts";

/** `chunk(ids, 100)`, `_.chunk(…)`, `inBatches(…)`, `splitEvery(…)`. */
const CUTS = /^(chunk|chunked|chunkArray|splitEvery|partitionAll|batch|batches|inBatches|toBatches)$/;

/** What a comment above a loop says of turns that are meant to wait. */
const IN_TURN =
  /\b(serial(ly)?|sequential(ly)?|in series|in sequence|in order(?! to\b)|one (by|at) (one|a time)|one after (another|the other))\b|\b(not|no|avoid|instead of|rather than|without)\b.{0,30}\b(parallel|concurren)|\bavoid\b.{0,30}\b(overload|hammer|flood|rate.?limit)/i;

/** The same of a whole function: that words stand there by chance is likelier in its documentation. */
const ALL_IN_TURN =
  /\b(sequentially|serially|in series|in sequence|one (by one|at a time)|one after (another|the other))\b/i;
const IN_NO_TURN = /\b(instead of|than|no longer|parallel|concurren\w*|together|at once)\b/i;

/** Names of functions that are called in the order in which somebody put them. */
const HOOK = /(hook|middleware|interceptor|migration)s?$/i;

/** Members of items that stand for what the item does: `before.fn(options)`. */
const DOES = /^(fn|func|run|handler|handle|callback|hook|setup|apply|execute)$/;

export function orderReason(loop: ts.IterationStatement): string | undefined {
  if (IN_TURN.test(commentsAt(loop, loop.pos)) || isSaidOfFunction(loop))
    return "a comment says that the turns are meant to wait";
  if (ts.isForStatement(loop))
    return stepsByMore(loop) ? "each turn is a batch, and the next begins when it is done" : undefined;
  if (!ts.isForOfStatement(loop)) return undefined;
  const made = madeBy(loop.expression);
  if (/^(reverse|toReversed)$/.test(made)) return "it goes from the last to the first";
  if (CUTS.test(made)) return "each turn is a batch, and the next begins when it is done";
  return isSorted(loop.expression) && isForEffect(loop)
    ? "its list is sorted, and what its turns do is done in that order"
    : undefined;
}

/** By a comparison of somebody's own; in alphabetical order is how lists of names look. */
function isSorted(list: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(list) || ts.isAwaitExpression(list)) return isSorted(list.expression);
  if (ts.isIdentifier(list)) {
    const made = constantOf(list);
    return made !== undefined && !ts.isIdentifier(made) && isSorted(made);
  }
  if (!ts.isCallExpression(list)) return false;
  const { expression: callee, arguments: given } = list;
  if (!ts.isPropertyAccessExpression(callee)) return false;
  if (/^(sort|toSorted)$/.test(callee.name.text) && given.length > 0) return true;
  return /^(filter|map|slice)$/.test(callee.name.text) && isSorted(callee.expression);
}

/** Each of its awaits gives nothing: it is for what it changes. */
function isForEffect({ statement }: ts.ForOfStatement): boolean {
  let isTaken = false;
  walk(statement, (node) => {
    isTaken ||= ts.isAwaitExpression(node) && !ts.isExpressionStatement(node.parent);
    return !isTaken;
  });
  return !isTaken;
}

/**
 * `for (const hook of hooks) await hook(document)`: each may build on what the ones before it did to the same things. By the
 * name, or because the item itself is called for what it does to something that all are given.
 */
export function chainReason(
  loop: ts.IterationStatement,
  awaits: readonly ts.AwaitExpression[],
  own: ReadonlySet<string>,
): string | undefined {
  const item = itemOf(loop);
  if (item === undefined || !ts.isForOfStatement(loop)) return undefined;
  const isNamedSo = HOOK.test(item) || HOOK.test(loop.expression.getText());
  const name = new Set([item]);
  const isHook = ({ expression: call, parent }: ts.AwaitExpression) =>
    ts.isCallExpression(call) &&
    mentions(call.expression, name) &&
    (isNamedSo || (ts.isExpressionStatement(parent) && isOfItem(call.expression, item))) &&
    call.arguments.some((argument) => isObject(argument) && !mentions(argument, own));
  return awaits.some(isHook) ? `the order of ${loop.expression.getText()} is meant` : undefined;
}

/** `step` of `step(context)`, `before.fn` of `before.fn(options)`. */
function isOfItem(callee: ts.Expression, item: string): boolean {
  if (ts.isIdentifier(callee)) return callee.text === item;
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return false;
  return callee.expression.text === item && DOES.test(callee.name.text);
}

/** What may be changed by whoever is given it. */
function isObject(node: ts.Expression): boolean {
  return !ts.isLiteralExpression(node) && !/^(true|false|null|undefined)$/.test(node.getText());
}

/** `Applied sequentially, so that …` in the documentation of the function around. */
function isSaidOfFunction(loop: ts.IterationStatement): boolean {
  let at: ts.Node | undefined = ts.findAncestor(loop.parent, ts.isFunctionLike);
  while (at && !ts.isStatement(at) && !ts.isClassElement(at) && !ts.isObjectLiteralElement(at))
    at = at.parent;
  const comment = at ? commentsAt(loop, at.pos) : "";
  return ALL_IN_TURN.test(comment) && !IN_NO_TURN.test(comment);
}

/** The text of the comments that stand there, but for those that suppress findings: they have their own say. */
function commentsAt(loop: ts.IterationStatement, position: number): string {
  const { text } = loop.getSourceFile();
  const comments = ts.getLeadingCommentRanges(text, position) ?? [];
  return comments
    .map(({ pos, end }) => text.slice(pos, end))
    .filter((comment) => !comment.includes("unblock-ignore"))
    .join("\n");
}

/** `for (let i = 0; i < ids.length; i += SIZE)`, or by a number whose turns take a slice each. */
function stepsByMore({ incrementor, statement }: ts.ForStatement): boolean {
  if (!incrementor || !ts.isBinaryExpression(incrementor)) return false;
  const { left, right, operatorToken } = incrementor;
  if (operatorToken.kind !== ts.SyntaxKind.PlusEqualsToken || right.getText() === "1") return false;
  if (!ts.isNumericLiteral(right)) return true;
  return new RegExp(`\\.(slice|subarray|splice)\\(\\s*${left.getText()}\\b`).test(statement.getText());
}

/** The name of the function that made the list last, also where a constant of the same function keeps it. */
function madeBy(list: ts.Expression): string {
  if (ts.isParenthesizedExpression(list) || ts.isAwaitExpression(list)) return madeBy(list.expression);
  if (ts.isCallExpression(list)) {
    const { expression: callee } = list;
    if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
    return ts.isIdentifier(callee) ? callee.text : "";
  }
  const initializer = ts.isIdentifier(list) ? constantOf(list) : undefined;
  return initializer && !ts.isIdentifier(initializer) ? madeBy(initializer) : "";
}

/** What a constant of the function around a name is made of. */
export function constantOf(name: ts.Identifier): ts.Expression | undefined {
  for (let at: ts.Node = name.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isBlock(at))
      for (const statement of at.statements)
        if (ts.isVariableStatement(statement) && statement.end <= name.pos) {
          const { declarations, flags } = statement.declarationList;
          const own = declarations.find((each) => each.name.getText() === name.text);
          if (own) return flags & ts.NodeFlags.Const ? own.initializer : undefined;
        }
    if (ts.isFunctionLike(at)) return undefined;
  }
  return undefined;
}

/** `order`, `templateOrder`, `graph.overallOrder()`: in it, what comes later may need what came before. */
const ORDER = /^order$|[a-z_][oO]rder$|^topo(logical(ly)?)?_?[sS]ort(ed)?$/;

/** The name of a list that is an order; undefined for other lists. */
export function orderOf(loop: ts.IterationStatement): string | undefined {
  if (!ts.isForOfStatement(loop)) return undefined;
  const { expression: list } = loop;
  const named = ts.isPropertyAccessExpression(list) ? list.name.text : list.getText();
  return [named, madeBy(list)].find((name) => ORDER.test(name));
}

const ALLOWS = /eslint-disable-(next-)?line\b.*\bno-await-in-loop\b/;

/** Whoever tells ESLint line by line that awaits may follow each other has seen that they do. */
export function allowedReason(
  sourceFile: ts.SourceFile,
  loop: ts.IterationStatement,
  awaits: readonly ts.AwaitExpression[],
): string | undefined {
  const { text } = sourceFile;
  if (!text.includes("no-await-in-loop")) return undefined;
  const lines = sourceFile.getLineStarts();
  const lineAt = (index: number) => text.slice(lines[index] ?? text.length, lines[index + 1] ?? text.length);
  const isAllowed = (node: ts.Node) => {
    const { line } = sourceFile.getLineAndCharacterOfPosition(node.getStart(sourceFile));
    const [, before] = ALLOWS.exec(line > 0 ? lineAt(line - 1) : "") ?? [];
    return before !== undefined || ALLOWS.test(lineAt(line).replace(/-next-line/g, ""));
  };
  return isAllowed(loop) || awaits.some(isAllowed) ? "a comment for no-await-in-loop says so" : undefined;
}
