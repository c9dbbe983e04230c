/** Whether code of a constructor can run in a function beside it, which has the same parameters and no `this`. */
import { ts } from "ts-morph";
import { resolveName } from "../../scope.ts";
import { readParameter } from "./parameter-properties.ts";
import { topStatementOf } from "./statements.ts";

export type Availability =
  /** The statements that declare what it uses move with it. */
  { readonly requires: ReadonlySet<ts.Statement> } | { readonly missing: ts.Node };

export function availabilityOf(node: ts.Node, constructor: ts.ConstructorDeclaration): Availability {
  const requires = new Set<ts.Statement>();
  const visit = (at: ts.Node, isOwnThis: boolean): ts.Node | undefined => {
    if (ts.isTypeNode(at)) return undefined;
    if (!isOwnThis && readParameter(at, constructor)) return undefined;
    const isThis = at.kind === ts.SyntaxKind.ThisKeyword || at.kind === ts.SyntaxKind.SuperKeyword;
    if (isThis && !isOwnThis) return at;
    if (ts.isMetaProperty(at) && at.keywordToken === ts.SyntaxKind.NewKeyword) return at;
    if (ts.isReturnStatement(at) && !isInFunctionOf(at, node)) return at;
    if (ts.isIdentifier(at) && isReference(at)) {
      if (at.text === "arguments" && !isOwnThis) return at;
      const declaring = resolveName(at.text, at);
      if (declaring && isWithin(declaring, constructor) && !isWithin(declaring, node)) {
        const statement = topStatementOf(declaring, constructor);
        if (statement && ts.isFunctionDeclaration(statement)) return at;
        if (statement) requires.add(statement);
      }
    }
    const own = isOwnThis || (ts.isFunctionLike(at) && !ts.isArrowFunction(at)) || ts.isClassLike(at);
    return ts.forEachChild(at, (child) => visit(child, own));
  };
  const missing = visit(node, false);
  return missing ? { missing } : { requires };
}

/** Identifiers that stand for a value, not for a member or a label. */
export function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  if (ts.isQualifiedName(parent)) return false;
  const isMemberName =
    ts.isPropertyAssignment(parent) || ts.isClassElement(parent) || ts.isObjectLiteralElement(parent);
  return !(isMemberName && parent.name === node && !ts.isShorthandPropertyAssignment(parent));
}

export function isWithin(node: ts.Node, around: ts.Node): boolean {
  return around.pos <= node.pos && node.end <= around.end;
}

function isInFunctionOf(node: ts.Node, around: ts.Node): boolean {
  for (let at = node; at !== around.parent && at.parent; at = at.parent)
    if (ts.isFunctionLike(at)) return true;
  return false;
}

/** The names that stand for values in it. */
export function referencesIn(node: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (at: ts.Node): void => {
    if (ts.isIdentifier(at) && isReference(at)) names.add(at.text);
    ts.forEachChild(at, visit);
  };
  visit(node);
  return names;
}
