/** What a loop walks over, as a list with a function for each item would have it: the items, and the names of a turn. */
import { ts } from "ts-morph";
import type { TypeDoor } from "../../project/type-door.ts";
import { unwrap } from "../../facts/unwrap.ts";
import { namesIn } from "../offload/changes.ts";
import { isWritten } from "../offload/changes.ts";
import type { Refused } from "../rewrite/form.ts";
import { spanOf, type Piece } from "../rewrite.ts";
import { usesIn } from "./loop-names.ts";
import { walkOfWhile } from "./loop-while.ts";

export type Loop = ts.ForOfStatement | ts.ForInStatement | ts.ForStatement;

export interface Walk {
  readonly list: readonly Piece[];
  /** The list needs parentheses in front of a member's name. */
  readonly isLoose: boolean;
  readonly isArray: boolean;
  /** The list as the code has it, for its bound; undefined where there is none. */
  readonly of: ts.Expression | undefined;
  /** `(item)`, `([key, value])`, `(item, index)`. */
  readonly parameters: string;
  readonly hasIndex: boolean;
  /** The names that the turn is given. */
  readonly names: readonly ts.Identifier[];
  /** A statement that only names the item, which a parameter does as well; what stands before it does so too. */
  readonly naming: ts.Statement | undefined;
  /** The turn's last statement, where all it does is stepping on. */
  readonly step?: ts.Statement;
  /** A statement ahead of the loop, which only the loop had needed. */
  readonly gone?: ts.Statement;
  readonly notes: readonly string[];
}

export function walkOf(loop: ts.IterationStatement, types: TypeDoor): Walk | Refused {
  if (ts.isForOfStatement(loop)) return loop.awaitModifier ? one(loop, ARRIVING) : overItems(loop, types);
  if (ts.isForInStatement(loop)) return overKeys(loop);
  return ts.isForStatement(loop) ? counted(loop, types) : walkOfWhile(loop, types);
}

const ARRIVING = "its items arrive one by one";

function one(node: ts.Node, reason: string): Refused {
  return { node, reason };
}

/** The name that a turn has of its own, or why there is none. */
function turnName({ initializer }: ts.ForOfStatement | ts.ForInStatement): ts.BindingName | string {
  if (!ts.isVariableDeclarationList(initializer)) return "the item's name is declared outside of the loop";
  if ((initializer.flags & ts.NodeFlags.BlockScoped) === 0)
    return "the item's name is a `var`, which all turns share";
  if ((initializer.flags & ts.NodeFlags.Using) !== 0)
    return "each item is disposed of before the next one is taken";
  return initializer.declarations[0]!.name;
}

function overItems(loop: ts.ForOfStatement, types: TypeDoor): Walk | Refused {
  const name = turnName(loop);
  if (typeof name === "string") return one(loop, name);
  if (hasAwait(name)) return one(name, "what the item is taken apart with has to be waited for");
  const names = namesIn(name);
  const { expression } = loop;
  const indexed = withIndex(expression, name, types);
  if (indexed) return { ...indexed, names, naming: undefined, notes: [] };
  return {
    list: [spanOf(expression)],
    isLoose: isLoose(expression),
    isArray: types.kindOf(expression) === "array",
    of: expression,
    parameters: `(${name.getText()})`,
    hasIndex: false,
    names,
    naming: undefined,
    notes: [],
  };
}

/** `for (const [index, item] of items.entries())` of an array. */
function withIndex(
  list: ts.Expression,
  name: ts.BindingName,
  types: TypeDoor,
): Pick<Walk, "list" | "isLoose" | "isArray" | "of" | "parameters" | "hasIndex"> | undefined {
  const call = unwrap(list);
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return undefined;
  const { expression: items, name: method } = call.expression;
  if (method.text !== "entries" || call.arguments.length > 0 || types.kindOf(items) !== "array")
    return undefined;
  const [index, item, ...more] = ts.isArrayBindingPattern(name) ? name.elements : [];
  if (!index || !item || more.length > 0 || !isPlain(index) || !isPlain(item)) return undefined;
  return {
    list: [spanOf(items)],
    isLoose: isLoose(items),
    isArray: true,
    of: items,
    parameters: `(${item.getText()}, ${index.getText()})`,
    hasIndex: true,
  };
}

function isPlain(element: ts.ArrayBindingElement): boolean {
  return ts.isBindingElement(element) && !element.dotDotDotToken;
}

function overKeys(loop: ts.ForInStatement): Walk | Refused {
  const name = turnName(loop);
  if (typeof name === "string") return one(loop, name);
  const { expression } = loop;
  const list: readonly Piece[] = ["Object.keys(", spanOf(expression), ")"];
  const isOwn = ts.isObjectLiteralExpression(unwrap(expression));
  return {
    list,
    isLoose: false,
    isArray: true,
    of: expression,
    parameters: `(${name.getText()})`,
    hasIndex: false,
    names: namesIn(name),
    naming: undefined,
    notes: isOwn
      ? []
      : [`\`for in\` also walks over what \`${expression.getText()}\` inherits, \`Object.keys\` does not`],
  };
}

/** `for (let i = 0; i < items.length; i++)`, and up to a number. */
function counted(loop: ts.ForStatement, types: TypeDoor): Walk | Refused {
  const other = "it does not count from 0 by ones";
  const { initializer, condition, incrementor, statement } = loop;
  if (!initializer || !ts.isVariableDeclarationList(initializer)) return one(loop, other);
  if ((initializer.flags & ts.NodeFlags.Let) === 0) return one(loop, other);
  const [index, length, ...more] = initializer.declarations;
  if (!index || !ts.isIdentifier(index.name) || index.initializer?.getText() !== "0" || more.length > 0)
    return one(loop, other);
  const end = condition && endOf(condition, index.name.text);
  if (!end || !isStep(incrementor, index.name.text)) return one(loop, other);
  const upTo = length ? (isNamed(end, length.name) ? length.initializer : undefined) : end;
  if (!upTo) return one(loop, other);
  if (length && namesIn(length.name).some((each) => usesIn(statement, each).length > 0))
    return one(loop, other);
  const { name } = index;
  const changed = usesIn(statement, name).find(isWritten);
  if (changed) return one(changed, `the turn changes \`${name.text}\``);
  const inner = unwrap(upTo);
  const isLength = ts.isPropertyAccessExpression(inner) && /^(length|size)$/.test(inner.name.text);
  if (!isLength || inner.name.text === "size" || !isPath(inner.expression)) {
    if (hasAwait(upTo) || hasCall(upTo)) return one(upTo, "how far it counts is asked anew for each turn");
    return {
      list: ["Array.from({ length: ", spanOf(upTo), " })"],
      isLoose: false,
      isArray: true,
      of: ts.isNumericLiteral(inner) ? undefined : upTo,
      parameters: `(_, ${name.text})`,
      hasIndex: true,
      names: [name],
      naming: undefined,
      notes: [],
    };
  }
  const list = inner.expression;
  const naming = namingOf(statement, list, name);
  const isUsed = usesIn(statement, name).length > (naming ? 1 : 0);
  const item = naming ? naming.name.getText() : "_";
  return {
    list: [spanOf(list)],
    isLoose: isLoose(list),
    isArray: types.kindOf(list) === "array",
    of: list,
    parameters: isUsed || !naming ? `(${item}, ${name.text})` : `(${item})`,
    hasIndex: isUsed || !naming,
    names: [name, ...(naming ? namesIn(naming.name) : [])],
    naming: naming?.statement,
    notes: [],
  };
}

function endOf(condition: ts.Expression, index: string): ts.Expression | undefined {
  if (!ts.isBinaryExpression(condition)) return undefined;
  const { left, operatorToken, right } = condition;
  const isBelow = operatorToken.kind === ts.SyntaxKind.LessThanToken && left.getText() === index;
  return isBelow ? right : undefined;
}

function isStep(node: ts.Expression | undefined, index: string): boolean {
  return node !== undefined && [`${index}++`, `++${index}`, `${index} += 1`].includes(node.getText());
}

function isNamed(node: ts.Expression, name: ts.BindingName): boolean {
  return ts.isIdentifier(node) && ts.isIdentifier(name) && node.text === name.text;
}

/** The turn's first statement, where all it does is naming the item: `const item = items[i];`. */
export function namingOf(
  body: ts.Statement,
  list: ts.Expression,
  index: ts.Identifier,
): { readonly statement: ts.Statement; readonly name: ts.BindingName } | undefined {
  const [first] = ts.isBlock(body) ? body.statements : [];
  if (!first || !ts.isVariableStatement(first) || first.declarationList.declarations.length !== 1)
    return undefined;
  const [{ name, initializer, type }] = first.declarationList.declarations as unknown as readonly [
    ts.VariableDeclaration,
  ];
  const item = initializer && unwrap(initializer);
  const isItem =
    item !== undefined &&
    ts.isElementAccessExpression(item) &&
    item.expression.getText() === list.getText() &&
    item.argumentExpression.getText() === index.text;
  return isItem && !type ? { statement: first, name } : undefined;
}

/** `items`, `this.items`, `options.list.items`: the same whenever it is asked. */
export function isPath(node: ts.Expression): boolean {
  if (ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword) return true;
  return ts.isPropertyAccessExpression(node) && isPath(node.expression);
}

function isLoose(list: ts.Expression): boolean {
  return !ts.isLeftHandSideExpression(list) || ts.isNewExpression(list);
}

function hasAwait(node: ts.Node): boolean {
  return (
    ts.isAwaitExpression(node) || (ts.forEachChild(node, (child) => hasAwait(child) || undefined) ?? false)
  );
}

function hasCall(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node) || (ts.forEachChild(node, (child) => hasCall(child) || undefined) ?? false)
  );
}
