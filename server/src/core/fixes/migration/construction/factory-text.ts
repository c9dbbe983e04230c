/** The factory's own text, and what becomes of the constructor beside it. */
import { ts } from "ts-morph";
import type { FileDraft } from "../../file-draft.ts";
import { indentationOf, styleOf } from "../../file-style.ts";
import { createRewrite, spanOf, type Rewrite } from "../../rewrite.ts";
import type { DraftOf, Item } from "../items.ts";
import { isReference, isWithin } from "./available.ts";
import { classNameOf } from "./class-uses.ts";
import type { HandedValue } from "./handed.ts";
import type { Moves } from "./moves.ts";
import { drawParameters, factoryParameter, planParameters, type ParameterPlan } from "./parameters.ts";
import { linesOf, withComments } from "./statements.ts";

export interface FactoryPlan {
  readonly constructor: ts.ConstructorDeclaration;
  readonly name: string;
  readonly moves: Moves;
  readonly handed: readonly HandedValue[];
  /** Whether the compiler may be told that nobody else constructs it. */
  readonly becomesPrivate: boolean;
}

export function drawFactory(plan: FactoryPlan, draftOf: DraftOf, done: ReadonlySet<Item>): void {
  const { constructor, moves, handed } = plan;
  const draft = draftOf(constructor.getSourceFile());
  const { rewrite, sourceFile } = draft;
  const inner = drawInside(plan, draft, done);
  const gone = [...moves.statements, ...moves.values, ...moves.tail];
  const parameters = planParameters(constructor, gone);
  const isTyped = isTypeScript(sourceFile);
  const added = handed.map(({ name, type }) => (isTyped && type !== undefined ? `${name}: ${type}` : name));
  drawParameters(rewrite, constructor, parameters, added);
  for (const { value, name } of handed) if (value) rewrite.replace(spanOf(value), name);
  for (const statement of moves.statements)
    rewrite.replace(linesOf(sourceFile.text, withComments(statement)), "");
  const [first] = moves.tail;
  if (first) rewrite.replace({ start: endBefore(first), end: withComments(moves.tail.at(-1)!).end }, "");
  const isPublic = modifierOf(constructor, ts.SyntaxKind.PublicKeyword);
  const isLimited =
    modifierOf(constructor, ts.SyntaxKind.PrivateKeyword) ??
    modifierOf(constructor, ts.SyntaxKind.ProtectedKeyword);
  const hides = plan.becomesPrivate && isTyped && !isLimited;
  if (hides && isPublic) rewrite.replace(spanOf(isPublic), "private");
  documentConstructor(rewrite, constructor, isTyped ? [] : handed);
  const text = factoryText(plan, inner, parameters, draft);
  rewrite.wrap(constructor, hides && !isPublic ? "private " : "", text);
}

/** What moves, with the changes inside it. */
function drawInside({ constructor, moves }: FactoryPlan, draft: FileDraft, done: ReadonlySet<Item>): Rewrite {
  const moved = [...moves.statements, ...moves.values, ...moves.tail];
  const inner: FileDraft = { ...draft, rewrite: createRewrite(draft.sourceFile.text) };
  for (const value of moves.values) inner.moved.add(value);
  for (const item of done) {
    const isInside =
      item.node.getSourceFile() === draft.sourceFile && moved.some((each) => isWithin(item.node, each));
    if (isInside) item.draft(() => inner, done);
  }
  const instance = instanceName(constructor);
  for (const statement of moves.tail) replaceThis(statement, instance, inner.rewrite);
  return inner.rewrite;
}

function replaceThis(node: ts.Node, name: string, rewrite: Rewrite): void {
  if (node.kind === ts.SyntaxKind.ThisKeyword) return rewrite.replace(spanOf(node), name);
  if ((ts.isFunctionLike(node) && !ts.isArrowFunction(node)) || ts.isClassLike(node)) return;
  ts.forEachChild(node, (child) => replaceThis(child, name, rewrite));
}

function factoryText(
  { constructor, name, moves, handed }: FactoryPlan,
  inner: Rewrite,
  { kept, handedFirst }: ParameterPlan,
  draft: FileDraft,
): string {
  const { sourceFile } = draft;
  const { newline, semicolon } = styleOf(sourceFile, draft.imports.bindings, undefined);
  const outside = indentationOf(sourceFile, constructor);
  const inside = outside + stepOf(sourceFile, outside);
  const isTyped = isTypeScript(sourceFile);
  const owner = constructor.parent;
  const className = classNameOf(owner)!.text;
  const { declared, used } = typeParametersOf(owner, isTyped);
  const { lines: patterns, names, texts } = takenApart(constructor, moves, semicolon);
  const own = kept.map((each) => (each.dotDotDotToken ? "..." : "") + names.get(each)!);
  const given = handed.map((each) => each.name);
  const values = handedFirst ? [...given, ...own] : [...own, ...given];
  const made = `new ${className}${used}(${values.join(", ")})`;
  const instance = instanceName(constructor);
  const [first] = moves.tail;
  const lines = [
    ...patterns,
    ...stepsBefore(moves, handed, inner, semicolon),
    ...(first
      ? [
          `const ${instance} = ${made}${semicolon}`,
          inner.render({ start: withComments(first).start, end: withComments(moves.tail.at(-1)!).end }),
          `return ${instance}${semicolon}`,
        ]
      : [`return ${made}${semicolon}`]),
  ];
  const visibility = saysPublic(owner) ? "public " : "";
  const result = isTyped ? `: Promise<${className}${used}>` : "";
  const list = parameterList(constructor, texts);
  return [
    "",
    "",
    ...documentation(constructor, className, isTyped).map((line) => outside + line),
    `${outside}${visibility}static async ${name}${declared}(${list})${result} {`,
    ...lines.map((line) => inside + line),
    `${outside}}`,
  ].join(newline);
}

/** In the order of the text: whole statements, and values that get a name. */
function stepsBefore(
  { statements, values }: Moves,
  handed: readonly HandedValue[],
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

/** Parameters that are patterns get a name, by which they are passed on; what moves uses their parts. */
function takenApart(constructor: ts.ConstructorDeclaration, moves: Moves, semicolon: string) {
  const moved = [...moves.statements, ...moves.values, ...moves.tail];
  const lines: string[] = [];
  const texts: string[] = [];
  const names = new Map<ts.ParameterDeclaration, string>();
  const taken = new Set(moved.flatMap((each) => [...referencesIn(each)]));
  for (const parameter of constructor.parameters) {
    const { name } = parameter;
    if (ts.isIdentifier(name)) {
      names.set(parameter, name.text);
      texts.push(factoryParameter(parameter, undefined));
      continue;
    }
    let whole = "options";
    const all = [...names.values()];
    for (let count = 2; taken.has(whole) || all.includes(whole); count++) whole = `options${count}`;
    names.set(parameter, whole);
    texts.push(factoryParameter(parameter, whole));
    const parts = name.elements.filter((each) => !ts.isOmittedExpression(each) && declares(each.name, taken));
    if (parts.length > 0 && ts.isObjectBindingPattern(name))
      lines.push(`const { ${parts.map((each) => each.getText()).join(", ")} } = ${whole}${semicolon}`);
    else if (parts.length > 0) lines.push(`const ${name.getText()} = ${whole}${semicolon}`);
  }
  return { lines, names, texts };
}

function declares(name: ts.BindingName, wanted: ReadonlySet<string>): boolean {
  if (ts.isIdentifier(name)) return wanted.has(name.text);
  return name.elements.some((each) => !ts.isOmittedExpression(each) && declares(each.name, wanted));
}

function referencesIn(node: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (at: ts.Node): void => {
    if (ts.isIdentifier(at) && isReference(at)) names.add(at.text);
    ts.forEachChild(at, visit);
  };
  visit(node);
  return names;
}

/** Laid out as the constructor's own. */
function parameterList({ parameters }: ts.ConstructorDeclaration, texts: readonly string[]): string {
  const [first] = parameters;
  if (!first) return "";
  const { text } = first.getSourceFile();
  const before = text.slice(parameters.pos, first.getStart());
  if (!before.includes("\n")) return texts.join(", ");
  const behind = /^\s*/.exec(text.slice(parameters.end))![0];
  return before + texts.join(`,${before}`) + (parameters.hasTrailingComma ? "," : "") + behind;
}

function typeParametersOf({ typeParameters }: ts.ClassLikeDeclaration, isTyped: boolean) {
  if (!isTyped || !typeParameters || typeParameters.length === 0) return { declared: "", used: "" };
  const list = (texts: readonly string[]): string => `<${texts.join(", ")}>`;
  return {
    declared: list(typeParameters.map((each) => each.getText().replace(/^(in |out )+/, ""))),
    used: list(typeParameters.map(({ name }) => name.text)),
  };
}

/** The comment of a described constructor, for a factory in JavaScript. */
function documentation(
  constructor: ts.ConstructorDeclaration,
  className: string,
  isTyped: boolean,
): readonly string[] {
  const tags = ts.getJSDocTags(constructor).filter(ts.isJSDocParameterTag);
  if (isTyped || tags.length === 0) return [];
  return [
    "/**",
    ...tags.map(
      (tag) => ` * @param ${[tag.typeExpression?.getText(), nameInTag(tag)].filter(Boolean).join(" ")}`,
    ),
    ` * @returns {Promise<${className}>}`,
    " */",
  ];
}

const nameInTag = ({ name, isBracketed }: ts.JSDocParameterTag): string =>
  isBracketed ? `[${name.getText()}]` : name.getText();

function documentConstructor(
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

function instanceName(constructor: ts.ConstructorDeclaration): string {
  const className = classNameOf(constructor.parent)!.text;
  const wanted = className[0]!.toLowerCase() + className.slice(1);
  const isKeyword = ts.identifierToKeywordKind(ts.factory.createIdentifier(wanted)) !== undefined;
  const names = referencesIn(constructor);
  const free = [wanted, "instance", "made"].find(
    (each) => !names.has(each) && each !== className && !(each === wanted && isKeyword),
  );
  return free ?? "madeInstance";
}

/** Behind what stands before the statement, where its own line begins. */
function endBefore(statement: ts.Statement): number {
  const { start } = withComments(statement);
  const space = /\s*$/.exec(statement.getSourceFile().text.slice(0, start))![0];
  return start - space.length;
}

function modifierOf(node: ts.ConstructorDeclaration, kind: ts.SyntaxKind): ts.Node | undefined {
  return node.modifiers?.find((each) => each.kind === kind);
}

function saysPublic({ members }: ts.ClassLikeDeclaration): boolean {
  return members.some(
    (each) =>
      ts.canHaveModifiers(each) &&
      (ts.getModifiers(each) ?? []).some(({ kind }) => kind === ts.SyntaxKind.PublicKeyword),
  );
}

function stepOf({ text }: ts.SourceFile, outside: string): string {
  if (outside !== "")
    return outside.startsWith("\t")
      ? "\t"
      : outside.length % 4 === 0 && !/\n {2}\S/.test(text)
        ? "    "
        : "  ";
  return /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ";
}

function isTypeScript({ fileName }: ts.SourceFile): boolean {
  return /\.[cm]?tsx?$/.test(fileName);
}
