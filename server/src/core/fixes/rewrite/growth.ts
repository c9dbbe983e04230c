/**
 * A list or an object that is copied to add to it: `[...all, item]`, `all.concat(item)`, `{ ...all, [key]: value }`,
 * `Object.assign({}, all, more)`. What it adds, as statements that change the one that there is.
 */
import { ts } from "ts-morph";
import type { TypeDoor } from "../../project/type-door.ts";
import type { Piece } from "../rewrite.ts";
import { spanOf } from "../rewrite.ts";
import { unwrap } from "../../facts/unwrap.ts";

export interface Growth {
  /** Statements, without a semicolon; each as pieces that keep the changes inside them. */
  readonly statements: readonly (readonly Piece[])[];
  readonly notes: readonly string[];
}

export type GrowthOutcome = Growth | { readonly reason: string };

/** How a value grows out of the variable; undefined where it does not. */
export function growthOf(value: ts.Expression, name: string, types: TypeDoor): GrowthOutcome | undefined {
  const node = unwrap(value);
  if (ts.isArrayLiteralExpression(node)) return ofList(node, name);
  if (ts.isObjectLiteralExpression(node)) return ofObject(node, name, types);
  if (!ts.isCallExpression(node)) return undefined;
  if (node.expression.getText() === `${name}.concat`) return ofConcat(node, name, types);
  return node.expression.getText() === "Object.assign" ? ofAssign(node, name, types) : undefined;
}

function isIt(node: ts.Node | undefined, name: string): boolean {
  return node !== undefined && ts.isIdentifier(node) && node.text === name;
}

export function mentions(node: ts.Node, name: string): boolean {
  if (ts.isIdentifier(node)) return node.text === name && !isMemberName(node);
  return ts.forEachChild(node, (child) => mentions(child, name) || undefined) ?? false;
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node)
  );
}

function ofList(node: ts.ArrayLiteralExpression, name: string): GrowthOutcome | undefined {
  const [first, ...added] = node.elements;
  if (!first || !ts.isSpreadElement(first) || !isIt(first.expression, name)) return undefined;
  if (added.length === 0) return { reason: `\`${name}\` is copied as it is` };
  if (added.some((each) => ts.isOmittedExpression(each))) return { reason: "the list has holes" };
  if (added.length > 1 && added.some((each) => mentions(each, name)))
    return { reason: `what is added goes by what \`${name}\` holds at that moment` };
  return addedTo(name, added);
}

/** Neighbours go into one `push`; of a list that is spread, each item by itself: a call takes only so many arguments. */
function addedTo(name: string, added: readonly ts.Expression[]): GrowthOutcome {
  const statements: Piece[][] = [];
  let open: Piece[] | undefined;
  for (const each of added) {
    if (ts.isSpreadElement(each)) {
      if (mentions(each, name)) return { reason: `\`${name}\` is added to itself` };
      statements.push(eachInto(name, each.expression));
      open = undefined;
    } else if (open) open.push(", ", spanOf(each));
    else statements.push((open = [`${name}.push(`, spanOf(each)]));
  }
  return {
    statements: statements.map((pieces) => (pieces[0] === `${name}.push(` ? [...pieces, ")"] : pieces)),
    notes: [],
  };
}

function eachInto(name: string, items: ts.Expression): Piece[] {
  const each = mentions(items, "each") ? "eachOne" : "each";
  return [`for (const ${each} of `, spanOf(items), `) ${name}.push(${each})`];
}

function ofConcat(node: ts.CallExpression, name: string, types: TypeDoor): GrowthOutcome {
  if (node.arguments.length === 0) return { reason: `\`${name}\` is copied as it is` };
  const statements: Piece[][] = [];
  for (const each of node.arguments) {
    if (ts.isSpreadElement(each) || mentions(each, name))
      return { reason: "what is added does not show in the text" };
    const kind = types.kindOf(each);
    if (kind === "any" || /\[\]|Array</.test(types.textOf(each)) !== (kind === "array"))
      return { reason: `whether \`${each.getText()}\` is a list is not known, and \`concat\` goes by that` };
    statements.push(kind === "array" ? eachInto(name, each) : [`${name}.push(`, spanOf(each), ")"]);
  }
  return { statements, notes: [] };
}

const PROTOTYPE = "a key `__proto__` would set the prototype: keys must not come from outside";

function ofObject(
  node: ts.ObjectLiteralExpression,
  name: string,
  types: TypeDoor,
): GrowthOutcome | undefined {
  const [first, ...added] = node.properties;
  if (!first || !ts.isSpreadAssignment(first) || !isIt(first.expression, name)) return undefined;
  return ofProperties(added, name, types);
}

function ofProperties(
  added: readonly ts.ObjectLiteralElementLike[],
  name: string,
  types: TypeDoor,
): GrowthOutcome {
  if (added.length === 0) return { reason: `\`${name}\` is copied as it is` };
  if (added.length > 1 && added.some((each) => mentions(each, name)))
    return { reason: `what is added goes by what \`${name}\` holds at that moment` };
  const statements: Piece[][] = [];
  const notes = new Set<string>();
  for (const each of added) {
    if (ts.isSpreadAssignment(each)) {
      statements.push([`Object.assign(${name}, `, spanOf(each.expression), ")"]);
      notes.add(PROTOTYPE);
    } else if (ts.isShorthandPropertyAssignment(each)) {
      statements.push([`${name}.${each.name.text} = ${each.name.text}`]);
    } else if (ts.isPropertyAssignment(each)) {
      const { name: key, initializer } = each;
      if (ts.isComputedPropertyName(key)) {
        statements.push([`${name}[`, spanOf(key.expression), "] = ", spanOf(initializer)]);
        if (!isHarmlessKey(key.expression, types)) notes.add(PROTOTYPE);
      } else if (ts.isIdentifier(key)) statements.push([`${name}.`, spanOf(key), " = ", spanOf(initializer)]);
      else statements.push([`${name}[`, spanOf(key), "] = ", spanOf(initializer)]);
      if (/^["']?__proto__["']?$/.test(key.getText())) return { reason: "it sets the prototype" };
    } else return { reason: "it adds a method or an accessor" };
  }
  return { statements, notes: [...notes] };
}

/** A number, or one of some names that are written down. */
function isHarmlessKey(key: ts.Expression, types: TypeDoor): boolean {
  return (
    /^(number|symbol)$/.test(types.textOf(key)) || (ts.isStringLiteralLike(key) && key.text !== "__proto__")
  );
}

/** `Object.assign({}, all, { … })`. */
function ofAssign(node: ts.CallExpression, name: string, types: TypeDoor): GrowthOutcome | undefined {
  const [target, first, ...added] = node.arguments;
  const isEmpty = target && ts.isObjectLiteralExpression(target) && target.properties.length === 0;
  if (!isEmpty || !isIt(first, name)) return undefined;
  if (
    added.some((each) => ts.isSpreadElement(each)) ||
    (added.length > 1 && added.some((each) => mentions(each, name)))
  )
    return { reason: `what is added goes by what \`${name}\` holds at that moment` };
  const all = added.map((each): GrowthOutcome =>
    ts.isObjectLiteralExpression(each) && !each.properties.some(ts.isSpreadAssignment)
      ? ofProperties(each.properties, name, types)
      : { statements: [[`Object.assign(${name}, `, spanOf(each), ")"]], notes: [PROTOTYPE] },
  );
  const refused = all.find((each) => "reason" in each);
  if (refused) return refused;
  const growths = all as readonly Growth[];
  return {
    statements: growths.flatMap(({ statements }) => statements),
    notes: [...new Set(growths.flatMap(({ notes }) => notes))],
  };
}
