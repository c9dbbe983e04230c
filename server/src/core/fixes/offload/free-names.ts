/** Which names a piece of code takes from around it, by text and tree alone. */
import { ts } from "ts-morph";
import { isMemberName, resolveName } from "../scope.ts";

export interface FreeName {
  readonly name: string;
  readonly uses: readonly ts.Identifier[];
  /** What declares it; undefined for a global. */
  readonly declaring: ts.Identifier | undefined;
  /** Only types name it. */
  readonly isType: boolean;
}

/** The names that are declared outside of the nodes, in the order in which they are used. */
export function freeNames(roots: readonly ts.Node[]): readonly FreeName[] {
  const found = new Map<string, { uses: ts.Identifier[]; declaring: ts.Identifier | undefined }>();
  const isInside = (node: ts.Node): boolean =>
    roots.some((root) => root.pos <= node.pos && node.end <= root.end);
  const add = (use: ts.Identifier): void => {
    const declaring = declarationOf(use);
    if (declaring === use || (declaring && isInside(declaring))) return;
    // A global and a type of one name are two things: of two declarations of a name the uses are apart.
    const key = `${use.text} ${declaring?.pos ?? ""}`;
    const known = found.get(key);
    if (known) known.uses.push(use);
    else found.set(key, { uses: [use], declaring });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !isMemberName(node) && !isLabel(node) && !isJSDocName(node)) add(node);
    ts.forEachChild(node, visit);
  };
  for (const root of roots) visit(root);
  return [...found.values()].map(({ uses, declaring }) => ({
    name: uses[0]!.text,
    uses,
    declaring,
    isType: uses.every(isInType),
  }));
}

/** What declares the value or type that an identifier names; itself where it is the declaration. */
function declarationOf(use: ts.Identifier): ts.Identifier | undefined {
  const { parent } = use;
  const declares =
    "name" in parent &&
    parent.name === use &&
    !ts.isShorthandPropertyAssignment(parent) &&
    !ts.isExportSpecifier(parent);
  if (declares) return use;
  return (isInType(use) ? typeNamed(use.text, use) : undefined) ?? resolveName(use.text, use);
}

/** The interface, type alias or type parameter of the name as seen from a place. */
export function typeNamed(name: string, from: ts.Node): ts.Identifier | undefined {
  for (let at: ts.Node | undefined = from.parent; at; at = at.parent) {
    const parameters = (at as { typeParameters?: readonly ts.Node[] }).typeParameters ?? [];
    const own = parameters.find(
      (each): each is ts.TypeParameterDeclaration =>
        ts.isTypeParameterDeclaration(each) && each.name.text === name,
    );
    if (own) return own.name;
    if (ts.isInferTypeNode(at) || ts.isMappedTypeNode(at)) {
      if (at.typeParameter.name.text === name) return at.typeParameter.name;
    }
    const statements = ts.isSourceFile(at) || ts.isBlock(at) ? at.statements : [];
    for (const each of statements) {
      const isType = ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each);
      if (isType && each.name.text === name) return each.name;
    }
  }
  return undefined;
}

/** Part of a type, which is gone when the code runs. */
export function isInType(node: ts.Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    if (ts.isTypeNode(at) && !ts.isExpressionWithTypeArguments(at)) return true;
    if (ts.isTypeParameterDeclaration(at)) return true;
    if (ts.isInterfaceDeclaration(at) || ts.isTypeAliasDeclaration(at)) return true;
    if (ts.isHeritageClause(at)) return at.token === ts.SyntaxKind.ImplementsKeyword;
    if (
      ts.isStatement(at) ||
      (ts.isExpression(at) && !ts.isIdentifier(at) && !ts.isExpressionWithTypeArguments(at))
    )
      return false;
  }
  return false;
}

function isLabel(node: ts.Identifier): boolean {
  const { parent } = node;
  return ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent);
}

function isJSDocName(node: ts.Identifier): boolean {
  return ts.isJSDocNameReference(node.parent) || ts.isMetaProperty(node.parent);
}
