/** Calls as a reader writes them, for the tests of rows: `callShape("scryptSync(password, salt, 64, { N: 1024 })")`. */
import assert from "node:assert/strict";
import { ts } from "ts-morph";
import type { Argument, CallShape } from "../../src/core/catalogue/row.ts";

/** What a row is told of the call in a text. Names stand for values that do not show. */
export function callShape(text: string): CallShape {
  const file = ts.createSourceFile("call.ts", text, ts.ScriptTarget.ESNext, true);
  const statement = file.statements[0];
  assert.ok(statement && ts.isExpressionStatement(statement), text);
  const call = statement.expression;
  assert.ok(ts.isCallExpression(call) || ts.isNewExpression(call), `${text} is a call`);
  const given = call.arguments ?? [];
  return { arguments: given.map(argument), spread: given.some(ts.isSpreadElement) };
}

function argument(node: ts.Expression): Argument {
  if (ts.isNumericLiteral(node)) return { is: "number", value: Number(node.text) };
  if (ts.isStringLiteral(node)) return { is: "string", value: node.text };
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { is: "boolean", value: true };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { is: "boolean", value: false };
  if (node.kind === ts.SyntaxKind.NullKeyword || node.getText() === "undefined") return { is: "nothing" };
  if (node.getText() === "Infinity") return { is: "number", value: Infinity };
  if (ts.isArrowFunction(node)) return { is: "function", async: false };
  if (ts.isArrayLiteralExpression(node)) return { is: "array", elements: node.elements.map(argument) };
  return ts.isObjectLiteralExpression(node) ? object(node) : { is: "unknown" };
}

function object(node: ts.ObjectLiteralExpression): Argument {
  const properties: Record<string, Argument> = {};
  for (const property of node.properties) {
    if (ts.isPropertyAssignment(property))
      properties[property.name.getText()] = argument(property.initializer);
    if (ts.isShorthandPropertyAssignment(property)) properties[property.name.text] = { is: "unknown" };
  }
  return { is: "object", properties, open: node.properties.some(ts.isSpreadAssignment) };
}
