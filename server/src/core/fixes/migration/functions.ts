/** What it takes, in the text, to make a function async: the keyword, the return type, the documented type. */
import { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";
import { spanOf } from "../rewrite.ts";

export type FunctionBody = ts.FunctionLikeDeclaration & { readonly body: ts.Node };

export function isAsync(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword)
  );
}

export function isGenerator(node: ts.Node): boolean {
  return (
    (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isMethodDeclaration(node)) &&
    node.asteriskToken !== undefined
  );
}

/** Methods that the language or its library calls, without waiting for a promise. */
const CALLED_BY_THE_LANGUAGE = new Set(["toString", "toJSON", "valueOf", "toLocaleString", "then"]);

/** Why the function can't be async whoever calls it; undefined where it can. */
export function whyNeverAsync(node: ts.SignatureDeclaration): string | undefined {
  const name = functionName(node);
  if (ts.isConstructorDeclaration(node)) return `the constructor of ${className(node)} can't await`;
  if (ts.isGetAccessor(node)) return `the getter ${name} can't await`;
  if (ts.isSetAccessor(node)) return `the setter ${name} can't await`;
  if (isGenerator(node)) return `the generator ${name} can't await: its loops would have to be \`for await\``;
  const own = node.name;
  if (own && ts.isComputedPropertyName(own) && /^Symbol\.|custom$/.test(own.expression.getText()))
    return `JavaScript itself calls ${name} and does not await it`;
  if (own && ts.isMethodDeclaration(node) && CALLED_BY_THE_LANGUAGE.has(own.getText()))
    return `JavaScript itself calls ${name} and does not await it`;
  if (node.type && ts.isTypePredicateNode(node.type))
    return node.type.assertsModifier
      ? `${name} is an assertion (\`${node.type.getText()}\`), which can't be a promise`
      : `${name} is a type predicate (\`${node.type.getText()}\`), which can't be a promise`;
  if (isTrap(node)) return `JavaScript itself calls ${name}, and uses what it gives at once`;
  return reactReason(node, name);
}

/** A handler of a Proxy, or an accessor that is defined by a descriptor. */
function isTrap(node: ts.SignatureDeclaration): boolean {
  const property = ts.isMethodDeclaration(node) ? node : holderOf(node);
  const literal = property.parent;
  if (!ts.isObjectLiteralElementLike(property) || !ts.isObjectLiteralExpression(literal)) return false;
  const call = outermost(literal).parent;
  if (ts.isNewExpression(call)) return call.expression.getText() === "Proxy";
  const isDescriptor = ts.isCallExpression(call) && /\bdefineProperty$/.test(call.expression.getText());
  return isDescriptor && /^(get|set)$/.test(property.name?.getText() ?? "");
}

/** Components and hooks are called while a page is drawn, and what they give is used at once. */
function reactReason(node: ts.SignatureDeclaration, name: string): string | undefined {
  const bare = name.endsWith("`") ? name.slice(0, -1).split(/\W/).at(-1)! : "";
  if (/^use[A-Z]/.test(bare) && /\.[jt]sx$/.test(node.getSourceFile().fileName))
    return `${name} is a hook: React calls it while it draws, and does not await it`;
  const isComponent = /^[A-Z]/.test(bare) && "body" in node && node.body && hasJsx(node.body as ts.Node);
  return isComponent ? `${name} is a component: React does not await it` : undefined;
}

function hasJsx(node: ts.Node): boolean {
  if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node)) return true;
  if (ts.isFunctionLike(node)) return false;
  return ts.forEachChild(node, (child) => hasJsx(child) || undefined) ?? false;
}

function className(node: ts.ConstructorDeclaration): string {
  return `\`${node.parent.name?.text ?? "a class"}\``;
}

/** As a person would name it, in backquotes; `the function given to \`x\`` where it has no name. */
export function functionName(node: ts.SignatureDeclaration): string {
  const name = nameNodeOf(node);
  if (!name) {
    const receiver = receiverName(node);
    return receiver === undefined ? "the function around it" : `the function given to \`${receiver}\``;
  }
  const owner = name.parent.parent;
  const isMember = ts.isClassElement(name.parent) || ts.isTypeElement(name.parent);
  const prefix =
    isMember && (ts.isClassLike(owner) || ts.isInterfaceDeclaration(owner)) && owner.name
      ? `${owner.name.text}.`
      : "";
  return `\`${prefix}${name.getText()}\``;
}

/** The name that a function goes by: its own, or that of what it is assigned to where it stands. */
export function nameNodeOf(node: ts.SignatureDeclaration): ts.Node | undefined {
  if (node.name) return node.name;
  const holder = holderOf(node);
  if (ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder)) return holder.name;
  if (ts.isPropertyDeclaration(holder) || ts.isPropertySignature(holder)) return holder.name;
  if (ts.isBinaryExpression(holder) && holder.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const { left } = holder;
    if (ts.isPropertyAccessExpression(left)) return left.name;
    return ts.isIdentifier(left) ? left : undefined;
  }
  return undefined;
}

/** What a function expression is the value of, parentheses and casts left out. */
export function holderOf(node: ts.Node): ts.Node {
  return outermost(node).parent;
}

/** The expression with the parentheses and casts around it. */
export function outermost(node: ts.Node): ts.Node {
  let at = node;
  while (
    ts.isParenthesizedExpression(at.parent) ||
    ts.isAsExpression(at.parent) ||
    ts.isSatisfiesExpression(at.parent) ||
    ts.isNonNullExpression(at.parent)
  )
    at = at.parent;
  return at;
}

/** What a function written as an argument is handed to: `paths.map`. */
export function receiverName(node: ts.Node): string | undefined {
  const argument = outermost(node);
  const call = argument.parent;
  if (!ts.isCallExpression(call) && !ts.isNewExpression(call)) return undefined;
  if (call.expression === argument) return undefined;
  const { expression } = call;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

/** Adds the keyword, and wraps the return type. */
export function makeAsync(draft: FileDraft, node: FunctionBody): void {
  if (!isAsync(node)) {
    const at = keywordPlace(node);
    if (at === node.getStart()) draft.rewrite.wrap(node, "async ", "");
    else draft.rewrite.replace({ start: at, end: at }, "async ");
  }
  promiseType(draft, node);
}

/** Where `async` goes: before `function`, the parameters of an arrow, or the name of a method. */
function keywordPlace(node: FunctionBody): number {
  const { modifiers } = node as { modifiers?: ts.NodeArray<ts.ModifierLike> };
  const last = modifiers?.at(-1);
  if (!last)
    return ts.isMethodDeclaration(node) ? (node.asteriskToken ?? node.name).getStart() : node.getStart();
  const text = node.getSourceFile().text;
  let at = last.end;
  while (/\s/.test(text[at]!) || text.startsWith("//", at) || text.startsWith("/*", at)) {
    if (text.startsWith("//", at)) at = text.indexOf("\n", at);
    else if (text.startsWith("/*", at)) at = text.indexOf("*/", at) + 2;
    else at++;
  }
  return at;
}

/** `T` becomes `Promise<T>`, where it is written down and not a promise already. */
export function promiseType(draft: FileDraft, node: ts.SignatureDeclaration): void {
  if (node.type && !isPromiseType(node.type)) wrapType(draft, node.type);
  for (const tag of ts.getJSDocTags(node)) {
    if (!ts.isJSDocReturnTag(tag) || !tag.typeExpression || !isOfJavaScript(node)) continue;
    const { type } = tag.typeExpression;
    if (!isPromiseType(type)) wrapType(draft, type);
  }
}

function wrapType(draft: FileDraft, type: ts.TypeNode): void {
  const { start, end } = spanOf(type);
  draft.rewrite.arrangeSpan({ start, end }, type, ["Promise<", { start, end }, ">"]);
}

function isOfJavaScript(node: ts.Node): boolean {
  return /\.[cm]?jsx?$/.test(node.getSourceFile().fileName);
}

/** `Promise<T>`, and a union with one, which callers await already. */
export function isPromiseType(type: ts.TypeNode): boolean {
  return /^(Promise|PromiseLike|Bluebird)\b/.test(type.getText());
}
