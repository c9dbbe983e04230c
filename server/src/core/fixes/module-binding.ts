/** Which names of a file stand for a module or one of its exports: imports and `require`, by text and tree alone. */
import { ts } from "ts-morph";
import { unwrap } from "../facts/unwrap.ts";
import { resolveName } from "./scope.ts";

export interface ModuleBinding {
  /** The module as the file writes it; `fs/promises` also for `fs.promises` under a name of its own. */
  readonly module: string;
  /** `*` for the whole module, `default`, or the export's name. */
  readonly exported: string;
  readonly local: ts.Identifier;
  readonly style: "import" | "require" | "dynamic";
  /** The statement of the module's top level that makes the binding; undefined inside a function. */
  readonly statement: ts.Statement | undefined;
  /** The module specifier, for its quotes. */
  readonly specifier: ts.StringLiteralLike | undefined;
}

/** The whole module, by whatever syntax: the default import of a CommonJS or Node module is the module itself. */
export function isWhole(binding: ModuleBinding): boolean {
  return binding.exported === "*" || binding.exported === "default";
}

/** What `declaring` (the identifier of a declaration) stands for, when that is a module or one of its exports. */
export function bindingOf(declaring: ts.Identifier): ModuleBinding | undefined {
  const source = importedBy(declaring) ?? requiredBy(declaring);
  if (!source) return undefined;
  return { ...throughPromises(source), local: declaring, statement: topLevelStatement(declaring) };
}

type Source = Pick<ModuleBinding, "module" | "exported" | "style" | "specifier">;

/** The export `promises` of `fs` is the module `fs/promises`, and likewise for others. */
function throughPromises(source: Source): Source {
  return source.exported === "promises"
    ? { ...source, module: `${source.module}/promises`, exported: "*" }
    : source;
}

function importedBy(declaring: ts.Identifier): Source | undefined {
  const { parent } = declaring;
  if (ts.isImportEqualsDeclaration(parent)) {
    const reference = parent.moduleReference;
    if (parent.isTypeOnly || !ts.isExternalModuleReference(reference)) return undefined;
    return fromSpecifier(reference.expression, "*", "import");
  }
  if (ts.isImportClause(parent)) return fromClause(parent, "default");
  if (ts.isNamespaceImport(parent)) return fromClause(parent.parent, "*");
  if (!ts.isImportSpecifier(parent) || parent.isTypeOnly) return undefined;
  return fromClause(parent.parent.parent, (parent.propertyName ?? parent.name).text);
}

function fromClause(clause: ts.ImportClause, exported: string): Source | undefined {
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return undefined;
  return fromSpecifier((clause.parent as ts.ImportDeclaration).moduleSpecifier, exported, "import");
}

function requiredBy(declaring: ts.Identifier): Source | undefined {
  const { parent } = declaring;
  if (ts.isVariableDeclaration(parent)) return parent.initializer && evaluated(parent.initializer);
  if (!ts.isBindingElement(parent) || parent.dotDotDotToken || parent.initializer) return undefined;
  const pattern = parent.parent;
  const owner = pattern.parent;
  if (!ts.isObjectBindingPattern(pattern) || !ts.isVariableDeclaration(owner) || !owner.initializer) {
    return undefined;
  }
  const key = parent.propertyName ?? parent.name;
  const source = evaluated(owner.initializer);
  if (!source || source.exported !== "*" || !ts.isIdentifier(key)) return undefined;
  return { ...source, exported: key.text };
}

/** What an initialiser evaluates to: `require("fs")`, `await import("fs")`, `require("fs").promises`, `fs.promises`. */
function evaluated(expression: ts.Expression): Source | undefined {
  const inner = unwrap(expression);
  if (ts.isAwaitExpression(inner)) return loadedBy(unwrap(inner.expression), "dynamic");
  if (!ts.isPropertyAccessExpression(inner)) return loadedBy(inner, "require");
  const owner = unwrap(inner.expression);
  const whole =
    loadedBy(owner, "require") ?? (inner.name.text === "promises" ? namedWhole(owner) : undefined);
  return whole && throughPromises({ ...whole, exported: inner.name.text });
}

function namedWhole(expression: ts.Expression): Source | undefined {
  const declaring = ts.isIdentifier(expression) ? resolveName(expression.text, expression) : undefined;
  const binding = declaring && bindingOf(declaring);
  return binding && isWhole(binding) ? binding : undefined;
}

/** The module that `require("x")` (or `import("x")`, when asked for) loads. */
export function loadedBy(expression: ts.Expression, style: "require" | "dynamic"): Source | undefined {
  if (!ts.isCallExpression(expression)) return undefined;
  const callee = expression.expression;
  const loads =
    style === "dynamic"
      ? callee.kind === ts.SyntaxKind.ImportKeyword
      : ts.isIdentifier(callee) && callee.text === "require";
  return loads ? fromSpecifier(expression.arguments[0], "*", style) : undefined;
}

function fromSpecifier(
  node: ts.Node | undefined,
  exported: string,
  style: ModuleBinding["style"],
): Source | undefined {
  if (!node || !ts.isStringLiteralLike(node)) return undefined;
  return { module: node.text, exported, style, specifier: node };
}

function topLevelStatement(node: ts.Node): ts.Statement | undefined {
  for (let at = node; at.parent; at = at.parent) {
    if (ts.isSourceFile(at.parent)) return at as ts.Statement;
    if (ts.isFunctionLike(at) || ts.isBlock(at) || ts.isModuleBlock(at)) return undefined;
  }
  return undefined;
}

/** All bindings that the top level of a file makes, in their order. */
export function topLevelBindings(sourceFile: ts.SourceFile): readonly ModuleBinding[] {
  const bindings: ModuleBinding[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const binding = declares(node) ? bindingOf(node) : undefined;
      if (binding) bindings.push(binding);
    } else {
      ts.forEachChild(node, visit);
    }
  };
  for (const statement of sourceFile.statements) {
    if (ts.isVariableStatement(statement)) {
      for (const declaration of statement.declarationList.declarations) visit(declaration.name);
    } else if (ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement)) visit(statement);
  }
  return bindings;
}

function declares(identifier: ts.Identifier): boolean {
  const { parent } = identifier;
  return "name" in parent && parent.name === identifier;
}
