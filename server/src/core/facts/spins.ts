/** What the facts of a loop say of spinning: whether it does nothing but wait, for what, and for how long. */
import { ts } from "ts-morph";
import type { Value } from "./facts.ts";
import { writtenTarget } from "./loop-syntax.ts";
import { spinOf, type SpinSyntax, type Until } from "./spin-syntax.ts";
import { indexFor, startOf, type State } from "./state.ts";
import { valueOf } from "./value.ts";

/** A loop that does nothing but wait. */
export interface Spin {
  readonly until: Until;
  /** It awaits in each turn, but only what is settled already: no timer, no input or output gets a turn. */
  readonly settled: boolean;
  /** How long it lasts, and the milliseconds of its unit. */
  readonly lasts?: Value;
  readonly unit: number;
  /** What it waits for, as the text says it: `done`, `ms`. Empty where it is too long for a message. */
  readonly what: string;
  /** The calls by which it asks the disk in each turn. */
  readonly asks: readonly number[];
  /** Where the file sets the flag: in a function that runs only when the loop has ended. */
  readonly setAt?: number;
}

const LONGEST_TEXT = 40;

export function spinFacts(state: State, node: ts.IterationStatement): Spin | undefined {
  const found = spinOf(node);
  if (!found) return undefined;
  const setAt = found.until === "flag" ? setterOf(state, node, found.flags) : undefined;
  // Whoever else could change it: a getter, another thread.
  if (found.until === "flag" && setAt === undefined && !found.settled) return undefined;
  const lasts = found.limit?.lasts;
  return {
    until: found.until,
    settled: found.settled,
    ...(lasts ? { lasts: durationValue(state, lasts) } : {}),
    unit: found.limit?.unit ?? 0,
    what: textOf(whatOf(found)),
    asks: found.asks.map((call) => indexFor(state, "sites", call)),
    ...(setAt === undefined ? {} : { setAt }),
  };
}

function durationValue(state: State, node: ts.Expression): Value {
  if (!ts.isBigIntLiteral(node)) return valueOf(state, node);
  return { is: "constant", value: Number(node.text.replace("n", "")) };
}

function whatOf({ limit, flags, asks }: SpinSyntax): ts.Node | undefined {
  if (limit) return limit.lasts;
  const [flag] = flags;
  const compared = flag && ts.isBinaryExpression(flag) ? [flag.left, flag.right] : [];
  return asks[0]?.arguments[0] ?? compared.find((each) => namesOf(each).length > 0) ?? flag;
}

function textOf(node: ts.Node | undefined): string {
  const text = node?.getText().replace(/\s+/g, " ") ?? "";
  return text.length > LONGEST_TEXT ? "" : text;
}

/** Where one of the flags is set, in a function other than the loop's. */
function setterOf(state: State, loop: ts.Node, flags: readonly ts.Expression[]): number | undefined {
  const names = flags.flatMap(namesOf);
  const own = functionAround(loop);
  const find = (at: ts.Node): ts.Node | undefined => {
    if (changedBy(at).some((name) => names.includes(name)) && functionAround(at) !== own) return at;
    return ts.forEachChild(at, find);
  };
  const found = names.length > 0 ? find(state.sourceFile) : undefined;
  return found && startOf(state, found);
}

/** A name as it is, and `.ready` for members; `.length` and `.size` are those of the collection. */
function namesOf(node: ts.Node): string[] {
  if (ts.isIdentifier(node)) return node.text === "undefined" ? [] : [node.text];
  if (ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node)) return namesOf(node.expression);
  if (ts.isPropertyAccessExpression(node)) {
    if (/^(length|size)$/.test(node.name.text)) return namesOf(node.expression).map((name) => `${name}[]`);
    return [`.${node.name.text}`];
  }
  if (ts.isBinaryExpression(node)) return [...namesOf(node.left), ...namesOf(node.right)];
  return [];
}

/** The names, in the same form, of what an assignment or a call such as `list.push(item)` changes. */
function changedBy(node: ts.Node): readonly string[] {
  const target = writtenTarget(node);
  if (target) return namesOf(target);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { name, expression } = node.expression;
  return FILLING.test(name.text) ? namesOf(expression).map((each) => `${each}[]`) : [];
}

const FILLING = /^(push|unshift|add|set|delete|clear|pop|shift|splice)$/;

function functionAround(node: ts.Node): ts.Node | undefined {
  return ts.findAncestor(node.parent, (at) => ts.isFunctionLike(at) || ts.isSourceFile(at));
}
