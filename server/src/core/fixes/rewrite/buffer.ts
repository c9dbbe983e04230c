/** A buffer that is copied in each turn to add to it: the pieces are collected, and joined once after the loop. */
import { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";
import { indentationOf, isTypeScript, newlineOf, styleOf } from "../file-style.ts";
import { functionAround, localName, putBefore } from "../layout.ts";
import { labelled, loopAround } from "../loop-site.ts";
import { spanOf } from "../rewrite.ts";
import { holds } from "../state-change.ts";
import { resolveName, usesOf } from "../scope.ts";
import { isFresh } from "../yield/origin.ts";
import type { Form, Refused } from "./form.ts";

/** `all = Buffer.concat([all, piece]);` in a loop. */
export function bufferForm(node: ts.BinaryExpression): Form | Refused | undefined {
  const { left, right, operatorToken, parent: statement } = node;
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isIdentifier(left)) return undefined;
  const list =
    ts.isCallExpression(right) && right.expression.getText() === "Buffer.concat"
      ? right.arguments[0]
      : undefined;
  if (!list || !ts.isArrayLiteralExpression(list) || list.elements[0]?.getText() !== left.text)
    return undefined;
  const [, piece, ...more] = list.elements;
  const declaring = resolveName(left.text, left);
  const loop = loopAround(node);
  if (!piece || !declaring || !loop || holds(loop, declaring)) return undefined;
  const refused = (reason: string, at: ts.Node = node): Refused => ({ node: at, reason });
  if (
    more.length > 0 ||
    (right as ts.CallExpression).arguments.length > 1 ||
    !ts.isExpressionStatement(statement)
  )
    return refused("it adds more than one piece at once");
  if (!isOwnPiece(piece, loop))
    return refused("what is added may be written to again in the next turn", piece);
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
    notes: [],
    draft: (draft) => draw(draft, statement, { name: left.text, piece, loop }),
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

/** A way out of the loop by which what comes after it is not reached. */
function leavingOf(loop: ts.Node): ts.Node | undefined {
  for (let at = loop.parent; at && !ts.isFunctionLike(at); at = at.parent)
    if (ts.isTryStatement(at)) return at;
  const find = (node: ts.Node): ts.Node | undefined => {
    if (ts.isFunctionLike(node)) return undefined;
    const isOut =
      ts.isReturnStatement(node) ||
      ((ts.isBreakStatement(node) || ts.isContinueStatement(node)) && node.label !== undefined);
    return isOut ? node : ts.forEachChild(node, find);
  };
  return find(loop);
}

interface Growing {
  readonly name: string;
  readonly piece: ts.Expression;
  readonly loop: ts.IterationStatement;
}

function draw(draft: FileDraft, statement: ts.ExpressionStatement, { name, piece, loop }: Growing): void {
  const { sourceFile, rewrite, imports } = draft;
  const { semicolon } = styleOf(sourceFile, imports.bindings, undefined);
  const pieces = localName(draft, functionAround(loop), ["pieces", "parts"]);
  const type = isTypeScript(sourceFile) ? ": Uint8Array[]" : "";
  const whole = labelled(loop);
  const newline = newlineOf(sourceFile) + indentationOf(sourceFile, whole);
  rewrite.arrange(statement, [
    `${pieces}.push(`,
    spanOf(piece),
    `)${statement.getText().endsWith(";") ? ";" : ""}`,
  ]);
  rewrite.wrap(whole, "", `${newline}${name} = Buffer.concat([${name}, ...${pieces}])${semicolon}`);
  putBefore(draft, whole, [`const ${pieces}${type} = []${semicolon}`]);
}
