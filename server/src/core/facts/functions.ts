/** Functions: everything with a body, from the module's top level to accessors and static blocks. */
import { ts } from "ts-morph";
import type { FunctionFacts, FunctionKind, Parameter, Value } from "./facts.ts";
import { parameterValue } from "./elements.ts";
import { annotateFunction, standIn } from "./annotations.ts";
import { claimOf } from "./claims.ts";
import { handlesFailure } from "./handled.ts";
import { inertFunction } from "./inert.ts";
import { NOTHING_OVER } from "./over.ts";
import { hasModifier } from "./modifiers.ts";
import { noteBlock } from "./sequences.ts";
import { noteType, NO_UNITS } from "./units.ts";
import { declare, indexFor, inScope, startOf, type State } from "./state.ts";
import { docReturnType, docType, noteDocImports } from "./doc-types.ts";
import { lastName, promisedType, typeFromPlace, typeValue, valueOf } from "./value.ts";

export type Visit = (state: State, node: ts.Node) => void;

type Bodied = ts.SignatureDeclaration | ts.ClassStaticBlockDeclaration;

export function visitModule(state: State, sourceFile: ts.SourceFile, visit: Visit): void {
  state.indexes.set(sourceFile, state.counts.functions++);
  state.functions[0] = {
    ...inertFunction(0),
    name: "(module)",
    kind: "module",
    parent: -1,
    end: sourceFile.end,
    at: 0,
    directives: directivesOf(sourceFile.statements),
  };
  inScope(state, () => {
    noteDocImports(state, sourceFile);
    noteBlock(state, sourceFile.statements);
    ts.forEachChild(sourceFile, (child) => visit(state, child));
  });
}

/** Signatures without a body (overloads, abstract members, `declare`) are no functions, unless JSDoc speaks of them. */
export function visitFunction(state: State, node: ts.SignatureDeclaration, visit: Visit): void {
  const body = (node as ts.FunctionLikeDeclaration).body;
  if (!body) return visitSignature(state, node);
  const decorators = visitDecorators(state, node, visit);
  const facts = startFunction(state, node, decorators);
  // Its own `this`: not that of the class around it.
  const outer = state.class;
  if (!ts.isArrowFunction(node) && !ts.isClassElement(node)) state.class = -1;
  if (ts.isObjectLiteralExpression(node.parent)) state.class = -1;
  inFunction(state, facts.index, () => {
    for (const parameter of node.parameters) visitParameter(state, facts, parameter, visit);
    if (ts.isBlock(body)) {
      noteBlock(state, body.statements);
      ts.forEachChild(body, (child) => visit(state, child));
    } else {
      facts.returns.push(valueOf(state, body));
      visit(state, body);
    }
  });
  state.class = outer;
}

function visitSignature(state: State, node: ts.SignatureDeclaration): void {
  const value = standIn(state, node);
  if (!value) return;
  const at = startOf(state, nameNodeOf(node) ?? node);
  state.declarations.set(at, value);
  if (ts.isFunctionDeclaration(node) && node.name)
    declare(state, node.name.text, "function", at).values.push(value);
}

export function visitStaticBlock(state: State, node: ts.ClassStaticBlockDeclaration, visit: Visit): void {
  const facts = startFunction(state, node, []);
  inFunction(state, facts.index, () => ts.forEachChild(node.body, (child) => visit(state, child)));
}

/** The initialiser of an instance field runs when the class is constructed, so it is a function of its own. */
export function visitFieldInitializer(state: State, node: ts.PropertyDeclaration, visit: Visit): number {
  const index = state.counts.functions++;
  const owner = state.classes[state.class]!;
  const start = startOf(state, node);
  state.functions[index] = {
    ...inertFunction(index),
    name: `${owner.name}.constructor`,
    kind: "field",
    parent: state.function,
    scope: state.scopes.length,
    start,
    end: node.end,
    at: start,
    class: state.class,
  };
  inFunction(state, index, () => visit(state, node.initializer!));
  return index;
}

/** Visits the decorators of a class, member or parameter, and gives their sites' indexes. */
export function visitDecorators(state: State, node: ts.Node, visit: Visit): number[] {
  if (!ts.canHaveDecorators(node)) return [];
  return (ts.getDecorators(node) ?? []).flatMap((decorator) => {
    const { expression } = decorator;
    visit(state, expression);
    if (ts.isCallExpression(expression)) return [indexFor(state, "sites", expression)];
    const index = indexFor(state, "sites", decorator);
    const last = lastName(expression);
    state.sites[index] = {
      index,
      kind: "decorator",
      callee: valueOf(state, expression),
      name: last?.name ?? "",
      start: startOf(state, expression),
      end: expression.end,
      nodeStart: startOf(state, expression),
      nodeEnd: expression.end,
      at: last ? startOf(state, last.node) : -1,
      arguments: [],
      spread: false,
      typeArguments: [],
      function: state.function,
      loop: -1,
      awaited: false,
      offLoop: state.offLoop,
      deliberate: false,
    };
    return [index];
  });
}

function startFunction(state: State, node: Bodied, decorators: number[]): FunctionFacts {
  const index = indexFor(state, "functions", node);
  const kind = kindOf(node);
  const nameNode = ts.isClassStaticBlockDeclaration(node) ? undefined : nameNodeOf(node);
  const result = ts.isClassStaticBlockDeclaration(node)
    ? undefined
    : (node.type ?? docReturnType(state, node));
  const promised = promisedType(state, result);
  const ownName = nameNode && "text" in nameNode ? String(nameNode.text) : "";
  const at = startOf(state, nameNode ?? node);
  const { body } = node as ts.FunctionLikeDeclaration;
  const isAsync = hasModifier(node, ts.SyntaxKind.AsyncKeyword);
  const facts: FunctionFacts = {
    index,
    name: displayName(state, node, kind, ownName),
    ownName,
    kind,
    async: isAsync,
    claims: isAsync && !ts.isClassStaticBlockDeclaration(node) ? claimOf(node) : undefined,
    generator: "asteriskToken" in node && node.asteriskToken !== undefined,
    parent: state.function,
    scope: state.scopes.length,
    start: startOf(state, node),
    end: node.end,
    at,
    class: isMemberKind(kind) && ts.isClassElement(node) && ts.isClassLike(node.parent) ? state.class : -1,
    static: hasModifier(node, ts.SyntaxKind.StaticKeyword),
    parameters: [],
    returns: [],
    throws: false,
    awaits: [],
    units: NO_UNITS,
    returnType: promised.value,
    returnsPromise: promised.promise,
    decorators,
    immediate: isImmediate(node),
    declaredType: ts.isExpression(node) ? typeFromPlace(state, node) : undefined,
    directives: body && ts.isBlock(body) ? directivesOf(body.statements) : [],
    ...(isAsync && body && ts.isBlock(body) && handlesFailure(body.statements) && { handles: true }),
  };
  state.functions[index] = facts;
  annotateFunction(state, node, index);
  state.declarations.set(at, { is: "function", index });
  if (ts.isFunctionDeclaration(node) && node.name)
    declare(state, node.name.text, "function", at).values.push({ is: "function", index });
  return facts;
}

function directivesOf(statements: readonly ts.Statement[]): string[] {
  const found: string[] = [];
  for (const statement of statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isStringLiteral(statement.expression)) break;
    found.push(statement.expression.text);
  }
  return found;
}

function inFunction(state: State, index: number, inside: () => void): void {
  const outer = {
    function: state.function,
    breakables: state.breakables,
    loop: state.loop,
    over: state.over,
  };
  state.function = index;
  state.breakables = [];
  state.loop = -1;
  state.over = NOTHING_OVER;
  inScope(state, inside);
  Object.assign(state, outer);
}

function visitParameter(
  state: State,
  facts: FunctionFacts,
  node: ts.ParameterDeclaration,
  visit: Visit,
): void {
  const decorators = visitDecorators(state, node, visit);
  const index = facts.parameters.length;
  const type = node.type ? typeValue(state, node.type) : docType(state, node);
  const at = startOf(state, node.name);
  const name = ts.isIdentifier(node.name) ? node.name.text : `(parameter ${index})`;
  const binding = declare(state, name, "parameter", at, {
    parameter: { function: facts.index, index },
    type,
  });
  noteType(state, binding, node);
  if (node.initializer) {
    binding.values.push(valueOf(state, node.initializer));
    visit(state, node.initializer);
  }
  const given = parameterValue(state, node, index);
  if (given) binding.values.push(given);
  const parameter: Parameter = {
    // From behind: it is one of the last.
    binding: state.bindings.lastIndexOf(binding),
    type,
    decorators,
    rest: node.dotDotDotToken !== undefined,
  };
  facts.parameters.push(parameter);
  const value: Value = { is: "name", name, scope: state.scope, at };
  state.declarations.set(at, value);
  if (!ts.isIdentifier(node.name)) bindPattern(state, node.name, value, visit, "variable");
  else if (ts.isParameterPropertyDeclaration(node, node.parent)) declareProperty(state, name, value);
}

/** `constructor(private readonly store: Store)` assigns `this.store`. */
function declareProperty(state: State, name: string, value: Value): void {
  const owner = state.classes[state.class];
  const list = owner?.assigned.get(name);
  if (list) list.push(value);
  else owner?.assigned.set(name, [value]);
}

/** Binds the names of `{ a, b: c }` and `[d]` to members of a value. */
export function bindPattern(
  state: State,
  pattern: ts.BindingPattern,
  of: Value,
  visit: Visit,
  kind: "variable",
): void {
  for (const [index, element] of pattern.elements.entries()) {
    if (ts.isOmittedExpression(element)) continue;
    const value = elementOf(state, ts.isArrayBindingPattern(pattern), element, index, of);
    if (element.initializer) visit(state, element.initializer);
    if (!ts.isIdentifier(element.name)) {
      bindPattern(state, element.name, value, visit, kind);
      continue;
    }
    const at = startOf(state, element.name);
    const binding = declare(state, element.name.text, kind, at);
    binding.values.push(value);
    if (element.initializer) binding.values.push(valueOf(state, element.initializer));
    state.declarations.set(at, { is: "name", name: element.name.text, scope: state.scope, at });
  }
}

function elementOf(
  state: State,
  inArray: boolean,
  element: ts.BindingElement,
  index: number,
  of: Value,
): Value {
  if (element.dotDotDotToken) return inArray ? { is: "unknown" } : of;
  if (inArray)
    return { is: "element", of, key: { is: "constant", value: index }, at: startOf(state, element) };
  const property = element.propertyName ?? element.name;
  if (ts.isIdentifier(property) || ts.isStringLiteral(property))
    return { is: "member", of, name: property.text, at: startOf(state, property) };
  return { is: "unknown" };
}

function kindOf(node: Bodied): FunctionKind {
  if (ts.isConstructorDeclaration(node)) return "constructor";
  if (ts.isMethodDeclaration(node)) return "method";
  if (ts.isGetAccessorDeclaration(node)) return "getter";
  if (ts.isSetAccessorDeclaration(node)) return "setter";
  if (ts.isClassStaticBlockDeclaration(node)) return "static block";
  return ts.isArrowFunction(node) ? "arrow" : "function";
}

function isMemberKind(kind: FunctionKind): boolean {
  return (
    kind === "method" ||
    kind === "constructor" ||
    kind === "getter" ||
    kind === "setter" ||
    kind === "static block"
  );
}

function nameNodeOf(node: ts.SignatureDeclaration): ts.Node | undefined {
  if (ts.isConstructorDeclaration(node)) return undefined;
  return node.name;
}

function isImmediate(node: ts.Node): boolean {
  let at = node.parent;
  while (ts.isParenthesizedExpression(at)) at = at.parent;
  if (ts.isPropertyAccessExpression(at) && /^(call|apply)$/.test(at.name.text)) at = at.parent;
  return (
    ts.isCallExpression(at) && at.expression.getStart() <= node.getStart() && node.end <= at.expression.end
  );
}

/** The name that a person would use for it. */
function displayName(state: State, node: Bodied, kind: FunctionKind, ownName: string): string {
  const owner = isMemberKind(kind) && state.class >= 0 ? state.classes[state.class]!.name : "";
  if (kind === "constructor") return owner ? `${owner}.constructor` : "constructor";
  if (kind === "static block") return `${owner} static block`;
  if (ownName && ts.isObjectLiteralExpression(node.parent)) return memberOf(node.parent, ownName);
  if (ownName) return owner ? `${owner}.${ownName}` : ownName;
  return nameFromPlace(node) ?? "(anonymous)";
}

function nameFromPlace(node: ts.Node): string | undefined {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent)) return nameFromPlace(parent);
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isPropertyAssignment(parent)) return memberOf(parent.parent, parent.name.getText());
  if (ts.isPropertyDeclaration(parent)) {
    const owner = parent.parent.name?.text;
    return owner ? `${owner}.${parent.name.getText()}` : parent.name.getText();
  }
  if (ts.isBinaryExpression(parent) && parent.right === node) return shorten(parent.left.getText());
  if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== node) {
    const callee = shorten(parent.expression.getText());
    return ts.isNewExpression(parent) ? `new ${callee} callback` : `${callee} callback`;
  }
  if (ts.isExportAssignment(parent)) return "default export";
  return undefined;
}

/** `reader.text` for a member of `const reader = { … }`; the member's own name where the object has none. */
function memberOf(object: ts.Node, name: string): string {
  const { parent } = object;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)
    ? `${parent.name.text}.${name}`
    : name;
}

function shorten(text: string): string {
  const line = text
    .replace(/\.prototype\./g, ".")
    .replace(/\s+/g, " ")
    .replace(/\([^()]*\)/g, "()");
  // A chain over other closures says nothing: its last name does.
  if (/=>|[{}]/.test(line)) return line.slice(Math.max(line.lastIndexOf("."), line.lastIndexOf(" ")) + 1);
  return line.length > 40 ? `…${line.slice(-39)}` : line;
}
