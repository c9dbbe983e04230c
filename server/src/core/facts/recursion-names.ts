/** The names inside a function that the arguments of its calls are made of. */
import { ts } from "ts-morph";
import type { Names } from "./recursion-arguments.ts";

/** Those of the function, and (inside a loop or a callback) those of that loop in addition. */
export function namesOf(body: ts.FunctionLikeDeclaration, loop: ts.Node | undefined, outer?: Names): Names {
  const locals = new Map(outer?.locals);
  const items = new Set(outer?.items);
  const rests = new Map(outer?.rests);
  const parameters =
    outer?.parameters ?? body.parameters.map(({ name }) => (ts.isIdentifier(name) ? name.text : ""));
  if (!outer) for (const { name } of body.parameters) addParts(name, items);
  if (loop && ts.isFunctionLike(loop)) for (const { name } of loop.parameters) addAll(name, items);
  if (loop && (ts.isForOfStatement(loop) || ts.isForInStatement(loop))) addItems(loop, items);
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node)) addLocal(node, { locals, items, rests });
    if (node !== start && (ts.isFunctionLike(node) || ts.isIterationStatement(node, false))) return;
    ts.forEachChild(node, visit);
  };
  const start = loop ?? body;
  visit(start);
  return { parameters, locals, items, rests };
}

function addItems({ initializer }: ts.ForInOrOfStatement, items: Set<string>): void {
  if (!ts.isVariableDeclarationList(initializer)) return;
  for (const { name } of initializer.declarations) addAll(name, items);
}

/** The names of a pattern: what it takes apart. */
function addParts(name: ts.BindingName, items: Set<string>): void {
  if (!ts.isIdentifier(name)) addAll(name, items);
}

function addAll(name: ts.BindingName, items: Set<string>): void {
  if (ts.isIdentifier(name)) items.add(name.text);
  else for (const each of name.elements) if (!ts.isOmittedExpression(each)) addAll(each.name, items);
}

interface Found {
  readonly locals: Map<string, ts.Expression>;
  readonly items: Set<string>;
  readonly rests: Map<string, { readonly of: string; readonly taken: number }>;
}

function addLocal(
  { name, initializer, parent }: ts.VariableDeclaration,
  { locals, items, rests }: Found,
): void {
  if (ts.isForOfStatement(parent.parent) || ts.isForInStatement(parent.parent)) return;
  if (ts.isIdentifier(name)) {
    if (initializer) locals.set(name.text, initializer);
    return;
  }
  const isList = ts.isArrayBindingPattern(name) && initializer !== undefined && ts.isIdentifier(initializer);
  for (const [taken, element] of name.elements.entries()) {
    if (ts.isOmittedExpression(element)) continue;
    const isRest = isList && element.dotDotDotToken && ts.isIdentifier(element.name) && taken > 0;
    if (isRest)
      rests.set((element.name as ts.Identifier).text, { of: (initializer as ts.Identifier).text, taken });
    else addAll(element.name, items);
  }
}
