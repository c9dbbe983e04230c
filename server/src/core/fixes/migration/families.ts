/**
 * Families: a function and all that has to change with it. Overloads, the members of interfaces and classes that it
 * implements, overrides or is overridden by, and the names it is given (`exports.load = load`, `{ load }`) are one
 * family; when one becomes async, all do. A family knows every reference to it in the workspace, found by name and told
 * apart by the checker, and what each reference asks for.
 */
import { ts } from "ts-morph";
import type { DeclarationKey, TypeDoor } from "../../project/type-door.ts";
import { unwrap } from "../../facts/unwrap.ts";
import type { Relatives } from "./relatives.ts";
import { functionName, nameNodeOf, outermost, type FunctionBody } from "./functions.ts";
import { meaningsOf } from "./meanings.ts";
import type { Name, Occurrences } from "./occurrences.ts";
import { isStandInChanged, standInAt } from "./stand-ins.ts";
import { excerpt } from "./receivers.ts";
import {
  accessOf,
  calledBy,
  isBody,
  isCondition,
  isDeclarationName,
  isDefaultExport,
  isInType,
  isName,
  isNeverAssigned,
  makerAndWanted,
  nameText,
} from "./references.ts";

/** Why a family can't become async, and where that is. */
export interface Stop {
  readonly reason: string;
  readonly node: ts.Node;
}

export interface Handed {
  readonly call: ts.CallExpression | ts.NewExpression;
  /** The argument as it stands in the call. */
  readonly argument: ts.Expression;
}

export interface Family {
  readonly name: string;
  /** With a body: they become async. */
  readonly functions: ReadonlySet<FunctionBody>;
  /** Overloads, members of interfaces, abstract members, function types: their return types change. */
  readonly signatures: ReadonlySet<ts.SignatureDeclaration>;
  readonly calls: ReadonlySet<ts.CallExpression>;
  /** Given to a call as a value. */
  readonly handed: readonly Handed[];
  /** Calls that put something in its place for a test. */
  readonly standIns: ReadonlySet<ts.CallExpression>;
  readonly stops: readonly Stop[];
  /** Places that may mean it, where nobody knows the receiver. */
  readonly unsure: readonly ts.Node[];
  /** Clauses that name something outside the workspace that has the member, or may have it. */
  readonly bases: ReadonlySet<ts.Node>;
}

export interface FamilyTools {
  readonly types: TypeDoor;
  readonly occurrences: Occurrences;
  readonly relatives: Relatives;
  /** Calls that the analysis knows to land in the function, by whatever way. */
  readonly callersOf: (body: FunctionBody) => readonly ts.CallExpression[];
  /** Whether the analysis knows where the call lands, and that is elsewhere. */
  readonly landsElsewhere: (call: ts.Node, family: ReadonlySet<FunctionBody>) => boolean;
  /** Local names of imports of what the file exports as a whole or by default. */
  readonly importedNames: (file: ts.SourceFile) => readonly ts.Identifier[];
}

export function createFamily(start: FunctionBody, tools: FamilyTools): Family {
  return new FamilyBuilder(tools).build(start);
}

class FamilyBuilder {
  readonly #tools: FamilyTools;
  readonly functions = new Set<FunctionBody>();
  readonly signatures = new Set<ts.SignatureDeclaration>();
  readonly calls = new Set<ts.CallExpression>();
  readonly handed: Handed[] = [];
  readonly standIns = new Set<ts.CallExpression>();
  readonly stops: Stop[] = [];
  readonly unsure: ts.Node[] = [];
  readonly bases = new Set<ts.Node>();
  readonly #keys = new Set<DeclarationKey>();
  readonly #open: (() => void)[] = [];
  readonly #names = new Set<string>();
  /** Occurrences by what they mean, for declarations that join later. */
  readonly #byKey = new Map<DeclarationKey, Name[]>();
  readonly #nobodyKnows: Name[] = [];
  readonly #holders = new Set<ts.Node>();
  readonly #asked = new Set<ts.Node>();
  #isMember = false;

  constructor(tools: FamilyTools) {
    this.#tools = tools;
  }

  build(start: FunctionBody): Family {
    this.#addFunction(start);
    for (let next = this.#open.pop(); next; next = this.#open.pop()) next();
    for (const body of this.functions) for (const call of this.#tools.callersOf(body)) this.calls.add(call);
    this.#collectUnsure();
    const { functions, signatures, calls, handed, standIns, stops, unsure, bases } = this;
    const name = functionName(start);
    return { name, functions, signatures, calls, handed, standIns, stops, unsure, bases };
  }

  /** A member call whose receiver is of no known type may mean any member of the name. */
  #collectUnsure(): void {
    if (!this.#isMember) return;
    for (const name of this.#nobodyKnows) {
      const called = calledBy(name);
      if (!called || this.calls.has(called) || this.#tools.landsElsewhere(called, this.functions)) continue;
      this.unsure.push(name);
    }
  }

  #addFunction(body: FunctionBody): void {
    if (this.functions.has(body)) return;
    this.functions.add(body);
    const name = nameNodeOf(body);
    if (name && isName(name)) this.#addNamed(name);
    if (isDefaultExport(body)) this.#addDefault(body.getSourceFile());
  }

  /** The declaration that the name stands in joins, with those that go by the same symbol and its relatives. */
  #addNamed(name: Name): void {
    const meaning = this.#tools.types.meaning(name);
    const own = `${name.getSourceFile().fileName}:${name.getStart()}`;
    const keys = meaning.is === "declared" ? [own, ...meaning.keys] : [own];
    for (const key of keys) this.#addKey(key);
    const { parent } = name;
    if (ts.isObjectLiteralElementLike(parent))
      for (const key of this.#tools.types.expected(parent)) this.#addExpected(key);
    if (ts.isClassElement(parent) || ts.isTypeElement(parent) || ts.isObjectLiteralElementLike(parent)) {
      this.#isMember = true;
      this.#addRelatives(parent);
    }
    if (ts.isPropertyAccessExpression(parent)) {
      this.#isMember = true;
      if (meaning.is !== "declared")
        this.#stop(name, `it is kept in \`${excerpt(parent)}\`, and who calls it there is not known`);
    }
    this.#addName(name.text);
  }

  #addRelatives(member: ts.Node): void {
    if (this.#asked.has(member)) return;
    this.#asked.add(member);
    this.#addFitting(member);
    const { members, outside, unknown } = this.#tools.relatives.of(member);
    for (const each of members) this.#addDeclaration(each);
    for (const clause of [...outside, ...unknown]) this.bases.add(clause);
  }

  /** Without `implements` a class may still be taken for an interface: what fits, changes together. */
  #addFitting(member: ts.Node): void {
    const { types, occurrences } = this.#tools;
    const name = (member as ts.ClassElement).name as ts.Node | undefined;
    if (!name || !ts.isIdentifier(name)) return;
    for (const { parent: other } of occurrences.of(name.text)) {
      const pair = makerAndWanted(member, other) ?? makerAndWanted(other, member);
      if (!pair || this.#asked.has(other) || !types.fits(...pair)) continue;
      this.#open.push(() => this.#addDeclaration(other));
    }
  }

  #addExpected(key: DeclarationKey): void {
    const declaration = this.#tools.types.declaration(key);
    if (declaration) this.#addDeclaration(declaration);
    else if (!key.startsWith("outside:")) this.#addKey(key);
  }

  #addKey(key: DeclarationKey): void {
    if (this.#keys.has(key) || key.startsWith("outside:")) return;
    this.#keys.add(key);
    const declaration = this.#tools.types.declaration(key);
    if (declaration) this.#open.push(() => this.#addDeclaration(declaration));
    for (const name of this.#byKey.get(key) ?? []) this.#open.push(() => this.#classify(name));
  }

  #addDeclaration(declaration: ts.Node): void {
    if (isBody(declaration)) {
      this.#addFunction(declaration);
      return;
    }
    if (ts.isFunctionLike(declaration)) {
      if (this.signatures.has(declaration)) return;
      this.signatures.add(declaration);
      if (declaration.name && isName(declaration.name)) this.#addNamed(declaration.name);
      return;
    }
    this.#addHolder(declaration);
  }

  /** A variable or member that holds the function: its written type changes, and its names mean the function. */
  #addHolder(declaration: ts.Node): void {
    if (this.#holders.has(declaration)) return;
    this.#holders.add(declaration);
    const type = "type" in declaration ? (declaration.type as ts.TypeNode | undefined) : undefined;
    if (type) this.#addType(type);
    const initializer =
      "initializer" in declaration ? (declaration.initializer as ts.Expression | undefined) : undefined;
    if (initializer) this.#addValue(initializer, declaration);
    const name = ts.getNameOfDeclaration(declaration as ts.Declaration);
    if (name && isName(name)) this.#addNamed(name);
  }

  #addValue(initializer: ts.Expression, declaration: ts.Node): void {
    const bare = unwrap(initializer);
    if (ts.isArrowFunction(bare) || ts.isFunctionExpression(bare)) this.#addFunction(bare);
    else if (!ts.isIdentifier(bare) && !ts.isPropertyAccessExpression(bare))
      this.#stop(
        declaration,
        `\`${nameText(declaration)}\` holds the function in ways that are not followed`,
      );
  }

  /** What another type asks for, the compiler checks when the fix is verified. */
  #addType(type: ts.TypeNode): void {
    const bare = ts.isParenthesizedTypeNode(type) ? type.type : type;
    if (ts.isFunctionTypeNode(bare)) this.signatures.add(bare);
  }

  #addDefault(file: ts.SourceFile): void {
    for (const name of this.#tools.importedNames(file)) {
      this.#keys.add(`${name.getSourceFile().fileName}:${name.getStart()}`);
      for (const each of this.#tools.occurrences.in(name.getSourceFile(), name.text))
        if (each !== name) this.#consider(each);
    }
  }

  #addName(text: string): void {
    if (this.#names.has(text)) return;
    this.#names.add(text);
    for (const name of this.#tools.occurrences.of(text)) this.#consider(name);
  }

  #consider(name: Name): void {
    const meanings = meaningsOf(name, this.#tools.types);
    const keys = meanings.flatMap((meaning) => (meaning.is === "declared" ? meaning.keys : []));
    for (const key of keys) {
      const known = this.#byKey.get(key);
      if (known) known.push(name);
      else this.#byKey.set(key, [name]);
    }
    if (keys.some((key) => this.#keys.has(key))) this.#open.push(() => this.#classify(name));
    else if (keys.length === 0 && meanings.some(({ is }) => is === "any")) this.#nobodyKnows.push(name);
  }

  readonly #seen = new Set<Name>();

  #classify(name: Name): void {
    if (this.#seen.has(name)) return;
    this.#seen.add(name);
    const { parent } = name;
    const standIn = standInAt(name);
    if (standIn) return void (isStandInChanged(standIn) && this.standIns.add(standIn));
    if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) {
      if (parent.propertyName && parent.propertyName !== name) return;
      if (parent.name !== name || parent.propertyName === undefined) this.#addName(parent.name.text);
      return;
    }
    if (ts.isImportClause(parent) || ts.isNamespaceImport(parent)) return;
    if (ts.isShorthandPropertyAssignment(parent)) {
      this.#addNamed(name);
      return;
    }
    if (ts.isObjectLiteralElementLike(parent) && parent.name === name) {
      this.#addDeclaration(parent);
      return;
    }
    if (isDeclarationName(name)) return;
    if (ts.isBindingElement(parent)) {
      if (ts.isIdentifier(parent.name)) this.#addNamed(parent.name);
      return;
    }
    if (isInType(name)) return;
    this.#classifyValue(accessOf(name) ?? (name as ts.Expression));
  }

  #classifyValue(reference: ts.Expression): void {
    const value = outermost(reference) as ts.Expression;
    const { parent } = value;
    if (ts.isCallExpression(parent)) {
      if (parent.expression === value) this.calls.add(parent);
      else this.handed.push({ call: parent, argument: value });
      return;
    }
    if (ts.isNewExpression(parent)) {
      if (parent.expression === value) this.#stop(parent, `${value.getText()} is constructed with \`new\``);
      else this.handed.push({ call: parent, argument: value });
      return;
    }
    if (ts.isPropertyAccessExpression(parent) && parent.expression === value)
      return this.#classifyMember(parent);
    if (ts.isDecorator(parent)) return this.#stop(parent, "a decorator's own function can't be async");
    if (ts.isTaggedTemplateExpression(parent)) return this.#stop(parent, "it is the tag of a template");
    if (ts.isVariableDeclaration(parent) && parent.initializer === value) return this.#joinVariable(parent);
    if (ts.isPropertyAssignment(parent)) return this.#joinProperty(parent.name);
    if (ts.isPropertyDeclaration(parent)) {
      if (isName(parent.name)) this.#addNamed(parent.name);
      return;
    }
    if (ts.isExportAssignment(parent)) return this.#addDefault(parent.getSourceFile());
    if (ts.isBinaryExpression(parent)) return this.#classifyOperand(parent, value);
    if (ts.isExpressionStatement(parent) || ts.isTypeOfExpression(parent) || ts.isVoidExpression(parent))
      return;
    if (ts.isPrefixUnaryExpression(parent) || isCondition(value)) return;
    const what =
      ts.isReturnStatement(parent) || ts.isArrowFunction(parent) ? "is returned" : "is kept as a value";
    this.#stop(value, `\`${value.getText()}\` ${what}, and who calls it then is not known`);
  }

  #classifyMember(access: ts.PropertyAccessExpression): void {
    const { parent } = access;
    if (!ts.isCallExpression(parent) || parent.expression !== access) return;
    if (/^(call|apply)$/.test(access.name.text)) this.calls.add(parent);
    else if (access.name.text === "bind") this.#classifyValue(parent);
  }

  #classifyOperand(parent: ts.BinaryExpression, value: ts.Expression): void {
    const kind = parent.operatorToken.kind;
    if (kind === ts.SyntaxKind.EqualsToken && parent.right === value)
      return this.#joinAssigned(parent.left, value);
    if (kind === ts.SyntaxKind.EqualsToken) return;
    const isTest =
      kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
      kind === ts.SyntaxKind.ExclamationEqualsEqualsToken ||
      kind === ts.SyntaxKind.EqualsEqualsToken ||
      kind === ts.SyntaxKind.ExclamationEqualsToken;
    if (isTest || (kind === ts.SyntaxKind.AmpersandAmpersandToken && parent.left === value)) return;
    this.#stop(value, `\`${value.getText()}\` is one of several values in \`${excerpt(parent)}\``);
  }

  #joinAssigned(left: ts.Expression, value: ts.Expression): void {
    if (ts.isPropertyAccessExpression(left)) {
      if (left.getText() === "module.exports") {
        this.#addDefault(left.getSourceFile());
        return;
      }
      this.#addNamed(left.name as Name);
      return;
    }
    this.#stop(value, `\`${value.getText()}\` is assigned to \`${left.getText()}\`, which others may call`);
  }

  #joinVariable(declaration: ts.VariableDeclaration): void {
    const isConstant = (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
    if (!ts.isIdentifier(declaration.name)) return;
    if (!isConstant && !isNeverAssigned(declaration))
      return this.#stop(declaration, `\`${declaration.name.text}\` holds it, and other values as well`);
    if (declaration.type) this.#addType(declaration.type);
    this.#addNamed(declaration.name);
  }

  #joinProperty(name: ts.PropertyName): void {
    if (!isName(name)) return this.#stop(name, "it is kept under a computed key");
    this.#addNamed(name);
  }

  #stop(node: ts.Node, reason: string): void {
    this.stops.push({ node, reason });
  }
}
