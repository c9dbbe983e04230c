/**
 * Whether the code that is left behind calls which are started together may fail: what handles a failure, and what stands
 * between. The later calls were not begun then, and now they are; so a person is told of all but what plainly can't.
 */
import { ts } from "ts-morph";
import { collectNames, walk, writtenTarget } from "../../facts/loop-syntax.ts";
import { unwrap } from "../../facts/unwrap.ts";
import { NOTHING } from "../../reach/callees.ts";
import { excerptOf } from "../rewrite/form.ts";
import { resolveName } from "../scope.ts";
import type { CalleesOf } from "./throws.ts";
import type { Tries } from "./tries.ts";

export function remarksOfHandling({ members, statements }: Tries, calleesOf: CalleesOf): readonly string[] {
  const attempts = members.map(({ statement }) => statement);
  const between = statements.filter((each) => !attempts.some((attempt) => attempt === each));
  const given = new Set<string>();
  for (const each of attempts) addGiven(each, given);
  // Nothing comes after the handler of the last.
  const handlers = attempts.slice(0, -1).map(({ catchClause }) => catchClause!);
  const failing = [...handlers, ...between].map((each) => failingIn(each, given, calleesOf));
  const notes = failing.map(
    (node) => node && `\`${excerptOf(node)}\` may fail, and what comes after it has been started by then`,
  );
  return [...new Set(notes.filter((note) => note !== undefined))];
}

/** The first part that may throw; undefined where nothing can. `given` are names of what may be missing. */
function failingIn(whole: ts.Node, given: ReadonlySet<string>, calleesOf: CalleesOf): ts.Node | undefined {
  const visit = (node: ts.Node): ts.Node | undefined => {
    // What is only made here fails elsewhere, and what is caught here stays here.
    if (ts.isTypeNode(node) || ts.isFunctionLike(node)) return undefined;
    if (ts.isCatchClause(node)) return visit(node.block);
    if (ts.isTryStatement(node) && node.catchClause)
      return visit(node.catchClause) ?? (node.finallyBlock && visit(node.finallyBlock));
    if (mayFail(node, given, calleesOf)) return node;
    // The callee was looked at with the call.
    if (ts.isCallExpression(node))
      return ts.forEachChild(node, (child) => (child === node.expression ? undefined : visit(child)));
    return ts.forEachChild(node, visit);
  };
  return visit(whole);
}

function mayFail(node: ts.Node, given: ReadonlySet<string>, calleesOf: CalleesOf): boolean {
  if (ts.isCallExpression(node)) return !isHarmless(node, given, calleesOf);
  if (ts.isNewExpression(node)) return !PLAIN_CLASSES.test(node.expression.getText());
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return !isThere(node, given);
  if (
    ts.isForOfStatement(node) ||
    ts.isSpreadElement(node) ||
    ts.isObjectBindingPattern(node) ||
    ts.isArrayBindingPattern(node)
  )
    return true;
  if (ts.isThrowStatement(node) || ts.isTaggedTemplateExpression(node) || ts.isClassLike(node)) return true;
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  const isPattern = ts.isObjectLiteralExpression(node.left) || ts.isArrayLiteralExpression(node.left);
  return (
    kind === ts.SyntaxKind.InKeyword ||
    (kind === ts.SyntaxKind.InstanceOfKeyword && !ts.isIdentifier(node.right)) ||
    (isPattern && writtenTarget(node) !== undefined)
  );
}

function isHarmless(node: ts.CallExpression, given: ReadonlySet<string>, calleesOf: CalleesOf): boolean {
  const { functions } = calleesOf(node) ?? NOTHING;
  if (functions.length > 0) return false;
  const { expression: callee } = node;
  const text = callee.getText();
  if (SAYING.test(text) || PLAIN.test(text)) return true;
  return (
    ts.isPropertyAccessExpression(callee) && callee.name.text === "push" && isOwner(callee.expression, given)
  );
}

/** A member of something that is seen to be there, and no code of the file in disguise. */
function isThere(
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  given: ReadonlySet<string>,
): boolean {
  if (/^process\.env\b/.test(node.getText())) return true;
  if (ts.isElementAccessExpression(node) && !ts.isLiteralExpression(node.argumentExpression)) return false;
  if (ts.isPropertyAccessExpression(node) && accessorsOf(node.getSourceFile()).has(node.name.text))
    return false;
  const owner = unwrap(node.expression);
  return isOwner(owner, given) && (!ts.isIdentifier(owner) || isMadeHere(owner));
}

/** `this`, a member of it, or a name that none of the calls gives a value to. */
function isOwner(expression: ts.Expression, given: ReadonlySet<string>): boolean {
  const node = unwrap(expression);
  if (ts.isIdentifier(node)) return !given.has(node.text);
  const root = ts.isPropertyAccessExpression(node) ? node.expression : node;
  return root.kind === ts.SyntaxKind.ThisKeyword;
}

/** What was caught, and what the file makes as a literal: neither is missing, or does anything when it is looked into. */
function isMadeHere(name: ts.Identifier): boolean {
  const declaration = resolveName(name.text, name)?.parent;
  if (!declaration) return false;
  if (ts.isEnumDeclaration(declaration)) return true;
  if (!ts.isVariableDeclaration(declaration)) return false;
  if (ts.isCatchClause(declaration.parent)) return true;
  const value = declaration.initializer && unwrap(declaration.initializer);
  return value !== undefined && (ts.isObjectLiteralExpression(value) || ts.isArrayLiteralExpression(value));
}

/** Of a statement's own variables nobody else hears. */
function addGiven(statement: ts.Statement, names: Set<string>): void {
  walk(statement, (node) => {
    const target = writtenTarget(node);
    if (!target || ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target)) return true;
    const written = new Set<string>();
    collectNames(target, written);
    for (const name of written) {
      const declared = resolveName(name, node)?.pos ?? -1;
      if (declared < statement.pos || declared >= statement.end) names.add(name);
    }
    return true;
  });
}

/** Names behind which a file has functions: `get failure() { … }`. */
const accessors = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

function accessorsOf(sourceFile: ts.SourceFile): ReadonlySet<string> {
  const known = accessors.get(sourceFile);
  if (known) return known;
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isAccessor(node)) found.add(node.name.getText());
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  accessors.set(sourceFile, found);
  return found;
}

/** Messages of a console or a logger. */
const SAYING =
  /(^|\.)#?(console|log|logger|\w+Logger)\.(trace|debug|verbose|info|log|notice|warn|warning|error|fatal)$/;

const PLAIN = /^(String|Number|Boolean|Array\.isArray|Math\.\w+|Date\.now|performance\.now)$/;

const PLAIN_CLASSES = /^((Type|Range|Syntax)?Error|Date|AbortController)$/;
