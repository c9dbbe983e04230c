/**
 * Statements that move: a loop in the body of who waits for it, with the variables before it that only it fills. What it
 * reads becomes parameters, what is used after it comes back.
 */
import { ts } from "ts-morph";
import { interleavingNotes } from "../interleaving.ts";
import type { Stop } from "../migration/families.ts";
import { nameNodeOf, type FunctionBody } from "../migration/functions.ts";
import { unwrap } from "../../facts/unwrap.ts";
import { resolveName } from "../scope.ts";
import { changeOf, isWritten, namesIn } from "./changes.ts";
import { parametersFor, whyNotHanded, withNeeds } from "./crossings.ts";
import { freeNames } from "./free-names.ts";
import { unitOf } from "./layout.ts";
import type { MoveTools } from "./move.ts";
import { capitalised, createNamer } from "./names.ts";
import { needsOf } from "./needs.ts";
import { newlineOf, styleOf } from "../file-style.ts";
import type { Task } from "./task.ts";
import { remarksOn } from "./remarks.ts";
import { whyTiedToPlace } from "./tied.ts";

export interface Region {
  readonly task: Task;
  readonly loop: ts.Statement;
  /** Neighbours in one block, the loop last. */
  readonly statements: readonly ts.Statement[];
  readonly args: string;
  /** What stands before the call: `const sum = `, `total = `; empty where nothing comes back. */
  readonly before: string;
  readonly notes: readonly string[];
}

export function planRegion(
  loop: ts.Statement,
  owner: FunctionBody | ts.SourceFile,
  tools: MoveTools,
): Region | { readonly stop: Stop } {
  const stopped = (node: ts.Node, reason: string) => ({ stop: { node, reason } });
  const block = loop.parent;
  if (!ts.isBlock(block) && !ts.isSourceFile(block))
    return stopped(loop, "the loop does not stand in a block");
  const statements = withFilled(loop, block.statements, tools);
  const tied = whyTiedToPlace(statements, undefined);
  if (tied) return { stop: tied };
  const needs = needsOf(statements, [], tools);
  if ("stop" in needs) return needs;
  const isOwn = (declaring: ts.Identifier): boolean =>
    statements.some((each) => each.pos <= declaring.pos && declaring.end <= each.end);
  const assigned = needs.captured.filter(({ uses }) => uses.some(isWritten));
  const foreign = assigned.find(
    ({ declaring }) => !isLocal(declaring!, owner) || isHeldByClosure(declaring!, owner),
  );
  if (foreign)
    return stopped(foreign.uses[0]!, `it assigns \`${foreign.name}\`, which others see while it runs`);
  const changed = changeOf(
    loopHolder(statements),
    needs.captured.map(({ declaring }) => declaring!),
    tools,
  );
  if (changed && !isOwn(rootOf(changed.node) ?? (changed.node as ts.Identifier)))
    return stopped(changed.node, `it changes \`${changed.text}\`, which would be a copy there`);
  const declared = statements.flatMap(declaredIn).filter((name) => isUsedAfter(name, statements, block));
  const results = [...assigned.map(({ declaring }) => declaring!), ...declared];
  // Several can be taken apart where they are declared, and nowhere else as plainly.
  if (results.length > 1 && assigned.length > 0)
    return stopped(
      loop,
      `it gives several things at once (${results.map(({ text }) => `\`${text}\``).join(", ")})`,
    );
  const handed = whyNotHanded([...needs.captured.map(({ declaring }) => declaring!), ...declared], tools);
  if ("stop" in handed) return handed;
  const parameters = parametersFor(needs.captured, loop, tools);
  if ("stop" in parameters) return parameters;
  const name = createNamer(loop.getSourceFile()).free([nameFor(results, owner)]);
  return {
    task: {
      name,
      module: loop.getSourceFile(),
      text: textOf(name, statements, parameters.texts, results),
      needs: withNeeds(needs, parameters.needs),
    },
    loop,
    statements,
    args: `[${needs.captured.map((each) => each.name).join(", ")}]`,
    before: beforeText(results, declared.length > 0, statements, block),
    notes: [
      ...needs.notes,
      ...remarksOn(statements, needs),
      ...handed.notes,
      ...interleavingNotes(loop, owner),
    ],
  };
}

/** The code as one node for questions that walk it: the block holds more, so only the loop is asked, or its neighbours. */
function loopHolder(statements: readonly ts.Statement[]): ts.Node {
  return statements.at(-1)!;
}

function rootOf(node: ts.Node): ts.Identifier | undefined {
  let at: ts.Node = ts.isCallExpression(node) ? node.expression : node;
  while (ts.isPropertyAccessExpression(at) || ts.isElementAccessExpression(at) || ts.isNonNullExpression(at))
    at = at.expression;
  return ts.isIdentifier(at) ? resolveName(at.text, at) : undefined;
}

/** With the declarations right before it of what the loop fills or counts: `let sum = 0`, `const primes = []`. */
function withFilled(
  loop: ts.Statement,
  siblings: ts.NodeArray<ts.Statement>,
  tools: MoveTools,
): readonly ts.Statement[] {
  const statements: ts.Statement[] = [loop];
  for (let index = siblings.indexOf(loop) - 1; index >= 0; index--) {
    const before = siblings[index]!;
    const names = declaredIn(before);
    const isFresh =
      ts.isVariableStatement(before) &&
      before.declarationList.declarations.every(
        ({ initializer }) => initializer && isFreshValue(initializer),
      );
    const isFilled = names.some((name) => isFilledIn(name, statements, tools));
    if (!isFresh || !isFilled) break;
    statements.unshift(before);
  }
  return statements;
}

/** A value of its own: a literal, an empty collection, an array of some length. */
function isFreshValue(expression: ts.Expression): boolean {
  const inner = unwrap(expression);
  if (ts.isPrefixUnaryExpression(inner)) return isFreshValue(inner.operand);
  if (ts.isArrayLiteralExpression(inner)) return inner.elements.every(isFreshValue);
  if (ts.isObjectLiteralExpression(inner)) return inner.properties.length === 0;
  if (ts.isNewExpression(inner))
    return /^(Map|Set|Array|(Big)?(Uint|Int)(8|16|32|64)(Clamped)?Array|Float(32|64)Array)$/.test(
      inner.expression.getText(),
    );
  if (
    ts.isCallExpression(inner) &&
    ts.isPropertyAccessExpression(inner.expression) &&
    inner.expression.name.text === "fill"
  )
    return isFreshValue(inner.expression.expression) && inner.arguments.every(isFreshValue);
  return (
    ts.isLiteralExpression(inner) ||
    inner.kind === ts.SyntaxKind.TrueKeyword ||
    inner.kind === ts.SyntaxKind.FalseKeyword ||
    inner.kind === ts.SyntaxKind.NullKeyword
  );
}

function isFilledIn(name: ts.Identifier, statements: readonly ts.Statement[], tools: MoveTools): boolean {
  const isAssigned = freeNames(statements).some(
    ({ declaring, uses }) => declaring === name && uses.some(isWritten),
  );
  return isAssigned || statements.some((each) => changeOf(each, [name], tools) !== undefined);
}

function declaredIn(statement: ts.Statement): readonly ts.Identifier[] {
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
}

/** A variable of the function itself, that nobody else holds. */
function isLocal(declaring: ts.Identifier, owner: ts.Node): boolean {
  let at: ts.Node = declaring;
  while (at !== owner && !ts.isFunctionLike(at) && !ts.isSourceFile(at)) at = at.parent;
  return at === owner && !ts.isSourceFile(owner);
}

function isHeldByClosure(declaring: ts.Identifier, owner: ts.Node): boolean {
  const visit = (node: ts.Node, isInside: boolean): boolean => {
    if (
      isInside &&
      ts.isIdentifier(node) &&
      node.text === declaring.text &&
      resolveName(node.text, node) === declaring
    )
      return true;
    const inside = isInside || (node !== owner && ts.isFunctionLike(node));
    return ts.forEachChild(node, (child) => visit(child, inside) || undefined) ?? false;
  };
  return visit(owner, false);
}

function isUsedAfter(name: ts.Identifier, statements: readonly ts.Statement[], block: ts.Node): boolean {
  const end = statements.at(-1)!.end;
  const visit = (node: ts.Node): boolean => {
    if (node.end <= end) return false;
    if (
      ts.isIdentifier(node) &&
      node.pos >= end &&
      node.text === name.text &&
      resolveName(node.text, node) === name
    )
      return true;
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  return visit(block);
}

function nameFor(results: readonly ts.Identifier[], owner: FunctionBody | ts.SourceFile): string {
  const [result] = results;
  if (result && results.length === 1) return `compute${capitalised(result.text)}`;
  const named = ts.isSourceFile(owner) ? undefined : nameNodeOf(owner)?.getText();
  return named === undefined ? "runLoop" : `${named.replace(/\W/g, "")}Loop`;
}

function beforeText(
  results: readonly ts.Identifier[],
  areDeclared: boolean,
  statements: readonly ts.Statement[],
  block: ts.Node,
): string {
  if (results.length === 0) return "";
  const given = listOf(results);
  if (!areDeclared) return `${given} = `;
  const end = statements.at(-1)!.end;
  const names = new Set(results.map(({ text }) => text));
  const isChangedLater = (node: ts.Node): boolean => {
    const isIt = ts.isIdentifier(node) && node.pos >= end && names.has(node.text);
    return (
      (isIt && isWritten(node)) ||
      (ts.forEachChild(node, (child) => isChangedLater(child) || undefined) ?? false)
    );
  };
  return `${isChangedLater(block) ? "let" : "const"} ${given} = `;
}

/** `sum`, or `{ even, odd }`: the same text makes an object of several and takes it apart. */
function listOf(results: readonly ts.Identifier[]): string {
  const names = results.map(({ text }) => text).join(", ");
  return results.length === 1 ? names : `{ ${names} }`;
}

/** A function of the statements, one step from the margin. */
function textOf(
  name: string,
  statements: readonly ts.Statement[],
  parameters: readonly string[],
  results: readonly ts.Identifier[],
): string {
  const [first] = statements as readonly [ts.Statement];
  const file = first.getSourceFile();
  const newline = newlineOf(file);
  const unit = unitOf(file);
  const code = file.text.slice(first.getStart(), statements.at(-1)!.end);
  const lineStart = file.text.lastIndexOf("\n", first.getStart() - 1) + 1;
  const margin = /^[ \t]*/.exec(file.text.slice(lineStart))![0];
  const [head = "", ...rest] = code.split("\n");
  const lines = [
    head,
    ...rest.map((line) => (line.startsWith(margin) ? unit + line.slice(margin.length) : line)),
  ];
  const { semicolon } = styleOf(file, [], undefined);
  // A parameter that the code assigns to is what comes back.
  const back = results.length > 0 ? `${newline}${unit}return ${listOf(results)}${semicolon}` : "";
  return `function ${name}(${parameters.join(", ")}) {${newline}${unit}${lines.join("\n")}${back}${newline}}`;
}
