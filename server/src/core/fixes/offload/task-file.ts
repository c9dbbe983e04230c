/** The file that runs tasks elsewhere: imports, what moved with them, the tasks themselves, and their table. */
import { ts } from "ts-morph";
import { byCodeUnit } from "../../finding/order.ts";
import { isTypeScript, newlineOf, styleOf, type FileStyle } from "../file-style.ts";
import { bindingOf, topLevelBindings } from "../module-binding.ts";
import { spanOf } from "../rewrite.ts";
import { dedented, laidOut } from "./layout.ts";
import { importOf, topLevelOf } from "./needs.ts";
import type { CarrierName } from "./pool-text.ts";
import type { Task } from "./task.ts";

export interface TaskFile {
  readonly tasks: readonly Task[];
  readonly carrier: CarrierName;
  /** How the file imports the pool, and the module that the tasks come from. */
  readonly pool: string;
  readonly module: string;
  /** The name of the type of its tasks, for TypeScript. */
  readonly typeName: string;
  /** A package of the project runs it, by the names of what it exports. */
  readonly isOwnPool: boolean;
}

export function taskFileText({ tasks, carrier, pool, module, typeName, isOwnPool }: TaskFile): string {
  const [{ module: source }] = tasks as readonly [Task];
  const style = styleOf(source, topLevelBindings(source), undefined);
  const { newline, semicolon } = style;
  const isTyped = isTypeScript(source);
  const names = [...new Set(tasks.map(({ name }) => name))].sort(byCodeUnit);
  const where = carrier === "worker" ? "on other threads" : "in processes of their own";
  const serving = isOwnPool ? [] : [importText(["serveTasks"], pool, false, style)];
  const imports = [...serving, ...importsOf(tasks, module, style)];
  const parts = [
    [
      `/** What runs ${where}: nothing of the program's state is here, and what comes and goes is copied. */`,
      ...imports,
    ].join(newline),
    ...declarationsOf(tasks, semicolon),
    ...new Map(tasks.map(({ name, text }) => [name, text])).values(),
    isOwnPool
      ? exportsText(names, typeName, isTyped, style)
      : [
          `const tasks = {${style.padding}${names.join(", ")}${style.padding}}${semicolon}`,
          ...(isTyped ? [`export type ${typeName} = typeof tasks${semicolon}`] : []),
          `serveTasks(tasks)${semicolon}`,
        ].join(newline),
  ];
  return parts.join(newline + newline) + newline;
}

/** Packages hand over one value: the arguments as a list. */
function exportsText(names: readonly string[], typeName: string, isTyped: boolean, style: FileStyle): string {
  const { newline, semicolon, padding, imports } = style;
  const adapters = names.map((name) => {
    const type = isTyped ? `: Parameters<typeof ${name}>` : "";
    return `const ${name}Task = (args${type}) => ${name}(...args)${semicolon}`;
  });
  const pairs = names.map((name) =>
    imports === "import" ? `${name}Task as ${name}` : `${name}: ${name}Task`,
  );
  const list = `{${padding}${pairs.join(", ")}${padding}}`;
  const types = names.map((name) => `${name}: typeof ${name}`).join("; ");
  return [
    ...adapters,
    `${imports === "import" ? "export" : "module.exports ="} ${list}${semicolon}`,
    ...(isTyped ? [`export type ${typeName} = {${padding}${types}${padding}}${semicolon}`] : []),
  ].join(newline);
}

export function importText(
  names: readonly string[],
  from: string,
  isType: boolean,
  style: FileStyle,
): string {
  const { padding, quote, semicolon, imports } = style;
  const list = `{${padding}${[...names].sort(byCodeUnit).join(", ")}${padding}}`;
  const path = quote + from + quote;
  return imports === "import"
    ? `import ${isType ? "type " : ""}${list} from ${path}${semicolon}`
    : `const ${list} = require(${path})${semicolon}`;
}

function importsOf(tasks: readonly Task[], module: string, style: FileStyle): string[] {
  const wanted = new Map<ts.Identifier, boolean>();
  const exported = new Map<string, boolean>();
  for (const { needs } of tasks) {
    for (const [name, { isType }] of needs.imports) wanted.set(name, isType && (wanted.get(name) ?? true));
    for (const [declaration, { isType }] of needs.exported) {
      const name = (ts.getNameOfDeclaration(declaration) as ts.Identifier).text;
      exported.set(name, isType && (exported.get(name) ?? true));
    }
  }
  const texts = [...carried(wanted, style)];
  for (const isType of [false, true]) {
    const names = [...exported].filter(([, each]) => each === isType).map(([name]) => name);
    if (names.length > 0) texts.push(importText(names, module, isType, style));
  }
  return texts;
}

/** The module's own imports, with those of their names that are wanted. */
function carried(wanted: ReadonlyMap<ts.Identifier, boolean>, style: FileStyle): string[] {
  const statements = new Map<ts.Node, ts.Identifier[]>();
  for (const name of wanted.keys()) {
    const statement = importOf(name) ?? topLevelOf(name)!;
    statements.set(statement, [...(statements.get(statement) ?? []), name]);
  }
  const ordered = [...statements].sort(([a], [b]) => a.pos - b.pos);
  return ordered.map(([statement, names]) => {
    if (!ts.isImportDeclaration(statement)) return requireText(statement, names, style);
    const isType = names.every((name) => wanted.get(name)) || isTypeImport(statement);
    return importedText(statement, names, isType);
  });
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  return importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function importedText(
  statement: ts.ImportDeclaration,
  names: readonly ts.Identifier[],
  isType: boolean,
): string {
  const clause = statement.importClause!;
  const parts: string[] = [];
  if (clause.name && names.includes(clause.name)) parts.push(clause.name.text);
  const bindings = clause.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings) && names.includes(bindings.name))
    parts.push(bindings.getText());
  if (bindings && ts.isNamedImports(bindings)) {
    const listed = bindings.elements.filter(({ name }) => names.includes(name));
    const texts = listed.map((each) => (isType ? each.getText().replace(/^type\s+/, "") : each.getText()));
    if (texts.length > 0) parts.push(`{ ${texts.join(", ")} }`);
  }
  const rest = statement.getSourceFile().text.slice(clause.end, statement.end);
  return `import ${isType ? "type " : ""}${parts.join(", ")}${rest}`;
}

/** `const { a, b } = require("x")` with what is wanted of it; anything else as it is. */
function requireText(statement: ts.Node, names: readonly ts.Identifier[], style: FileStyle): string {
  const [first] = names as readonly [ts.Identifier];
  const pattern = first.parent.parent;
  const binding = bindingOf(first);
  if (!ts.isObjectBindingPattern(pattern) || !binding) return statement.getText();
  const texts = pattern.elements
    .filter(({ name }) => names.includes(name as ts.Identifier))
    .map((each) => each.getText());
  const { initializer } = pattern.parent as ts.VariableDeclaration;
  return `const { ${texts.join(", ")} } = ${initializer!.getText()}${style.semicolon}`;
}

/** In the order in which they stood. */
function declarationsOf(tasks: readonly Task[], semicolon: string): string[] {
  const all = new Set(tasks.flatMap(({ needs: { moved, copied } }) => [...moved, ...copied]));
  return [...all].sort((a, b) => a.pos - b.pos).map((declaration) => declarationText(declaration, semicolon));
}

function declarationText(declaration: ts.Declaration, semicolon: string): string {
  const file = declaration.getSourceFile();
  if (!ts.isVariableDeclaration(declaration)) {
    const from = firstWord(declaration);
    return dedented(docOf(declaration) + file.text.slice(from, declaration.end));
  }
  const statement = declaration.parent.parent;
  return dedented(`${docOf(statement)}const ${textOf(declaration)}${semicolon}`);
}

/** Behind `export` and `default`. */
function firstWord(declaration: ts.Declaration): number {
  const modifiers = ts.canHaveModifiers(declaration) ? (ts.getModifiers(declaration) ?? []) : [];
  const exporting = modifiers.findLast(
    ({ kind }) => kind === ts.SyntaxKind.ExportKeyword || kind === ts.SyntaxKind.DefaultKeyword,
  );
  if (!exporting) return declaration.getStart();
  const { text } = declaration.getSourceFile();
  return exporting.end + /^\s*/.exec(text.slice(exporting.end))![0].length;
}

function textOf(node: ts.Node): string {
  const { start, end } = spanOf(node);
  return node.getSourceFile().text.slice(start, end);
}

/** Its documentation comment, with the line break behind it. */
export function docOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const [first] = (node as { jsDoc?: readonly ts.Node[] }).jsDoc ?? [];
  return first ? file.text.slice(first.getStart(), node.getStart()) : "";
}

/** For new text of a file, `like` another one. */
export function withNewlines(text: string, like: ts.SourceFile): string {
  return newlineOf(like) === "\n" ? text : laidOut(text, like);
}
