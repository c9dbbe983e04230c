/**
 * What grows by copies: a variable in a loop, or the first parameter of a `reduce`. It is changed in place, where nobody has
 * what it was before.
 */
import { ts } from "ts-morph";
import type { TypeDoor } from "../../project/type-door.ts";
import type { FileDraft } from "../file-draft.ts";
import { indentationOf, newlineOf, styleOf } from "../file-style.ts";
import { functionAround, indentationStep } from "../layout.ts";
import { loopAround } from "../loop-site.ts";
import { unwrap } from "../../facts/unwrap.ts";
import { spanOf, type Piece } from "../rewrite.ts";
import { assignmentTo, holds, isChangedByCall } from "../state-change.ts";
import { resolveName, usesOf } from "../scope.ts";
import { isAccess } from "../state-part.ts";
import { excerptOf, type Form, type Refused } from "./form.ts";
import { growthOf, type Growth } from "./growth.ts";

/** `all = [...all, item];` in a loop. */
export function growingVariable(node: ts.BinaryExpression, types: TypeDoor): Form | Refused | undefined {
  const { left, right, operatorToken, parent } = node;
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  const target = left.getText();
  const growth = growthOf(right, target, types) ?? (isAccess(left) ? ofMember(right, target) : undefined);
  if (!growth) return undefined;
  const refused = (reason: string, at: ts.Node = node): Refused => ({ node: at, reason });
  if (!ts.isIdentifier(left))
    return refused(`others may hold the \`${target}\` of before, which stays as it is`);
  if ("reason" in growth) return refused(growth.reason);
  if (!ts.isExpressionStatement(parent))
    return refused(`the value of the assignment to \`${target}\` is used`);
  const declaring = resolveName(left.text, left);
  const declaration = declaring?.parent;
  const loop = loopAround(node);
  if (!declaring || !declaration || !loop) return undefined;
  // A new one in each turn does not grow.
  if (holds(loop, declaring)) return undefined;
  if (!ts.isVariableDeclaration(declaration) || functionAround(declaring) !== functionAround(node))
    return refused(`\`${target}\` is not a variable of the function: others may hold what it was before`);
  if (!declaration.initializer || !isEmptyLiteral(declaration.initializer))
    return refused(`\`${target}\` begins with what others may hold`, declaration);
  if (isReadonly(left, types)) return refused(`the type of \`${target}\` does not let it change`);
  const held = holderOf(declaring, node, loop, types);
  if (held) return refused(`\`${excerptOf(held.parent)}\` may hold what \`${target}\` was before`, held);
  return {
    node,
    title: `Add to \`${target}\` in place of copying it in each turn`,
    notes: growth.notes,
    draft(draft) {
      drawStatements(draft, parent, growth);
      becomeConstant(draft, declaration, node, types);
    },
  };
}

/** `this.items = [...this.items, item]`: told, not done. */
function ofMember(value: ts.Expression, target: string): { readonly reason: string } | undefined {
  const node = unwrap(value);
  const first = ts.isArrayLiteralExpression(node)
    ? node.elements[0]
    : ts.isObjectLiteralExpression(node)
      ? node.properties[0]
      : undefined;
  const isSpread = first && (ts.isSpreadElement(first) || ts.isSpreadAssignment(first));
  return isSpread && first.expression.getText() === target ? { reason: "it is a member" } : undefined;
}

function isEmptyLiteral(value: ts.Expression): boolean {
  const node = unwrap(value);
  return ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node);
}

function isReadonly(name: ts.Expression, types: TypeDoor): boolean {
  return /^(readonly |Readonly)/.test(types.textOf(name));
}

/** Members that give no hold of the collection itself. */
const LOOKING =
  /^(length|includes|indexOf|at|concat|some|every|find|findIndex|join|slice|map|filter|reduce|flatMap|toString)$/;

/** A use by which somebody gets the collection as it is before the loop ends; undefined where there is none. */
function holderOf(
  declaring: ts.Identifier,
  growing: ts.Node,
  loop: ts.Node,
  types: TypeDoor,
): ts.Node | undefined {
  const uses = usesOf(declaring.getSourceFile(), declaring.text).filter(
    (use) => use !== declaring && resolveName(use.text, use) === declaring,
  );
  const end = outermostEnd(loop);
  return uses.find((use) => {
    const isInside = functionAround(use) === functionAround(declaring);
    if (!isInside) return true;
    if (use.pos > end) return false;
    return !isLookedAt(use, growing, types);
  });
}

function outermostEnd(loop: ts.Node): number {
  let { end } = loop;
  for (let at = loop.parent; at && !ts.isFunctionLike(at); at = at.parent)
    if (ts.isIterationStatement(at, false)) end = at.end;
  return end;
}

function isLookedAt(use: ts.Identifier, growing: ts.Node, types: TypeDoor): boolean {
  const { parent } = use;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === use) {
    if (isChangedByCall(use)) return true;
    // A callback that adds would change what the method goes through.
    return (
      (LOOKING.test(parent.name.text) || !ts.isCallExpression(parent.parent)) &&
      !holds(parent.parent, growing)
    );
  }
  if (ts.isElementAccessExpression(parent) && parent.expression === use) return true;
  if (ts.isSpreadElement(parent) || ts.isSpreadAssignment(parent)) return true;
  const assignment = assignmentTo(use);
  if (assignment && ts.isBinaryExpression(assignment) && assignment.left === use)
    return isGrowingToo(assignment, use.text, types);
  if (!ts.isCallExpression(parent)) return false;
  const name = parent.expression.getText();
  // What is assigned from is copied.
  if (name === "Object.assign") return parent.arguments[0] !== use;
  return /^(JSON\.stringify|console\.\w+|Object\.(keys|values|entries))$/.test(name);
}

/** Another statement that adds to the same, or begins anew. */
function isGrowingToo({ right }: ts.BinaryExpression, name: string, types: TypeDoor): boolean {
  const node = unwrap(right);
  const isAnew =
    (ts.isArrayLiteralExpression(node) && node.elements.length === 0) ||
    (ts.isObjectLiteralExpression(node) && node.properties.length === 0);
  const growth = growthOf(node, name, types);
  return isAnew || (growth !== undefined && !("reason" in growth));
}

function drawStatements(draft: FileDraft, statement: ts.ExpressionStatement, { statements }: Growth): void {
  const { sourceFile, rewrite } = draft;
  const { semicolon } = styleOf(sourceFile, draft.imports.bindings, undefined);
  const isEnded = statement.getText().endsWith(";") ? ";" : "";
  const [only, ...more] = statements;
  if (only && more.length === 0) {
    rewrite.arrange(statement, [...only, isEnded]);
    return;
  }
  const newline = newlineOf(sourceFile) + indentationOf(sourceFile, statement);
  const isInBlock = ts.isBlock(statement.parent);
  const between = isInBlock ? semicolon + newline : "; ";
  const pieces = statements.flatMap((each, index): Piece[] => [...(index > 0 ? [between] : []), ...each]);
  rewrite.arrange(statement, isInBlock ? [...pieces, isEnded] : ["{ ", ...pieces, semicolon, " }"]);
}

/** `let` becomes `const` where nothing else assigns. */
function becomeConstant(
  { rewrite, sourceFile }: FileDraft,
  declaration: ts.VariableDeclaration,
  growing: ts.Node,
  types: TypeDoor,
): void {
  const list = declaration.parent;
  if (!ts.isVariableDeclarationList(list) || list.declarations.length > 1) return;
  const name = declaration.name as ts.Identifier;
  const assigns = usesOf(sourceFile, name.text).filter(
    (use) => resolveName(use.text, use) === name && use !== name && assignmentTo(use) !== undefined,
  );
  const isKept = (use: ts.Identifier): boolean => {
    const { parent } = use;
    // What grows likewise is changed with this.
    return (
      !holds(growing, use) && !(ts.isBinaryExpression(parent) && growthOf(parent.right, name.text, types))
    );
  };
  if (assigns.some(isKept)) return;
  const start = list.getStart();
  const isFirst = assigns.every((use) => use.pos >= growing.pos);
  if (isFirst && sourceFile.text.startsWith("let ", start))
    rewrite.replace({ start, end: start + 3 }, "const");
}

/** `items.reduce((all, item) => [...all, item], [])`. */
export function growingReduce(call: ts.CallExpression, types: TypeDoor): Form | Refused | undefined {
  const { expression: callee, arguments: given } = call;
  const [callback, start] = given;
  const isReduce = ts.isPropertyAccessExpression(callee) && /^reduce(Right)?$/.test(callee.name.text);
  if (!isReduce || !callback || !start || !ts.isArrowFunction(callback)) return undefined;
  const all = callback.parameters[0]?.name;
  if (!all || !ts.isIdentifier(all)) return undefined;
  const results = resultsOf(callback);
  const growths = results.map((each) => growthOf(each.value, all.text, types));
  if (!growths.some((each) => each !== undefined)) return undefined;
  const refused = (reason: string, at: ts.Node = call): Refused => ({ node: at, reason });
  if (!isEmptyLiteral(start)) return refused("`reduce` begins with what others may hold", start);
  if (/readonly |Readonly/.test(types.textOf(call))) return refused("its type does not let it change");
  const grown: (Growth | undefined)[] = [];
  for (const [index, growth] of growths.entries()) {
    const { value } = results[index]!;
    const isSame = ts.isIdentifier(unwrap(value)) && unwrap(value).getText() === all.text;
    if (!growth && !isSame) return refused(`\`${excerptOf(value)}\` gives something else`, value);
    if (growth && "reason" in growth) return refused(growth.reason, value);
    grown.push(growth);
  }
  const uses = usesOf(call.getSourceFile(), all.text).filter(
    (use) => use !== all && resolveName(use.text, use) === all,
  );
  const held = uses.find(
    (use) =>
      !results.some(({ value }) => unwrap(value) === use) &&
      (functionAround(use) !== callback || !isLookedAt(use, callback, types)),
  );
  if (held)
    return refused(`\`${excerptOf(held.parent)}\` may hold what \`${all.text}\` is at that moment`, held);
  return {
    node: call,
    title: `Add to \`${all.text}\` in place of copying it for each item`,
    notes: [...new Set(grown.flatMap((each) => each?.notes ?? []))],
    draft: (draft) => drawCallback(draft, callback, results, grown, all.text),
  };
}

interface Result {
  readonly value: ts.Expression;
  /** The statement that returns it; undefined for an expression body. */
  readonly statement: ts.ReturnStatement | undefined;
  /** On which side of a condition it stands, from the outside in. */
  readonly conditions: readonly { readonly test: ts.Expression; readonly holds: boolean }[];
}

function resultsOf({ body }: ts.ArrowFunction): readonly Result[] {
  const split = (
    value: ts.Expression,
    statement: ts.ReturnStatement | undefined,
    conditions: Result["conditions"],
  ): Result[] => {
    const node = unwrap(value);
    if (!ts.isConditionalExpression(node)) return [{ value, statement, conditions }];
    return [
      ...split(node.whenTrue, statement, [...conditions, { test: node.condition, holds: true }]),
      ...split(node.whenFalse, statement, [...conditions, { test: node.condition, holds: false }]),
    ];
  };
  if (!ts.isBlock(body)) return split(body, undefined, []);
  const found: Result[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression) found.push(...split(node.expression, node, []));
    ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

function drawCallback(
  draft: FileDraft,
  callback: ts.ArrowFunction,
  results: readonly Result[],
  growths: readonly (Growth | undefined)[],
  name: string,
): void {
  const { sourceFile, rewrite, imports } = draft;
  const { semicolon } = styleOf(sourceFile, imports.bindings, undefined);
  const { body } = callback;
  const step = indentationStep(sourceFile);
  const outer = indentationOf(sourceFile, ts.isBlock(body) ? body : callback);
  const bodyOf = (own: readonly number[], indentation: string): Piece[] => {
    const newline = newlineOf(sourceFile) + indentation;
    const pieces = own.flatMap((index): Piece[] => {
      const growth = growths[index];
      return growth ? [...statementOf(results[index]!, growth, { newline, step, semicolon }), newline] : [];
    });
    return [...pieces, `return ${name}${semicolon}`];
  };
  if (!ts.isBlock(body)) {
    const inner = outer + step;
    rewrite.arrange(body, [
      `{${newlineOf(sourceFile)}${inner}`,
      ...bodyOf([...results.keys()], inner),
      `${newlineOf(sourceFile)}${outer}}`,
    ]);
    return;
  }
  for (const statement of new Set(results.map((each) => each.statement!))) {
    const own = [...results.keys()].filter((index) => results[index]!.statement === statement);
    if (own.every((index) => !growths[index])) continue;
    const indentation = indentationOf(sourceFile, statement);
    if (ts.isBlock(statement.parent)) {
      rewrite.arrange(statement, bodyOf(own, indentation));
      continue;
    }
    const newline = newlineOf(sourceFile) + indentation;
    rewrite.arrange(statement, [`{${newline}${step}`, ...bodyOf(own, indentation + step), `${newline}}`]);
  }
}

/** The statements of one result, under its conditions. */
function statementOf(
  { conditions }: Result,
  { statements }: Growth,
  {
    newline,
    step,
    semicolon,
  }: { readonly newline: string; readonly step: string; readonly semicolon: string },
): Piece[] {
  const joined = (indentation: string): Piece[] =>
    statements.flatMap((each, index): Piece[] => [...(index > 0 ? [indentation] : []), ...each, semicolon]);
  if (conditions.length === 0) return joined(newline);
  const tests = conditions.flatMap(({ test, holds: isSo }, index): Piece[] => [
    index > 0 ? " && " : "",
    isSo && conditions.length === 1 ? "" : isSo ? "(" : "!(",
    spanOf(test),
    isSo && conditions.length === 1 ? "" : ")",
  ]);
  if (statements.length === 1) return ["if (", ...tests, ") ", ...joined(newline)];
  return ["if (", ...tests, `) {${newline}${step}`, ...joined(newline + step), `${newline}}`];
}
