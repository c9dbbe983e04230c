/** Draws a `reduce` as a gather: what each turn gives, and how that is put together. */
import { ts } from "ts-morph";
import { outermost, type FoldSyntax } from "../../facts/fold-syntax.ts";
import type { TypeDoor } from "../../project/type-door.ts";
import type { FileDraft } from "../file-draft.ts";
import { indentationOf, isTypeScript, styleOf } from "../file-style.ts";
import { moveLines } from "../layout.ts";
import type { Refused } from "../rewrite/form.ts";
import { spanOf, type Piece } from "../rewrite.ts";
import type { Addition, FoldForm } from "./fold-form.ts";
import type { Limits } from "./limit.ts";
import { asResult, isShort, linesOf } from "./loop-parts.ts";

/** Who takes what the `reduce` gives. */
interface Result {
  /** The call, or the await of it. */
  readonly replaced: ts.Expression;
  readonly isAwaited: boolean;
  /** Nobody looks at it. */
  readonly isDropped: boolean;
}

export interface Drawn {
  readonly fold: FoldSyntax;
  readonly form: FoldForm;
  readonly result: Result;
  /** What it walks over has the methods of an array. */
  readonly isArray: boolean;
}

export function resultOf({ call }: FoldSyntax, { made }: FoldForm, types: TypeDoor): Result | Refused {
  const { parent } = outermost(call);
  const isAwaited = ts.isAwaitExpression(parent);
  const replaced = isAwaited ? parent : call;
  const user = outermost(replaced).parent;
  const isDropped = ts.isExpressionStatement(user) || ts.isVoidExpression(user);
  const isNothing = isDropped || (!isAwaited && /^Promise<(void|undefined)>$/.test(types.textOf(call)));
  return made === "nothing" && !isNothing
    ? { node: call, reason: "what its last turn gives is used" }
    : { replaced, isAwaited, isDropped };
}

export function drawFold(
  draft: FileDraft,
  drawn: Drawn,
  { limits, limit }: { readonly limits: Limits; readonly limit: number | undefined },
): void {
  const { fold, result, isArray } = drawn;
  const { call, list, parameters } = fold;
  const around = ts.findAncestor(call, (node) => ts.isStatement(node) || ts.isFunctionLike(node));
  const at = around && ts.isStatement(around) ? around : call;
  const work = {
    list: [spanOf(list)],
    isLoose: false,
    isArray,
    parameters: `(${parameters.map((each) => each.getText()).join(", ")})`,
    hasIndex: parameters.length > 1,
    body: bodyOf(draft, drawn, indentationOf(draft.sourceFile, at)),
  };
  const { before, pieces } = limits.together(draft, at, work, limit);
  if (before !== "") draft.rewrite.wrap(at, before, "");
  draft.rewrite.arrange(result.replaced, putTogether(pieces, drawn));
}

/** What all turns give, as the program wants it. */
function putTogether(
  pieces: readonly Piece[],
  { form: { made, isOneEach }, result: { isAwaited, isDropped } }: Drawn,
): readonly Piece[] {
  const isFlat = isOneEach || made === "nothing";
  const maker = MAKERS[made];
  if (isAwaited) {
    const all = isFlat ? pieces : ["(", ...pieces, ").flat()"];
    return maker === "" ? all : [`${maker}(`, ...all, ")"];
  }
  const promise = withoutAwait(pieces);
  if (made === "nothing") return isDropped ? promise : [...promise, ".then(() => undefined)"];
  if (isFlat && maker === "") return promise;
  const all = isFlat ? "all" : "all.flat()";
  return [...promise, `.then((all) => ${maker === "" ? all : `${maker}(${all})`})`];
}

const MAKERS = {
  list: "",
  nothing: "",
  object: "Object.fromEntries",
  map: "new Map",
  set: "new Set",
} as const;

function withoutAwait([first, ...more]: readonly Piece[]): readonly Piece[] {
  return [(first as string).replace(/^await /, ""), ...more];
}

/** `indentation` is that of the statement which the gather becomes a part of. */
function bodyOf(draft: FileDraft, drawn: Drawn, indentation: string): readonly Piece[] {
  const { rewrite, sourceFile } = draft;
  const { fold, form } = drawn;
  const { body } = fold.turn;
  const [first] = form.additions;
  if (!ts.isBlock(body)) return first ? valueOf(first, drawn) : promised(body);
  const only = onlyStatement(body, form);
  if (only && first && only === first.node) return valueOf(first, drawn);
  const expression = only && !first && (ts.isExpressionStatement(only) || ts.isReturnStatement(only)) && only;
  if (expression && expression.expression) return promised(expression.expression);

  const { semicolon } = styleOf(sourceFile, draft.imports.bindings, undefined);
  const gone = [
    ...form.waits,
    ...form.additions.flatMap(({ node, end }) => (end && end !== node ? [end] : [])),
  ];
  for (const each of gone) rewrite.replace(linesOf(each), "");
  for (const each of form.additions)
    rewrite.arrange(each.node, ["return ", ...stated(each, drawn), semicolon]);
  const nothing = form.made === "nothing" ? "return" : "return []";
  for (const each of form.ends) rewrite.replace(spanOf(each), nothing + semicolon);
  moveLines(draft, body, indentationOf(sourceFile, body), indentation, gone.map(linesOf));
  return [spanOf(body)];
}

/** What is left of a turn where that is one short statement, and no comment. */
function onlyStatement(
  { statements, ...body }: ts.Block,
  { waits, additions, ends }: FoldForm,
): ts.Statement | undefined {
  const left = statements.filter(
    (each) => !waits.includes(each) && !additions.some(({ node, end }) => end === each && node !== each),
  );
  const [only, ...more] = left;
  if (!only || more.length > 0 || !isShort(only) || ends.length > 0) return undefined;
  const { text } = only.getSourceFile();
  const starts = [...statements.map((each) => each.getStart()), body.end - 1];
  const gaps = starts.map((start, index) => {
    const previous = statements[index - 1];
    return text.slice(previous ? previous.end : statements.pos, start);
  });
  return gaps.every((gap) => gap.trim() === "") ? only : undefined;
}

/** `save(item)` of a chain waits as it did. */
function promised(expression: ts.Expression): readonly Piece[] {
  const isCall = ts.isCallExpression(expression);
  return isCall ? ["await ", spanOf(expression)] : asResult(expression);
}

/** Behind an arrow. */
function valueOf(addition: Addition, drawn: Drawn): readonly Piece[] {
  const [value, entry] = addition.parts;
  return drawn.form.isOneEach && !entry ? asResult(value) : stated(addition, drawn);
}

/** Behind `return`. */
function stated({ parts: [value, entry] }: Addition, { form, fold }: Drawn): readonly Piece[] {
  const isTyped = isTypeScript(fold.call.getSourceFile());
  const pair: readonly Piece[] = entry
    ? ["[", spanOf(value), ", ", spanOf(entry), `]${isTyped ? " as const" : ""}`]
    : [spanOf(value)];
  return form.isOneEach ? pair : ["[", ...pair, "]"];
}
