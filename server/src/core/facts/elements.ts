/** What is put into collections, and the names that stand for what is in them. */
import { ts } from "ts-morph";
import { UNKNOWN, type Value } from "./facts.ts";
import { addTo, lookUp, startOf, type State } from "./state.ts";
import { valueOf } from "./value.ts";

/** Methods of arrays, sets, maps and the like whose last argument stays inside. */
const PUTS_IN = /^(push|unshift|add|set|append|prepend|enqueue)$/;

/** Methods that call their first argument with an element; `reduce` gives it second. */
const GIVES_ELEMENTS = /^(map|forEach|filter|some|every|find|findIndex|findLast|flatMap|reduce|reduceRight)$/;

/** `handlers.push(handler)`, `this.routes.set(path, handler)`. */
export function noteAddition(state: State, node: ts.CallExpression): void {
  const { expression: callee } = node;
  const last = node.arguments.at(-1);
  if (!last || !ts.isPropertyAccessExpression(callee) || !PUTS_IN.test(callee.name.text)) return;
  const added = callee.name.text === "set" ? [last] : node.arguments;
  for (const each of added) noteElement(state, callee.expression, each);
}

/** `handlers[name] = handler`. */
export function noteElement(state: State, collection: ts.Expression, element: ts.Expression): void {
  const mayHold = !ts.isLiteralExpression(element) && !ts.isSpreadElement(element);
  if (!mayHold) return;
  if (ts.isIdentifier(collection)) {
    const binding = lookUp(state.scopes, state.bindings, state.scope, collection.text);
    if (binding) (binding.elements ??= []).push(valueOf(state, element));
  } else if (isOwnField(state, collection))
    addTo(state.classes[state.class]!.elements, collection.name.text, valueOf(state, element));
}

function isOwnField(state: State, node: ts.Expression): node is ts.PropertyAccessExpression {
  return (
    ts.isPropertyAccessExpression(node) &&
    node.expression.kind === ts.SyntaxKind.ThisKeyword &&
    state.class >= 0
  );
}

/** The value of a name that no initialiser gives one: that of `for (const handler of handlers)`. */
export function iteratedValue(state: State, node: ts.VariableDeclaration): Value {
  const loop = node.parent.parent;
  return ts.isForOfStatement(loop) ? elementOf(state, loop.expression) : UNKNOWN;
}

/** The value of the parameter of `handlers.forEach((handler) => …)`, of `import("./main").then(({ start }) => …)`. */
export function parameterValue(
  state: State,
  node: ts.ParameterDeclaration,
  index: number,
): Value | undefined {
  const called = node.parent;
  const call = called.parent;
  if (!ts.isCallExpression(call) || call.arguments[0] !== called) return undefined;
  const { expression: callee } = call;
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  if (callee.name.text === "then" && index === 0) return loadedModule(state, callee.expression);
  if (!GIVES_ELEMENTS.test(callee.name.text)) return undefined;
  const at = callee.name.text.startsWith("reduce") ? 1 : 0;
  return index === at ? elementOf(state, callee.expression) : undefined;
}

function loadedModule(state: State, promise: ts.Expression): Value | undefined {
  const loaded = valueOf(state, promise);
  return loaded.is === "module" ? loaded : undefined;
}

function elementOf(state: State, collection: ts.Expression): Value {
  return { is: "element", of: valueOf(state, collection), key: UNKNOWN, at: startOf(state, collection) };
}
