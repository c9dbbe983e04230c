/** Import statements and helpers as edits: what is added, what nobody uses any more. */
import { ts } from "ts-morph";
import type { TextEdit } from "../finding/edit.ts";
import { endOfLine, indentationOf, topOfFile, type FileStyle } from "./file-style.ts";
import { editList, type NameList } from "./name-list.ts";
import { usesOf } from "./scope.ts";

/** An import statement that the file does not have yet. */
export interface NewImport {
  readonly style: FileStyle;
  /** Where the statement goes: below this one. */
  readonly below: ts.Statement | undefined;
  readonly named: [exported: string, local: string][];
  /** Of types alone: nothing is loaded. */
  readonly isType?: boolean;
}

/** A constant at module level, below the statements that it needs. */
export interface Declaration {
  readonly text: string;
  readonly style: FileStyle;
  readonly needs: readonly (ts.Statement | undefined)[];
}

export interface ImportChanges {
  readonly merged: ReadonlyMap<NameList, readonly string[]>;
  readonly created: ReadonlyMap<string, NewImport>;
  readonly declarations: readonly Declaration[];
  /** Uses of names that the fixes take away. */
  readonly dropped: ReadonlySet<ts.Identifier>;
  /** Names that added text uses. */
  readonly kept: ReadonlySet<string>;
}

/** All edits of a file's imports and helpers. They do not overlap. */
export function renderImports(sourceFile: ts.SourceFile, draft: ImportChanges): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const removed = unusedDeclarations(sourceFile, draft);
  const lists = new Set([...draft.merged.keys(), ...[...removed].map(listAround).filter((list) => !!list)]);
  const emptied = new Set<ts.Node>([...removed].filter((node) => !listAround(node)));
  for (const list of lists) {
    const added = draft.merged.get(list) ?? [];
    const isEmptied = added.length === 0 && list.elements.every((element) => removed.has(element));
    if (isEmptied) emptied.add(list.parent);
    else edits.push(...editList(sourceFile, list, added, removed));
  }
  const insertions = insertionsOf(sourceFile, draft);
  for (const node of emptied) edits.push(...removal(sourceFile, node, insertions));
  for (const [below, lines] of insertions) edits.push(insertion(sourceFile, below, lines));
  return edits;
}

/** The declarations of names whose every use the fixes took away. */
function unusedDeclarations(
  sourceFile: ts.SourceFile,
  { dropped, kept }: ImportChanges,
): ReadonlySet<ts.Node> {
  const removed = new Set<ts.Node>();
  for (const name of new Set([...dropped].map((use) => use.text))) {
    if (kept.has(name)) continue;
    const rest = usesOf(sourceFile, name).filter((use) => !dropped.has(use));
    const declaring = rest.length === 1 ? rest[0]?.parent : undefined;
    if (declaring && "name" in declaring && declaring.name === rest[0] && isRemovable(declaring)) {
      removed.add(declaring);
    }
  }
  return removed;
}

/** Imports, and constants that only name something: taking them away changes nothing else. */
function isRemovable(declaring: ts.Node): boolean {
  if (ts.isImportSpecifier(declaring) || ts.isNamespaceImport(declaring)) return true;
  if (ts.isImportClause(declaring)) return !declaring.namedBindings;
  if (ts.isBindingElement(declaring)) {
    const { elements } = declaring.parent as ts.ObjectBindingPattern;
    return isRemovable(declaring.parent.parent) && !elements.some((element) => element.dotDotDotToken);
  }
  if (ts.isImportEqualsDeclaration(declaring)) return !declaring.modifiers;
  if (!ts.isVariableDeclaration(declaring)) return false;
  const statement = declaring.parent.parent;
  return ts.isVariableStatement(statement) && !statement.modifiers;
}

function listAround(node: ts.Node): NameList | undefined {
  const { parent } = node;
  return ts.isNamedImports(parent) || ts.isObjectBindingPattern(parent) ? parent : undefined;
}

type Insertions = Map<ts.Statement | undefined, { readonly style: FileStyle; readonly text: string }[]>;

function insertionsOf(sourceFile: ts.SourceFile, draft: ImportChanges): Insertions {
  const insertions: Insertions = new Map();
  const add = (below: ts.Statement | undefined, style: FileStyle, text: string): void => {
    insertions.set(below, [...(insertions.get(below) ?? []), { style, text }]);
  };
  for (const [key, names] of draft.created) {
    for (const text of statementsOf(names.isType ? key.replace(/^type /, "") : key, names))
      add(names.below, names.style, text);
  }
  const needs = [
    ...draft.declarations.flatMap((declaration) => declaration.needs),
    ...[...draft.created.values()].map((names) => names.below),
  ];
  const last = needs.reduce((a, b) => (!a || (b && b.pos > a.pos) ? b : a), lastImport(sourceFile));
  draft.declarations.forEach(({ text, style }, index) => {
    add(last, style, index === 0 && style.imports === "import" ? style.newline + text : text);
  });
  return insertions;
}

function statementsOf(module: string, { style, named, isType = false }: NewImport): readonly string[] {
  const written = style.prefix ? module : module.replace(/^node:/, "");
  const from = `${style.quote}${written}${style.quote}`;
  const isImport = style.imports === "import";
  const texts: string[] = [];
  const listed = named.filter(([exported]) => exported !== "default");
  for (const [exported, local] of named) {
    if (exported !== "default") continue;
    texts.push(isImport ? `import ${local} from ${from}` : `const ${local} = require(${from})`);
  }
  const list = listed
    .map(([exported, local]) =>
      exported === local ? local : `${exported}${isImport ? " as" : ":"} ${local}`,
    )
    .sort();
  const braces = `{${style.padding}${list.join(", ")}${style.padding}}`;
  if (isImport && list.length > 0) texts.push(`import ${isType ? "type " : ""}${braces} from ${from}`);
  else if (list.length > 0) texts.push(`const ${braces} = require(${from})`);
  return texts.map((text) => text + style.semicolon);
}

/** The last of the imports that a file begins with; others may stand below its code. */
export function lastImport(sourceFile: ts.SourceFile): ts.Statement | undefined {
  const { statements } = sourceFile;
  const isImport = (statement: ts.Statement): boolean =>
    ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement);
  const first = statements.findIndex(isImport);
  const isCode = (statement: ts.Statement): boolean =>
    !isImport(statement) && statement.getText(sourceFile).includes("\n");
  const code = statements.findIndex((each, index) => first >= 0 && index > first && isCode(each));
  return statements.slice(0, code < 0 ? undefined : code).findLast(isImport);
}

function insertion(
  sourceFile: ts.SourceFile,
  below: ts.Statement | undefined,
  lines: readonly { readonly style: FileStyle; readonly text: string }[],
): TextEdit {
  const newline = lines[0]?.style.newline ?? "\n";
  if (!below) {
    const start = topOfFile(sourceFile);
    const opening = start > 0 && !/[\n\uFEFF]/.test(sourceFile.text[start - 1] ?? "") ? newline : "";
    const closing = /^\s*$|^[ \t]*\r?\n/.test(sourceFile.text.slice(start)) ? "" : newline;
    return { start, end: start, text: opening + lines.map(({ text }) => text + newline).join("") + closing };
  }
  const start = endOfLine(sourceFile, below.end);
  const indentation = indentationOf(sourceFile, below);
  return { start, end: start, text: lines.map(({ text }) => newline + indentation + text).join("") };
}

/** Takes a declaration's statement away with its line; the first statement that goes below it takes its place. */
function removal(sourceFile: ts.SourceFile, node: ts.Node, insertions: Insertions): readonly TextEdit[] {
  const statement = soleStatement(node);
  if (!statement) return trimClause(node);
  const start = statement.getStart(sourceFile);
  const [first, ...others] = insertions.get(statement) ?? [];
  if (first) {
    if (others.length > 0) insertions.set(statement, others);
    else insertions.delete(statement);
    return [{ start, end: statement.end, text: first.text.trimStart() }];
  }
  const lineStart = sourceFile.text.lastIndexOf("\n", start - 1) + 1;
  const rest = /^[ \t]*(\r\n|\n|$)/.exec(sourceFile.text.slice(statement.end));
  const isAlone = rest !== null && /^[ \t\uFEFF]*$/.test(sourceFile.text.slice(lineStart, start));
  const from = isAlone && sourceFile.text.charCodeAt(lineStart) !== 0xfeff ? lineStart : start;
  return [{ start: from, end: isAlone ? statement.end + rest[0].length : statement.end, text: "" }];
}

/** The statement that declares nothing else. */
function soleStatement(node: ts.Node): ts.Statement | undefined {
  if (ts.isImportEqualsDeclaration(node)) return node;
  if (ts.isVariableDeclaration(node)) {
    const list = node.parent;
    const statement = list.parent;
    if (!ts.isVariableDeclarationList(list)) return undefined;
    return list.declarations.length === 1 && ts.isVariableStatement(statement) ? statement : undefined;
  }
  const importClause = ts.isImportClause(node) ? node : node.parent;
  if (!ts.isImportClause(importClause) || (importClause.name && importClause.namedBindings)) return undefined;
  return importClause.parent as ts.ImportDeclaration;
}

/** `import fs, { readFileSync } from "fs"` keeps its default import; anything else stays as it is. */
function trimClause(node: ts.Node): readonly TextEdit[] {
  if (!ts.isImportClause(node) || !node.name || !node.namedBindings) return [];
  return [{ start: node.name.end, end: node.namedBindings.end, text: "" }];
}
