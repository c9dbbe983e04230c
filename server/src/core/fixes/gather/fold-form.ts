/** What the turns of a `reduce` make together, and by which statements: the parts that a gather needs or leaves away. */
import { ts } from "ts-morph";
import { isGiven, outermost, type FoldSyntax } from "../../facts/fold-syntax.ts";
import { unwrap } from "../../facts/unwrap.ts";
import type { Refused } from "../rewrite/form.ts";
import { walkTurn } from "./loop-names.ts";

/** A list of what they give, an object, map or set of it, or nothing: then they run for their effect. */
export type Made = "list" | "object" | "map" | "set" | "nothing";

/** What a turn adds at one place. */
export interface Addition {
  /** The statement, or the expression that the turn gives. */
  readonly node: ts.Node;
  /** Behind it the turn gives what all have given so far: the end of the turn, which the addition becomes. */
  readonly end: ts.ReturnStatement | undefined;
  /** The value alone, or the key and the value. */
  readonly parts: readonly [ts.Expression] | readonly [ts.Expression, ts.Expression];
}

export interface FoldForm {
  readonly made: Made;
  readonly additions: readonly Addition[];
  /** Statements that only wait for the turns before, or name what they gave. */
  readonly waits: readonly ts.Statement[];
  /** `return list;` where nothing was added before it. */
  readonly ends: readonly ts.ReturnStatement[];
  /** Each turn gives exactly one, whichever way it takes. */
  readonly isOneEach: boolean;
}

interface Found {
  readonly additions: (Addition & { readonly made: Exclude<Made, "nothing"> })[];
  readonly waits: ts.Statement[];
  readonly returns: ts.ReturnStatement[];
}

export function foldFormOf(fold: FoldSyntax): FoldForm | Refused {
  const found: Found = { additions: [], waits: [], returns: [] };
  for (const use of fold.uses) {
    const refused = noteUse(use, fold, found);
    if (refused) return refused;
  }
  const { additions, waits, returns } = found;
  const made = additions[0]?.made ?? "nothing";
  const other = additions.find((each) => each.made !== made);
  if (other) return { node: other.node, reason: "its turns add to what they make in more than one way" };
  const start = fold.call.arguments[1]!;
  if (!isEmpty(start, made)) return { node: start, reason: "it begins with something that is not empty" };
  const ended = new Set(additions.map(({ end }) => end));
  const ends = returns.filter((each) => !ended.has(each));
  const isOneEach = ends.length === 0 && additions.every(({ node, end }) => end ?? !ts.isStatement(node));
  if (made !== "nothing" && !isOneEach && additions.some(({ node }) => isFollowed(node, fold)))
    return { node: additions[0]!.node, reason: "a turn goes on after it has added to what they make" };
  return { made, additions, waits, ends, isOneEach };
}

function noteUse(use: ts.Expression, fold: FoldSyntax, found: Found): Refused | undefined {
  const node = outermost(use);
  const { parent } = node;
  const refused: Refused = { node, reason: "how its turns add to what they make has no form in a gather" };
  const waiting = waitingStatement(parent);
  if (waiting) {
    if (waiting.parent !== fold.turn.body) return refused;
    found.waits.push(waiting);
    return undefined;
  }
  if (ts.isReturnStatement(parent)) {
    found.returns.push(parent);
    return undefined;
  }
  const addition = additionOf(node, fold);
  if (addition) found.additions.push(addition);
  return addition ? undefined : refused;
}

/** `await previous;`, `const list = await previous;`. */
function waitingStatement(parent: ts.Node): ts.Statement | undefined {
  if (ts.isExpressionStatement(parent)) return parent;
  const { parent: list } = parent;
  const isOnly =
    ts.isVariableDeclaration(parent) && ts.isVariableDeclarationList(list) && list.declarations.length === 1;
  return isOnly && ts.isVariableStatement(list.parent) ? list.parent : undefined;
}

function additionOf(node: ts.Node, fold: FoldSyntax): Found["additions"][number] | undefined {
  const { parent } = node;
  if (ts.isSpreadElement(parent) && ts.isArrayLiteralExpression(parent.parent)) {
    const [first, value, ...more] = parent.parent.elements;
    if (first !== parent || !value || ts.isSpreadElement(value) || more.length > 0) return undefined;
    return given(parent.parent, "list", [value], fold);
  }
  if (ts.isSpreadAssignment(parent)) {
    const [first, entry, ...more] = parent.parent.properties;
    if (first !== parent || more.length > 0 || !entry || !ts.isPropertyAssignment(entry)) return undefined;
    if (!ts.isComputedPropertyName(entry.name)) return undefined;
    return given(parent.parent, "object", [entry.name.expression, entry.initializer], fold);
  }
  if (ts.isElementAccessExpression(parent) && ts.isBinaryExpression(parent.parent))
    return stated(parent.parent, "object", [parent.argumentExpression, parent.parent.right]);
  if (!ts.isPropertyAccessExpression(parent) || !ts.isCallExpression(parent.parent)) return undefined;
  const call = parent.parent;
  const [first, second, ...more] = call.arguments;
  const { text } = parent.name;
  if (!first || more.length > 0 || call.arguments.some(ts.isSpreadElement)) return undefined;
  if (text === "set" && second) return stated(call, "map", [first, second]);
  if (second) return undefined;
  return text === "push"
    ? stated(call, "list", [first])
    : text === "add"
      ? stated(call, "set", [first])
      : undefined;
}

/** An addition that is what the turn gives: `[...list, x]`. */
function given(
  literal: ts.Expression,
  made: Exclude<Made, "nothing">,
  parts: Addition["parts"],
  fold: FoldSyntax,
): Found["additions"][number] | undefined {
  if (!isGiven(literal, fold)) return undefined;
  const { parent } = outermost(literal);
  const isReturn = ts.isReturnStatement(parent);
  const from = isReturn ? ts.findAncestor(parent, ts.isFunctionLike) : parent;
  if (from !== fold.turn) return undefined;
  return { node: isReturn ? parent : outermost(literal), end: isReturn ? parent : undefined, made, parts };
}

/** An addition that is a statement: `list.push(x);`. */
function stated(
  expression: ts.Expression,
  made: Exclude<Made, "nothing">,
  parts: Addition["parts"],
): Found["additions"][number] | undefined {
  const statement = expression.parent;
  if (!ts.isExpressionStatement(statement)) return undefined;
  const next = nextOf(statement);
  return { node: statement, end: next && ts.isReturnStatement(next) ? next : undefined, made, parts };
}

function nextOf(statement: ts.Statement): ts.Statement | undefined {
  const { parent } = statement;
  return ts.isBlock(parent) ? parent.statements[parent.statements.indexOf(statement) + 1] : undefined;
}

/** Something of the turn comes between an addition and the end. */
function isFollowed(node: ts.Node, { turn }: FoldSyntax): boolean {
  for (let at = node; at !== turn.body && at !== turn; at = at.parent) {
    const { parent } = at;
    if (ts.isBlock(parent)) {
      const next = nextOf(at as ts.Statement);
      if (next && !ts.isReturnStatement(next)) return true;
      if (next) return false;
    } else if (ts.isTryStatement(parent) ? parent.finallyBlock : !ts.isIfStatement(parent) && at !== node)
      return !ts.isCatchClause(parent);
  }
  return false;
}

/** What it begins with: `Promise.resolve([])`, `[] as string[]`, `Promise.resolve(new Map<string, number>())`. */
function isEmpty(node: ts.Expression, made: Made): boolean {
  const start = unwrap(node);
  if (ts.isCallExpression(start) && start.expression.getText() === "Promise.resolve") {
    const [value] = start.arguments;
    return value ? isEmpty(value, made) : made === "nothing";
  }
  if (made === "nothing") return !hasCall(start);
  if (made === "list") return ts.isArrayLiteralExpression(start) && start.elements.length === 0;
  if (made === "object") return ts.isObjectLiteralExpression(start) && start.properties.length === 0;
  const name = made === "map" ? "Map" : "Set";
  return ts.isNewExpression(start) && start.expression.getText() === name && !start.arguments?.length;
}

function hasCall(node: ts.Node): boolean {
  let found = false;
  walkTurn(node, (each) => {
    found ||= ts.isCallExpression(each) || ts.isNewExpression(each) || ts.isIdentifier(each);
  });
  return found && node.getText() !== "undefined";
}
