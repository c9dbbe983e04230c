/**
 * Stand-ins of tests: `sinon.stub(store, "load").returns(text)`. Where what they stand in for becomes asynchronous, so do
 * they. Sinon, Jest, Vitest and Node's own `mock` name the method by a string.
 */
import { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";
import { spanOf } from "../rewrite.ts";
import { usesOf } from "../scope.ts";
import { isAsync, makeAsync, outermost, type FunctionBody } from "./functions.ts";

/** The call that puts a stand-in into the place of the method that the literal names. */
export function standInAt(literal: ts.Node): ts.CallExpression | undefined {
  const { parent: call } = literal;
  if (!ts.isStringLiteralLike(literal) || !ts.isCallExpression(call) || call.arguments[1] !== literal)
    return undefined;
  const { expression: callee } = call;
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const isMaker =
    /^(stub|spyOn|replace)$/.test(callee.name.text) ||
    (callee.name.text === "method" && /\bmock$/.test(callee.expression.getText()));
  return isMaker ? call : undefined;
}

const WORD = /(["'`])([\w$\u0080-\uffff]+)\1/g;
const NOTHING: ReadonlySet<string> = new Set();
const known = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

/** Names that stand in literals where something may be put into the place of what they name: these, and others. */
export function namedInLiterals(file: ts.SourceFile): ReadonlySet<string> {
  let found = known.get(file);
  if (!found) {
    const mayBe = /\.(stub|spyOn|replace|method)\(/.test(file.text);
    found = mayBe ? new Set(Array.from(file.text.matchAll(WORD), ([, , word]) => word!)) : NOTHING;
    known.set(file, found);
  }
  return found;
}

/** What says which value is given, or which error is thrown; and what says the same of a promise. */
const PROMISED: Readonly<Record<string, string>> = {
  returns: "resolves",
  throws: "rejects",
  mockReturnValue: "mockResolvedValue",
  mockReturnValueOnce: "mockResolvedValueOnce",
};

const IMPLEMENTED = /^(callsFake|mockImplementation|mockImplementationOnce)$/;

type Change = { readonly renamed: ts.MemberName } | { readonly made: FunctionBody };

/** Whether it says anything that has to be said of a promise. */
export function isStandInChanged(made: ts.CallExpression): boolean {
  return changesOf(made).length > 0;
}

export function drawStandIn(draft: FileDraft, made: ts.CallExpression): void {
  for (const change of changesOf(made))
    if ("made" in change) makeAsync(draft, change.made);
    else draft.rewrite.replace(spanOf(change.renamed), PROMISED[change.renamed.text]!);
}

function changesOf(made: ts.CallExpression): readonly Change[] {
  return [
    ...implementation(made.arguments[2]),
    ...[made, ...usesOfVariable(made)].flatMap((start) => [...changesOfChain(start)]),
  ];
}

/** `.withArgs("a").returns("b").onSecondCall().throws()`: all that is called on it, one after another. */
function* changesOfChain(start: ts.Expression): Generator<Change> {
  for (let at: ts.Node = start; ;) {
    const access = at.parent;
    if (!ts.isPropertyAccessExpression(access) || access.expression !== at) return;
    const call = access.parent;
    if (!ts.isCallExpression(call) || call.expression !== access) return;
    const { name } = access;
    if (Object.hasOwn(PROMISED, name.text) && !givesPromise(call)) yield { renamed: name };
    if (IMPLEMENTED.test(name.text)) yield* implementation(call.arguments[0]);
    at = call;
  }
}

/** `.returns(Promise.resolve(text))`, for which the stand-in was ahead of the program. */
function givesPromise({ arguments: [value] }: ts.CallExpression): boolean {
  return value !== undefined && /^(Promise\.|new Promise\b)/.test(value.getText());
}

function implementation(argument: ts.Expression | undefined): readonly Change[] {
  const isWritten = argument && (ts.isArrowFunction(argument) || ts.isFunctionExpression(argument));
  return isWritten && !isAsync(argument) ? [{ made: argument as FunctionBody }] : [];
}

/** `const loaded = sinon.stub(…)`, and what is said of `loaded` further on. */
function usesOfVariable(made: ts.CallExpression): readonly ts.Identifier[] {
  let whole: ts.Node = made;
  while (ts.isPropertyAccessExpression(whole.parent) && ts.isCallExpression(whole.parent.parent))
    whole = whole.parent.parent;
  const { parent } = outermost(whole);
  const name = ts.isVariableDeclaration(parent)
    ? parent.name
    : ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
      ? parent.left
      : undefined;
  return name && ts.isIdentifier(name) ? usesOf(made.getSourceFile(), name.text) : [];
}
