/** Which called functions are long by themselves: each call of them is worth a thread. */
import { ts } from "ts-morph";
import { firstAround } from "../../project/descend.ts";
import { TIERS } from "../../finding/finding.ts";
import type { TypeDoor } from "../../project/type-door.ts";
import { isAsync, type FunctionBody } from "../migration/functions.ts";
import { isPartOf } from "../migration/items.ts";
import type { OperationNode } from "../../reach/graph.ts";
import type { Span } from "../rewrite.ts";

export interface HeavyTools {
  readonly types: TypeDoor;
  /** The one function of the workspace that a call runs. */
  readonly calleeOf: (call: ts.CallExpression) => FunctionBody | undefined;
  readonly operationsIn: (body: FunctionBody) => readonly OperationNode[];
}

/** Functions of functions of functions, at most. */
const DEEPEST = 4;

/** The loop that begins at the keyword's place, or the call whose callee stands there. */
export function loopOrCallAt(file: ts.SourceFile, { start, end }: Span): ts.Node | undefined {
  return firstAround(file, { start, end }, (node) => {
    const isLoop = ts.isIterationStatement(node, false) && node.getStart(file) === start;
    const isCall = ts.isCallExpression(node) && node.expression.end === end;
    return isLoop || isCall ? node : undefined;
  });
}

/** Those that the node calls, or hands over to be called for each of many items; none twice. */
export function heavyCallees(node: ts.Node, tools: HeavyTools): readonly FunctionBody[] {
  const found = new Set<FunctionBody>();
  const visit = (at: ts.Node): void => {
    if (ts.isCallExpression(at)) {
      const called = [tools.calleeOf(at), ...at.arguments.map((each) => handedFunction(each, tools.types))];
      for (const body of called)
        if (body && !isAsync(body) && !isPartOf(body, node) && isHeavy(body, tools, DEEPEST)) found.add(body);
    }
    ts.forEachChild(at, visit);
  };
  visit(node);
  return [...found];
}

/** `sumOfSquares` of `limits.map(sumOfSquares)`. */
function handedFunction(argument: ts.Expression, types: TypeDoor): FunctionBody | undefined {
  if (!ts.isIdentifier(argument)) return undefined;
  const meaning = types.meaning(argument);
  const [key] = meaning.is === "declared" ? meaning.keys : [];
  const declared = key === undefined ? undefined : types.declaration(key);
  const body = declared && ts.isVariableDeclaration(declared) ? declared.initializer : declared;
  return body && ts.isFunctionLike(body) && "body" in body && body.body ? (body as FunctionBody) : undefined;
}

/** By the operations that the analysis found in it, and in what it calls. */
function isHeavy(body: FunctionBody, tools: HeavyTools, left: number): boolean {
  if (tools.operationsIn(body).some(isLong)) return true;
  const visit = (node: ts.Node): boolean => {
    const called = ts.isCallExpression(node) ? tools.calleeOf(node) : undefined;
    if (called && called !== body && left > 0 && isHeavy(called, tools, left - 1)) return true;
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  return visit(body.body);
}

/** To ask a thread for it costs some hundredths of a millisecond: what takes less is not worth that each time. */
function isLong({ cost: { milliseconds, tier } }: OperationNode): boolean {
  return milliseconds === undefined ? TIERS.indexOf(tier) >= TIERS.indexOf("medium") : milliseconds >= 1;
}
