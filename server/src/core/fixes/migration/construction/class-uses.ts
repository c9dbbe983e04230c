/** Who constructs a class: every reference to it, found by its names and told apart by the checker. */
import { ts } from "ts-morph";
import { unwrap } from "../../../facts/unwrap.ts";
import type { FamilyTools, Stop } from "../families.ts";
import { outermost } from "../functions.ts";
import type { Name } from "../occurrences.ts";
import { excerpt } from "../receivers.ts";
import { accessOf, isDeclarationName, isInType, isName } from "../references.ts";

export interface ClassUses {
  /** All places that construct it; none where something stops. */
  readonly sites: readonly ts.NewExpression[];
  /** Somebody who may construct it, or depends on how that is done, in ways that are not followed. */
  readonly stop: Stop | undefined;
  /** The type of the class itself is asked for: who can construct it is a part of that. */
  readonly isAskedForAsType: boolean;
}

/** The name by which a class's own members can say it; undefined where it has none. */
export function classNameOf(declaration: ts.ClassLikeDeclaration): ts.Identifier | undefined {
  if (declaration.name) return declaration.name;
  const { parent } = outermost(declaration);
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name : undefined;
}

export function usesOfClass(declaration: ts.ClassLikeDeclaration, tools: FamilyTools): ClassUses {
  return new UsesOfClass(declaration, tools).collect();
}

class UsesOfClass {
  readonly #class: ts.ClassLikeDeclaration;
  readonly #tools: FamilyTools;
  readonly #sites = new Set<ts.NewExpression>();
  readonly #keys = new Set<string>();
  readonly #names = new Set<string>();
  readonly #seen = new Set<Name>();
  #stop: Stop | undefined;
  #isAskedForAsType = false;

  constructor(declaration: ts.ClassLikeDeclaration, tools: FamilyTools) {
    this.#class = declaration;
    this.#tools = tools;
  }

  collect(): ClassUses {
    this.#begin();
    for (let count = -1; count < this.#seen.size && !this.#stop;) {
      count = this.#seen.size;
      for (const text of this.#names)
        for (const name of this.#tools.occurrences.of(text)) this.#consider(name);
    }
    if (!this.#stop) this.#lookInside(this.#class);
    const stop = this.#stop;
    return { sites: stop ? [] : [...this.#sites], stop, isAskedForAsType: this.#isAskedForAsType };
  }

  #begin(): void {
    const { name } = this.#class;
    if (name) this.#addNamed(name);
    if (ts.isClassExpression(this.#class)) this.#classifyValue(this.#class);
    else if (this.#class.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword))
      this.#addDefault(this.#class.getSourceFile());
  }

  /** What the name declares is the class, or holds it. */
  #addNamed(name: Name): void {
    const meaning = this.#tools.types.meaning(name);
    this.#keys.add(`${name.getSourceFile().fileName}:${name.getStart()}`);
    if (meaning.is === "declared") for (const key of meaning.keys) this.#keys.add(key);
    this.#names.add(name.text);
  }

  /** What imports the file as a whole, or its default export, under a name of its own. */
  #addDefault(file: ts.SourceFile): void {
    this.#names.add("default");
    for (const name of this.#tools.importedNames(file)) this.#addNamed(name);
  }

  #consider(name: Name): void {
    if (this.#seen.has(name)) return;
    const meaning = this.#tools.types.meaning(name);
    const { parent } = name;
    const keys = meaning.is === "declared" ? [...meaning.keys] : [];
    if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === name) {
      const taken = this.#tools.types.taken(parent);
      if (taken.is === "declared") keys.push(...taken.keys);
    }
    if (keys.some((key) => this.#keys.has(key))) {
      this.#seen.add(name);
      this.#classify(name);
    } else if (meaning.is === "any" && constructedBy(name) && !this.#landsElsewhere(name))
      this.#refuse(
        name,
        `\`${excerpt(name.parent.parent)}\` may construct it: the type of what it is taken from is not known`,
      );
  }

  #landsElsewhere(name: Name): boolean {
    const site = constructedBy(name);
    return site !== undefined && this.#tools.landsElsewhere(site, new Set());
  }

  #classify(name: Name): void {
    const { parent } = name;
    if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) {
      if (parent.propertyName === undefined || parent.propertyName === name)
        this.#names.add(parent.name.text);
      if (ts.isExportSpecifier(parent) && parent.name.text === "default")
        this.#addDefault(parent.getSourceFile());
      return;
    }
    if (ts.isImportClause(parent) || ts.isNamespaceImport(parent)) return;
    if (ts.isShorthandPropertyAssignment(parent)) {
      if (isExported(parent.parent)) return this.#addNamed(name);
      return this.#refuse(name, `it is kept in an object, and who constructs it from there is not known`);
    }
    if (ts.isBindingElement(parent)) {
      if (ts.isIdentifier(parent.name)) this.#addNamed(parent.name);
      return;
    }
    if (isDeclarationName(name) || (ts.isClassLike(parent) && parent.name === name)) return;
    const clause = name.parent.parent;
    if (isInType(name)) return this.#classifyType(name, clause);
    this.#classifyValue(accessOf(name) ?? (name as ts.Expression));
  }

  #classifyType(name: Name, clause: ts.Node): void {
    for (let at: ts.Node = name; !ts.isStatement(at) && at.parent; at = at.parent) {
      if (ts.isTypeQueryNode(at)) this.#isAskedForAsType = true;
      if (!ts.isHeritageClause(at.parent)) continue;
      const heir = at.parent.parent;
      if (at.parent.token === ts.SyntaxKind.ExtendsKeyword && ts.isClassLike(heir))
        this.#refuse(clause, `${nameOfClass(heir)} extends it, and constructs it by \`super\``);
      return;
    }
  }

  #classifyValue(reference: ts.Expression): void {
    const value = outermost(reference) as ts.Expression;
    const { parent } = value;
    if (ts.isNewExpression(parent) && parent.expression === value) return void this.#sites.add(parent);
    if (ts.isPropertyAccessExpression(parent) && parent.expression === value) {
      if (/^(call|apply|bind)$/.test(parent.name.text))
        this.#refuse(parent, `\`${excerpt(parent)}\` stands for it`);
      return;
    }
    if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) && isConstant(parent))
      return this.#addNamed(parent.name);
    if (ts.isPropertyAssignment(parent) && isExported(parent.parent) && isName(parent.name))
      return this.#addNamed(parent.name);
    if (ts.isExportAssignment(parent)) return this.#addDefault(parent.getSourceFile());
    if (ts.isBinaryExpression(parent) && this.#isHarmlessOperand(parent, value)) return;
    if (ts.isExpressionStatement(parent) || ts.isTypeOfExpression(parent)) return;
    const receiver =
      ts.isCallExpression(parent) || ts.isNewExpression(parent) ? parent.expression : undefined;
    this.#refuse(
      value,
      receiver
        ? `it is handed to \`${excerpt(receiver)}\`, which may construct it`
        : `\`${excerpt(value)}\` is kept as a value, and who constructs it then is not known`,
    );
  }

  /** `x instanceof Page`, `module.exports = Page`, `exports.Page = Page`. */
  #isHarmlessOperand({ left, operatorToken, right }: ts.BinaryExpression, value: ts.Expression): boolean {
    if (operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) return right === value;
    if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || right !== value) return false;
    if (left.getText() === "module.exports") {
      this.#addDefault(left.getSourceFile());
      return true;
    }
    if (!/^(module\.)?exports\.[\w$]+$/.test(left.getText())) return false;
    this.#addNamed((left as ts.PropertyAccessExpression).name as Name);
    return true;
  }

  /** Its own members may construct it without saying its name. */
  #lookInside(node: ts.Node): void {
    if (ts.isNewExpression(node) && unwrap(node.expression).kind === ts.SyntaxKind.ThisKeyword)
      this.#refuse(node, `\`${excerpt(node)}\` constructs it, or a class that extends it`);
    if (ts.isPropertyAccessExpression(node) && node.getText() === "this.constructor")
      this.#refuse(node, "`this.constructor` stands for it");
    ts.forEachChild(node, (child) => this.#lookInside(child));
  }

  #refuse(node: ts.Node, reason: string): void {
    this.#stop ??= { node, reason };
  }
}

function constructedBy(name: Name): ts.NewExpression | undefined {
  const access = accessOf(name);
  const value = access && outermost(access);
  return value && ts.isNewExpression(value.parent) && value.parent.expression === value
    ? value.parent
    : undefined;
}

function isConstant(declaration: ts.VariableDeclaration): boolean {
  return (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
}

/** `module.exports = { Page }`. */
function isExported(literal: ts.Node): boolean {
  const { parent } = literal;
  return (
    ts.isBinaryExpression(parent) && parent.right === literal && parent.left.getText() === "module.exports"
  );
}

function nameOfClass(declaration: ts.ClassLikeDeclaration): string {
  const name = classNameOf(declaration);
  return name ? `\`${name.text}\`` : "a class";
}
