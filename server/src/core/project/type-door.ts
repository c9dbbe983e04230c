/**
 * The door's second half, for fixes: what names mean and what expressions give, asked node by node about a few places
 * that a change would touch. As in `checker.ts`, nothing of the checker leaves it but plain answers.
 */
import { ts } from "ts-morph";
import { isOutside, nameStart } from "./checker.ts";
import { COPIED, crossingOf, isPlainType, type Crossing } from "./clone-types.ts";
import type { AnswerSession } from "./type-answers.ts";

/** Where a declaration's name stands, as a key: `/path/file.ts:120`. Outside the workspace it begins with `outside:`. */
export type DeclarationKey = string;

export type Meaning =
  | { readonly is: "declared"; readonly keys: readonly DeclarationKey[] }
  /** The receiver's type is not known. */
  | { readonly is: "any" }
  /** A type is known, and it has no such member; or there is no such name. */
  | { readonly is: "none" };

/** What an expression gives, as far as a fix has to know. */
export type TypeKind = "promise" | "array" | "set" | "map" | "string" | "void" | "any" | "other";

export interface Base {
  /** Classes and interfaces of the workspace. */
  readonly declarations: readonly (ts.ClassLikeDeclaration | ts.InterfaceDeclaration)[];
  /** Whether a base outside the workspace has the member; `unknown` where the base's type is not known. */
  readonly outside: "none" | "without" | "with" | "unknown";
}

export interface TypeDoor {
  /** What an identifier (or a literal key of an element access) refers to, imports resolved. */
  meaning(name: ts.Node): Meaning;
  /** The property that an element of a destructuring pattern takes from the value. */
  taken(element: ts.BindingElement): Meaning;
  /** The property of that name of an expression's value. */
  property(value: ts.Expression, name: string): Meaning;
  /** The members of the type that is expected of the object literal, for one of its properties. */
  expected(property: ts.ObjectLiteralElementLike): readonly DeclarationKey[];
  /** What a class extends or implements, or an interface extends; for one name of a heritage clause. */
  base(clause: ts.ExpressionWithTypeArguments, member: string): Base;
  /** Whether what the class makes can be taken for the interface (or type literal), by its members alone. */
  fits(maker: ts.ClassLikeDeclaration, wanted: ts.InterfaceDeclaration | ts.TypeLiteralNode): boolean;
  kindOf(expression: ts.Expression): TypeKind;
  /** What the function returns, the promise not taken off. */
  returned(declaration: ts.SignatureDeclaration): TypeKind;
  /** The type of an expression as text that says the same anywhere: `string`, `import("fs").Stats`; `any`. */
  textOf(expression: ts.Expression): string;
  /** The type of an expression or a declared name as it can be written at a place; undefined where it can't. */
  writtenType(node: ts.Node, at: ts.Node): string | undefined;
  /** Whether what the expression or declared name holds can be copied to another thread; `label` names it. */
  crossing(node: ts.Node, label: string): Crossing;
  /** The same for what the function gives, the promise taken off. */
  crossingOfResult(declaration: ts.SignatureDeclaration, label: string): Crossing;
  /** Whether it holds no object: nobody can change what it holds. */
  isPlain(node: ts.Node): boolean;
  /** Whether the class itself has, or inherits, a member of the name. */
  hasStatic(declaration: ts.ClassLikeDeclaration, name: string): boolean;
  /** The declarations with the keys; those that no program file holds are left out. */
  declaration(key: DeclarationKey): ts.Node | undefined;
}

/** A meaning with the declarations themselves: their keys are made anew, so that `declaration` finds them. */
type Found =
  | { readonly is: "declared"; readonly declarations: readonly ts.Declaration[] }
  | Exclude<Meaning, { is: "declared" }>;

export function createTypeDoor(program: ts.Program, { answer }: AnswerSession): TypeDoor {
  const checker = program.getTypeChecker();
  const nodes = new Map<DeclarationKey, ts.Node>();

  const keyOf = (declaration: ts.Declaration): DeclarationKey => {
    const { fileName } = declaration.getSourceFile();
    if (isOutside(fileName)) return `outside:${fileName}:${declaration.pos}`;
    const key = `${fileName}:${nameStart(declaration)}`;
    if (!nodes.has(key)) nodes.set(key, declaration);
    return key;
  };
  const keyed = (found: Found): Meaning =>
    found.is === "declared" ? { is: "declared", keys: found.declarations.map(keyOf) } : found;

  const meaningOf = (symbol: ts.Symbol | undefined, receiver: ts.Expression | undefined): Found => {
    const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (target && !checker.isUnknownSymbol(target))
      return { is: "declared", declarations: target.declarations ?? [] };
    return receiver && isAny(checker.getTypeAtLocation(receiver)) ? { is: "any" } : { is: "none" };
  };

  const asked = {
    meaning(name: ts.Node): Found {
      const { parent } = name;
      if (ts.isShorthandPropertyAssignment(parent))
        return meaningOf(checker.getShorthandAssignmentValueSymbol(parent), undefined);
      if (ts.isExportSpecifier(parent))
        return meaningOf(checker.getExportSpecifierLocalTargetSymbol(parent), undefined);
      const receiver =
        ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)
          ? parent.expression
          : undefined;
      return meaningOf(checker.getSymbolAtLocation(name), receiver === name ? undefined : receiver);
    },
    taken(element: ts.BindingElement): Found {
      const name = element.propertyName ?? element.name;
      if (!ts.isIdentifier(name) && !ts.isStringLiteral(name)) return { is: "none" };
      const type = checker.getTypeAtLocation(element.parent);
      if (isAny(type)) return { is: "any" };
      return meaningOf(type.getProperty(name.text), undefined);
    },
    expected(property: ts.ObjectLiteralElementLike): readonly ts.Declaration[] {
      const { parent, name } = property;
      if (!name || !ts.isObjectLiteralExpression(parent) || !isPlainName(name)) return [];
      const type = checker.getContextualType(parent);
      return type?.getProperty(name.text)?.declarations ?? [];
    },
    /** Undefined where the type is not known. */
    base(clause: ts.ExpressionWithTypeArguments): readonly ts.Declaration[] | undefined {
      const type = checker.getTypeAtLocation(clause);
      return isAny(type) ? undefined : (type.getSymbol()?.declarations ?? []);
    },
  };

  return {
    meaning: (name) => keyed(answer("meaning", name, () => asked.meaning(name))),
    taken: (element) => keyed(answer("taken", element, () => asked.taken(element))),
    property: (value, name) =>
      keyed(
        answer(`property ${name}`, value, () =>
          meaningOf(checker.getTypeAtLocation(value).getProperty(name), undefined),
        ),
      ),
    expected: (property) => answer("expected", property, () => asked.expected(property)).map(keyOf),
    base(clause, member) {
      const all = answer("base", clause, () => asked.base(clause));
      if (!all) return { declarations: [], outside: "unknown" };
      const isOwn = (node: ts.Node): boolean => !isOutside(node.getSourceFile().fileName);
      const declarations = all.filter(
        (node): node is ts.ClassLikeDeclaration | ts.InterfaceDeclaration =>
          isOwn(node) && (ts.isClassLike(node) || ts.isInterfaceDeclaration(node)),
      );
      if (all.every(isOwn)) return { declarations, outside: "none" };
      const has = checker.getTypeAtLocation(clause).getProperty(member) !== undefined;
      return { declarations, outside: has ? "with" : "without" };
    },
    fits(maker, wanted) {
      const [given, asked] = [maker, wanted].map((node) => instanceType(checker, node));
      return given !== undefined && asked !== undefined && checker.isTypeAssignableTo(given, asked);
    },
    kindOf: (expression) =>
      answer("kind", expression, () => kindOfType(checker, checker.getTypeAtLocation(expression))),
    returned: (declaration) =>
      answer("returned", declaration, () => {
        const signature = checker.getSignatureFromDeclaration(declaration);
        return signature ? kindOfType(checker, checker.getReturnTypeOfSignature(signature)) : "any";
      }),
    textOf: (expression) =>
      answer("text", expression, () => {
        const type = checker.getBaseTypeOfLiteralType(checker.getTypeAtLocation(expression));
        return checker.typeToString(type, undefined, TYPE_TEXT);
      }),
    writtenType(node, at) {
      const type = checker.getBaseTypeOfLiteralType(checker.getTypeAtLocation(node));
      const text = checker.typeToString(type, at, TYPE_TEXT);
      // A path of this machine, or a type without a name, says nothing elsewhere.
      return /import\("(\/|[a-z]:)|\.\.\. \d+ more|typeof __|unique symbol/i.test(text) ? undefined : text;
    },
    crossing: (node, label) =>
      answer(`crossing ${label}`, node, () =>
        crossingOf(checker, checker.getTypeAtLocation(node), label, node),
      ),
    crossingOfResult: (declaration, label) =>
      answer(`result ${label}`, declaration, () => {
        const signature = checker.getSignatureFromDeclaration(declaration);
        if (!signature) return COPIED;
        const given = checker.getReturnTypeOfSignature(signature);
        return crossingOf(checker, checker.getAwaitedType(given) ?? given, label, declaration);
      }),
    isPlain: (node) => answer("plain", node, () => isPlainType(checker.getTypeAtLocation(node))),
    hasStatic(declaration, name) {
      const own = ts.getNameOfDeclaration(declaration) ?? declaration;
      const symbol = checker.getSymbolAtLocation(own);
      const type = symbol ? checker.getTypeOfSymbolAtLocation(symbol, own) : checker.getTypeAtLocation(own);
      return type.getProperty(name) !== undefined;
    },
    declaration: (key) => nodes.get(key),
  };
}

function instanceType(checker: ts.TypeChecker, node: ts.Node): ts.Type | undefined {
  if (ts.isTypeLiteralNode(node)) return checker.getTypeFromTypeNode(node);
  const name = ts.getNameOfDeclaration(node as ts.Declaration);
  const symbol = name && checker.getSymbolAtLocation(name);
  return symbol && checker.getDeclaredTypeOfSymbol(symbol);
}
const TYPE_TEXT = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseFullyQualifiedType;

function isPlainName(name: ts.PropertyName): name is ts.Identifier | ts.StringLiteral {
  return ts.isIdentifier(name) || ts.isStringLiteral(name);
}

function isAny(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}

function kindOfType(checker: ts.TypeChecker, type: ts.Type): TypeKind {
  if (isAny(type)) return "any";
  if (type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined | ts.TypeFlags.Never)) return "void";
  if (type.flags & ts.TypeFlags.StringLike) return "string";
  if (type.isUnion()) {
    const kinds = new Set(type.types.map((each) => kindOfType(checker, each)));
    kinds.delete("void");
    const [only] = kinds;
    return kinds.size === 1 && only !== undefined ? only : kinds.has("promise") ? "promise" : "other";
  }
  if (checker.isArrayType(type) || checker.isTupleType(type)) return "array";
  const name = type.getSymbol()?.name ?? "";
  if (/^(Readonly)?Set$/.test(name)) return "set";
  if (/^(Readonly)?Map$/.test(name)) return "map";
  if (/Array$/.test(name) && type.getNumberIndexType()) return "array";
  return type.getProperty("then") ? "promise" : "other";
}
