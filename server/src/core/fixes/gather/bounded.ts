/** Lists whose length the text itself bounds: of these all may be started at once. */
import { ts } from "ts-morph";
import type { TypeDoor } from "../../project/type-door.ts";
import { createBounds } from "../../reach/gather/bounds.ts";
import { createWork, type WorkModel } from "../../reach/work/work.ts";
import type { FixerTools } from "../fixer.ts";
import { unwrap } from "../../facts/unwrap.ts";

/** Whether it is known that what a loop walks over is little: a name that sounds like it is not enough. */
export function createFewLists({
  graph,
}: Pick<FixerTools, "graph">): (loop: ts.IterationStatement) => boolean {
  const { evaluator, operations } = graph;
  let made: WorkModel | undefined;
  const model = (): WorkModel => (made ??= createWork({ evaluator, sites: graph, homes: graph, operations }));
  const bounds = createBounds(evaluator, model);
  return (loop) => {
    const file = graph.universe.byPath.get(loop.getSourceFile().fileName);
    const facts = file?.facts.loops.find(({ start }) => start === loop.getStart());
    if (!file || !facts?.over) return false;
    const list = { file, list: facts.over, loop: facts, written: undefined, named: [] };
    if (bounds.of(list).is !== "bounded") return false;
    const { inputs } = model().sizeOf(file, facts.over);
    return inputs.length === 0 || inputs.some(({ isSmall, isGroup }) => !isSmall && !isGroup);
  };
}

/** Names of names of names, at most. */
const DEPTH = 6;

/** Methods that give no more items than their receiver has. */
const NO_MORE =
  /^(map|filter|slice|sort|toSorted|reverse|toReversed|entries|keys|values|concat|with|flat|flatMap)$/;

/** Functions that give an item for each of their argument. */
const SAME = /^(Object\.(keys|values|entries|freeze)|Array\.from)$/;

/** What is written as empty is filled later. */
export function isBounded(list: ts.Expression, types: TypeDoor, depth = DEPTH): boolean {
  const node = unwrap(list);
  const isSo = (each: ts.Expression): boolean => isBounded(each, types, depth - 1);
  if (depth === 0) return false;
  if (ts.isArrayLiteralExpression(node))
    return (
      node.elements.length > 0 &&
      node.elements.every((each) => !ts.isSpreadElement(each) || isSo(each.expression))
    );
  if (ts.isObjectLiteralExpression(node))
    return node.properties.length > 0 && node.properties.every((each) => isFixed(each, isSo));
  if (ts.isConditionalExpression(node)) return isSo(node.whenTrue) && isSo(node.whenFalse);
  if (ts.isNewExpression(node) && /^(Set|Map)$/.test(node.expression.getText())) {
    const [given] = node.arguments ?? [];
    return given !== undefined && isSo(given);
  }
  if (ts.isCallExpression(node)) return isBoundedCall(node, isSo);
  if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node))
    return isTuple(node, types) || isBoundedName(node, types, depth);
  return false;
}

function isFixed(property: ts.ObjectLiteralElementLike, isSo: (each: ts.Expression) => boolean): boolean {
  if (ts.isSpreadAssignment(property)) return isSo(property.expression);
  return !property.name || !ts.isComputedPropertyName(property.name);
}

function isBoundedCall(call: ts.CallExpression, isSo: (each: ts.Expression) => boolean): boolean {
  const { expression: callee, arguments: given } = call;
  const [first, second] = given;
  if (!ts.isPropertyAccessExpression(callee)) return false;
  if (SAME.test(callee.getText())) return first !== undefined && isSo(first);
  if (callee.name.text === "slice" && first && second && isFewFrom(first, second)) return true;
  if (!NO_MORE.test(callee.name.text) || !isSo(callee.expression)) return false;
  if (callee.name.text === "concat") return given.every(isSo);
  // What each item gives may be a list of any length.
  return !/^flat(Map)?$/.test(callee.name.text);
}

/** `slice(0, 5)`. */
function isFewFrom(first: ts.Expression, second: ts.Expression): boolean {
  return ts.isNumericLiteral(first) && ts.isNumericLiteral(second);
}

function isTuple(node: ts.Expression, types: TypeDoor): boolean {
  const text = types.textOf(node);
  return /^(readonly )?\[/.test(text) && text.endsWith("]") && !text.includes("...");
}

/** A constant that is made of a literal, wherever it is declared, and to which nobody adds; an enum. */
function isBoundedName(
  node: ts.Identifier | ts.PropertyAccessExpression,
  types: TypeDoor,
  depth: number,
): boolean {
  const meaning = types.meaning(ts.isIdentifier(node) ? node : node.name);
  const [key, ...more] = meaning.is === "declared" ? meaning.keys : [];
  const declaration = key === undefined || more.length > 0 ? undefined : types.declaration(key);
  if (!declaration) return false;
  if (ts.isEnumDeclaration(declaration)) return true;
  const isConstant =
    (ts.isVariableDeclaration(declaration) && (declaration.parent.flags & ts.NodeFlags.Const) !== 0) ||
    (ts.isPropertyDeclaration(declaration) && isReadonly(declaration));
  if (!isConstant || !declaration.initializer || isAddedTo(declaration)) return false;
  return isBounded(declaration.initializer, types, depth - 1);
}

function isReadonly(declaration: ts.PropertyDeclaration): boolean {
  return declaration.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
}

/** Somewhere in its file something is put into it: then the literal is only what it begins with. */
function isAddedTo(declaration: ts.VariableDeclaration | ts.PropertyDeclaration): boolean {
  const name = declaration.name.getText();
  const adds = new RegExp(
    `\\b${name.replace(/\$/g, "\\$")}\\s*(\\.\\s*(push|unshift|splice|add|set|concat)\\s*\\(|\\[[^\\]]*\\]\\s*=[^=])`,
  );
  return adds.test(declaration.getSourceFile().text);
}
