/** A statement that awaits one call, taken apart: what is awaited, and what becomes of its result. */
import { ts } from "ts-morph";
import { unwrap } from "../../facts/unwrap.ts";
import type { Span } from "../rewrite.ts";

/** What becomes of the result. */
export type Slot =
  | { readonly is: "nothing" }
  | {
      readonly is: "declared";
      /** What stands in front of the name: `const`, `export let`. */
      readonly head: string;
      readonly name: ts.BindingName;
      readonly type: ts.TypeNode | undefined;
    }
  | { readonly is: "assigned"; readonly target: ts.Expression }
  | { readonly is: "returned" };

export interface MemberText {
  readonly statement: ts.Statement;
  /** What has to be so for the call to be made; nothing takes its result then. */
  readonly condition: ts.Expression | undefined;
  /** What stands in the list: the call, or a promise made of it. */
  readonly value: ts.Expression;
  readonly slot: Slot;
  /** `T` of `(await load()) as T`. */
  readonly asserted: ts.TypeNode | undefined;
  /** Its result goes through more than a list can say, such as `!` or `satisfies`: a statement of its own takes it. */
  readonly isWrapped: boolean;
  /** The `await` with parentheses around it; the call where its promise is returned. */
  readonly awaited: Span;
}

/** Why no member but the first may await inside of what it is given. */
export const WAITS_TOO =
  "what it is given waits too: until then nobody would hear of a failure of what has been started";

/** Or why it can't be one of several that wait together. */
export function memberOf(statement: ts.Statement): MemberText | { readonly declined: string } {
  const given = givenBy(statement);
  const waiting = given && unwrap(given.value);
  const isWaiting = waiting && (ts.isAwaitExpression(waiting) || given.slot.is === "returned");
  if (!isWaiting) return { declined: "what it awaits is only a part of a statement" };
  const { slot, condition } = given;
  if (slot.is === "declared" && holdsAwait(slot.name))
    return { declined: "a default value of what it declares awaits too" };
  if (hasTypeComment(statement)) return { declined: "the type of what it declares stands in a comment" };
  const outer = outsideParentheses(waiting);
  const wrapper = outer === given.value ? undefined : outer.parent;
  const isAssertion =
    wrapper !== undefined &&
    ts.isAsExpression(wrapper) &&
    outsideParentheses(wrapper) === given.value &&
    !ts.isConstTypeReference(wrapper.type);
  return {
    statement,
    condition,
    value: ts.isAwaitExpression(waiting) ? waiting.expression : waiting,
    slot,
    asserted: isAssertion ? wrapper.type : undefined,
    isWrapped: wrapper !== undefined && !isAssertion,
    awaited: { start: outer.getStart(), end: outer.end },
  };
}

interface Given {
  readonly value: ts.Expression;
  readonly slot: Slot;
  readonly condition?: ts.Expression;
}

function givenBy(statement: ts.Statement): Given | undefined {
  if (ts.isReturnStatement(statement))
    return statement.expression && { value: statement.expression, slot: { is: "returned" } };
  if (ts.isIfStatement(statement)) {
    const { expression: condition, thenStatement: then } = statement;
    const given = givenBy(ts.isBlock(then) ? then.statements[0]! : then);
    return given?.slot.is === "nothing" && !given.condition ? { ...given, condition } : undefined;
  }
  if (ts.isVariableStatement(statement)) {
    const [declaration] = statement.declarationList.declarations;
    const { name, type, initializer } = declaration!;
    if (!initializer) return undefined;
    const head = statement.getSourceFile().text.slice(statement.getStart(), name.getStart());
    return {
      value: initializer,
      slot: { is: "declared", head: head.replace(/\/\*[^]*?\*\/|\/\/.*/g, "").trim(), name, type },
    };
  }
  if (!ts.isExpressionStatement(statement)) return undefined;
  const { expression } = statement;
  return ts.isBinaryExpression(expression)
    ? { value: expression.right, slot: { is: "assigned", target: expression.left } }
    : { value: expression, slot: { is: "nothing" } };
}

export function outsideParentheses(node: ts.Expression): ts.Expression {
  let outer = node;
  while (ts.isParenthesizedExpression(outer.parent)) outer = outer.parent;
  return outer;
}

/** Whether evaluating the node waits, in the function that it belongs to. */
export function holdsAwait(node: ts.Node): boolean {
  if (ts.isAwaitExpression(node) || ts.isYieldExpression(node)) return true;
  if (ts.isFunctionLike(node)) return false;
  return ts.forEachChild(node, (child) => holdsAwait(child) || undefined) ?? false;
}

/** `@type` above a variable says what JavaScript has no syntax for, of that variable alone. */
function hasTypeComment(statement: ts.Statement): boolean {
  return (
    ts.isVariableStatement(statement) &&
    ts.getJSDocTypeTag(statement.declarationList.declarations[0]!) !== undefined
  );
}
