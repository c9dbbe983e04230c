/** From an operation that is a loop, or a call in one, to the text: findings name either by its keyword or its callee. */
import { ts } from "ts-morph";
import type { Operation, Place } from "../finding/finding.ts";

export interface LoopSite {
  readonly sourceFile: ts.SourceFile;
  /** The loop itself; undefined where the operation is a call outside of loops. */
  readonly loop: ts.IterationStatement | undefined;
  /** The call, where the operation is one: `items.forEach(…)`, or `list.includes(item)` in the loop. */
  readonly call: ts.CallExpression | undefined;
}

export function loopSiteOf(
  { place }: Pick<Operation, "place">,
  sourceFile: (path: string) => ts.SourceFile | undefined,
): LoopSite | undefined {
  const file = sourceFile(place.file);
  if (!file) return undefined;
  const start = offsetOf(file, place.start);
  const end = offsetOf(file, place.end);
  const find = (node: ts.Node): ts.Node | undefined => {
    if (node.pos > start || node.end < end) return undefined;
    return ts.forEachChild(node, find) ?? (isNamedBy(node, start, end) ? node : undefined);
  };
  const node = find(file);
  if (!node) return undefined;
  if (ts.isIterationStatement(node, false)) return { sourceFile: file, loop: node, call: undefined };
  const call = ts.isCallExpression(node) ? node : undefined;
  return { sourceFile: file, loop: loopAround(node), call };
}

function offsetOf(file: ts.SourceFile, { line, column }: Place["start"]): number {
  return file.getPositionOfLineAndCharacter(line - 1, column - 1);
}

function isNamedBy(node: ts.Node, start: number, end: number): boolean {
  if (ts.isIterationStatement(node, false)) return node.getStart() === start;
  if (!ts.isCallExpression(node)) return false;
  const { expression: callee } = node;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  const isWhole = callee.getStart() === start || name.getStart() === start;
  return isWhole && (callee.end === end || node.end === end);
}

/** The innermost loop of the same function that a node is in. */
export function loopAround(node: ts.Node): ts.IterationStatement | undefined {
  for (let at = node.parent; at && !ts.isFunctionLike(at) && !ts.isSourceFile(at); at = at.parent)
    if (ts.isIterationStatement(at, false)) return at;
  return undefined;
}

/** The outermost of the loops around a loop, in the same function. */
export function outermostLoop(loop: ts.IterationStatement): ts.IterationStatement {
  let at = loop;
  for (let next = loopAround(at); next; next = loopAround(next)) at = next;
  return at;
}

/** The loop with its labels. */
export function labelled(loop: ts.IterationStatement): ts.Statement {
  let at: ts.Statement = loop;
  while (ts.isLabeledStatement(at.parent)) at = at.parent;
  return at;
}
