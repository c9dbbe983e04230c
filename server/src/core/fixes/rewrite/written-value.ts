/** Values that the text writes down as they are. */
import { ts } from "ts-morph";
import { unwrap } from "../../facts/unwrap.ts";

/** Undefined where it has to be computed. */
export function writtenValue(expression: ts.Expression): { readonly value: unknown } | undefined {
  const node = unwrap(expression);
  if (ts.isStringLiteralLike(node)) return { value: node.text };
  if (ts.isNumericLiteral(node)) return { value: Number(node.text) };
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { value: true };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { value: false };
  if (ts.isIdentifier(node) && node.text === "undefined") return { value: undefined };
  if (ts.isArrayLiteralExpression(node)) {
    const values = node.elements.map(writtenValue);
    return values.every((each) => each !== undefined)
      ? { value: values.map(({ value }) => value) }
      : undefined;
  }
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const value: Record<string, unknown> = {};
  for (const each of node.properties) {
    const own =
      ts.isPropertyAssignment(each) && ts.isIdentifier(each.name)
        ? writtenValue(each.initializer)
        : undefined;
    if (!own) return undefined;
    value[(each.name as ts.Identifier).text] = own.value;
  }
  return { value };
}
