/**
 * Facts are collected in one walk over a file. What lives in this folder: reading one text into `FileFacts`. What
 * doesn't: types, other files, the catalogue, and any opinion.
 */
import { ts } from "ts-morph";
import { mentionsOf, noteName, noteWrite } from "./accesses.ts";
import type { FileFacts, Value } from "./facts.ts";
import { noteAddition } from "./elements.ts";
import { isAssignment, visitAssignment, visitStep } from "./assignments.ts";
import { mayAnnotate } from "../project/program.ts";
import { annotatedValue, annotationsOf } from "./annotations.ts";
import { statedEffectsOf } from "./stated-effects.ts";
import { exportModifiers, visitDeclaration } from "./declarations.ts";
import { visitFunction, visitModule } from "./functions.ts";
import { fillGaps } from "./inert.ts";
import { noteFold } from "./folds.ts";
import { longestOf } from "./longest.ts";
import { loopFacts, markExit, markPause } from "./loops.ts";
import { offLoopBy, type Off } from "./off-loop.ts";
import { aside, behindBoth, noteOver, openBy, visitSide } from "./over.ts";
import { noteRecursion } from "./recursion.ts";
import { noteAwait, noteBlock } from "./sequences.ts";
import { suppressionsOf } from "./suppressions.ts";
import { isOnce } from "./once.ts";
import { createState, indexFor, inScope, startOf, type State } from "./state.ts";
import { countUnit } from "./units.ts";
import { lastName, requiredModule, returnedType, typeFromPlace, typeValue, valueOf } from "./value.ts";
import { isDropped } from "./taken.ts";

/** The facts of a parsed file. The parse must have set parent pointers. */
export function collectFacts(sourceFile: ts.SourceFile): FileFacts {
  const state = createState(sourceFile, mayAnnotate(sourceFile.text));
  visitModule(state, sourceFile, visit);
  fillGaps(state);
  noteRecursion(state);
  const parsed = sourceFile as ts.SourceFile & {
    readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
  };
  return {
    path: sourceFile.fileName,
    lineStarts: sourceFile.getLineStarts(),
    scopes: state.scopes,
    bindings: state.bindings,
    functions: state.functions,
    sites: state.sites,
    reads: state.reads,
    writes: state.writes,
    mentions: mentionsOf(state),
    sequences: state.sequences,
    classes: state.classes,
    interfaces: state.interfaces,
    objects: state.objects,
    loops: state.loops,
    folds: state.folds,
    copies: state.copies,
    exports: state.exports,
    specifiers: [...state.specifiers],
    typeSpecifiers: new Set(
      [...state.specifiers].filter((specifier) => !state.valueSpecifiers.has(specifier)),
    ),
    startSpecifiers: state.startSpecifiers,
    declarations: state.declarations,
    signatures: state.signatures,
    assignments: state.assignments,
    ambient: state.ambient,
    annotations: annotationsOf(state),
    statedEffects: statedEffectsOf(state),
    misread: state.misread,
    suppressions: suppressionsOf(sourceFile),
    hashbang: sourceFile.text.startsWith("#!"),
    lines: sourceFile.getLineStarts().length,
    errors: (parsed.parseDiagnostics ?? []).map((diagnostic) => ({
      at: diagnostic.start,
      message: ts.flattenDiagnosticMessageText(diagnostic.messageText, " "),
    })),
  };
}

function visit(state: State, node: ts.Node): void {
  countUnit(state, node);
  if (ts.isIdentifier(node)) return noteName(state, node);
  if (ts.isFunctionLike(node) && !ts.isTypeNode(node)) {
    visitFunction(state, node, visit);
    return exportModifiers(state, node);
  }
  if (visitDeclaration(state, node, visit)) return;
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return visitCall(state, node);
  if (ts.isTaggedTemplateExpression(node)) return visitTagged(state, node);
  if (ts.isIterationStatement(node, false)) return visitLoop(state, node);
  if (ts.isSwitchStatement(node)) return visitSwitch(state, node);
  if (ts.isIfStatement(node) || ts.isConditionalExpression(node)) return visitBranch(state, node);
  noteWrite(state, node);
  if (ts.isBinaryExpression(node)) visitAssignment(state, node);
  if (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)) visitStep(state, node);
  if (ts.isPropertyAccessExpression(node)) visitRead(state, node);
  if (ts.isObjectLiteralExpression(node)) return visitObject(state, node);
  if (ts.isThrowStatement(node) || endsInThrow(node)) return visitFailing(state, node);
  if (ts.isTryStatement(node)) return visitApart(state, node);
  if (ts.isCaseBlock(node)) return inScope(state, () => visitApart(state, node));
  if (ts.isBlock(node)) return inScope(state, () => visitBlock(state, node));
  if (ts.isCatchClause(node)) return visitCatch(state, node);
  if (ts.isCaseOrDefaultClause(node)) noteBlock(state, node.statements);
  if (ts.isAwaitExpression(node)) noteAwait(state, node);
  if (ts.isAwaitExpression(node)) markPause(state, node, valueOf(state, node.expression));
  if (ts.isYieldExpression(node)) markPause(state, node, undefined);
  if (ts.isSpreadElement(node)) noteCopy(state, node, "array");
  if (ts.isBreakStatement(node)) markExit(state, node);
  if (ts.isReturnStatement(node)) {
    markExit(state, node);
    state.functions[state.function]!.returns.push(valueOf(state, node.expression));
  }
  if (!ts.isTypeNode(node)) visitChildren(state, node);
  if (ts.isExpressionStatement(node)) noteOver(state, node);
}

function visitChildren(state: State, node: ts.Node): void {
  ts.forEachChild(node, (child) => visit(state, child));
}

function visitBlock(state: State, node: ts.Block): void {
  noteBlock(state, node.statements);
  visitChildren(state, node);
}

function visitFailing(state: State, node: ts.ThrowStatement | ts.Block): void {
  const outer = state.failing;
  state.failing = true;
  if (ts.isThrowStatement(node)) state.functions[state.function]!.throws = true;
  if (ts.isBlock(node)) inScope(state, () => visitBlock(state, node));
  else visitChildren(state, node);
  state.failing = outer;
}

function visitCatch(state: State, node: ts.CatchClause): void {
  const outer = state.caught;
  state.caught = true;
  inScope(state, () => visitChildren(state, node));
  state.caught = outer;
}

/** `if (…) { …; throw … }`: what is done there is done once, and then no more. */
function endsInThrow(node: ts.Node): node is ts.Block {
  const last = ts.isBlock(node) && ts.isIfStatement(node.parent) ? node.statements.at(-1) : undefined;
  return last !== undefined && ts.isThrowStatement(last);
}

/** Each part may be left early, or not be come to. */
function visitApart(state: State, node: ts.Node): void {
  ts.forEachChild(node, (child) => aside(state, () => visit(state, child)));
}

function visitCall(state: State, node: ts.CallExpression | ts.NewExpression): void {
  const index = indexFor(state, "sites", node);
  const isCall = ts.isCallExpression(node);
  const specifier = isCall ? requiredModule(node) : undefined;
  if (specifier !== undefined) noteSpecifier(state, specifier);
  const last = lastName(node.expression);
  const nodeStart = startOf(state, node);
  const longest = longestOf(state, node);
  state.sites[index] = {
    index,
    kind: isCall ? "call" : "new",
    callee: valueOf(state, node.expression),
    name: last?.name ?? "",
    start: isCall ? startOf(state, node.expression) : nodeStart,
    end: node.expression.end,
    nodeStart,
    nodeEnd: node.end,
    at: last ? startOf(state, last.node) : -1,
    arguments: (node.arguments ?? []).map((argument) => valueOf(state, argument)),
    spread: (node.arguments ?? []).some(ts.isSpreadElement),
    typeArguments: (node.typeArguments ?? []).flatMap((type) => typeValue(state, type) ?? []),
    function: state.function,
    loop: state.loop,
    awaited: isAwaited(node),
    ...(isDropped(node) && { dropped: true as const }),
    ...(state.failing && { failing: true as const }),
    ...(state.caught && { caught: true as const }),
    deliberate: isDeliberate(node),
    once: isOnce(state, node),
    offLoop: state.offLoop,
    ...(longest && { longest }),
    ...state.over,
  };
  if (isCall) noteAddition(state, node);
  if (isCall) noteFold(state, node);
  visitChildren(state, node);
}

/** A tagged template is a call with the template as first argument: `` $.sync`ls` ``. */
function visitTagged(state: State, node: ts.TaggedTemplateExpression): void {
  const index = indexFor(state, "sites", node);
  const last = lastName(node.tag);
  state.sites[index] = {
    index,
    kind: "call",
    callee: valueOf(state, node.tag),
    name: last?.name ?? "",
    start: startOf(state, node.tag),
    end: node.tag.end,
    nodeStart: startOf(state, node),
    nodeEnd: node.end,
    at: last ? startOf(state, last.node) : -1,
    arguments: [{ is: "template", of: [] }],
    spread: false,
    typeArguments: [],
    function: state.function,
    loop: state.loop,
    awaited: isAwaited(node),
    deliberate: isDeliberate(node),
    once: isOnce(state, node),
    offLoop: state.offLoop,
  };
  visitChildren(state, node);
}

export function noteSpecifier(state: State, specifier: string): void {
  state.specifiers.add(specifier);
  state.valueSpecifiers.add(specifier);
  if (state.function === 0) state.startSpecifiers.add(specifier);
}

/** `x ??= require("x")`, `if (!x) x = require("x")`, `try { require("x") } catch {}`. */
function isDeliberate(node: ts.Node): boolean {
  for (let at = node; at.parent && !ts.isFunctionLike(at) && !ts.isSourceFile(at); at = at.parent) {
    const { parent } = at;
    if (ts.isTryStatement(parent) && parent.tryBlock === at && parent.catchClause) return true;
    if (ts.isIfStatement(parent) && parent.thenStatement === at && isAbsence(parent.expression)) return true;
    if (
      ts.isBinaryExpression(parent) &&
      /^(\?\?=|\|\|=|\|\||\?\?)$/.test(parent.operatorToken.getText()) &&
      parent.right === at
    )
      return true;
  }
  return false;
}

function isAbsence(node: ts.Expression): boolean {
  if (ts.isPrefixUnaryExpression(node)) return node.operator === ts.SyntaxKind.ExclamationToken;
  return ts.isBinaryExpression(node) && /^(undefined|null)$/.test(node.right.getText());
}

/** Awaited, or handed on as the result of an async function. */
function isAwaited(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent) || ts.isNonNullExpression(parent))
    return isAwaited(parent);
  return ts.isAwaitExpression(parent);
}

function visitLoop(state: State, node: ts.IterationStatement): void {
  inScope(state, () => {
    const index = state.loops.length;
    // A list in a loop's head is evaluated once, before the first turn.
    const outer = state.loop;
    const loop = loopFacts(state, node, index);
    state.loops.push(loop);
    if (loop.pauses && ts.isForOfStatement(node)) markPause(state, node.expression, undefined);
    if (ts.isForOfStatement(node) || ts.isForInStatement(node)) visit(state, node.expression);
    else if (ts.isForStatement(node) && node.initializer) visit(state, node.initializer);
    state.loop = index;
    state.breakables.push({ loop });
    aside(state, () => visitLoopParts(state, node));
    state.breakables.pop();
    state.loop = outer;
  });
}

function visitLoopParts(state: State, node: ts.IterationStatement): void {
  if (ts.isForOfStatement(node) || ts.isForInStatement(node)) visit(state, node.initializer);
  if (ts.isForStatement(node)) {
    if (node.condition) visit(state, node.condition);
    if (node.incrementor) visit(state, node.incrementor);
  }
  if (ts.isWhileStatement(node) || ts.isDoStatement(node)) visit(state, node.expression);
  visit(state, node.statement);
}

function visitSwitch(state: State, node: ts.SwitchStatement): void {
  state.breakables.push({ loop: undefined });
  visitChildren(state, node);
  state.breakables.pop();
}

/** Some conditions say where their branches run. */
function visitBranch(state: State, node: ts.IfStatement | ts.ConditionalExpression): void {
  const condition = ts.isIfStatement(node) ? node.expression : node.condition;
  const [whenTrue, whenFalse] = ts.isIfStatement(node)
    ? [node.thenStatement, node.elseStatement]
    : [node.whenTrue, node.whenFalse];
  const off = offLoopBy(condition, state.specifiers);
  const open = openBy(state, condition);
  visit(state, condition);
  state.over = behindBoth(
    visitSide(state, whenTrue, open.whenTrue, (side) => visitOff(state, side, off.whenTrue)),
    visitSide(state, whenFalse, open.whenFalse, (side) => visitOff(state, side, off.whenFalse)),
  );
}

function visitOff(state: State, node: ts.Node, off: Off): void {
  const outer = state.offLoop;
  state.offLoop = outer || off;
  visit(state, node);
  state.offLoop = outer;
}

function visitRead(state: State, node: ts.PropertyAccessExpression): void {
  const { parent } = node;
  const called = (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === node;
  const written = ts.isBinaryExpression(parent) && parent.left === node && isAssignment(parent);
  if (called || ts.isExpressionStatement(parent)) return;
  state.reads.push({
    name: node.name.text,
    writes: written,
    of: valueOf(state, node.expression),
    at: startOf(state, node.name),
    start: startOf(state, node),
    end: node.end,
    function: state.function,
    loop: state.loop,
  });
}

function visitObject(state: State, node: ts.ObjectLiteralExpression): void {
  const index = indexFor(state, "objects", node);
  const facts = {
    index,
    properties: [] as { name: string; value: Value; at: number }[],
    spreads: [] as Value[],
    open: false,
    type: typeFromPlace(state, node) ?? returnedType(state, node),
  };
  state.objects[index] = facts;
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      facts.open = true;
      facts.spreads.push(valueOf(state, property.expression));
      noteCopy(state, property, "object");
    } else if (property.name && isPlainName(property.name)) {
      const at = startOf(state, property.name);
      const value = annotatedValue(state, property, propertyValue(state, property));
      facts.properties.push({ name: property.name.text, value, at });
      if (!ts.isShorthandPropertyAssignment(property)) state.declarations.set(at, value);
    } else facts.open = true;
  }
  visitChildren(state, node);
}

function noteCopy(
  state: State,
  node: ts.SpreadElement | ts.SpreadAssignment,
  kind: "array" | "object",
): void {
  const of = valueOf(state, node.expression);
  const { function: holder, loop } = state;
  const { parent: assigned } = node.parent;
  const grows =
    ts.isBinaryExpression(assigned) &&
    assigned.right === node.parent &&
    assigned.left.getText() === node.expression.getText();
  state.copies.push({ of, kind, grows, start: startOf(state, node), end: node.end, function: holder, loop });
}

function isPlainName(name: ts.PropertyName): name is ts.Identifier | ts.StringLiteral {
  return ts.isIdentifier(name) || ts.isStringLiteral(name);
}

function propertyValue(state: State, property: ts.ObjectLiteralElementLike): Value {
  if (ts.isPropertyAssignment(property)) return valueOf(state, property.initializer);
  if (ts.isShorthandPropertyAssignment(property)) return valueOf(state, property.name);
  return { is: "function", index: indexFor(state, "functions", property) };
}
