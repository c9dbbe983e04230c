/** Which called functions are long by themselves, as far as their text shows: they loop, or call themselves. */
import { ts } from "ts-morph";
import type { TypeDoor } from "../../project/type-door.ts";
import { isAsync, type FunctionBody } from "../migration/functions.ts";
import { isPartOf } from "../migration/items.ts";
import type { Span } from "../rewrite.ts";

/** Functions of functions of functions, at most. */
const DEEPEST = 4;

/** The loop that begins at the keyword's place, or the call whose callee stands there. */
export function loopOrCallAt(file: ts.SourceFile, { start, end }: Span): ts.Node | undefined {
  const find = (node: ts.Node): ts.Node | undefined => {
    if (node.end < end || node.pos > start) return undefined;
    const isLoop = ts.isIterationStatement(node, false) && node.getStart(file) === start;
    const isCall = ts.isCallExpression(node) && node.expression.end === end;
    return isLoop || isCall ? node : ts.forEachChild(node, find);
  };
  return find(file);
}

/** Those that the node calls, or hands over to be called for each of many items; none twice. */
export function heavyCallees(
  node: ts.Node,
  calleeOf: (call: ts.CallExpression) => FunctionBody | undefined,
  types: TypeDoor,
): readonly FunctionBody[] {
  const found = new Set<FunctionBody>();
  const visit = (at: ts.Node): void => {
    if (ts.isCallExpression(at)) {
      const called = [calleeOf(at), ...at.arguments.map((each) => handedFunction(each, types))];
      for (const body of called)
        if (body && !isAsync(body) && !isPartOf(body, node) && isHeavy(body, calleeOf, DEEPEST)) found.add(body);
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

const ITERATING = /^(map|filter|forEach|reduce|some|every|find|findIndex|flatMap|sort|toSorted)$/;

function isHeavy(
  body: FunctionBody,
  calleeOf: (call: ts.CallExpression) => FunctionBody | undefined,
  left: number,
): boolean {
  const visit = (node: ts.Node): boolean => {
    if (ts.isIterationStatement(node, false)) return true;
    if (ts.isCallExpression(node)) {
      const { expression: callee } = node;
      if (ts.isPropertyAccessExpression(callee) && ITERATING.test(callee.name.text)) return true;
      const called = calleeOf(node);
      if (called === body || (called && left > 0 && isHeavy(called, calleeOf, left - 1))) return true;
    }
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  return visit(body.body);
}
