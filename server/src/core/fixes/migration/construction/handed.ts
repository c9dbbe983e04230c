/** What the factory hands to the constructor: its names and types. */
import { ts } from "ts-morph";
import type { TypeDoor } from "../../../project/type-door.ts";
import { outermost } from "../functions.ts";
import { isReference, isWithin, referencesIn } from "./available.ts";
import type { Moves } from "./moves.ts";

export interface HandedValue {
  readonly name: string;
  /** As it is written in the file; undefined where it can't be. */
  readonly type: string | undefined;
  /** The value that moves; undefined where the name is declared by a statement that moves. */
  readonly value: ts.Expression | undefined;
}

/** In the order of the text. `others` are names that are taken where it is handed over. */
export function handedBy(
  { statements, values, tail }: Moves,
  constructor: ts.ConstructorDeclaration,
  types: TypeDoor,
  others: readonly string[],
): readonly HandedValue[] {
  const gone = [...statements, ...values, ...tail];
  const taken = new Set([...referencesIn(constructor), ...others]);
  const found: (HandedValue & { readonly at: number })[] = [];
  for (const name of [...statements].flatMap(declaredBy)) {
    const use = firstUse(name, constructor, gone);
    if (!use) continue;
    const { parent } = name;
    const declaration = ts.isVariableDeclaration(parent) ? parent : undefined;
    const written = declaration?.type?.getText();
    // What it is by its assignments, only a strict compiler says.
    const isOpen = declaration !== undefined && !declaration.type && !declaration.initializer;
    found.push({
      name: name.text,
      type: written ?? (isOpen ? undefined : types.writtenType(use, constructor)),
      value: undefined,
      at: name.pos,
    });
  }
  for (const value of [...values].sort((a, b) => a.pos - b.pos)) {
    const name = freeName(nameFor(value), taken);
    taken.add(name);
    const type = fieldType(value, constructor) ?? types.writtenType(value, constructor) ?? calledType(value);
    found.push({ name, type, value, at: value.pos });
  }
  return found.sort((a, b) => a.at - b.at);
}

function declaredBy(statement: ts.Statement): readonly ts.Identifier[] {
  if (!ts.isVariableStatement(statement)) return [];
  const found: ts.Identifier[] = [];
  const collect = (name: ts.BindingName): void => {
    if (ts.isIdentifier(name)) found.push(name);
    else for (const each of name.elements) if (!ts.isOmittedExpression(each)) collect(each.name);
  };
  for (const { name } of statement.declarationList.declarations) collect(name);
  return found;
}

/** In what is left of the constructor. */
function firstUse(
  name: ts.Identifier,
  { body }: ts.ConstructorDeclaration,
  gone: readonly ts.Node[],
): ts.Identifier | undefined {
  const find = (node: ts.Node): ts.Identifier | undefined => {
    if (gone.includes(node)) return undefined;
    if (ts.isIdentifier(node) && node.text === name.text && isReference(node)) return node;
    return ts.forEachChild(node, find);
  };
  return body && find(body);
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const isKeyword = ts.identifierToKeywordKind(ts.factory.createIdentifier(wanted)) !== undefined;
  if (!isKeyword && !taken.has(wanted)) return wanted;
  const loaded = `loaded${wanted[0]!.toUpperCase()}${wanted.slice(1)}`;
  let name = loaded;
  for (let count = 2; taken.has(name); count++) name = `${loaded}${count}`;
  return name;
}

/** Of what it is assigned to, else of what gives it. */
function nameFor(value: ts.Expression): string {
  const { parent } = value;
  if (ts.isBinaryExpression(parent) && parent.right === value && ts.isPropertyAccessExpression(parent.left))
    return parent.left.name.text.replace(/^[#_]+/, "") || "value";
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isPropertyAssignment(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  const called = calleeOf(value);
  const name = called && (ts.isPropertyAccessExpression(called) ? called.name.text : called.getText());
  const thing = /^(?:read|load|get|fetch|find|parse|make|create)([A-Z]\w*?)(?:Sync)?$/.exec(name ?? "")?.[1];
  if (thing === undefined) return "loaded";
  if (thing === "File") return "content";
  return thing[0]!.toLowerCase() + thing.slice(1);
}

function calleeOf(value: ts.Expression): ts.Expression | undefined {
  return ts.isCallExpression(value) ? value.expression : undefined;
}

/** As the field that it becomes is declared. */
function fieldType(value: ts.Expression, { parent }: ts.ConstructorDeclaration): string | undefined {
  const { parent: target } = outermost(value);
  if (ts.isVariableDeclaration(target)) return target.type?.getText();
  if (!ts.isBinaryExpression(target) || !ts.isPropertyAccessExpression(target.left)) return undefined;
  const { name, expression } = target.left;
  if (expression.kind !== ts.SyntaxKind.ThisKeyword || !isWithin(value, target.right)) return undefined;
  const field = parent.members.find((each) => each.name?.getText() === name.text);
  return field && ts.isPropertyDeclaration(field) ? field.type?.getText() : undefined;
}

/** What the function that is called gives, where its type has no name here. */
function calledType(value: ts.Expression): string | undefined {
  const called = calleeOf(value);
  return called && ts.isIdentifier(called) ? `Awaited<ReturnType<typeof ${called.text}>>` : undefined;
}
