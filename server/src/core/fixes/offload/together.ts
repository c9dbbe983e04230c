/**
 * Loops that ask for one task for each of many items: all tasks are asked for at once, and the loop takes the results in
 * order. So as many run side by side as there are threads.
 */
import { ts } from "ts-morph";
import type { TypeDoor } from "../../project/type-door.ts";
import { isTypeScript } from "../file-style.ts";
import type { Item } from "../migration/items.ts";
import { NO_CHANGE } from "../migration/items.ts";
import { resolveName } from "../scope.ts";
import { isWritten, namesIn } from "./changes.ts";
import { freeNames } from "./free-names.ts";
import { createNamer } from "./names.ts";

type Loop = ts.ForOfStatement | ts.ForStatement;

interface Together {
  readonly loop: Loop;
  /** What replaces the loop's head, between its parentheses; `result` names what a task gives. */
  readonly head: (result: string) => string;
}

const EARLY =
  "all items are worked on before the first result is used: where one fails, nothing is done with those before it";

/** The item that rewrites the loop around a call; undefined where the items have to go one after another. */
export function togetherItem(call: ts.CallExpression, types: TypeDoor): Item | undefined {
  const found = togetherOf(call, types);
  if (!found) return undefined;
  const { loop, head } = found;
  return {
    ...NO_CHANGE,
    node: loop,
    notes: [EARLY],
    takesOver: new Set([call]),
    draft(draftOf) {
      const draft = draftOf(loop.getSourceFile());
      const result = createNamer(loop.getSourceFile()).free(["result"], resultName(call));
      const whole = declarationOfResult(call, result);
      draft.rewrite.replace(headOf(loop), head(result));
      if (whole) draft.rewrite.replace(whole, "");
      else draft.rewrite.replace({ start: call.getStart(), end: call.end }, result);
    },
  };
}

function togetherOf(call: ts.CallExpression, types: TypeDoor): Together | undefined {
  const loop = loopAround(call);
  if (!loop || !isFirst(call, loop) || endsEarly(loop.statement)) return undefined;
  const fixed = freeNames([call]).every(({ declaring }) => !declaring || !changesIn(declaring, loop));
  if (!fixed || !call.arguments.every(isSimple)) return undefined;
  return ts.isForOfStatement(loop) ? overList(call, loop, types) : counting(call, loop);
}

/** The loop whose body the call stands in, with nothing in between that runs it more or less often. */
function loopAround(call: ts.CallExpression): Loop | undefined {
  let at: ts.Node = call;
  for (; !ts.isStatement(at); at = at.parent) {
    const { parent } = at;
    if (ts.isFunctionLike(parent)) return undefined;
    if (ts.isConditionalExpression(parent) && parent.condition !== at) return undefined;
    const isShort =
      ts.isBinaryExpression(parent) && parent.right === at && isShortCircuit(parent.operatorToken.kind);
    if (isShort || isOptional(parent)) return undefined;
  }
  if (!ts.isExpressionStatement(at) && !ts.isVariableStatement(at)) return undefined;
  const loop = ts.isBlock(at.parent) ? at.parent.parent : at.parent;
  if (ts.isForOfStatement(loop)) return loop.awaitModifier ? undefined : loop;
  return ts.isForStatement(loop) ? loop : undefined;
}

function isShortCircuit(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}

function isOptional(node: ts.Node): boolean {
  return (node.flags & ts.NodeFlags.OptionalChain) !== 0;
}

/** Nothing in the body happens before the call, or is known to it. */
function isFirst(call: ts.CallExpression, { statement }: Loop): boolean {
  const [first] = ts.isBlock(statement) ? statement.statements : [statement];
  if (!first || call.pos < first.pos || call.end > first.end) return false;
  let calls = 0;
  const visit = (node: ts.Node): void => {
    const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
    if (isCall && node.end <= call.pos) calls++;
    ts.forEachChild(node, visit);
  };
  visit(first);
  return calls === 0;
}

function endsEarly(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  const isEnd =
    ts.isBreakOrContinueStatement(node) ||
    ts.isReturnStatement(node) ||
    ts.isThrowStatement(node) ||
    ts.isAwaitExpression(node) ||
    ts.isYieldExpression(node);
  return isEnd || (ts.forEachChild(node, (child) => endsEarly(child) || undefined) ?? false);
}

/** Whether the name is declared in the loop's body, or gets another value there. */
function changesIn(declaring: ts.Identifier, { statement }: Loop): boolean {
  if (statement.pos <= declaring.pos && declaring.end <= statement.end) return true;
  const visit = (node: ts.Node): boolean => {
    const isIt =
      ts.isIdentifier(node) && node.text === declaring.text && resolveName(node.text, node) === declaring;
    if (isIt && (isWritten(node) || isMemberChanged(node))) return true;
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  return visit(statement);
}

/** `list.push(…)`, `list[i] = …`: what the call is handed would not be the same. */
function isMemberChanged(name: ts.Identifier): boolean {
  let at: ts.Node = name;
  while (
    (ts.isPropertyAccessExpression(at.parent) || ts.isElementAccessExpression(at.parent)) &&
    at.parent.expression === at
  )
    at = at.parent;
  if (at === name) return false;
  return isWritten(at) || (ts.isCallExpression(at.parent) && at.parent.expression === at);
}

/** Has no effect, and is the same whenever it is asked. */
function isSimple(node: ts.Expression): boolean {
  let simple = true;
  const visit = (at: ts.Node): void => {
    if (
      ts.isCallExpression(at) ||
      ts.isNewExpression(at) ||
      ts.isFunctionLike(at) ||
      ts.isAwaitExpression(at)
    )
      simple = false;
    if (isWritten(at)) simple = false;
    ts.forEachChild(at, visit);
  };
  visit(node);
  return simple;
}

function overList(call: ts.CallExpression, loop: ts.ForOfStatement, types: TypeDoor): Together | undefined {
  const { initializer, expression, statement } = loop;
  if (!ts.isVariableDeclarationList(initializer)) return undefined;
  const { name } = initializer.declarations[0]!;
  const kind = types.kindOf(expression);
  if (kind !== "array" && kind !== "set") return undefined;
  const written = expression.getText();
  const list =
    kind === "set" ? `[...${written}]` : ts.isLeftHandSideExpression(expression) ? written : `(${written})`;
  const names = namesIn(name);
  if (names.some((each) => changesIn(each, loop))) return undefined;
  const others = usedBeside(names, call, statement);
  const item = name.getText();
  if (!others)
    return {
      loop,
      head: (result) => `const ${result} of await Promise.all(${list}.map((${item}) => ${call.getText()}))`,
    };
  if (!ts.isIdentifier(name)) return undefined;
  return { loop, head: (result) => pairsHead(result, item, list, call) };
}

function pairsHead(result: string, item: string, list: string, call: ts.CallExpression): string {
  const fixed = isTypeScript(call.getSourceFile()) ? " as const" : "";
  return `const [${item}, ${result}] of await Promise.all(${list}.map(async (${item}) => [${item}, await ${call.getText()}]${fixed}))`;
}

/** Whether the body uses the names outside of the call too. */
function usedBeside(names: readonly ts.Identifier[], call: ts.CallExpression, body: ts.Node): boolean {
  const visit = (node: ts.Node): boolean => {
    if (node === call) return false;
    const declaring = ts.isIdentifier(node) ? resolveName(node.text, node) : undefined;
    if (declaring && names.includes(declaring)) return true;
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  return visit(body);
}

/** `for (let i = 0; i < times; i++)`. */
function counting(call: ts.CallExpression, loop: ts.ForStatement): Together | undefined {
  const { initializer, condition, incrementor, statement } = loop;
  if (!initializer || !ts.isVariableDeclarationList(initializer) || initializer.declarations.length !== 1)
    return undefined;
  const [{ name, initializer: start }] = initializer.declarations as unknown as readonly [
    ts.VariableDeclaration,
  ];
  if (!ts.isIdentifier(name) || start?.getText() !== "0") return undefined;
  const isUpTo =
    condition &&
    ts.isBinaryExpression(condition) &&
    condition.operatorToken.kind === ts.SyntaxKind.LessThanToken &&
    condition.left.getText() === name.text &&
    isSimple(condition.right);
  const isStep =
    incrementor &&
    (ts.isPostfixUnaryExpression(incrementor) || ts.isPrefixUnaryExpression(incrementor)) &&
    incrementor.operator === ts.SyntaxKind.PlusPlusToken;
  if (!isUpTo || !isStep || changesIn(name, loop)) return undefined;
  if (freeNames([condition.right]).some(({ declaring }) => declaring && changesIn(declaring, loop)))
    return undefined;
  if (usedBeside([name], call, statement)) return undefined;
  const length = condition.right.getText();
  const parameters = mentions(call, name) ? `(_, ${name.text})` : "()";
  return {
    loop,
    head: (result) =>
      `const ${result} of await Promise.all(Array.from({ length: ${length} }, ${parameters} => ${call.getText()}))`,
  };
}

function mentions(node: ts.Node, name: ts.Identifier): boolean {
  if (ts.isIdentifier(node) && resolveName(node.text, node) === name) return true;
  return ts.forEachChild(node, (child) => mentions(child, name) || undefined) ?? false;
}

function headOf(loop: Loop): { readonly start: number; readonly end: number } {
  const { text } = loop.getSourceFile();
  const open = text.indexOf("(", loop.getStart());
  const close = text.lastIndexOf(")", loop.statement.getStart());
  return { start: open + 1, end: close };
}

/** `sum` of `const sum = sumOfSquares(n)`. */
function resultName(call: ts.CallExpression): ts.Identifier | undefined {
  const { parent } = call;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name : undefined;
}

/** The statement that only names the result: the loop's head declares it instead. */
function declarationOfResult(
  call: ts.CallExpression,
  result: string,
): { start: number; end: number } | undefined {
  const { parent } = call;
  if (!ts.isVariableDeclaration(parent) || parent.name.getText() !== result) return undefined;
  const list = parent.parent as ts.VariableDeclarationList;
  if (list.declarations.length !== 1 || !(list.flags & ts.NodeFlags.Const)) return undefined;
  const { text } = call.getSourceFile();
  const statement = list.parent;
  const rest = /^\s*/.exec(text.slice(statement.end))![0].length;
  return { start: statement.getStart(), end: statement.end + rest };
}
