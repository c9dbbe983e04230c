/** How the text of an operation names its API: by an imported name, through a module, on an object, or globally. */
import { ts } from "ts-morph";
import type { ApiSymbol } from "../catalogue/row.ts";
import { unwrap } from "../facts/unwrap.ts";
import { bindingOf, isWhole, loadedBy, type ModuleBinding } from "./module-binding.ts";
import { resolveName } from "./scope.ts";
import { calledPath, parseSymbol } from "./site.ts";

export type Callee =
  /** `readFileSync`, bound by an import or by `require`. */
  | { readonly is: "name"; readonly binding: ModuleBinding; readonly identifier: ts.Identifier }
  /** `fs.readFileSync`: members of a module or of one of its exports. */
  | { readonly is: "member"; readonly binding: ModuleBinding; readonly root: ts.Identifier }
  /** `require("fs").readFileSync`. */
  | { readonly is: "inline"; readonly module: string; readonly root: ts.Expression }
  /** `rd`, after `const rd = fs.readFileSync` or `const { readFileSync: rd } = fs`. */
  | { readonly is: "alias"; readonly identifier: ts.Identifier; readonly binding: ModuleBinding }
  /** A member of an object or of a global: only its last name can be replaced. */
  | { readonly is: "method" };

/** Undefined when the text is not the API itself, as in `readFileSync.call(…)`. */
export function describeCallee(expression: ts.Expression, symbol: ApiSymbol): Callee | undefined {
  const path = calledPath(parseSymbol(symbol));
  const { names, root } = memberChain(expression);
  const matches = (names: readonly string[]): boolean => samePath(names, path);
  const loaded = loadedBy(root, "require");
  if (loaded) return matches(names) ? { is: "inline", module: loaded.module, root } : undefined;
  const declaring = ts.isIdentifier(root) ? resolveName(root.text, root) : undefined;
  const binding = declaring && bindingOf(declaring);
  if (binding && ts.isIdentifier(root)) {
    const steps = isWhole(binding) ? names : [binding.exported, ...names];
    if (!matches(steps)) return names.at(-1) === path.at(-1) ? { is: "method" } : undefined;
    return names.length > 0 ? { is: "member", binding, root } : { is: "name", binding, identifier: root };
  }
  if (names.length === 0) {
    const target = declaring && aliasTarget(declaring);
    if (!target || !ts.isIdentifier(root) || !matches(target.path)) return undefined;
    return { is: "alias", identifier: root, binding: target.binding };
  }
  return names.at(-1) === path.at(-1) ? { is: "method" } : undefined;
}

/** The members of an access, outermost last, and what they start from: `fs.realpathSync.native` → names, `fs`. */
function memberChain(expression: ts.Expression): { names: string[]; root: ts.Expression } {
  const names: string[] = [];
  let root = unwrap(expression);
  for (;;) {
    if (ts.isPropertyAccessExpression(root)) names.unshift(root.name.text);
    else if (ts.isElementAccessExpression(root) && ts.isStringLiteralLike(root.argumentExpression)) {
      names.unshift(root.argumentExpression.text);
    } else return { names, root };
    root = unwrap(root.expression);
  }
}

function aliasTarget(declaring: ts.Identifier): { binding: ModuleBinding; path: string[] } | undefined {
  const { parent } = declaring;
  if (ts.isVariableDeclaration(parent) && parent.initializer && isConstant(parent)) {
    const { names, root } = memberChain(parent.initializer);
    return throughRoot(root, names);
  }
  if (!ts.isBindingElement(parent) || parent.initializer || !ts.isObjectBindingPattern(parent.parent)) {
    return undefined;
  }
  const owner = parent.parent.parent;
  const key = parent.propertyName ?? parent.name;
  if (!ts.isVariableDeclaration(owner) || !owner.initializer || !isConstant(owner) || !ts.isIdentifier(key)) {
    return undefined;
  }
  const { names, root } = memberChain(owner.initializer);
  return throughRoot(root, [...names, key.text]);
}

function throughRoot(
  root: ts.Expression,
  names: string[],
): { binding: ModuleBinding; path: string[] } | undefined {
  if (!ts.isIdentifier(root)) return undefined;
  const declaring = resolveName(root.text, root);
  const binding = declaring && bindingOf(declaring);
  return binding && { binding, path: isWhole(binding) ? names : [binding.exported, ...names] };
}

function isConstant(declaration: ts.VariableDeclaration): boolean {
  return (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
}

function samePath(names: readonly string[], path: readonly string[]): boolean {
  const plain = (steps: readonly string[]): string => steps.filter((step) => step !== "default").join(".");
  return plain(names) === plain(path);
}
