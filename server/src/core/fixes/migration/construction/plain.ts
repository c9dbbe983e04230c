/** Whether code of a constructor may run after something that it ran before: it shows nobody else that it ran. */
import { ts } from "ts-morph";
import { isAssignment, isStep } from "../../assignment.ts";
import { bindingOf } from "../../module-binding.ts";
import { resolveName } from "../../scope.ts";

/** Classes whose construction nobody sees, and which fail for nobody. */
const PLAIN_CLASSES =
  /^(Map|Set|WeakMap|WeakSet|Array|Object|Date|RegExp|(\w*)Error|\w+Array|ArrayBuffer|(events\.)?EventEmitter|AsyncLocalStorage|AbortController|TextEncoder|TextDecoder|(stream\.)?(Readable|Writable|Duplex|Transform|PassThrough))$/;

/** Functions and members that only give something. */
const PLAIN_FUNCTIONS = /^(String|Number|Boolean|BigInt|Symbol|parseInt|parseFloat|structuredClone)$/;
const PLAIN_OWNERS = /^(Math|Object|Number|String|Array|Symbol|Date|process)$/;
const CHANGING_STATICS =
  /^(assign|defineProperty|defineProperties|setPrototypeOf|exit|kill|chdir|on|once|emit)$/;
const GIVING =
  /^(slice|concat|join|split|trim\w*|toString|toLowerCase|toUpperCase|includes|indexOf|startsWith|endsWith|keys|values|entries|get|has|at|bind|replace|replaceAll)$/;

/** The first part that is more than that; undefined where there is none. What `known` holds is left out. */
export function firstEffect(node: ts.Node, known: ReadonlySet<ts.Node>): ts.Node | undefined {
  if (known.has(node) || ts.isFunctionLike(node) || ts.isTypeNode(node)) return undefined;
  return isEffect(node) ? node : ts.forEachChild(node, (child) => firstEffect(child, known));
}

function isEffect(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) return !isPlainCall(node);
  if (ts.isNewExpression(node)) return !PLAIN_CLASSES.test(node.expression.getText());
  if (ts.isBinaryExpression(node)) return isAssignment(node.operatorToken.kind) && !isOwnTarget(node.left);
  if (isStep(node)) return !isOwnTarget(node.operand);
  return (
    ts.isThrowStatement(node) ||
    ts.isReturnStatement(node) ||
    ts.isDeleteExpression(node) ||
    ts.isTaggedTemplateExpression(node) ||
    ts.isClassLike(node)
  );
}

function isPlainCall({ expression: callee }: ts.CallExpression): boolean {
  if (callee.kind === ts.SyntaxKind.SuperKeyword) return true;
  if (ts.isIdentifier(callee)) return PLAIN_FUNCTIONS.test(callee.text) || isOfPath(callee);
  if (!ts.isPropertyAccessExpression(callee)) return false;
  const { expression: owner, name } = callee;
  if (isOfPath(owner)) return true;
  if (PLAIN_OWNERS.test(owner.getText())) return !CHANGING_STATICS.test(name.text);
  return GIVING.test(name.text);
}

function isOfPath(expression: ts.Expression): boolean {
  const root = ts.isPropertyAccessExpression(expression) ? expression.expression : expression;
  const declaring = ts.isIdentifier(root) ? resolveName(root.text, root) : undefined;
  const module = declaring && bindingOf(declaring)?.module;
  return module !== undefined && /^(node:)?path(\/(posix|win32))?$/.test(module);
}

/** A field of the object that is being made, or a part of the pattern that takes something apart. */
function isOwnTarget(target: ts.Expression): boolean {
  let at = target;
  while (ts.isPropertyAccessExpression(at) || ts.isElementAccessExpression(at)) at = at.expression;
  return at.kind === ts.SyntaxKind.ThisKeyword && at !== target;
}

/** The part of a class before its constructor's own statements that would run later than it did. */
export function effectOfFields(declaration: ts.ClassLikeDeclaration): ts.Node | undefined {
  for (const initializer of initializersOf(declaration)) {
    const effect = firstEffect(initializer, new Set());
    if (effect) return effect;
  }
  return undefined;
}

/** What the fields of each object begin with. */
export function initializersOf({ members }: ts.ClassLikeDeclaration): readonly ts.Expression[] {
  return members.flatMap((each) =>
    ts.isPropertyDeclaration(each) && !isStatic(each) ? (each.initializer ?? []) : [],
  );
}

/** What a class extends, where its construction is more than making an object. */
export function effectOfBase(declaration: ts.ClassLikeDeclaration): ts.Node | undefined {
  const clause = declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  const [base] = clause?.types ?? [];
  return base && !PLAIN_CLASSES.test(base.expression.getText()) ? base : undefined;
}

export function isStatic(member: ts.ClassElement): boolean {
  return (
    ts.canHaveModifiers(member) &&
    (ts.getModifiers(member) ?? []).some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)
  );
}
