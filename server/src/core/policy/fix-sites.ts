/** Finds the operation of a finding in its text again, in the terms that fixes are planned in. */
import { ts } from "ts-morph";
import type { FixSite } from "../fixes/index.ts";
import type { Operation, Place } from "../finding/finding.ts";
import { shapeOf } from "../reach/shape.ts";
import type { Graph, OperationNode } from "../reach/graph.ts";

export interface FixSites {
  /** The site, or the reason why there is none. */
  at(boundary: Place, operation: Operation): FixSite | string;
}

export function createFixSites(
  graph: Graph,
  sourceFile: (path: string) => ts.SourceFile | undefined,
): FixSites {
  const operations = new Map<string, OperationNode>();
  for (const node of graph.operations)
    operations.set(`${node.function.file.path}:${node.start}:${node.end}`, node);
  return {
    at(boundary, operation) {
      const [last] = operation.path.slice(-1);
      if (operation.path.length > 1)
        return `${operation.path[1]!.function} would have to become async as well, with everything on the way to it`;
      const file = sourceFile(boundary.file);
      if (!file || !last) return "the file is gone";
      const start = file.getPositionOfLineAndCharacter(boundary.start.line - 1, boundary.start.column - 1);
      const end = file.getPositionOfLineAndCharacter(boundary.end.line - 1, boundary.end.column - 1);
      const node = operations.get(`${boundary.file}:${start}:${end}`);
      const call = node?.site && callAt(file, node.site.facts.nodeStart, node.site.facts.nodeEnd);
      if (!node?.row || !node.site || !call) return "it is not a call that can be replaced";
      return { sourceFile: file, node: call, row: node.row, shape: shapeOf(graph.evaluator, node.site) };
    },
  };
}

function callAt(
  file: ts.SourceFile,
  start: number,
  end: number,
): ts.CallExpression | ts.NewExpression | undefined {
  const find = (node: ts.Node): ts.CallExpression | ts.NewExpression | undefined => {
    if (node.end < end || node.pos > start) return undefined;
    if (
      (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
      node.end === end &&
      node.getStart(file) === start
    )
      return node;
    return ts.forEachChild(node, find);
  };
  return find(file);
}
