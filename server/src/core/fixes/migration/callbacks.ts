/**
 * Calls of the language's own functions whose callback becomes async: `map`, `forEach`, `filter`… What the method gave
 * is given after an `await`, in the same order of effects.
 */
import { ts } from "ts-morph";
import { awaitingCall } from "../await-text.ts";
import type { FileDraft } from "../file-draft.ts";
import type { TypeKind } from "../../project/type-door.ts";
import { spanOf, type Piece, type Span } from "../rewrite.ts";
import { assignsParameter, returnsOf, usesOwnThis } from "./bodies.ts";
import { helperCall } from "./helpers.ts";
import type { HelperName } from "./helper-texts.ts";
import type { CallbackForm } from "./language.ts";
import type { FunctionBody } from "./functions.ts";

export interface CallbackCall {
  readonly call: ts.CallExpression;
  readonly form: CallbackForm;
  /** The function written in place; undefined where one is handed over by its name. */
  readonly callback: FunctionBody | undefined;
  /** The argument, as it stands in the call. */
  readonly argument: ts.Expression;
  /** What the method is called on. */
  readonly items: TypeKind;
  /** Whether the items may be worked on side by side without anybody noticing. */
  readonly together: boolean;
}

/** Why the call can't be rewritten; undefined where it can. */
export function whyNotRewritten(found: Omit<CallbackCall, "together">): string | undefined {
  const { call, form, callback } = found;
  const { expression: callee } = call;
  const method = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
  if (!ts.isPropertyAccessExpression(callee)) return `\`${method}\` is not called as a member`;
  if (call.arguments.some(ts.isSpreadElement)) return `\`${method}\` is given spread arguments`;
  const isChain = (call.flags & ts.NodeFlags.OptionalChain) !== 0;
  if (isChain && form !== "loop")
    return `an optional chain ends in \`${method}\`, and can't be awaited as one`;
  if (call.typeArguments && form !== "map") return `\`${method}\` is given type arguments`;
  if (callback && usesOwnThis(callback)) return `the function given to \`${method}\` uses its own \`this\``;
  const extra = { reduce: 2, replace: 2, from: 2 }[form as string] ?? 1;
  if (call.arguments.length > extra) return `\`${method}\` is given a \`this\` for its callback`;
  if (form === "reduce" && call.arguments.length < 2) return "`reduce` has no value to start with";
  const most = form === "reduce" ? 3 : form === "sort" ? 2 : form === "replace" ? Infinity : 2;
  if (callback && callback.parameters.length > most)
    return `the function given to \`${method}\` takes the array too`;
  if (form === "loop") return whyNoLoop(call, callback);
  if (form === "sort" && !sortKeys(found)) return "a comparator can't await, and this one compares no keys";
  return undefined;
}

function whyNoLoop(call: ts.CallExpression, callback: FunctionBody | undefined): string | undefined {
  if (!ts.isExpressionStatement(call.parent)) return "the result of `forEach` is used";
  if (!callback) return undefined;
  if (callback.parameters.some((each) => each.dotDotDotToken ?? each.initializer))
    return "the function given to `forEach` has optional parameters";
  const inLoops = returnsOf(callback).find(({ isInLoop }) => isInLoop);
  if (inLoops) return "the function given to `forEach` returns out of a loop";
  return undefined;
}

/** Drafts the call. The callback itself is made async by the caller, for every form that keeps it a function. */
export function rewriteCall(draft: FileDraft, found: CallbackCall): void {
  const { call, form, together } = found;
  const startsAll = together && (form === "map" || form === "from");
  const isListed = form !== "loop" || (found.items !== "map" && (found.callback?.parameters.length ?? 1) < 2);
  if (!startsAll && isListed && ts.isPropertyAccessExpression(call.expression))
    draft.moved.add(call.expression.expression);
  if (form === "loop") return drawLoop(draft, found);
  if (form === "sort") return drawSort(draft, found);
  const { before, after } = awaitingCall(call, draft.moved);
  if (startsAll) {
    if (!isInPromiseAll(call)) draft.rewrite.wrap(call, `${before}Promise.all(`, `)${after}`);
    return;
  }
  const items =
    form === "from" ? fromItems(call) : [...receiver(call.expression as ts.PropertyAccessExpression)];
  const given = form === "from" ? call.arguments.slice(1) : call.arguments;
  const inside = { start: given[0]!.getStart(), end: call.end - 1 };
  const helper = helperCall(draft, HELPER[form]);
  draft.rewrite.arrange(call, [`${before}${helper}(`, ...items, ", ", inside, `)${after}`]);
}

/** What a method is called on, with the comments behind it. */
function receiver({ expression, name, questionDotToken }: ts.PropertyAccessExpression): readonly Span[] {
  const { text } = expression.getSourceFile();
  const gap = text.slice(expression.end, name.getStart());
  if (!/\/[/*]/.test(gap)) return [spanOf(expression)];
  const dot = expression.end + gap.lastIndexOf(questionDotToken ? "?." : ".");
  return [{ start: expression.getStart(), end: dot }];
}

const HELPER: Readonly<Record<Exclude<CallbackForm, "loop" | "sort">, HelperName>> = {
  map: "mapAsync",
  from: "mapAsync",
  filter: "filterAsync",
  some: "someAsync",
  every: "everyAsync",
  find: "findAsync",
  findIndex: "findIndexAsync",
  flatMap: "flatMapAsync",
  reduce: "reduceAsync",
  replace: "replaceAsync",
};

function fromItems(call: ts.CallExpression): Piece[] {
  return ["Array.from(", spanOf(call.arguments[0]!), ")"];
}

/** `Promise.all(items.map(…))`: who awaits the promises is there. */
export function isInPromiseAll(call: ts.CallExpression): boolean {
  const { parent } = call;
  return (
    ts.isCallExpression(parent) &&
    parent.arguments[0] === call &&
    /^Promise\.(all|allSettled)$/.test(parent.expression.getText())
  );
}

function drawLoop(draft: FileDraft, { call, callback, argument, items }: CallbackCall): void {
  const access = call.expression as ts.PropertyAccessExpression;
  const list: Piece[] = [...receiver(access), access.questionDotToken ? " ?? []" : ""];
  if (!callback) {
    draft.rewrite.arrange(call, ["for (const item of ", ...list, ") await ", spanOf(argument), "(item)"]);
    return;
  }
  for (const { node } of returnsOf(callback)) replaceReturn(draft, node);
  const keyword = assignsParameter(callback) ? "let" : "const";
  // A block needs no semicolon behind it.
  const target = ts.isBlock(callback.body) ? call.parent : call;
  draft.rewrite.arrange(target, [
    `for (${keyword} `,
    ...loopHead(callback.parameters, list, access, items),
    ") ",
    spanOf(callback.body),
  ]);
}

/** `item of items`, `[index, item] of items.entries()`; of a Map `[key, value] of map`. */
function loopHead(
  [item, second]: readonly ts.ParameterDeclaration[],
  list: readonly Piece[],
  { expression, questionDotToken }: ts.PropertyAccessExpression,
  kind: TypeKind,
): Piece[] {
  const isSimple = !questionDotToken && ts.isLeftHandSideExpression(expression);
  const receiver = isSimple ? list : ["(", ...list, ")"];
  const name = item ? spanOf(item.name) : "_";
  if (kind === "map")
    return second
      ? ["[", spanOf(second.name), ", ", name, "] of ", ...list]
      : [name, " of ", ...receiver, ".values()"];
  return second
    ? ["[", spanOf(second.name), ", ", name, "] of ", ...receiver, ".entries()"]
    : [name, " of ", ...list];
}

/** `return;` and `return value;` of the callback become `continue`. */
function replaceReturn(draft: FileDraft, node: ts.ReturnStatement): void {
  const semicolon = node.getText().endsWith(";") ? ";" : "";
  if (!node.expression) {
    draft.rewrite.replace(spanOf(node), `continue${semicolon}`);
    return;
  }
  const isBare = ts.isIdentifier(node.expression) || ts.isLiteralExpression(node.expression);
  if (isBare) {
    draft.rewrite.replace(spanOf(node), `continue${semicolon}`);
    return;
  }
  draft.rewrite.arrange(node, ["{ ", spanOf(node.expression), `; continue${semicolon} }`]);
}

/** The parts of `(a, b) => keyOf(a) - keyOf(b)`. */
export interface SortKeys {
  /** The call that the keys are asked for with; it stays. */
  readonly key: ts.CallExpression;
  /** The same of the other parameter; it goes. */
  readonly other: ts.CallExpression;
}

/** The same call of each of the two, and nothing else of them. */
export function sortKeys({ callback }: Pick<CallbackCall, "callback">): SortKeys | undefined {
  const [a, b] = callback?.parameters ?? [];
  if (!callback || !a || !b || !ts.isIdentifier(a.name) || !ts.isIdentifier(b.name)) return undefined;
  const { body } = callback;
  const [first, second] = [a.name.text, b.name.text];
  if (ts.isBlock(body) || usesIn(body, first) !== 1 || usesIn(body, second) !== 1) return undefined;
  const key = callWith(body, first);
  const other = callWith(body, second);
  if (!key || !other || usesIn(key, second) + usesIn(other, first) > 0) return undefined;
  const bare = (call: ts.CallExpression, name: string): string =>
    call.getText().replace(new RegExp(`\\b${name}\\b`), "\0");
  return bare(key, first) === bare(other, second) ? { key, other } : undefined;
}

function usesIn(node: ts.Node, name: string): number {
  let count = 0;
  const visit = (at: ts.Node): void => {
    if (ts.isIdentifier(at) && at.text === name) count++;
    ts.forEachChild(at, visit);
  };
  visit(node);
  return count;
}

/** The innermost call that the name is an argument of. */
function callWith(body: ts.Node, name: string): ts.CallExpression | undefined {
  const find = (node: ts.Node): ts.CallExpression | undefined => {
    const inner = ts.forEachChild(node, find);
    if (inner) return inner;
    const isIt = ts.isCallExpression(node) && node.arguments.some((each) => usesIn(each, name) > 0);
    return isIt ? node : undefined;
  };
  return find(body);
}

function drawSort(draft: FileDraft, found: CallbackCall): void {
  const { call } = found;
  const { key, other } = sortKeys(found)!;
  draft.moved.add(key);
  const callback = found.callback!;
  const access = call.expression as ts.PropertyAccessExpression;
  const [a = "", b = ""] = callback.parameters.map(({ name }) => name.getText());
  const [left, right] = key.pos < other.pos ? [key, other] : [other, key];
  const text = call.getSourceFile().text;
  const compare = [
    text.slice(callback.body.getStart(), left.getStart()),
    left === key ? a : b,
    text.slice(left.end, right.getStart()),
    right === key ? a : b,
    text.slice(right.end, callback.body.end),
  ];
  const isCopy = access.name.text === "toSorted";
  const { before, after } = awaitingCall(call, draft.moved);
  draft.rewrite.arrange(call, [
    `${before}${helperCall(draft, "sortByAsync")}(${isCopy ? "[..." : ""}`,
    spanOf(access.expression),
    `${isCopy ? "]" : ""}, async (${a}) => `,
    spanOf(key),
    `, (${a}, ${b}) => ${compare.join("")})${after}`,
  ]);
}
