/** What a method reads of its object: each field becomes a parameter where the method's code runs elsewhere. */
import { ts } from "ts-morph";
import { resolveName } from "../scope.ts";
import type { FunctionBody } from "../migration/functions.ts";
import { createRewrite, spanOf } from "../rewrite.ts";
import type { Namer } from "./names.ts";

export interface Field {
  /** As it is written: `this.#limit`. */
  readonly text: string;
  /** Where it is read first. */
  readonly node: ts.PropertyAccessExpression;
  readonly uses: readonly ts.PropertyAccessExpression[];
}

/** By their names; none where the function is no method of an object. */
export function fieldsOf(body: FunctionBody): readonly Field[] {
  if (!isOfInstance(body)) return [];
  const found = new Map<string, ts.PropertyAccessExpression[]>();
  const visit = (node: ts.Node): void => {
    // A function of its own has a `this` of its own.
    if (ts.isClassLike(node) || (ts.isFunctionLike(node) && !ts.isArrowFunction(node) && node !== body))
      return;
    if (ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword) {
      const text = node.getText();
      found.set(text, [...(found.get(text) ?? []), node]);
    }
    ts.forEachChild(node, visit);
  };
  visit(body);
  return [...found].map(([text, uses]) => ({ text, node: uses[0]!, uses }));
}

function isOfInstance(body: FunctionBody): boolean {
  const member = ts.isMethodDeclaration(body) ? body : body.parent;
  if (!ts.isMethodDeclaration(member) && !ts.isPropertyDeclaration(member)) return false;
  const isStatic = member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
  return ts.isClassLike(member.parent) && !isStatic && (member === body || ts.isArrowFunction(body));
}

/** A name for each field that nothing in the function has. */
export function namesForFields(fields: readonly Field[], namer: Namer): readonly string[] {
  return fields.map(({ node: { name } }) => {
    const own = name.text.replace(/^#/, "");
    const isUsed = resolveName(own, name) !== undefined;
    return namer.free([...(isUsed ? [] : [own]), `its${own.charAt(0).toUpperCase()}${own.slice(1)}`]);
  });
}

/** The text of a part of the function, with names in place of the fields. */
export function withoutFields(part: ts.Node, fields: readonly Field[], names: readonly string[]): string {
  const { text } = part.getSourceFile();
  const rewrite = createRewrite(text);
  for (const [index, { uses }] of fields.entries())
    for (const use of uses)
      if (part.pos <= use.pos && use.end <= part.end) rewrite.replace(spanOf(use), names[index]!);
  return rewrite.render(spanOf(part));
}
