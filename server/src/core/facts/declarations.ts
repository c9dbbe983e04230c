/** Declarations: imports, exports, variables, classes, interfaces and type aliases. */
import { iteratedValue } from "./elements.ts";
import { ts } from "ts-morph";
import type { ClassFacts, ClassMember, InterfaceFacts, Value } from "./facts.ts";
import { visitAmbientModule } from "./ambient.ts";
import { annotatedValue, standIn } from "./annotations.ts";
import {
  bindPattern,
  visitDecorators,
  visitFieldInitializer,
  visitStaticBlock,
  type Visit,
} from "./functions.ts";
import { docType } from "./doc-types.ts";
import { addTo, declare, functionScope, indexFor, inScope, startOf, type State } from "./state.ts";
import { notePatternTypes, noteType } from "./units.ts";
import { entityValue, heritageValue, typeValue, valueOf } from "./value.ts";

/** Visits the node if it is a declaration; answers whether it was. */
export function visitDeclaration(state: State, node: ts.Node, visit: Visit): boolean {
  if (ts.isImportDeclaration(node)) visitImport(state, node);
  else if (ts.isImportEqualsDeclaration(node)) visitImportEquals(state, node);
  else if (ts.isExportDeclaration(node)) visitExport(state, node);
  else if (ts.isExportAssignment(node)) visitExportAssignment(state, node, visit);
  else if (ts.isVariableDeclaration(node)) visitVariable(state, node, visit);
  else if (ts.isVariableStatement(node)) visitVariableStatement(state, node, visit);
  else if (ts.isClassLike(node)) visitClass(state, node, visit);
  else if (ts.isInterfaceDeclaration(node)) visitInterface(state, node);
  else if (ts.isTypeAliasDeclaration(node)) visitAlias(state, node);
  else if (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name) && state.annotated)
    visitAmbientModule(state, node, node.name.text, visit);
  else if (ts.isEnumDeclaration(node)) visitEnum(state, node, visit);
  else return false;
  exportModifiers(state, node);
  return true;
}

/** `export function f`, `export default class`: functions are visited elsewhere and call this for themselves. */
export function exportModifiers(state: State, node: ts.Node): void {
  if (!ts.canHaveModifiers(node) || !ts.isSourceFile(node.parent)) return;
  const modifiers = ts.getModifiers(node) ?? [];
  if (!modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) return;
  // Overload signatures: the implementation speaks for them.
  if (ts.isFunctionDeclaration(node) && !node.body && !state.indexes.has(node)) return;
  const isDefault = modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword);
  const name = (node as ts.NamedDeclaration).name;
  const value = exportedValue(state, node);
  if (isDefault) addTo(state.exports.named, "default", value);
  else if (name && ts.isIdentifier(name)) addTo(state.exports.named, name.text, value);
}

function exportedValue(state: State, node: ts.Node): Value {
  if (ts.isFunctionDeclaration(node) && node.body)
    return { is: "function", index: indexFor(state, "functions", node) };
  if (ts.isClassDeclaration(node)) return { is: "class", index: indexFor(state, "classes", node) };
  const name = (node as ts.NamedDeclaration).name;
  if (name && ts.isIdentifier(name))
    return { is: "name", name: name.text, scope: state.scope, at: startOf(state, name) };
  return { is: "unknown" };
}

function note(state: State, specifier: string, typeOnly: boolean): void {
  state.specifiers.add(specifier);
  if (typeOnly) return;
  state.valueSpecifiers.add(specifier);
  state.startSpecifiers.add(specifier);
}

function visitImport(state: State, node: ts.ImportDeclaration): void {
  if (!ts.isStringLiteral(node.moduleSpecifier)) return;
  const specifier = node.moduleSpecifier.text;
  const clause = node.importClause;
  note(state, specifier, clause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  if (!clause) return;
  if (clause.name) declareImport(state, clause.name, specifier, "default");
  const bindings = clause.namedBindings;
  if (!bindings) return;
  if (ts.isNamespaceImport(bindings)) declareImport(state, bindings.name, specifier, "*");
  else
    for (const element of bindings.elements)
      declareImport(state, element.name, specifier, (element.propertyName ?? element.name).text);
}

function declareImport(state: State, name: ts.Identifier, specifier: string, imported: string): void {
  const at = startOf(state, name);
  declare(state, name.text, "import", at, { import: { specifier, name: imported } }, 0);
  state.declarations.set(at, { is: "name", name: name.text, scope: 0, at });
}

function visitImportEquals(state: State, node: ts.ImportEqualsDeclaration): void {
  const { moduleReference: reference } = node;
  const at = startOf(state, node.name);
  if (ts.isExternalModuleReference(reference)) {
    if (!ts.isStringLiteral(reference.expression)) return;
    note(state, reference.expression.text, node.isTypeOnly);
    declare(state, node.name.text, "variable", at).values.push({
      is: "module",
      specifier: reference.expression.text,
    });
  } else declare(state, node.name.text, "variable", at).values.push(entityValue(state, reference));
}

function visitExport(state: State, node: ts.ExportDeclaration): void {
  const from =
    node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;
  if (from !== undefined) note(state, from, node.isTypeOnly);
  const clause = node.exportClause;
  if (!clause) {
    if (from !== undefined) state.exports.stars.push(from);
  } else if (ts.isNamespaceExport(clause)) {
    if (from !== undefined) state.exports.from.set(clause.name.text, { specifier: from, name: "*" });
  } else
    for (const element of clause.elements) {
      const local = element.propertyName ?? element.name;
      if (from !== undefined)
        state.exports.from.set(element.name.text, { specifier: from, name: local.text });
      else if (ts.isIdentifier(local)) addTo(state.exports.named, element.name.text, valueOf(state, local));
    }
}

function visitExportAssignment(state: State, node: ts.ExportAssignment, visit: Visit): void {
  addTo(state.exports.named, node.isExportEquals ? "=" : "default", valueOf(state, node.expression));
  visit(state, node.expression);
}

function visitVariableStatement(state: State, node: ts.VariableStatement, visit: Visit): void {
  for (const declaration of node.declarationList.declarations) visit(state, declaration);
  const exported = ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
  if (!exported || !ts.isSourceFile(node.parent)) return;
  for (const declaration of node.declarationList.declarations) exportNames(state, declaration.name);
}

function exportNames(state: State, name: ts.BindingName): void {
  if (ts.isIdentifier(name)) addTo(state.exports.named, name.text, valueOf(state, name));
  else
    for (const element of name.elements) if (ts.isBindingElement(element)) exportNames(state, element.name);
}

function visitVariable(state: State, node: ts.VariableDeclaration, visit: Visit): void {
  const given = node.initializer ? valueOf(state, node.initializer) : iteratedValue(state, node);
  const value = annotatedValue(state, node, given);
  const type = node.type ? typeValue(state, node.type) : docType(state, node);
  if (ts.isIdentifier(node.name)) {
    const at = startOf(state, node.name);
    const isVar =
      ts.isVariableDeclarationList(node.parent) && (node.parent.flags & ts.NodeFlags.BlockScoped) === 0;
    const scope = isVar ? functionScope(state) : state.scope;
    const binding = declare(state, node.name.text, "variable", at, { type }, scope);
    noteType(state, binding, node);
    if (value.is !== "unknown" || node.initializer) {
      if (binding.values.length > 0) binding.constant = false;
      binding.values.push(value);
    }
    state.declarations.set(at, { is: "name", name: node.name.text, scope, at });
  } else {
    bindPattern(state, node.name, value, visit, "variable");
    notePatternTypes(state, node);
  }
  if (node.initializer) visit(state, node.initializer);
}

function visitAlias(state: State, node: ts.TypeAliasDeclaration): void {
  declare(state, node.name.text, "alias", startOf(state, node.name), { type: typeValue(state, node.type) });
  if (!ts.isTypeLiteralNode(node.type)) return;
  for (const member of node.type.members) {
    const value = standIn(state, member);
    if (value && member.name) state.declarations.set(startOf(state, member.name), value);
  }
}

function visitEnum(state: State, node: ts.EnumDeclaration, visit: Visit): void {
  const { members } = declare(state, node.name.text, "enum", startOf(state, node.name));
  for (const { name, initializer } of node.members) {
    if (!initializer) continue;
    if (ts.isIdentifier(name)) addTo(members, name.text, valueOf(state, initializer));
    visit(state, initializer);
  }
}

function visitInterface(state: State, node: ts.InterfaceDeclaration): void {
  const at = startOf(state, node.name);
  const index = state.interfaces.length;
  const facts: InterfaceFacts = {
    index,
    name: node.name.text,
    at,
    extends: (node.heritageClauses ?? []).flatMap((clause) =>
      clause.types.map((type) => heritageValue(state, type)),
    ),
    members: node.members.flatMap((member) => {
      if (!member.name || !ts.isIdentifier(member.name)) return [];
      const type = ts.isPropertySignature(member) || ts.isMethodSignature(member) ? member.type : undefined;
      const at = startOf(state, member.name);
      return [{ name: member.name.text, at, type: typeValue(state, type), standIn: standIn(state, member) }];
    }),
  };
  state.interfaces.push(facts);
  for (const member of facts.members)
    state.signatures.set(member.at, { interface: index, name: member.name });
  declare(state, node.name.text, "interface", at, { interface: index });
}

function visitClass(state: State, node: ts.ClassLikeDeclaration, visit: Visit): void {
  const index = indexFor(state, "classes", node);
  const at = node.name ? startOf(state, node.name) : startOf(state, node);
  const heritage = node.heritageClauses ?? [];
  const clause = (token: ts.SyntaxKind) => heritage.find((found) => found.token === token)?.types ?? [];
  const extended = clause(ts.SyntaxKind.ExtendsKeyword)[0];
  const facts: ClassFacts = {
    index,
    name: node.name?.text ?? classNameFromPlace(node),
    at,
    abstract: ts.getModifiers(node)?.some((found) => found.kind === ts.SyntaxKind.AbstractKeyword) ?? false,
    function: state.function,
    extends: extended && heritageValue(state, extended),
    implements: clause(ts.SyntaxKind.ImplementsKeyword).map((type) => heritageValue(state, type)),
    members: [],
    constructorFunction: -1,
    fieldFunctions: [],
    assigned: new Map(),
    elements: new Map(),
    decorators: visitDecorators(state, node, visit),
  };
  state.classes[index] = facts;
  state.declarations.set(at, { is: "class", index });
  if (node.name && ts.isClassDeclaration(node))
    declare(state, node.name.text, "class", at).values.push({ is: "class", index });
  if (extended) visit(state, extended.expression);
  const outer = state.class;
  state.class = index;
  inScope(state, () => {
    if (node.name && ts.isClassExpression(node))
      declare(state, node.name.text, "class", at).values.push({ is: "class", index });
    for (const member of node.members) visitMember(state, facts, member, visit);
  });
  state.class = outer;
}

function classNameFromPlace(node: ts.ClassLikeDeclaration): string {
  const { parent } = node;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : "(class)";
}

function visitMember(state: State, owner: ClassFacts, member: ts.ClassElement, visit: Visit): void {
  if (ts.isClassStaticBlockDeclaration(member)) return visitStaticBlock(state, member, visit);
  if (ts.isPropertyDeclaration(member)) return visitField(state, owner, member, visit);
  if (ts.isConstructorDeclaration(member)) {
    visit(state, member);
    if (member.body || state.indexes.has(member))
      owner.constructorFunction = indexFor(state, "functions", member);
    return;
  }
  if (!ts.isMethodDeclaration(member) && !ts.isAccessor(member)) return;
  const name = memberName(member.name);
  const kind = ts.isMethodDeclaration(member)
    ? "method"
    : ts.isGetAccessorDeclaration(member)
      ? "getter"
      : "setter";
  const value: Value = member.body
    ? { is: "function", index: indexFor(state, "functions", member) }
    : (standIn(state, member) ?? { is: "unknown" });
  if (name !== undefined && (value.is === "function" || isAbstract(member)))
    owner.members.push({ ...memberFacts(state, member, name), kind, value });
  visit(state, member);
}

function memberFacts(
  state: State,
  member: ts.MethodDeclaration | ts.AccessorDeclaration | ts.PropertyDeclaration,
  name: string,
) {
  return {
    name,
    at: startOf(state, member.name),
    static: ts.getModifiers(member)?.some((found) => found.kind === ts.SyntaxKind.StaticKeyword) ?? false,
    abstract: isAbstract(member),
    decorators: [] as number[],
  };
}

function isAbstract(member: ts.ClassElement): boolean {
  return (
    ts.canHaveModifiers(member) &&
    (ts.getModifiers(member)?.some((found) => found.kind === ts.SyntaxKind.AbstractKeyword) ?? false)
  );
}

function memberName(name: ts.PropertyName): string | undefined {
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteral(name)) return name.text;
  // What a loop over an instance walks.
  return name.getText() === ITERATOR ? ITERATOR : undefined;
}

const ITERATOR = "[Symbol.iterator]";

function visitField(state: State, owner: ClassFacts, member: ts.PropertyDeclaration, visit: Visit): void {
  const name = memberName(member.name);
  const decorators = visitDecorators(state, member, visit);
  const value = annotatedValue(state, member, valueOf(state, member.initializer));
  if (name !== undefined) {
    const facts: ClassMember = {
      ...memberFacts(state, member, name),
      kind: "field",
      value,
      type: typeValue(state, member.type),
      decorators,
    };
    owner.members.push(facts);
    state.declarations.set(
      facts.at,
      member.initializer || value.is === "function"
        ? value
        : {
            is: "member",
            of: { is: "this", class: owner.index, function: state.function },
            name,
            at: facts.at,
          },
    );
  }
  if (!member.initializer) return;
  const isStatic = ts.getModifiers(member)?.some((found) => found.kind === ts.SyntaxKind.StaticKeyword);
  const isFunction = ts.isArrowFunction(member.initializer) || ts.isFunctionExpression(member.initializer);
  if (isStatic || isFunction) visit(state, member.initializer);
  else owner.fieldFunctions.push(visitFieldInitializer(state, member, visit));
}
