/** A static method that makes the object already: it waits, and hands what it waited for to the constructor. */
import { ts } from "ts-morph";
import { ownerOf } from "../../await-place.ts";
import type { FileDraft } from "../../file-draft.ts";
import { indentationOf, styleOf } from "../../file-style.ts";
import { outermost } from "../functions.ts";
import { spanOf } from "../../rewrite.ts";
import type { Item } from "../items.ts";
import { referencesIn } from "./available.ts";
import {
  argumentsOf,
  drawConstructor,
  drawInside,
  linesBefore,
  linesBehind,
  type ConstructorChange,
} from "./constructor-change.ts";
import { isStatic } from "./plain.ts";
import { withComments } from "./statements.ts";

export interface GivenFactory {
  readonly method: ts.MethodDeclaration;
  readonly site: ts.NewExpression;
  /** `return new Page(path);` or `const page = new Page(path);`. */
  readonly statement: ts.ReturnStatement | ts.VariableStatement;
  /** What it calls the object; undefined where it returns it at once. */
  readonly instance: string | undefined;
}

/** The factories that the sites are in; undefined where one of them is none, or calls the parameters otherwise. */
export function givenFactories(
  sites: readonly ts.NewExpression[],
  constructor: ts.ConstructorDeclaration,
): readonly GivenFactory[] | undefined {
  const found = sites.map((site) => givenFactory(site, constructor));
  return found.every((each) => each !== undefined) ? found : undefined;
}

function givenFactory(
  site: ts.NewExpression,
  constructor: ts.ConstructorDeclaration,
): GivenFactory | undefined {
  const place = ownerOf(site);
  if ("declined" in place || !ts.isMethodDeclaration(place.owner)) return undefined;
  const method = place.owner;
  if (method.parent !== constructor.parent || !isStatic(method)) return undefined;
  const { parent } = outermost(site);
  const statement = ts.isVariableDeclaration(parent) ? parent.parent.parent : parent;
  if (statement.parent !== method.body) return undefined;
  if (!ts.isReturnStatement(statement) && !ts.isVariableStatement(statement)) return undefined;
  const isNamed = ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name);
  const isOnly = ts.isReturnStatement(statement) || statement.declarationList.declarations.length === 1;
  if (isNamed === ts.isReturnStatement(statement) || !isOnly) return undefined;
  const given = site.arguments ?? [];
  const { parameters } = constructor;
  const isSame = parameters.every(
    (each, index) =>
      ts.isIdentifier(each.name) && !each.dotDotDotToken && given[index]?.getText() === each.name.text,
  );
  if (!isSame || given.length !== parameters.length) return undefined;
  return { method, site, statement, instance: isNamed ? parent.name.getText() : undefined };
}

/** Whether what moves there means the same there: nothing of the method's own has such a name. */
export function fitsInto(
  { method }: GivenFactory,
  { constructor, moves, handed }: ConstructorChange,
): boolean {
  const passed = new Set(constructor.parameters.map(({ name }) => name.getText()));
  const moved = [...moves.statements, ...moves.values, ...moves.tail];
  const names = new Set([
    ...moved.flatMap((each) => [...referencesIn(each)]),
    ...handed.map(({ name }) => name),
  ]);
  return declaredIn(method).every((name) => passed.has(name) || !names.has(name));
}

/** The names that the method itself declares. */
export function declaredIn(method: ts.MethodDeclaration): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const isDeclaration = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
    if (isDeclaration && ts.isIdentifier(node.name)) names.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(method);
  return names;
}

export function drawGivenFactories(
  factories: readonly GivenFactory[],
  change: ConstructorChange,
  draft: FileDraft,
  done: ReadonlySet<Item>,
): void {
  drawConstructor(change, draft);
  const { rewrite, sourceFile } = draft;
  const { newline, semicolon } = styleOf(sourceFile, draft.imports.bindings, undefined);
  for (const { site, statement, instance: given } of factories) {
    const instance = given ?? "instance";
    const inner = drawInside(change, instance, draft, done);
    const gap = newline + indentationOf(sourceFile, statement);
    const before = linesBefore(change, inner, semicolon).map((line) => line + gap);
    const behind = linesBehind(change, inner).map((line) => gap + line);
    const { start } = withComments(statement);
    if (before.length > 0) rewrite.replace({ start, end: start }, before.join(""));
    drawArguments(
      site,
      argumentsOf(change, ({ name }) => name.getText()),
      draft,
    );
    if (behind.length === 0) continue;
    if (given !== undefined) rewrite.wrap(statement, "", behind.join(""));
    else {
      const made = { start: outermost(site).getStart(), end: outermost(site).end };
      rewrite.arrange(statement, [
        `const ${instance} = `,
        made,
        `${semicolon}${behind.join("")}${gap}return ${instance}${semicolon}`,
      ]);
    }
  }
}

function drawArguments(site: ts.NewExpression, text: string, { rewrite }: FileDraft): void {
  const list = site.arguments;
  if (!list) return rewrite.wrap(site, "", `(${text})`);
  const [first] = list;
  if (!first) return rewrite.replace({ start: list.pos, end: list.pos }, text);
  rewrite.replace({ start: first.getStart(), end: spanOf(list.at(-1)!).end }, text);
}
