/** What gets another value in a constructor: its parameters, and what its statements change. */
import { ts } from "ts-morph";
import { assignmentOf } from "../../assignment.ts";
import { isReference, referencesIn } from "./available.ts";

/**
 * Where a parameter gets another value that the factory would not know, since the code stays; or that it would know too
 * early, since the code moves there.
 */
export function changedParameter(
  { parameters, body }: ts.ConstructorDeclaration,
  moved: ReadonlySet<ts.Statement>,
): ts.Node | undefined {
  const fields = new Set<string>();
  const names = new Set<string>();
  const collect = (name: ts.BindingName, isField: boolean): void => {
    if (ts.isIdentifier(name)) (isField ? fields : names).add(name.text);
    else for (const each of name.elements) if (!ts.isOmittedExpression(each)) collect(each.name, isField);
  };
  for (const { name, modifiers } of parameters) collect(name, modifiers !== undefined);
  const usedBefore = new Set<string>();
  const find = (node: ts.Node, isMoved: boolean): ts.Node | undefined => {
    const moves = isMoved || (ts.isStatement(node) && moved.has(node));
    if (ts.isIdentifier(node) && isReference(node)) {
      const isKnown = moves && !fields.has(node.text) && !usedBefore.has(node.text);
      const isParameter = names.has(node.text) || fields.has(node.text);
      if (isParameter && isChanged(node) && !isKnown) return node.parent;
      if (!moves) usedBefore.add(node.text);
    }
    return ts.forEachChild(node, (child) => find(child, moves));
  };
  return body && find(body, false);
}

/** The first that looks at what the changing statements change: they would then run before it. */
export function looksAtChanged(looking: Iterable<ts.Node>, changing: Iterable<ts.Node>): ts.Node | undefined {
  const changed = new Set([...changing].flatMap((each) => [...changedNames(each)]));
  return [...looking].find((each) => [...referencesIn(each)].some((name) => changed.has(name)));
}

/** Variables that are assigned there, or a member of which is. */
function changedNames(node: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (at: ts.Node): void => {
    if (isChanged(at)) {
      let root = at;
      while (ts.isPropertyAccessExpression(root) || ts.isElementAccessExpression(root))
        root = root.expression;
      if (ts.isIdentifier(root)) names.add(root.text);
    }
    ts.forEachChild(at, visit);
  };
  visit(node);
  return names;
}

function isChanged(node: ts.Node): boolean {
  return assignmentOf(node) !== undefined;
}
