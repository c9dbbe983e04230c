/**
 * `reduce` with a function that waits: a loop whose turns wait for one another only by what each hands on. A turn is on
 * its own where it uses that for nothing but to add its own result, and where the same turn of a loop would be.
 */
import { ts } from "ts-morph";
import { dependenceOf, type Dependence } from "./dependence.ts";
import type { Value } from "./facts.ts";
import { foldSyntaxOf, isGiven, loopOfFold, outermost, type FoldSyntax } from "./fold-syntax.ts";
import { walk } from "./loop-syntax.ts";
import type { Span } from "./span.ts";
import { indexFor, startOf, type State } from "./state.ts";
import { valueOf } from "./value.ts";

/** A `reduce` whose turns wait; its span is that of the name. */
export interface Fold extends Span {
  readonly nodeEnd: number;
  readonly function: number;
  /** The function that is a turn once the turns before it are through. */
  readonly turn: number;
  readonly over: Value;
  readonly dependence: Dependence;
}

export function noteFold(state: State, call: ts.CallExpression): void {
  const fold = foldSyntaxOf(call);
  const dependence = fold && turnsOfFold(state.sourceFile, fold);
  if (!dependence) return;
  const { name } = fold.callee;
  state.folds.push({
    start: startOf(state, name),
    end: name.end,
    nodeEnd: call.end,
    function: state.function,
    turn: indexFor(state, "functions", fold.turn),
    over: valueOf(state, fold.list),
    dependence,
  });
}

function turnsOfFold(sourceFile: ts.SourceFile, fold: FoldSyntax): Dependence | undefined {
  const awaits = ownAwaits(fold);
  if (awaits.length === 0) return undefined;
  const reason =
    (fold.callee.name.text === "reduceRight" ? "it goes from the last to the first" : undefined) ??
    startedReason(fold, awaits) ??
    usedReason(fold);
  if (reason !== undefined) return { independent: false, reason };
  return dependenceOf(sourceFile, loopOfFold(fold, awaits), awaits);
}

/** What a turn waits for beside the turns before it. */
function ownAwaits(fold: FoldSyntax): readonly ts.AwaitExpression[] {
  const { turn, before } = fold;
  const found: ts.AwaitExpression[] = [...promised(fold)];
  walk(turn.body, (node) => {
    if (ts.isIterationStatement(node, false)) return false;
    const isOwn =
      ts.isAwaitExpression(node) &&
      !(ts.isIdentifier(node.expression) && node.expression.text === before.text);
    if (isOwn) found.push(node);
    return true;
  });
  return found;
}

/** `chain.then(() => save(item))` waits for what `save` gives, though it does not say `await`. */
function promised({ turn: { body }, uses }: FoldSyntax): readonly ts.AwaitExpression[] {
  const last = ts.isBlock(body) ? body.statements.at(-1) : undefined;
  const given = ts.isBlock(body) ? last && ts.isReturnStatement(last) && last.expression : body;
  if (!given || !ts.isCallExpression(given)) return [];
  const { expression: callee } = given;
  const isAddition = (use: ts.Expression): boolean => outermost(use).parent === callee;
  if (uses.some(isAddition)) return [];
  const wait = ts.setTextRange(ts.factory.createAwaitExpression(given), given);
  return [Object.assign(wait, { parent: given.parent })];
}

/** Its own waits begin before the one for the turns before it: then they run side by side as it is. */
function startedReason(
  { by, wait, turn }: FoldSyntax,
  awaits: readonly ts.AwaitExpression[],
): string | undefined {
  const together = "its turns are started together: none of them waits for the one before it first";
  if (by === "then") return undefined;
  if (!wait || awaits.some(({ end }) => end < wait.end)) return together;
  for (let at: ts.Node = wait; at !== turn.body; at = at.parent)
    if (isSometimes(at)) return "only some of its turns wait for the one before";
  const early = namesBefore(turn, wait);
  const isStarted = ({ expression }: ts.AwaitExpression): boolean =>
    ts.isIdentifier(expression) && early.has(expression.text);
  return awaits.every(isStarted) ? together : undefined;
}

function isSometimes(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isIfStatement(parent)) return parent.expression !== node;
  if (ts.isConditionalExpression(parent)) return parent.condition !== node;
  if (ts.isBinaryExpression(parent))
    return parent.right === node && /^(&&|\|\||\?\?)=?$/.test(parent.operatorToken.getText());
  return ts.isIterationStatement(parent, false) || ts.isCaseOrDefaultClause(parent);
}

/** What the turn has begun by then: `const text = read(item);`. */
function namesBefore({ body }: FoldSyntax["turn"], { pos }: ts.AwaitExpression): ReadonlySet<string> {
  const found = new Set<string>();
  walk(body, (node) => {
    if (ts.isVariableDeclaration(node) && node.end <= pos) found.add(node.name.getText());
    return true;
  });
  return found;
}

/** A turn looks at what the turns before it gave. */
function usedReason(fold: FoldSyntax): string | undefined {
  const use = fold.uses.find((each) => !addsTo(each, fold));
  return use && `a turn uses what the turns before it gave (${use.getText()}) for more than to add its own`;
}

const ADDS = /^(push|unshift|add|set|append)$/;

/** `list.push(x)`, `[...list, x]`, `{ ...texts, [name]: x }`, `texts[name] = x`, `sum + x`, `return list`. */
function addsTo(use: ts.Expression, fold: FoldSyntax): boolean {
  const node = outermost(use);
  const { parent } = node;
  if (ts.isExpressionStatement(parent) || isGiven(node, fold)) return true;
  if (ts.isVariableDeclaration(parent)) return ts.isIdentifier(parent.name) && parent.initializer === node;
  if (ts.isSpreadElement(parent) || ts.isSpreadAssignment(parent))
    return (
      (ts.isArrayLiteralExpression(parent.parent) || ts.isObjectLiteralExpression(parent.parent)) &&
      isGiven(parent.parent, fold)
    );
  if (ts.isBinaryExpression(parent))
    return parent.operatorToken.kind === ts.SyntaxKind.PlusToken && isGiven(parent, fold);
  if (ts.isElementAccessExpression(parent)) return parent.expression === node && isAssigned(parent);
  if (!ts.isPropertyAccessExpression(parent)) return false;
  const call = parent.parent;
  if (!ts.isCallExpression(call) || call.expression !== parent) return isAssigned(parent);
  const { text } = parent.name;
  if (text === "concat") return isGiven(call, fold);
  return ADDS.test(text) && (ts.isExpressionStatement(call.parent) || isGiven(call, fold));
}

function isAssigned(target: ts.Expression): boolean {
  const { parent } = target;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === target &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isExpressionStatement(parent.parent)
  );
}
