/** A buffer that is copied in each turn to add to it: the pieces are collected, and joined once after the loop. */
import { ts } from "ts-morph";
import type { TypeDoor } from "../../project/type-door.ts";
import type { FileDraft } from "../file-draft.ts";
import { indentationOf, isTypeScript, newlineOf, styleOf } from "../file-style.ts";
import { functionAround, localName, putBefore } from "../layout.ts";
import { labelled, loopAround } from "../loop-site.ts";
import { spanOf } from "../rewrite.ts";
import { holds } from "../state-change.ts";
import { resolveName, usesOf } from "../scope.ts";
import { isFresh } from "../yield/origin.ts";
import { excerptOf, type Form, type Refused } from "./form.ts";

/** `all = Buffer.concat([all, piece]);` in a loop. */
export function bufferForm(node: ts.BinaryExpression, types: TypeDoor): Form | Refused | undefined {
  const { left, right, operatorToken, parent: statement } = node;
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isIdentifier(left)) return undefined;
  const list =
    ts.isCallExpression(right) && right.expression.getText() === "Buffer.concat"
      ? right.arguments[0]
      : undefined;
  if (!list || !ts.isArrayLiteralExpression(list) || list.elements[0]?.getText() !== left.text)
    return undefined;
  const pieces = list.elements.slice(1);
  const declaring = resolveName(left.text, left);
  const loop = loopAround(node);
  if (pieces.length === 0 || !declaring || !loop || holds(loop, declaring)) return undefined;
  const refused = (reason: string, at: ts.Node = node): Refused => ({ node: at, reason });
  if ((right as ts.CallExpression).arguments.length > 1 || !ts.isExpressionStatement(statement))
    return refused(`it does more than add to \`${left.text}\``);
  const shared = pieces.find((each) => !isOwnPiece(each, loop));
  if (shared) return refused("what is added may be written to again in the next turn", shared);
  const later = pieces.flatMap((each) => usesAfter(each, node, loop))[0];
  if (later) return refused(`\`${later.text}\` is used after it was added: it may be written to`, later);
  if (functionAround(declaring) !== functionAround(node) || !ts.isVariableDeclaration(declaring.parent))
    return refused(`\`${left.text}\` is not a variable of the function`);
  const other = usesOf(node.getSourceFile(), left.text).find(
    (use) =>
      use !== declaring &&
      resolveName(use.text, use) === declaring &&
      !holds(node, use) &&
      (holds(loop, use) || functionAround(use) !== functionAround(node)),
  );
  if (other) return refused(`the loop looks at \`${left.text}\` while it grows`, other);
  const leaving = leavingOf(loop);
  if (leaving) return refused("the loop may be left before the pieces are joined", leaving);
  return {
    node,
    title: `Collect the pieces of \`${left.text}\`, and join them once`,
    notes: pieces.flatMap((each) => notesOn(each, types)),
    draft: (draft) => draw(draft, statement, { name: left.text, pieces, loop }),
  };
}

/** Made in the turn, or an item of a list: nobody fills it anew. */
function isOwnPiece(piece: ts.Expression, loop: ts.Node): boolean {
  if (!ts.isIdentifier(piece)) return isFresh(piece) && !/\.(slice|subarray)\(/.test(piece.getText());
  const declaring = resolveName(piece.text, piece);
  if (!declaring || !holds(loop, declaring) || !ts.isVariableDeclaration(declaring.parent)) return false;
  const { initializer, parent } = declaring.parent;
  if (ts.isForOfStatement(parent.parent)) return true;
  return (
    initializer !== undefined && isFresh(initializer) && !/\.(slice|subarray)\(/.test(initializer.getText())
  );
}

/** Where a variable is used once its buffer was added, for more than its length. */
function usesAfter(piece: ts.Expression, node: ts.Node, loop: ts.Node): readonly ts.Identifier[] {
  const declaring = ts.isIdentifier(piece) ? resolveName(piece.text, piece) : undefined;
  if (!declaring) return [];
  return usesOf(node.getSourceFile(), declaring.text).filter(
    (use) =>
      use.pos > node.end &&
      holds(loop, use) &&
      resolveName(use.text, use) === declaring &&
      !(
        ts.isPropertyAccessExpression(use.parent) &&
        use.parent.expression === use &&
        /^(length|byteLength)$/.test(use.parent.name.text)
      ),
  );
}

/** A list holds its buffers at once; who makes one when it is asked may fill the same one again. */
function notesOn(piece: ts.Expression, types: TypeDoor): readonly string[] {
  const declaring = ts.isIdentifier(piece) ? resolveName(piece.text, piece) : undefined;
  const loop = declaring?.parent.parent.parent;
  if (!declaring || !loop || !ts.isForOfStatement(loop) || types.kindOf(loop.expression) === "array")
    return [];
  return [
    `\`${excerptOf(loop.expression)}\` must give another buffer in each turn, and never fill one again`,
  ];
}

/** A way out of the loop by which what comes after it is not reached. */
function leavingOf(loop: ts.Node): ts.Node | undefined {
  for (let at = loop.parent; at && !ts.isFunctionLike(at); at = at.parent)
    if (ts.isTryStatement(at)) return at;
  const find = (node: ts.Node): ts.Node | undefined => {
    if (ts.isFunctionLike(node)) return undefined;
    const isOut =
      ts.isReturnStatement(node) ||
      ((ts.isBreakStatement(node) || ts.isContinueStatement(node)) &&
        node.label !== undefined &&
        !isLabelIn(loop, node.label));
    return isOut ? node : ts.forEachChild(node, find);
  };
  return find(loop);
}

/** Whether what a label stands for is the loop itself, or a part of it. */
function isLabelIn(loop: ts.Node, { text }: ts.Identifier): boolean {
  const own = ts.isLabeledStatement(loop.parent) && loop.parent.label.text === text;
  const find = (node: ts.Node): boolean =>
    (ts.isLabeledStatement(node) && node.label.text === text) || (ts.forEachChild(node, find) ?? false);
  return own || find(loop);
}

interface Growing {
  readonly name: string;
  readonly pieces: readonly ts.Expression[];
  readonly loop: ts.IterationStatement;
}

function draw(draft: FileDraft, statement: ts.ExpressionStatement, { name, pieces, loop }: Growing): void {
  const { sourceFile, rewrite, imports } = draft;
  const { semicolon } = styleOf(sourceFile, imports.bindings, undefined);
  const list = localName(draft, functionAround(loop), ["pieces", "parts"]);
  const type = isTypeScript(sourceFile) ? ": Uint8Array[]" : "";
  const whole = labelled(loop);
  const newline = newlineOf(sourceFile) + indentationOf(sourceFile, whole);
  rewrite.arrange(statement, [
    `${list}.push(`,
    ...pieces.flatMap((each, index) => [...(index === 0 ? [] : [", "]), spanOf(each)]),
    `)${statement.getText().endsWith(";") ? ";" : ""}`,
  ]);
  rewrite.wrap(whole, "", `${newline}${name} = Buffer.concat([${name}, ...${list}])${semicolon}`);
  putBefore(draft, whole, [`const ${list}${type} = []${semicolon}`]);
}
