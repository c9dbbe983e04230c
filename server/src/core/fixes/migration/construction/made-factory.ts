/** A factory that is written beside the constructor. */
import { ts } from "ts-morph";
import type { FileDraft } from "../../file-draft.ts";
import { indentationOf, isTypeScript, styleOf } from "../../file-style.ts";
import { spanOf, type Rewrite } from "../../rewrite.ts";
import type { Item } from "../items.ts";
import { referencesIn } from "./available.ts";
import { classNameOf } from "./class-uses.ts";
import {
  argumentsOf,
  drawConstructor,
  drawInside,
  linesBefore,
  linesBehind,
  type ConstructorChange,
} from "./constructor-change.ts";
import type { Moves } from "./moves.ts";
import { factoryParameter } from "./parameters.ts";

export interface MadeFactory extends ConstructorChange {
  readonly name: string;
  /** Whether the compiler may be told that nobody else constructs it. */
  readonly becomesPrivate: boolean;
}

export function drawMadeFactory(made: MadeFactory, draft: FileDraft, done: ReadonlySet<Item>): void {
  const { constructor, becomesPrivate } = made;
  const { rewrite, sourceFile } = draft;
  drawConstructor(made, draft);
  const isPublic = modifierOf(constructor, ts.SyntaxKind.PublicKeyword);
  const isLimited =
    modifierOf(constructor, ts.SyntaxKind.PrivateKeyword) ??
    modifierOf(constructor, ts.SyntaxKind.ProtectedKeyword);
  const hides = becomesPrivate && isTypeScript(sourceFile) && !isLimited;
  if (hides && isPublic) rewrite.replace(spanOf(isPublic), "private");
  const inner = drawInside(made, instanceName(constructor), draft, done);
  rewrite.wrap(constructor, hides && !isPublic ? "private " : "", factoryText(made, inner, draft));
}

function modifierOf(node: ts.ConstructorDeclaration, kind: ts.SyntaxKind): ts.Node | undefined {
  return node.modifiers?.find((each) => each.kind === kind);
}

function factoryText(made: MadeFactory, inner: Rewrite, draft: FileDraft): string {
  const { constructor, name, moves } = made;
  const { sourceFile } = draft;
  const { newline, semicolon } = styleOf(sourceFile, draft.imports.bindings, undefined);
  const outside = indentationOf(sourceFile, constructor);
  const inside = outside + stepOf(sourceFile, outside);
  const isTyped = isTypeScript(sourceFile);
  const owner = constructor.parent;
  const className = classNameOf(owner)!.text;
  const { declared, used } = typeParametersOf(owner, isTyped);
  const { lines: patterns, names, texts } = takenApart(constructor, moves, semicolon);
  const call = `new ${className}${used}(${argumentsOf(made, (each) => names.get(each)!)})`;
  const instance = instanceName(constructor);
  const behind = linesBehind(made, inner);
  const lines = [
    ...patterns,
    ...linesBefore(made, inner, semicolon),
    ...(behind.length > 0
      ? [`const ${instance} = ${call}${semicolon}`, ...behind, `return ${instance}${semicolon}`]
      : [`return ${call}${semicolon}`]),
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

/** Parameters that are patterns get a name, by which they are passed on; what moves uses their parts. */
function takenApart(constructor: ts.ConstructorDeclaration, moves: Moves, semicolon: string) {
  const moved = [...moves.statements, ...moves.values, ...moves.tail];
  const lines: string[] = [];
  const texts: string[] = [];
  const names = new Map<ts.ParameterDeclaration, string>();
  const used = new Set(moved.flatMap((each) => [...referencesIn(each)]));
  const taken = new Set([...used, ...constructor.parameters.flatMap((each) => [...referencesIn(each)])]);
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
    const parts = name.elements.filter((each) => !ts.isOmittedExpression(each) && declares(each.name, used));
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
