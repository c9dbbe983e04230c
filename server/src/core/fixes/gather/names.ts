/** Names for results that have none: by what they are for, else by what gives them. */
import { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";
import { functionAround, localName } from "../layout.ts";

/** First words of functions that say how something is got, not what. */
const VERBS =
  /^(get|load|fetch|find|read|list|query|select|compute|calculate|create|build|make|retrieve|resolve)(?=[A-Z])/;

/** A name that is free around the node, the wanted ones first. */
export function freshName(draft: FileDraft, node: ts.Node, wanted: readonly string[]): string {
  const plain = wanted.filter(isName);
  return localName(draft, functionAround(node), [
    ...plain,
    ...plain.map((name) => `${name}Result`),
    "result",
  ]);
}

/** `user` for `loadUser(id)`. */
export function nameOfResult(value: ts.Expression): string {
  const called = calleeName(value);
  const bare = called.replace(/^[_#$]+/, "").replace(VERBS, "");
  return bare === "" ? "result" : bare[0]!.toLowerCase() + bare.slice(1);
}

/** For results that stand side by side: `firstText` and `secondText` where both come from `loadText`. */
export function namesOfResults(values: readonly ts.Expression[]): readonly string[] {
  return distinct(values.map(nameOfResult));
}

/** Names that several have begin with the place that each has in the list. */
export function distinct(names: readonly string[]): readonly string[] {
  return names.map((name, index) => {
    if (names.filter((each) => each === name).length === 1) return name;
    const ordinal = ORDINALS[index] ?? "next";
    return ordinal + name[0]!.toUpperCase() + name.slice(1);
  });
}

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth"];

function calleeName(node: ts.Expression): string {
  if (ts.isCallExpression(node)) {
    const { expression } = node;
    const isChained =
      ts.isPropertyAccessExpression(expression) && /^(then|catch|finally)$/.test(expression.name.text);
    return calleeName(isChained ? expression.expression : expression);
  }
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isIdentifier(node)) return node.text;
  return "";
}

function isName(text: string): boolean {
  return (
    /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(text) &&
    ts.identifierToKeywordKind(ts.factory.createIdentifier(text)) === undefined
  );
}
