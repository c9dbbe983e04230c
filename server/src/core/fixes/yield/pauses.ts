/** Which loop of a nest looks at the clock, and how: each turn, every so many turns, or between pieces. */
import { ts } from "ts-morph";
import { assignmentOf } from "../assignment.ts";
import { constantNumber, type Pricing } from "./turn-cost.ts";

/** How a loop finds out that it is time for others. */
export type Form =
  /** The clock is read each turn: its reading costs little beside the turn. */
  | { readonly is: "clock" }
  /** Each so many turns, by the loop's own counter, or (without one) by a new one. */
  | { readonly is: "turns"; readonly counter: string | undefined }
  /** The loop is cut into pieces of so many turns: in such a small turn nothing more may be done. */
  | { readonly is: "pieces"; readonly bounds: Bounds };

/** `for (let i = from; i < to; i += step)`. */
export interface Bounds {
  readonly counter: ts.Identifier;
  readonly from: ts.Expression;
  readonly to: ts.Expression;
  readonly operator: "<" | "<=";
  readonly step: number;
}

export interface Pause {
  readonly loop: ts.IterationStatement;
  readonly form: Form;
}

/** A turn that surely takes so long, in nanoseconds, does not notice that the clock is read. */
const CLOCK_FREE = 250;
/** Nor does one like this notice that turns are counted. */
const COUNT_FREE = 4;
/** A turn that may take longer, in nanoseconds, has to be interrupted itself. */
const LONG_TURN = 2_000_000;

/** The loops of a nest that let others run; `also` are loops of functions that are called in a turn, which take long. */
export function pausesOf(loop: ts.IterationStatement, pricing: Pricing): readonly Pause[] {
  const inner = pricing.turn(loop).most > LONG_TURN ? longLoopsIn(loop.statement, pricing) : [];
  if (inner.length === 0) return [{ loop, form: formOf(loop, pricing) }];
  return inner.flatMap((each) => pausesOf(each, pricing));
}

/** Loops in a part of the code, none in another one, that may take long. */
export function longLoopsIn(part: ts.Node, pricing: Pricing): readonly ts.IterationStatement[] {
  const found: ts.IterationStatement[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (!ts.isIterationStatement(node, false)) return ts.forEachChild(node, visit);
    if (pricing.of(node).most > LONG_TURN) found.push(node);
  };
  visit(part);
  return found;
}

function formOf(loop: ts.IterationStatement, pricing: Pricing): Form {
  const { least } = pricing.turn(loop);
  if (least >= CLOCK_FREE) return { is: "clock" };
  const bounds = ts.isForStatement(loop) ? boundsOf(loop) : undefined;
  if (least < COUNT_FREE && bounds && !leaves(loop)) return { is: "pieces", bounds };
  const counts = bounds?.step === 1 && Number.isInteger(constantNumber(bounds.from));
  return { is: "turns", counter: counts ? bounds.counter.text : undefined };
}

/** Where the loop counts upwards by a constant, and nothing in it changes the counter or the limit. */
function boundsOf(loop: ts.ForStatement): Bounds | undefined {
  const { initializer, condition, incrementor } = loop;
  if (!initializer || !ts.isVariableDeclarationList(initializer) || initializer.declarations.length !== 1)
    return undefined;
  const { name: counter, initializer: from } = initializer.declarations[0]!;
  if (!ts.isIdentifier(counter) || !from || !Number.isInteger(constantNumber(from))) return undefined;
  if (!condition || !ts.isBinaryExpression(condition) || !isNamed(condition.left, counter)) return undefined;
  const operator = condition.operatorToken.getText();
  const step = incrementor && stepOf(incrementor, counter);
  if ((operator !== "<" && operator !== "<=") || step === undefined) return undefined;
  const to = condition.right;
  if (isChangedIn(loop.statement, counter.text) || !isFixedLimit(to, loop)) return undefined;
  return { counter, from, to, operator, step };
}

function isNamed(node: ts.Node, name: ts.Identifier): boolean {
  return ts.isIdentifier(node) && node.text === name.text;
}

function stepOf(node: ts.Expression, counter: ts.Identifier): number | undefined {
  if (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node))
    return isNamed(node.operand, counter) && node.operator === ts.SyntaxKind.PlusPlusToken ? 1 : undefined;
  if (!ts.isBinaryExpression(node) || !isNamed(node.left, counter)) return undefined;
  if (node.operatorToken.kind !== ts.SyntaxKind.PlusEqualsToken) return undefined;
  const step = constantNumber(node.right);
  return step !== undefined && Number.isInteger(step) && step > 0 ? step : undefined;
}

/** A number, or a variable that the loop leaves alone. */
function isFixedLimit(to: ts.Expression, loop: ts.ForStatement): boolean {
  if (ts.isNumericLiteral(to)) return true;
  return ts.isIdentifier(to) && !isChangedIn(loop, to.text);
}

function isChangedIn(node: ts.Node, name: string): boolean {
  const isIt = ts.isIdentifier(node) && node.text === name && assignmentOf(node) !== undefined;
  return isIt || (ts.forEachChild(node, (child) => isChangedIn(child, name) || undefined) ?? false);
}

/** Whether a turn may end the loop by `break`, or a closure keeps the counter: a piece would not do the same. */
function leaves(loop: ts.IterationStatement): boolean {
  const visit = (node: ts.Node, isOwn: boolean): boolean => {
    if (ts.isFunctionLike(node)) return false;
    if (ts.isBreakStatement(node)) return isOwn || node.label !== undefined;
    if (ts.isContinueStatement(node)) return node.label !== undefined;
    const owns = isOwn && !ts.isIterationStatement(node, false) && !ts.isSwitchStatement(node);
    return ts.forEachChild(node, (child) => visit(child, owns) || undefined) ?? false;
  };
  return visit(loop.statement, true);
}
