/** What becomes of the constructor, and the lines of what moves out of it. */
import { ts } from "ts-morph";
import type { FileDraft } from "../../file-draft.ts";
import { isTypeScript } from "../../file-style.ts";
import { createRewrite, spanOf, type Rewrite } from "../../rewrite.ts";
import type { Item } from "../items.ts";
import { isWithin } from "./available.ts";
import type { HandedValue } from "./handed.ts";
import type { Moves } from "./moves.ts";
import { readByName } from "./parameter-properties.ts";
import { drawParameters, type ParameterPlan } from "./parameters.ts";
import { linesOf, withComments } from "./statements.ts";
import { fieldsAssignedIn } from "./tail.ts";

export interface ConstructorChange {
  readonly constructor: ts.ConstructorDeclaration;
  readonly moves: Moves;
  readonly handed: readonly HandedValue[];
  readonly parameters: ParameterPlan;
}

/** The constructor without what moves, and with what it is handed. */
export function drawConstructor(
  { constructor, moves, handed, parameters }: ConstructorChange,
  { rewrite, sourceFile }: FileDraft,
): void {
  const isTyped = isTypeScript(sourceFile);
  const added = handed.map(({ name, type }) => (isTyped && type !== undefined ? `${name}: ${type}` : name));
  drawParameters(rewrite, constructor, parameters, added);
  for (const { value, name } of handed) if (value) drawHanded(rewrite, value, name);
  drawBody(constructor, moves, rewrite);
  if (isTyped) for (const { name } of fieldsAssignedIn(moves.tail, constructor)) rewrite.wrap(name, "", "!");
  else documentHanded(rewrite, constructor, handed);
}

/** What moves goes, with its lines; where nothing is left, so do the lines. */
function drawBody({ body }: ts.ConstructorDeclaration, { statements, tail }: Moves, rewrite: Rewrite): void {
  const { text } = body!.getSourceFile();
  const last = body!.statements.at(-1)!;
  const isEmptied = body!.statements.every((each) => statements.has(each) || tail.includes(each));
  if (isEmptied && /^\s*\}$/.test(text.slice(withComments(last).end, body!.end)))
    return rewrite.replace({ start: body!.getStart() + 1, end: body!.end - 1 }, "");
  for (const statement of statements) rewrite.replace(linesOf(text, withComments(statement)), "");
  const [first] = tail;
  if (first) rewrite.replace({ start: endBefore(first), end: withComments(last).end }, "");
}

/** The name in the value's place; a property of the same name is written once. */
function drawHanded(rewrite: Rewrite, value: ts.Expression, name: string): void {
  const { parent } = value;
  const isShort = ts.isPropertyAssignment(parent) && parent.name.getText() === name;
  if (isShort) rewrite.replace({ start: parent.name.end, end: value.end }, "");
  else rewrite.replace(spanOf(value), name);
}

/** What the factory calls the constructor with: `given` are its own names of the parameters that stay. */
export function argumentsOf(
  { handed, parameters: { kept, handedFirst } }: ConstructorChange,
  given: (parameter: ts.ParameterDeclaration) => string,
): string {
  const own = kept.map((each) => (each.dotDotDotToken ? "..." : "") + given(each));
  const names = handed.map(({ name }) => name);
  return (handedFirst ? [...names, ...own] : [...own, ...names]).join(", ");
}

/** What moves, with the changes inside it; the object is called `instance`. */
export function drawInside(
  { moves, constructor }: ConstructorChange,
  instance: string,
  draft: FileDraft,
  done: ReadonlySet<Item>,
): Rewrite {
  const moved = [...moves.statements, ...moves.values, ...moves.tail];
  const inner: FileDraft = {
    ...draft,
    rewrite: createRewrite(draft.sourceFile.text),
    moved: new Set([...draft.moved, ...moves.values]),
    changed: new Set(),
  };
  for (const item of done) {
    const isInside =
      item.node.getSourceFile() === draft.sourceFile && moved.some((each) => isWithin(item.node, each));
    if (isInside) item.draft(() => inner, done);
  }
  for (const each of [...moves.statements, ...moves.values]) readByName(each, constructor, inner.rewrite);
  for (const statement of moves.tail) replaceThis(statement, instance, inner.rewrite);
  return inner.rewrite;
}

function replaceThis(node: ts.Node, name: string, rewrite: Rewrite): void {
  if (node.kind === ts.SyntaxKind.ThisKeyword) return rewrite.replace(spanOf(node), name);
  if ((ts.isFunctionLike(node) && !ts.isArrowFunction(node)) || ts.isClassLike(node)) return;
  ts.forEachChild(node, (child) => replaceThis(child, name, rewrite));
}

/** In the order of the text: whole statements, and values that get a name. */
export function linesBefore(
  { moves: { statements, values }, handed }: ConstructorChange,
  inner: Rewrite,
  semicolon: string,
): readonly string[] {
  const steps = [...statements, ...values].sort((a, b) => a.pos - b.pos);
  return steps.map((step) => {
    const value = handed.find((each) => each.value === step);
    return value
      ? `const ${value.name} = ${inner.render(spanOf(step))}${semicolon}`
      : inner.render(withComments(step as ts.Statement));
  });
}

/** What runs on the object when it is made. */
export function linesBehind({ moves: { tail } }: ConstructorChange, inner: Rewrite): readonly string[] {
  const [first] = tail;
  if (!first) return [];
  return [inner.render({ start: withComments(first).start, end: withComments(tail.at(-1)!).end })];
}

/** In JavaScript that says its types in comments. */
function documentHanded(
  rewrite: Rewrite,
  constructor: ts.ConstructorDeclaration,
  handed: readonly HandedValue[],
): void {
  const tags = ts.getJSDocTags(constructor).filter(ts.isJSDocParameterTag);
  const last = tags.at(-1);
  if (!last || handed.length === 0) return;
  const { text } = constructor.getSourceFile();
  const lineStart = text.lastIndexOf("\n", last.pos) + 1;
  const lead = /^[ \t]*\* ?/.exec(text.slice(lineStart))?.[0];
  if (lead === undefined) return;
  const added = handed.map(({ name, type }) => `${lead}@param {${type ?? "any"}} ${name}`);
  const at = lineStart + (/^[^\r\n]*/.exec(text.slice(lineStart))?.[0].length ?? 0);
  const newline = /\r?\n/.exec(text)?.[0] ?? "\n";
  rewrite.replace({ start: at, end: at }, added.map((line) => newline + line).join(""));
}

/** Behind what stands before the statement, where its own line begins. */
function endBefore(statement: ts.Statement): number {
  const { start } = withComments(statement);
  const space = /\s*$/.exec(statement.getSourceFile().text.slice(0, start))![0];
  return start - space.length;
}
