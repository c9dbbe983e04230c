/**
 * What JSDoc says of types in JavaScript, where the text has no others: `@param {import("./store").Store} store`,
 * `@typedef {import("./store").Store} Store`, `@import { Store } from "./store"`.
 */
import { ts } from "ts-morph";
import type { Value } from "./facts.ts";
import { declare, lookUp, type State } from "./state.ts";
import { typeValue } from "./value.ts";

const COMMENT = /\/\*\*[^]*?\*\//g;
const IMPORTED = /\bimport\(\s*(["'])([^"'\n]+)\1\s*\)/g;
const DEFINED = /@typedef\s+\{\s*import\(\s*(["'])([^"'\n]+)\1\s*\)\.(\w+)\s*\}\s+(\w+)/g;
const TAG = /@import\s+\{([^}]*)\}\s+from\s+(["'])([^"'\n]+)\2/g;

/** What the lines of a comment begin with. */
const STARS = /^\s*\*/gm;

/** Notes the modules that JSDoc takes types from, and the names that it has for them. In the file's own scope. */
export function noteDocImports(state: State, { text, flags }: ts.SourceFile): void {
  if (!(flags & ts.NodeFlags.JavaScriptFile)) return;
  for (const { 0: comment, index } of text.matchAll(COMMENT)) {
    if (!comment.includes("import")) continue;
    for (const [, , specifier] of comment.matchAll(IMPORTED)) state.specifiers.add(specifier!);
    for (const { 2: specifier, 3: name, 4: local, index: at } of comment.matchAll(DEFINED)) {
      const from = { specifier: specifier!, name: name! };
      importType(state, from, local!, index + at);
      // What a definition names is exported with it.
      state.exports.from.set(local!, from);
    }
    for (const { 1: names, 3: specifier, index: at } of comment.matchAll(TAG)) {
      state.specifiers.add(specifier!);
      for (const each of names!.replace(STARS, "").split(",")) {
        const [name, local = name] = each.trim().split(/\s+as\s+/);
        if (name) importType(state, { specifier: specifier!, name }, local!, index + at);
      }
    }
  }
}

function importType(
  state: State,
  from: { readonly specifier: string; readonly name: string },
  local: string,
  at: number,
): void {
  declare(state, local, "import", at, { import: from }, 0);
}

/** What a parameter or variable is, by JSDoc. */
export function docType(
  state: State,
  node: ts.ParameterDeclaration | ts.VariableDeclaration,
): Value | undefined {
  return isOfJavaScript(node) ? typeOf(state, ts.getJSDocType(node)) : undefined;
}

/** What a function gives, by JSDoc. */
export function docReturnType(state: State, node: ts.SignatureDeclaration): ts.TypeNode | undefined {
  const type = isOfJavaScript(node) ? ts.getJSDocReturnType(node) : undefined;
  return type && isTelling(state, type) ? type : undefined;
}

function typeOf(state: State, type: ts.TypeNode | undefined): Value | undefined {
  return type && isTelling(state, type) ? typeValue(state, type) : undefined;
}

function isOfJavaScript({ flags }: ts.Node): boolean {
  return (flags & ts.NodeFlags.JavaScriptFile) !== 0;
}

/** Nobody checks what comments name: only what is imported, or declared before, is what it says. */
function isTelling(state: State, type: ts.TypeNode): boolean {
  if (ts.isImportTypeNode(type)) return true;
  if (!ts.isTypeReferenceNode(type)) return false;
  if (type.typeArguments?.length === 1 && /^Promise(Like)?$/.test(type.typeName.getText()))
    return isTelling(state, type.typeArguments[0]!);
  let first = type.typeName;
  while (ts.isQualifiedName(first)) first = first.left;
  return lookUp(state.scopes, state.bindings, state.scope, first.text) !== undefined;
}
