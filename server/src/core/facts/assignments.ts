/** What assignments bind: names, members, exports. */
import { ts } from "ts-morph";
import { noteElement } from "./elements.ts";
import type { Value } from "./facts.ts";
import { addTo, declare, lookUp, startOf, type State } from "./state.ts";
import { valueOf } from "./value.ts";

/** `i++`: what it is bound to is not all that it ever is. */
export function visitStep(
  state: State,
  { operand, operator }: ts.PostfixUnaryExpression | ts.PrefixUnaryExpression,
) {
  if (operator !== ts.SyntaxKind.PlusPlusToken && operator !== ts.SyntaxKind.MinusMinusToken) return;
  if (!ts.isIdentifier(operand)) return;
  const binding = lookUp(state.scopes, state.bindings, state.scope, operand.text);
  if (binding) binding.constant = false;
}

/** What an assignment binds: names, members, exports. */
export function visitAssignment(state: State, node: ts.BinaryExpression): void {
  if (!isAssignment(node)) return;
  const { left } = node;
  const value = valueOf(state, node.right);
  if (ts.isIdentifier(left)) {
    if (node.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken) notePart(state, left, value);
    assignName(state, left, value);
  } else if (ts.isPropertyAccessExpression(left)) assignMember(state, left, value);
  else if (ts.isElementAccessExpression(left)) noteElement(state, left.expression, node.right);
}

export function isAssignment(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function assignName(state: State, left: ts.Identifier, value: Value): void {
  for (let scope = state.scope; scope >= 0; scope = state.scopes[scope]!.parent) {
    const found = state.scopes[scope]!.names.get(left.text);
    if (found === undefined) continue;
    const binding = state.bindings[found]!;
    if (binding.values.length > 0 || binding.kind === "parameter") binding.constant = false;
    binding.values.push(value);
    return;
  }
  // Not declared yet in the walk (a `var` further down), or a global: bind it to the module.
  declare(state, left.text, "variable", startOf(state, left), {}, 0).values.push(value);
}

/** `text += part`. */
function notePart(state: State, { text }: ts.Identifier, of: Value): void {
  const binding = lookUp(state.scopes, state.bindings, state.scope, text);
  if (!binding || !state.texts.has(binding)) return;
  (binding.parts ??= []).push({ of, function: state.function, loop: state.loop });
}

function assignMember(state: State, left: ts.PropertyAccessExpression, value: Value): void {
  const name = left.name.text;
  const at = startOf(state, left.name);
  state.declarations.set(at, value);
  const target = left.expression;
  if (isModuleExports(left)) return addTo(state.exports.named, "=", value);
  if (isModuleExports(target) || (ts.isIdentifier(target) && target.text === "exports"))
    return addTo(state.exports.named, name, value);
  if (target.kind === ts.SyntaxKind.ThisKeyword && state.class >= 0)
    return addTo(state.classes[state.class]!.assigned, name, value);
  const owner = memberOwner(target);
  if (owner) memberOf(state, owner.name, owner.prototype ? `prototype.${name}` : name, value);
  state.assignments.push({ name, value, at, of: valueOf(state, target) });
}

function memberOwner(target: ts.Expression): { name: string; prototype: boolean } | undefined {
  if (ts.isIdentifier(target)) return { name: target.text, prototype: false };
  if (!ts.isPropertyAccessExpression(target) || target.name.text !== "prototype") return undefined;
  return ts.isIdentifier(target.expression) ? { name: target.expression.text, prototype: true } : undefined;
}

function memberOf(state: State, owner: string, name: string, value: Value): void {
  for (let scope = state.scope; scope >= 0; scope = state.scopes[scope]!.parent) {
    const found = state.scopes[scope]!.names.get(owner);
    if (found === undefined) continue;
    const binding = state.bindings[found]!;
    addTo(binding.members, name, value);
    if (binding.values.some(isExports)) addTo(state.exports.named, name, value);
    return;
  }
}

/** A name that stands for `module.exports`. */
function isExports(value: Value): boolean {
  return (
    value.is === "member" && value.name === "exports" && value.of.is === "name" && value.of.name === "module"
  );
}

function isModuleExports(node: ts.Node): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === "exports" &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "module"
  );
}
