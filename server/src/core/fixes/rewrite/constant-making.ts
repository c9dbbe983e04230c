/**
 * What is made anew in each turn, and is the same each time: a regular expression from a text, a formatter, a decoder. It is
 * made once, before the loop or with the module.
 */
import { ts } from "ts-morph";
import type { TypeDoor } from "../../project/type-door.ts";
import type { FileDraft } from "../file-draft.ts";
import { indentationOf, newlineOf, styleOf } from "../file-style.ts";
import { lastLoad, runsBetweenImports } from "../hoist/module-place.ts";
import { functionAround, localName } from "../layout.ts";
import { spanOf } from "../rewrite.ts";
import { resolveName, usesOf } from "../scope.ts";
import { excerptOf, type Form, type Refused } from "./form.ts";
import { writtenValue } from "./written-value.ts";
import { changeIn, placeBefore, putOnceBefore, repeatsAround } from "./repeat.ts";

type Making = ts.NewExpression | ts.CallExpression;

/** The constructor as the code names it; undefined for others. */
export function makerOf(node: ts.Node): string | undefined {
  const isMaking =
    ts.isNewExpression(node) || (ts.isCallExpression(node) && node.expression.getText() === "RegExp");
  if (!isMaking) return undefined;
  const name = node.expression.getText();
  if (!/^(RegExp|TextDecoder|TextEncoder|Intl\.[A-Z]\w+)$/.test(name)) return undefined;
  const [root = ""] = name.split(".");
  return resolveName(root, node) ? undefined : name;
}

/** `isCalled`: it is in a function that a loop calls, not in the loop itself. */
export function constantMaking(node: Making, types: TypeDoor): Form | Refused | undefined {
  const maker = makerOf(node);
  if (maker === undefined) return undefined;
  const refused = (reason: string, at: ts.Node = node): Refused => ({ node: at, reason });
  const given = [...(node.arguments ?? [])];
  const around = repeatsAround(node);
  const values = given.map(writtenValue);
  const isWritten = values.every((each) => each !== undefined);
  const state = whyStateful(node, maker, types);
  if (around.length === 0 && !isWritten) return undefined;
  const [innermost] = around;
  const changing = innermost && given.find((each) => dependsOn(each, innermost));
  // What differs from turn to turn is not the same.
  if (changing) return undefined;
  if (state !== undefined) return refused(state);
  if (
    isWritten &&
    !isMade(
      maker,
      values.map((each) => each!.value),
    )
  )
    return refused("it can't be made at all: its arguments are not valid");
  const title = `Make \`${excerptOf(node)}\` once`;
  const declared = innermost && declaredIn(node);
  const fixed = around.slice(0, countFixed(around, given));
  const repeat = fixed.findLast((each) => placeBefore(each) !== undefined);
  const place = repeat && placeBefore(repeat);
  if (place && (declared || !isWritten)) {
    const notes = isWritten ? [] : [UNASKED];
    const canMove = declared && resolveName(declared.name.text, place) === undefined;
    return {
      node,
      title,
      notes,
      draft: (draft) =>
        canMove ? move(draft, declared, place) : drawBefore(draft, node, namesFor(maker), place),
    };
  }
  if (!isWritten) return refused("there is no place before the loop where it could be made");
  if (runsBetweenImports(node.getSourceFile()))
    return refused("code runs between the imports, before a constant of the module would be there");
  return { node, title, notes: [], draft: (draft) => drawInModule(draft, node, namesFor(maker)) };
}

const UNASKED = "it is made even where the loop makes no turn: what is not valid then fails all the same";

function countFixed(
  around: readonly ReturnType<typeof repeatsAround>[number][],
  given: readonly ts.Expression[],
): number {
  const index = around.findIndex((repeat) => given.some((each) => dependsOn(each, repeat)));
  return index === -1 ? around.length : index;
}

/** Whether what an expression names changes from turn to turn, or asks somebody each time. */
function dependsOn(value: ts.Node, repeat: ReturnType<typeof repeatsAround>[number]): boolean {
  if (ts.isCallExpression(value) || ts.isNewExpression(value) || ts.isFunctionLike(value)) return true;
  if (ts.isTypeNode(value)) return false;
  if (ts.isPropertyAssignment(value)) return dependsOn(value.initializer, repeat);
  if (ts.isIdentifier(value) || ts.isPropertyAccessExpression(value))
    return changeIn(value, repeat) !== undefined;
  return ts.forEachChild(value, (child) => dependsOn(child, repeat) || undefined) ?? false;
}

/** `const pattern = new RegExp(…);`, a statement of its own. */
function declaredIn(node: Making): (ts.VariableDeclaration & { readonly name: ts.Identifier }) | undefined {
  const { parent } = node;
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return undefined;
  const list = parent.parent;
  const isOne =
    ts.isVariableDeclarationList(list) &&
    list.declarations.length === 1 &&
    ts.isVariableStatement(list.parent);
  const isConstant = (list.flags & ts.NodeFlags.Const) !== 0;
  return isOne && isConstant && ts.isBlock(list.parent.parent)
    ? (parent as ts.VariableDeclaration & { readonly name: ts.Identifier })
    : undefined;
}

/** Why it can't be shared by the turns: it keeps something from one use to the next. */
function whyStateful(node: Making, maker: string, types: TypeDoor): string | undefined {
  if (maker === "RegExp") {
    const [pattern, flags] = node.arguments ?? [];
    if (!pattern) return undefined;
    if (flags && !ts.isStringLiteralLike(flags)) return "its flags don't show";
    if (!flags && types.textOf(pattern) !== "string")
      return "it takes the flags of another regular expression";
    const kept = flags && /[gy]/.exec(flags.text)?.[0];
    return kept === undefined
      ? undefined
      : `with the flag \`${kept}\` it goes on where its last search ended (\`lastIndex\`)`;
  }
  if (maker !== "TextDecoder") return undefined;
  const uses = decoderUses(node);
  const isPlain = uses?.every((use) => {
    const call = ts.isPropertyAccessExpression(use.parent) ? use.parent.parent : undefined;
    return call && ts.isCallExpression(call) && call.expression === use.parent && call.arguments.length < 2;
  });
  return isPlain ? undefined : "a decoder may keep the beginning of a character for the next piece";
}

function decoderUses(node: Making): readonly ts.Node[] | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return [node];
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return undefined;
  const { name } = parent;
  return usesOf(node.getSourceFile(), name.text).filter(
    (use) => use !== name && resolveName(use.text, use) === name,
  );
}

/** Whether the arguments are valid: made once, it would fail at another moment. */
function isMade(maker: string, values: readonly unknown[]): boolean {
  try {
    if (maker === "RegExp") return new RegExp(...(values as [string, string?])) !== undefined;
    if (maker === "TextDecoder")
      return /^(undefined|utf-?8|utf-?16le|latin1|ascii)$/i.test(String(values[0]));
    if (maker === "TextEncoder") return true;
    const Formatter = (Intl as unknown as Record<string, new (...given: readonly unknown[]) => object>)[
      maker.slice(5)
    ];
    return Formatter !== undefined && new Formatter(...values) !== undefined;
  } catch {
    return false;
  }
}

function namesFor(maker: string): readonly string[] {
  if (maker === "RegExp") return ["pattern"];
  if (maker.startsWith("Text")) return [maker.slice(4).toLowerCase()];
  const name = maker.slice(5);
  return [name.charAt(0).toLowerCase() + name.slice(1)];
}

/** The statement moves above the loop. */
function move(
  draft: FileDraft,
  declaration: ts.VariableDeclaration,
  place: ts.Statement | ts.ArrowFunction,
): void {
  const { sourceFile, rewrite } = draft;
  const statement = declaration.parent.parent as ts.VariableStatement;
  putOnceBefore(draft, place, linesOf(statement));
  const newline = newlineOf(sourceFile);
  const start = statement.getStart() - indentationOf(sourceFile, statement).length;
  const isOwnLine = sourceFile.text.slice(0, start).endsWith(newline);
  const gap = /^[ \t]*/.exec(sourceFile.text.slice(statement.end))![0].length;
  const isLast = /^[ \t]*(\r?\n|$)/.test(sourceFile.text.slice(statement.end));
  if (isOwnLine && isLast) rewrite.replace({ start: start - newline.length, end: statement.end }, "");
  else rewrite.replace({ start: statement.getStart(), end: statement.end + gap }, "");
}

function linesOf(statement: ts.Statement): readonly string[] {
  const own = indentationOf(statement.getSourceFile(), statement);
  const [first = "", ...more] = statement.getText().split(/\r?\n/);
  // What is put above gets its own indentation.
  return [first, ...more.map((line) => (line.startsWith(own) ? line.slice(own.length) : line))];
}

function drawBefore(
  draft: FileDraft,
  node: Making,
  wanted: readonly string[],
  place: ts.Statement | ts.ArrowFunction,
): void {
  const { semicolon } = styleOf(draft.sourceFile, draft.imports.bindings, undefined);
  const name = localName(draft, functionAround(place), wanted);
  putOnceBefore(draft, place, [`const ${name} = ${node.getText()}${semicolon}`]);
  draft.rewrite.replace(spanOf(node), name);
}

function drawInModule(
  { sourceFile, imports, rewrite }: FileDraft,
  node: Making,
  wanted: readonly string[],
): void {
  const style = styleOf(sourceFile, imports.bindings, undefined);
  const name = imports.variable(wanted, (free) => `const ${free} = ${node.getText()}`, style, [
    lastLoad(sourceFile),
  ]);
  rewrite.replace(spanOf(node), name);
}
