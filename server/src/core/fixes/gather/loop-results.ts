/** Loops whose turns put what they give into a list: the list is then what all turns give, in their order. */
import { ts } from "ts-morph";
import { indentationOf, newlineOf, styleOf } from "../file-style.ts";
import type { FileDraft } from "../file-draft.ts";
import { functionAround, localName } from "../layout.ts";
import { spanOf, type Piece, type Span } from "../rewrite.ts";
import { holds } from "../state-change.ts";
import { isInList, type Limits } from "./limit.ts";
import { mentionsOf, turnEnds, type Left } from "./loop-body.ts";
import { isPath, type Walk } from "./loop-head.ts";
import { asResult, bodyPieces, isBare, isShort, linesOf, statementsOf, takeAway } from "./loop-parts.ts";
import { usesIn } from "./loop-names.ts";
import { usesOf } from "../scope.ts";

export interface Results {
  /** The list as the code names it. */
  readonly list: ts.Expression;
  readonly pushes: readonly ts.CallExpression[];
  /** Each turn gives exactly one, whichever way it takes. */
  readonly isOneEach: boolean;
  /** The list's declaration, where it begins empty and nobody uses it before the loop has ended. */
  readonly declaration: ts.VariableStatement | undefined;
}

export function resultsOf(
  loop: ts.IterationStatement,
  walk: Walk,
  left: readonly Left[],
): Results | undefined {
  const [first, ...others] = left;
  if (!first || others.some(({ target }) => target.getText() !== first.target.getText())) return undefined;
  if (!isPath(first.target)) return undefined;
  const pushes: ts.CallExpression[] = [];
  for (const { node } of left) {
    if (!ts.isCallExpression(node) || !isPush(node) || !isLast(node.parent, loop, walk)) return undefined;
    pushes.push(node);
  }
  const { declaring } = first;
  if (declaring && usesIn(loop, declaring).length > pushes.length) return undefined;
  if (!declaring && mentionsOf(loop, first.target) > pushes.length) return undefined;
  const last = statementsOf(loop, walk).at(-1)!;
  const isOneEach = ends(last) && turnEnds(loop, walk).every((each) => isBehindPush(each, pushes));
  const list = first.target;
  return { list, pushes, isOneEach, declaration: declaring && declarationOf(declaring, loop, pushes) };
}

export function isPush({ expression: callee, arguments: given, parent }: ts.CallExpression): boolean {
  const isMethod = ts.isPropertyAccessExpression(callee) && callee.name.text === "push";
  const [only] = given;
  return isMethod && given.length === 1 && !ts.isSpreadElement(only!) && ts.isExpressionStatement(parent);
}

/** Nothing of the turn comes after it, but the end of blocks. */
export function isLast(statement: ts.Node, loop: ts.IterationStatement, { step }: Walk): boolean {
  for (let at = statement; at !== loop.statement; at = at.parent) {
    const { parent } = at;
    if (ts.isBlock(parent)) {
      const next = parent.statements[parent.statements.indexOf(at as ts.Statement) + 1];
      if (next && next !== step && !ts.isContinueStatement(next)) return false;
    } else if (ts.isTryStatement(parent)) {
      if (parent.finallyBlock) return false;
    } else if (!ts.isIfStatement(parent) && !ts.isCatchClause(parent)) return false;
  }
  return true;
}

/** `const results: T[] = [];` in the same list of statements, and not used until the loop has ended. */
function declarationOf(
  declaring: ts.Identifier,
  loop: ts.IterationStatement,
  pushes: readonly ts.CallExpression[],
): ts.VariableStatement | undefined {
  const declaration = declaring.parent;
  if (!ts.isVariableDeclaration(declaration) || declaration.name !== declaring) return undefined;
  const { initializer, parent: list } = declaration;
  if (!ts.isVariableDeclarationList(list)) return undefined;
  const statement = list.parent;
  if (!ts.isVariableStatement(statement) || list.declarations.length !== 1 || statement.modifiers)
    return undefined;
  if ((list.flags & ts.NodeFlags.BlockScoped) === 0) return undefined;
  const isEmpty =
    initializer && ts.isArrayLiteralExpression(initializer) && initializer.elements.length === 0;
  if (!isEmpty || statement.parent !== loop.parent || !isInList(loop)) return undefined;
  const uses = usesOf(loop.getSourceFile(), declaring.text);
  const isEarly = (use: ts.Identifier): boolean =>
    use !== declaring &&
    use.pos < loop.end &&
    use.pos > statement.pos &&
    !pushes.some((push) => holds(push, use));
  return uses.some(isEarly) || isUsedElsewhere(declaring, statement) ? undefined : statement;
}

/** A function above the loop may be called in it. */
function isUsedElsewhere(declaring: ts.Identifier, statement: ts.Statement): boolean {
  return usesIn(statement.parent, declaring).some((use) => use.pos < statement.pos);
}

export function drawResults(
  draft: FileDraft,
  loop: ts.IterationStatement,
  walk: Walk,
  results: Results,
  { limits, limit }: { readonly limits: Limits; readonly limit: number | undefined },
): void {
  const { rewrite, sourceFile } = draft;
  const { list, pushes, isOneEach, declaration } = results;
  takeAway(draft, walk);
  const { semicolon } = styleOf(sourceFile, draft.imports.bindings, undefined);
  const work = { ...walk, body: turnBody(draft, loop, walk, results) };
  const { before, pieces } = limits.together(draft, loop, work, limit);
  // What is waited for has a line of its own where lists are put together.
  const turns = isOneEach || !isInList(loop) ? undefined : localName(draft, functionAround(loop), ["turns"]);
  const ahead: readonly Piece[] =
    turns === undefined
      ? [before]
      : [
          `${before}const ${turns} = `,
          ...pieces,
          `${semicolon}${newlineOf(sourceFile)}${indentationOf(sourceFile, loop)}`,
        ];
  const flat: readonly Piece[] = turns === undefined ? ["(", ...pieces, ").flat()"] : [`${turns}.flat()`];
  if (!declaration) {
    const given = isOneEach ? ["(", ...pieces, ")"] : flat;
    rewrite.arrange(loop, [...ahead, `${list.getText()}.push(...`, ...given, `)${semicolon}`]);
    return;
  }
  const [{ name, type }] = declaration.declarationList.declarations as unknown as readonly [
    ts.VariableDeclaration,
  ];
  const keyword = declaration.declarationList.flags & ts.NodeFlags.Const ? "const" : "let";
  const typed = type ? `: ${type.getText()}` : "";
  rewrite.replace(linesOf(declaration), "");
  const all = isOneEach ? pieces : flat;
  rewrite.arrange(loop, [...ahead, `${keyword} ${name.getText()}${typed} = `, ...all, semicolon]);
  for (const push of pushes) draft.changed.add(push);
}

function turnBody(
  { rewrite, sourceFile, imports }: FileDraft,
  loop: ts.IterationStatement,
  walk: Walk,
  { pushes, isOneEach }: Results,
): readonly Piece[] {
  const { semicolon } = styleOf(sourceFile, imports.bindings, undefined);
  const [only, ...more] = statementsOf(loop, walk);
  const [push] = pushes;
  if (isOneEach && only === push!.parent && more.length === 0 && isBare(loop, walk, only) && isShort(only))
    return asResult(push!.arguments[0]!);
  for (const each of pushes) {
    const value = spanOf(each.arguments[0]!);
    rewrite.arrange(
      each.parent,
      isOneEach ? ["return ", value, semicolon] : ["return [", value, `]${semicolon}`],
    );
  }
  const pieces = bodyPieces(loop, walk);
  for (const each of turnEnds(loop, walk))
    if (isBehindPush(each, pushes)) rewrite.replace(linesOf(each), "");
    else rewrite.replace(spanOf(each), `return []${semicolon}`);
  if (isOneEach) return pieces;
  return withEnd(loop, walk, pieces, `return []${semicolon}`);
}

/** `list.push(x); continue;`: the turn has ended already. */
export function isBehindPush(statement: ts.Statement, pushes: readonly ts.CallExpression[]): boolean {
  const { parent } = statement;
  if (!ts.isBlock(parent)) return false;
  const before = parent.statements[parent.statements.indexOf(statement) - 1];
  return pushes.some((push) => push.parent === before);
}

/** A turn that gives nothing says so, where its end can be reached. */
function withEnd(
  loop: ts.IterationStatement,
  walk: Walk,
  pieces: readonly Piece[],
  end: string,
): readonly Piece[] {
  const { statement } = loop;
  if (!ts.isBlock(statement)) return pieces;
  const last = statementsOf(loop, walk).at(-1)!;
  if (ends(last)) return pieces;
  const file = loop.getSourceFile();
  const { text } = file;
  const lineStart = text.lastIndexOf("\n", last.getStart() - 1) + 1;
  const indentation = /^[ \t]*/.exec(text.slice(lineStart))![0];
  const isLines = text.slice(statement.getStart(), last.getStart()).includes("\n");
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const [open, inside, closing] = pieces as readonly [string, Span, Span];
  const tail = { start: last.end, end: inside.end };
  return [
    open,
    { start: inside.start, end: last.end },
    isLines ? newline + indentation + end : ` ${end}`,
    tail,
    closing,
  ];
}

/** The statement leaves the turn whatever happens, once its pushes have become returns. */
export function ends(statement: ts.Statement): boolean {
  if (ts.isBlock(statement)) return statement.statements.some(ends);
  if (ts.isIfStatement(statement))
    return (
      statement.elseStatement !== undefined && ends(statement.thenStatement) && ends(statement.elseStatement)
    );
  if (ts.isTryStatement(statement))
    return ends(statement.tryBlock) && (!statement.catchClause || ends(statement.catchClause.block));
  if (ts.isContinueStatement(statement) || ts.isThrowStatement(statement)) return true;
  return (
    ts.isExpressionStatement(statement) &&
    ts.isCallExpression(statement.expression) &&
    isPush(statement.expression)
  );
}
