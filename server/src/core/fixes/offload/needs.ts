/**
 * What a piece of code needs of its module, to run in another file: imports, types, and declarations that go along, are
 * copied, or are exported from where they are. Where something can't be had there, it says what and why.
 */
import { ts } from "ts-morph";
import type { Stop } from "../migration/families.ts";
import { hasModuleSyntax } from "../file-style.ts";
import { unwrap } from "../../facts/unwrap.ts";
import { bindingOf } from "../module-binding.ts";
import { resolveName, usesOf } from "../scope.ts";
import { changeOf, isWritten, type GivenTools } from "./changes.ts";
import type { CleanModules } from "./clean-modules.ts";
import { freeNames, isInType, type FreeName } from "./free-names.ts";

export interface Needs {
  /** Imported names, by the identifier that the module's import declares; `isType` where only types use it. */
  readonly imports: ReadonlyMap<ts.Identifier, { readonly isType: boolean }>;
  /** Declarations of the module that nobody else uses: they are taken out of it. */
  readonly moved: ReadonlySet<ts.Declaration>;
  /** Declarations that are written there once more. */
  readonly copied: ReadonlySet<ts.Declaration>;
  /** What is exported from the module, and imported from there. */
  readonly exported: ReadonlyMap<ts.Declaration, { readonly isType: boolean }>;
  /** Variables and parameters of the functions around: they are handed over. */
  readonly captured: readonly FreeName[];
  readonly notes: readonly string[];
}

export interface NeedsTools extends GivenTools {
  readonly clean: CleanModules;
  /** The file of the workspace that an import of the file leads to. */
  readonly resolve: (file: ts.SourceFile, specifier: string) => ts.SourceFile | undefined;
}

/** Longer ones are not written twice. */
const SHORT_LINES = 25;

/** `leaves`: declarations that are taken out of the module with the code. */
export function needsOf(
  roots: readonly ts.Node[],
  leaves: readonly ts.Declaration[],
  tools: NeedsTools,
): Needs | { readonly stop: Stop } {
  const [first] = roots as readonly [ts.Node];
  const file = first.getSourceFile();
  const imports = new Map<ts.Identifier, { isType: boolean }>();
  const moved = new Set<ts.Declaration>();
  const copied = new Set<ts.Declaration>();
  const exported = new Map<ts.Declaration, { isType: boolean }>();
  const captured = new Map<ts.Identifier, FreeName>();
  const notes = new Set<string>();

  const take = (node: ts.Node, name: FreeName): Stop | undefined => {
    const { declaring, isType } = name;
    if (!declaring) return globalReason(name);
    const declaration = declaring.parent as ts.Declaration;
    if (leaves.includes(declaration) || moved.has(declaration) || copied.has(declaration)) return undefined;
    if (bindingOf(declaring) || isImported(declaring)) return takeImport(declaring, isType);
    const outer = topLevelOf(declaring);
    if (!outer) return takeCaptured(node, name);
    if (isType || ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration))
      return void exported.set(declaration, { isType: exported.get(declaration)?.isType ?? true });
    return takeDeclared(declaration, outer, name);
  };

  const takeImport = (declaring: ts.Identifier, isType: boolean): Stop | undefined => {
    const known = imports.get(declaring);
    imports.set(declaring, { isType: isType && (known?.isType ?? true) });
    const specifier = specifierOf(declaring);
    const target = !isType && specifier !== undefined ? tools.resolve(file, specifier) : undefined;
    const reason = target && tools.clean.whyNot(target);
    return reason === undefined
      ? undefined
      : {
          node: declaring,
          reason: `\`${declaring.text}\` is of a module that does more than declare: ${reason}`,
        };
  };

  const takeCaptured = (node: ts.Node, name: FreeName): Stop | undefined => {
    const declaration = name.declaring!.parent;
    if (name.isType)
      return { node: name.uses[0]!, reason: `the type \`${name.name}\` is known only inside of a function` };
    if (ts.isFunctionLike(declaration) || ts.isClassLike(declaration))
      return {
        node,
        reason: `\`${name.name}\` is a function inside of another one, which can't be handed over`,
      };
    captured.set(name.declaring!, name);
    return undefined;
  };

  const takeDeclared = (
    declaration: ts.Declaration,
    outer: ts.Statement,
    name: FreeName,
  ): Stop | undefined => {
    const state = stateReason(declaration, file, name, tools);
    if (state !== undefined) return { node: name.uses[0]!, reason: state };
    const isSole = isSoleDeclaration(declaration, outer);
    const others = usesOf(file, name.name).filter(
      (use) =>
        resolveName(use.text, use) === name.declaring &&
        use !== name.declaring &&
        ![...roots, ...moved].some((root) => root.pos <= use.pos && use.end <= root.end),
    );
    if (others.length === 0 && isSole && !isExported(outer)) return goAlong(declaration, moved);
    if (isLiteral(declaration)) return goAlong(declaration, copied);
    const unclean = tools.clean.whyNot(file);
    if (unclean === undefined && canExport(declaration, outer)) {
      exported.set(declaration, { isType: false });
      return undefined;
    }
    const isFunction = ts.isFunctionDeclaration(declaration) || isFunctionConstant(declaration);
    if (!isFunction || linesOf(declaration) > SHORT_LINES) {
      const why = unclean ?? "it can't be exported from there";
      return {
        node: name.uses[0]!,
        reason: `others use \`${name.name}\` too, and it can't be had from its module: ${why}`,
      };
    }
    notes.add(`\`${name.name}\` is copied, since others use it too: both have to be kept alike`);
    return goAlong(declaration, copied);
  };

  const goAlong = (declaration: ts.Declaration, to: Set<ts.Declaration>): Stop | undefined => {
    to.add(declaration);
    return visit(declaration);
  };

  const visit = (root: ts.Node): Stop | undefined => {
    for (const name of freeNames([root])) {
      const isOwn =
        name.declaring &&
        roots.some((each) => each.pos <= name.declaring!.pos && name.declaring!.end <= each.end);
      const stop = isOwn ? undefined : take(root, name);
      if (stop) return stop;
    }
    return undefined;
  };

  for (const root of roots) {
    const stop = visit(root);
    if (stop) return { stop };
  }
  // What is used by what moves later may have been taken for shared before.
  return { imports, moved, copied, exported, captured: [...captured.values()], notes: [...notes] };
}

const PAGE = /^(document|window|navigator|localStorage|sessionStorage|alert|requestAnimationFrame)$/;

function globalReason({ name, uses }: FreeName): Stop | undefined {
  const [use] = uses as readonly [ts.Identifier];
  if (isInType(use)) return undefined;
  if (PAGE.test(name)) return { node: use, reason: `\`${name}\` is there on the main thread only` };
  const written = uses.find((each) => isWritten(each) || isMemberWritten(each));
  if (written) return { node: written, reason: `it changes \`${name}\`, which each thread has for itself` };
  if (name === "module" || name === "exports" || name === "__filename")
    return { node: use, reason: `\`${name}\` means another file there` };
  return undefined;
}

function isMemberWritten(name: ts.Identifier): boolean {
  let at: ts.Node = name;
  while (ts.isPropertyAccessExpression(at.parent) || ts.isElementAccessExpression(at.parent)) {
    if (at.parent.expression !== at) return false;
    at = at.parent;
  }
  return at !== name && (isWritten(at) || ts.isDeleteExpression(at.parent));
}

/** Why a declaration of the module is more than a constant; undefined where it is none. */
function stateReason(
  declaration: ts.Declaration,
  file: ts.SourceFile,
  { name, declaring }: FreeName,
  tools: GivenTools,
): string | undefined {
  if (!ts.isVariableDeclaration(declaration) && !ts.isBindingElement(declaration)) return undefined;
  const uses = usesOf(file, name);
  const written = uses.find((use) => use !== declaring && isWritten(use));
  if (written) return `\`${name}\` of the module changes, and each thread would have its own`;
  if (isFunctionConstant(declaration) || tools.isPlain(declaring!)) return undefined;
  const changed = changeOf(file, [declaring!], tools);
  return changed
    ? `what \`${name}\` of the module holds is changed (\`${changed.text}\`), and each thread would have its own`
    : undefined;
}

export function isFunctionConstant(declaration: ts.Node): boolean {
  if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return false;
  const value = unwrap(declaration.initializer);
  return ts.isArrowFunction(value) || ts.isFunctionExpression(value);
}

/** A constant that is written down: to have it twice is the same as to have it once. */
function isLiteral(declaration: ts.Declaration): boolean {
  return (
    ts.isVariableDeclaration(declaration) &&
    declaration.initializer !== undefined &&
    isWrittenDown(declaration.initializer)
  );
}

function isWrittenDown(expression: ts.Expression): boolean {
  const inner = unwrap(expression);
  if (ts.isPrefixUnaryExpression(inner)) return isWrittenDown(inner.operand);
  if (ts.isArrayLiteralExpression(inner)) return inner.elements.every(isWrittenDown);
  if (ts.isBinaryExpression(inner)) return isWrittenDown(inner.left) && isWrittenDown(inner.right);
  return (
    ts.isLiteralExpression(inner) ||
    inner.kind === ts.SyntaxKind.TrueKeyword ||
    inner.kind === ts.SyntaxKind.FalseKeyword ||
    inner.kind === ts.SyntaxKind.NullKeyword
  );
}

export function topLevelOf(declaring: ts.Node): ts.Statement | undefined {
  for (let at = declaring; at.parent; at = at.parent) {
    if (ts.isSourceFile(at.parent)) return at as ts.Statement;
    const isScope = ts.isFunctionLike(at.parent) || ts.isBlock(at.parent) || ts.isModuleBlock(at.parent);
    if (isScope && !(ts.isFunctionDeclaration(at.parent) && at.parent.name === at)) return undefined;
  }
  return undefined;
}

/** The statement declares nothing else. */
function isSoleDeclaration(declaration: ts.Declaration, outer: ts.Statement): boolean {
  return ts.isVariableStatement(outer)
    ? outer.declarationList.declarations.length === 1 && ts.isVariableDeclaration(declaration)
    : (declaration as ts.Node) === outer;
}

export function isExported(outer: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(outer) &&
    (ts.getModifiers(outer) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

/** By a keyword before its statement, in a file with the syntax of modules. */
function canExport(declaration: ts.Declaration, outer: ts.Statement): boolean {
  const isDefault =
    ts.canHaveModifiers(outer) &&
    (ts.getModifiers(outer) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
  return hasModuleSyntax(declaration.getSourceFile()) && isSoleDeclaration(declaration, outer) && !isDefault;
}

function linesOf(node: ts.Node): number {
  return node.getText().split("\n").length;
}

export function specifierOf(declaring: ts.Identifier): string | undefined {
  const binding = bindingOf(declaring);
  if (binding) return binding.module;
  const statement = importOf(declaring);
  return statement && ts.isStringLiteral(statement.moduleSpecifier)
    ? statement.moduleSpecifier.text
    : undefined;
}

export function importOf(declaring: ts.Identifier): ts.ImportDeclaration | undefined {
  for (let at: ts.Node = declaring; at.parent; at = at.parent) if (ts.isImportDeclaration(at)) return at;
  return undefined;
}

function isImported(declaring: ts.Identifier): boolean {
  return importOf(declaring) !== undefined;
}
