/** How a file writes what a fix adds to it: line ends, quotes, semicolons, `node:` prefixes, imports or `require`. */
import { ts } from "ts-morph";
import { BUILTIN_MODULES } from "../catalogue/builtin-modules.ts";
import type { ModuleBinding } from "./module-binding.ts";

export interface FileStyle {
  readonly newline: string;
  readonly quote: '"' | "'";
  readonly semicolon: "" | ";";
  /** What stands between a brace and the names in it. */
  readonly padding: "" | " ";
  /** Whether Node's own modules are written with `node:`. */
  readonly prefix: boolean;
  readonly imports: "import" | "require";
}

/** The style of the binding that the operation was reached by goes before that of the rest of the file. */
export function styleOf(
  sourceFile: ts.SourceFile,
  bindings: readonly ModuleBinding[],
  near: ModuleBinding | undefined,
): FileStyle {
  const model = near ?? bindings[0];
  return {
    newline: newlineOf(sourceFile),
    quote: quoteOf(sourceFile, model),
    semicolon: hasSemicolons(sourceFile, model) ? ";" : "",
    padding: /^\uFEFF?(import|const)\s*\{\w/m.test(sourceFile.text) ? "" : " ",
    prefix: hasPrefix(bindings, near),
    imports: near && near.style !== "dynamic" ? near.style : importsOf(sourceFile, bindings),
  };
}

function hasSemicolons(sourceFile: ts.SourceFile, model: ModuleBinding | undefined): boolean {
  const isTelling = (node: ts.Node): boolean => ts.isExpressionStatement(node) || ts.isReturnStatement(node);
  const find = (node: ts.Node): ts.Node | undefined => (isTelling(node) ? node : ts.forEachChild(node, find));
  const statement = model?.statement ?? find(sourceFile);
  return statement?.getText(sourceFile).endsWith(";") ?? true;
}

/** The quotes of an import, else of the first string of the file. */
export function quoteOf(sourceFile: ts.SourceFile, model: ModuleBinding | undefined): '"' | "'" {
  const written = model?.specifier ?? firstString(sourceFile);
  return written?.getText(sourceFile).startsWith("'") ? "'" : '"';
}

function firstString(sourceFile: ts.SourceFile): ts.StringLiteral | undefined {
  const visit = (node: ts.Node): ts.StringLiteral | undefined =>
    ts.isStringLiteral(node) ? node : ts.forEachChild(node, visit);
  return ts.forEachChild(sourceFile, visit);
}

function hasPrefix(bindings: readonly ModuleBinding[], near: ModuleBinding | undefined): boolean {
  for (const { module } of near ? [near, ...bindings] : bindings) {
    if (module.startsWith("node:")) return true;
    if (BUILTIN_MODULES.has(module)) return false;
  }
  return true;
}

function importsOf(sourceFile: ts.SourceFile, bindings: readonly ModuleBinding[]): "import" | "require" {
  const [first] = bindings;
  if (/\.cjs$/.test(sourceFile.fileName)) return first?.style === "import" ? "import" : "require";
  if (/\.cts$/.test(sourceFile.fileName)) return first?.style === "require" ? "require" : "import";
  if (hasModuleSyntax(sourceFile) || /\.(m[jt]s|tsx?)$/.test(sourceFile.fileName)) return "import";
  return "require";
}

/** Written with `import` or `export`. The analysis takes every file for a module: what it says of one tells nothing. */
export function hasModuleSyntax(sourceFile: ts.SourceFile): boolean {
  return sourceFile.statements.some(
    (statement) =>
      ts.isImportDeclaration(statement) ||
      ts.isExportDeclaration(statement) ||
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)),
  );
}

export function newlineOf(sourceFile: ts.SourceFile): string {
  return /\r\n|\n/.exec(sourceFile.text)?.[0] ?? "\n";
}

/** What stands between two items of a list, of which `last` is one: a comma, and a line break where each has its line. */
export function separatorAfter(sourceFile: ts.SourceFile, list: ts.Node, last: ts.Node): string {
  const lineOf = (node: ts.Node): number =>
    sourceFile.getLineAndCharacterOfPosition(node.getStart(sourceFile)).line;
  const hasOwnLine = lineOf(last) > lineOf(list);
  return hasOwnLine ? `,${newlineOf(sourceFile)}${indentationOf(sourceFile, last)}` : ", ";
}

/** The characters from the start of a statement's line to the statement. */
export function indentationOf(sourceFile: ts.SourceFile, node: ts.Node): string {
  const start = node.getStart(sourceFile);
  const lineStart = sourceFile.text.lastIndexOf("\n", start - 1) + 1;
  return /^[ \t]*/.exec(sourceFile.text.slice(lineStart, start))?.[0] ?? "";
}

/**
 * Where a line after the code that ends at `end` can begin: behind a comment that stands on its line. When more code
 * follows on that line, right there.
 */
export function endOfLine(sourceFile: ts.SourceFile, end: number): number {
  const rest = /^[^\r\n]*/.exec(sourceFile.text.slice(end))?.[0] ?? "";
  return /^[ \t]*(\/\/.*|\/\*((?!\*\/).)*\*\/[ \t]*)?$/.test(rest) ? end + rest.length : end;
}

/** Where the first import of a file without imports goes: below directives and the file's own comments. */
export function topOfFile(sourceFile: ts.SourceFile): number {
  const { text, statements } = sourceFile;
  const directive = statements.findLast(
    (statement, index) => isDirective(statement) && statements.slice(0, index).every(isDirective),
  );
  const from = directive ? afterLine(text, endOfLine(sourceFile, directive.end)) : afterHashbang(text);
  let at = from;
  const rest = text.slice(from);
  for (const { pos, end } of ts.getLeadingCommentRanges(rest, 0) ?? []) {
    const isAttached = !/^[ \t]*\r?\n[ \t]*\r?\n/.test(rest.slice(end));
    if (rest.startsWith("/**", pos) && isAttached) break;
    at = afterBlankLines(text, afterLine(text, from + end));
  }
  return at;
}

function isDirective(statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}

function afterHashbang(text: string): number {
  const hashbang = ts.getShebang(text);
  return hashbang === undefined ? (text.charCodeAt(0) === 0xfeff ? 1 : 0) : afterLine(text, hashbang.length);
}

function afterBlankLines(text: string, at: number): number {
  return at + (/^(?:[ \t]*\r?\n)*/.exec(text.slice(at))?.[0].length ?? 0);
}

/** The offset behind the line break at or after `at`, or the end of the text. */
function afterLine(text: string, at: number): number {
  const rest = /^[ \t]*(\r\n|\n)?/.exec(text.slice(at))?.[0] ?? "";
  return at + rest.length;
}

export function isTypeScript({ fileName }: ts.SourceFile): boolean {
  return /\.[cm]?tsx?$/.test(fileName);
}

/** JavaScript whose types stand in comments: somebody has it checked. */
export function isTypedJavaScript(sourceFile: ts.SourceFile): boolean {
  return !isTypeScript(sourceFile) && /@ts-check\b|@(param|returns|type) \{/.test(sourceFile.text);
}
