/** Lines that a fix puts around statements: indentation, braces, and names that are free where they are declared. */
import { ts } from "ts-morph";
import type { FileDraft } from "./file-draft.ts";
import { indentationOf, newlineOf } from "./file-style.ts";
import { spanOf, type Span } from "./rewrite.ts";
import { usesOf } from "./scope.ts";

/** One step of indentation, as the file has it. */
export function indentationStep({ text }: ts.SourceFile): string {
  return /^(\t| {2,8})(?=[^\s*])/m.exec(text)?.[1] ?? "  ";
}

/** Puts lines above a statement; where only one statement can stand, both get a block. */
export function putBefore(draft: FileDraft, statement: ts.Statement, lines: readonly string[]): void {
  const { sourceFile, rewrite } = draft;
  const newline = newlineOf(sourceFile);
  const indentation = indentationOf(sourceFile, statement);
  if (isInList(statement)) {
    rewrite.wrap(statement, lines.map((line) => line + newline + indentation).join(""), "");
    return;
  }
  const inner = indentation + indentationStep(sourceFile);
  const above = lines.map((line) => newline + inner + line).join("");
  indentLines(draft, statement);
  rewrite.wrap(statement, `{${above}${newline}${inner}`, `${newline}${indentation}}`);
}

function isInList({ parent }: ts.Statement): boolean {
  return ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isModuleBlock(parent);
}

/** Puts lines at the beginning of a loop's body, which becomes a block where it is none. */
export function putFirstIn(draft: FileDraft, loop: ts.IterationStatement, lines: readonly string[]): void {
  const { sourceFile, rewrite } = draft;
  const { statement: body } = loop;
  const newline = newlineOf(sourceFile);
  const outer = indentationOf(sourceFile, loop);
  const inner = outer + indentationStep(sourceFile);
  const added = lines.map((line) => newline + inner + line).join("");
  const [first] = ts.isBlock(body) ? body.statements : [];
  if (ts.isBlock(body) && (!first || isOnNewLine(sourceFile, body.getStart(), first.getStart()))) {
    const at = body.getStart() + 1;
    const isShort = !first && !sourceFile.text.slice(at, body.end).includes("\n");
    rewrite.replace({ start: at, end: at }, added + (isShort ? newline + outer : ""));
    return;
  }
  if (ts.isBlock(body)) {
    const inside = { start: first!.getStart(), end: body.statements.at(-1)!.end };
    rewrite.arrange(body, [`{${added}${newline}${inner}`, inside, `${newline}${outer}}`]);
    return;
  }
  if (ts.isEmptyStatement(body)) {
    rewrite.arrange(body, [`{${added}${newline}${outer}}`]);
    return;
  }
  // What stands between the head and the body is a line break, or a space, or a comment that stays.
  const gap = /[ \t\r\n]*$/.exec(sourceFile.text.slice(loop.pos, body.getStart()))![0];
  const isOwnLine = gap.includes("\n");
  if (!isOwnLine) indentLines(draft, body);
  const span = { start: body.getStart() - (isOwnLine ? gap.length : 0), end: body.end };
  rewrite.arrangeSpan(span, body, [
    `${isOwnLine ? " " : ""}{${added}${newline}${inner}`,
    spanOf(body),
    `${newline}${outer}}`,
  ]);
}

function isOnNewLine({ text }: ts.SourceFile, from: number, to: number): boolean {
  return text.slice(from, to).includes("\n");
}

/** One step more for each line of the node but the first. Lines inside a text are left: they would change it. */
export function indentLines({ sourceFile, rewrite }: FileDraft, node: ts.Node): void {
  const step = indentationStep(sourceFile);
  for (const start of innerLines(sourceFile, node)) rewrite.replace({ start, end: start }, step);
}

/** Lines of the node but the first begin with `to` where they began with `from`; not those that are taken away. */
export function moveLines(
  { sourceFile, rewrite }: FileDraft,
  node: ts.Node,
  from: string,
  to: string,
  gone: readonly Span[] = [],
): void {
  if (from === to) return;
  const isGone = (at: number): boolean => gone.some(({ start, end }) => start <= at && at < end);
  for (const start of innerLines(sourceFile, node))
    if (sourceFile.text.startsWith(from, start) && !isGone(start))
      rewrite.replace({ start, end: start + from.length }, to);
}

/** Where the lines of the node begin that are neither its first, nor empty, nor inside a text. */
function innerLines({ text }: ts.SourceFile, node: ts.Node): readonly number[] {
  const texts: ts.Node[] = [];
  const visit = (at: ts.Node): void => {
    if (ts.isTemplateLiteralToken(at) || ts.isStringLiteral(at) || ts.isJsxText(at)) texts.push(at);
    ts.forEachChild(at, visit);
  };
  visit(node);
  const starts: number[] = [];
  for (
    let at = text.indexOf("\n", node.getStart());
    at >= 0 && at < node.end;
    at = text.indexOf("\n", at + 1)
  ) {
    const start = at + 1;
    const isText = texts.some((each) => each.getStart() < start && start < each.end);
    const isBlank = /^\r?\n/.test(text.slice(start, start + 2));
    if (!isText && !isBlank) starts.push(start);
  }
  return starts;
}

const declared = new WeakMap<FileDraft, Map<ts.Node, Set<string>>>();

/** A name for a variable in a function's body: the first that nothing in the function has. `around` is the function or file. */
export function localName(draft: FileDraft, around: ts.Node, wanted: readonly string[]): string {
  const all = declared.get(draft) ?? new Map<ts.Node, Set<string>>();
  declared.set(draft, all);
  const taken = all.get(around) ?? new Set<string>();
  all.set(around, taken);
  const isFree = (name: string): boolean =>
    !taken.has(name) &&
    !usesOf(draft.sourceFile, name).some((use) => around.pos <= use.pos && use.end <= around.end);
  let name = wanted.find(isFree);
  for (let count = 2; name === undefined; count++) {
    const numbered = `${wanted.at(-1)}${count}`;
    if (isFree(numbered)) name = numbered;
  }
  taken.add(name);
  return name;
}

/** The function that a node is in, or its file. */
export function functionAround(node: ts.Node): ts.Node {
  let at = node.parent;
  while (at.parent && !ts.isFunctionLike(at)) at = at.parent;
  return at;
}
