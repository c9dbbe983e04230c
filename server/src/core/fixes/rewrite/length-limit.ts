/** A match of a slow expression, with a limit on the text's length before it: longer ones count as no match. */
import { ts } from "ts-morph";
import type { TypeDoor } from "../../project/type-door.ts";
import type { Match } from "../../reach/regex/operations.ts";
import type { Form, Refused } from "./form.ts";

/** Milliseconds. A match of the longest text is over sooner. */
const LONGEST_MATCH = 1;

/** Characters. Less than this is no limit, but another way to refuse everything. */
const LEAST_LIMIT = 100;

/** What the call gives where there is no match; others give a text that only the program can choose. */
const NO_MATCH: Readonly<Record<string, string>> = {
  test: "false",
  exec: "null",
  match: "null",
  search: "-1",
};

export function lengthLimit(
  node: ts.CallExpression,
  { verdict, library }: Match,
  types: TypeDoor,
): Form | Refused | undefined {
  const refused = (reason: string): Refused => ({ node, reason });
  const { expression: callee } = node;
  if (verdict.is !== "slow" || !ts.isPropertyAccessExpression(callee)) return undefined;
  if (library) return refused(`the ${library} schema says how long a text may be`);
  const method = callee.name.text;
  if (!Object.hasOwn(NO_MATCH, method))
    return refused(`what \`${method}\` gives for a longer text is for the program to choose`);
  const text = /^(test|exec)$/.test(method) ? node.arguments[0] : callee.expression;
  if (!text || callee.questionDotToken || !isStable(text))
    return refused("the text is made where it is matched: give it a name first");
  if (types.kindOf(text) !== "string") return refused(`\`${text.getText()}\` is not known to be a string`);
  const limit = limitFor(verdict.measured);
  if (limit < LEAST_LIMIT)
    return refused("texts are slow that are too short for a limit: the expression itself has to change");
  const written = limit.toLocaleString("en-US").replaceAll(",", "_");
  const within = `${text.getText()}.length <= ${written}`;
  const [before, after] =
    method === "test" ? [`${within} && `, ""] : [`${within} ? `, ` : ${NO_MATCH[method]!}`];
  return {
    node,
    api: "regex",
    title: `Match at most ${limit.toLocaleString("en-US")} characters of \`${text.getText()}\``,
    notes: [`texts of more than ${limit.toLocaleString("en-US")} characters count as no match`],
    draft: ({ rewrite }) =>
      standsAlone(node) ? rewrite.wrap(node, before, after) : rewrite.wrap(node, `(${before}`, `${after})`),
  };
}

/** A power of ten, or 2 or 5 of it. */
function limitFor(measured: readonly { readonly length: number; readonly milliseconds: number }[]): number {
  const short = measured.filter(({ milliseconds }) => milliseconds < LONGEST_MATCH);
  const most = Math.max(0, ...short.map(({ length }) => length));
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1)));
  return power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
}

/** Asked twice, it is the same: a name, or members of one. */
function isStable(node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node)) return !node.questionDotToken && isStable(node.expression);
  return ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword;
}

/** Where an expression needs no parentheses. */
function standsAlone({ parent }: ts.Node): boolean {
  return (
    ts.isReturnStatement(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isExpressionStatement(parent) ||
    ts.isIfStatement(parent) ||
    ts.isArrowFunction(parent) ||
    ts.isParenthesizedExpression(parent)
  );
}
