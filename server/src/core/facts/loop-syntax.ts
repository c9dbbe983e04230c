/** Small questions about the syntax of a loop's body: what it declares, names and writes. */
import { ts } from "ts-morph";

/** Visits the nodes of one function's body; `visit` answers whether to go into the node. */
export function walk(node: ts.Node, visit: (node: ts.Node) => boolean): void {
  if (!visit(node)) return;
  ts.forEachChild(node, (child) => {
    if (!ts.isFunctionLike(child) && !ts.isClassLike(child)) walk(child, visit);
  });
}

/**
 * Also goes into functions that are handed to a call which is waited for: `await store.transaction(async () => { … })`
 * is through with them, as a rule, when it goes on.
 */
export function walkAwaited(node: ts.Node, visit: (node: ts.Node) => boolean, isAwaited = false): void {
  if (!visit(node)) return;
  const areAwaited = isAwaited || ts.isAwaitExpression(node);
  ts.forEachChild(node, (child) => {
    if (ts.isClassLike(child)) return;
    if (!ts.isFunctionLike(child) || (areAwaited && isHandedOver(child)))
      walkAwaited(child, visit, areAwaited);
  });
}

function isHandedOver(node: ts.Node): boolean {
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return false;
  return ts.isCallExpression(node.parent) && node.parent.expression !== node;
}

/** The awaits of a node that the walk comes to, in the order of the text. */
export function awaitsIn(
  whole: ts.Node,
  through: (node: ts.Node, visit: (node: ts.Node) => boolean) => void = walk,
): ts.AwaitExpression[] {
  const found: ts.AwaitExpression[] = [];
  through(whole, (node) => {
    if (ts.isAwaitExpression(node)) found.push(node);
    return true;
  });
  return found;
}

export function collectNames(node: ts.Node, names: Set<string>): void {
  if (ts.isIdentifier(node)) names.add(node.text);
  else if (ts.isBindingElement(node)) collectNames(node.name, names);
  else if (ts.isVariableDeclaration(node)) collectNames(node.name, names);
  else ts.forEachChild(node, (child) => collectNames(child, names));
}

/** What a turn has for itself. */
export function collectDeclared(body: ts.Node, names: Set<string>): void {
  walk(body, (node) => {
    if (ts.isVariableDeclaration(node)) collectNames(node.name, names);
    if (ts.isFunctionDeclaration(node) && node.name) names.add(node.name.text);
    return true;
  });
}

/** The names at a node of a turn's body that no other turn has. */
export type OwnNames = (node: ts.Node) => ReadonlySet<string>;

/** In functions that run while a turn waits there are more: what they have for themselves, which may hide what is shared. */
export function ownNamesIn(body: ts.Node, own: ReadonlySet<string>): OwnNames {
  const known = new Map<ts.Node, Set<string>>();
  const ownNames = (node: ts.Node): ReadonlySet<string> => {
    let at = node;
    while (at.pos >= body.pos && !ts.isFunctionLike(at)) at = at.parent;
    if (at.pos < body.pos) return own;
    let names = known.get(at);
    if (!names) {
      known.set(at, (names = new Set(ownNames(at.parent))));
      for (const { name } of (at as ts.SignatureDeclaration).parameters) collectNames(name, names);
      collectDeclared(at, names);
    }
    return names;
  };
  return ownNames;
}

export function writtenTarget(node: ts.Node): ts.Expression | undefined {
  // `for (last of list)` writes a variable that is there already.
  if (ts.isForOfStatement(node) || ts.isForInStatement(node))
    return ts.isVariableDeclarationList(node.initializer) ? undefined : node.initializer;
  if (ts.isBinaryExpression(node)) {
    const kind = node.operatorToken.kind;
    return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
      ? node.left
      : undefined;
  }
  if (ts.isPostfixUnaryExpression(node)) return node.operand;
  if (ts.isPrefixUnaryExpression(node)) {
    const writes =
      node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
    return writes ? node.operand : undefined;
  }
  return ts.isDeleteExpression(node) ? node.expression : undefined;
}

export function rootName(node: ts.Expression): string | undefined {
  if (ts.isIdentifier(node)) return node.text;
  if (node.kind === ts.SyntaxKind.ThisKeyword) return "this";
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))
    return rootName(node.expression);
  if (ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node)) return rootName(node.expression);
  return undefined;
}

export function mentions(node: ts.Node, names: ReadonlySet<string>): boolean {
  if (ts.isIdentifier(node)) return names.has(node.text);
  return ts.forEachChild(node, (child) => mentions(child, names) || undefined) ?? false;
}

/** The loop's variable, where it stands for the whole item. */
export function itemOf(loop: ts.IterationStatement): string | undefined {
  if (!ts.isForOfStatement(loop) || !ts.isVariableDeclarationList(loop.initializer)) return undefined;
  const name = loop.initializer.declarations[0]?.name;
  return name && ts.isIdentifier(name) ? name.text : undefined;
}
