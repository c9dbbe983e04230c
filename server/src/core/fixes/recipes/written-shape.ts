/** A call as its own text shows it, without what names elsewhere stand for. */
import { ts } from "ts-morph";
import type { Argument, CallShape } from "../../catalogue/row.ts";

export function writtenShape(node: ts.CallExpression | ts.NewExpression): CallShape {
  const given = [...(node.arguments ?? [])];
  return { arguments: given.map(argumentOf), spread: given.some(ts.isSpreadElement) };
}

function argumentOf(node: ts.Expression): Argument {
  if (ts.isStringLiteralLike(node)) return { is: "string", value: node.text };
  if (ts.isNumericLiteral(node)) return { is: "number", value: Number(node.text) };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { is: "boolean", value: false };
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { is: "boolean", value: true };
  if (ts.isArrayLiteralExpression(node)) return { is: "array", elements: node.elements.map(argumentOf) };
  if (!ts.isObjectLiteralExpression(node)) return { is: "unknown" };
  const plain = node.properties.filter(ts.isPropertyAssignment);
  const properties = plain.map(({ name, initializer }) => [name.getText(), argumentOf(initializer)]);
  return {
    is: "object",
    properties: Object.fromEntries(properties),
    open: plain.length < node.properties.length,
  };
}
