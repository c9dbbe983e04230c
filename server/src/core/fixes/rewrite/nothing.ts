/** Whether the code says that a value may be `undefined` or `null`: the analysis is not strict, and its types don't. */
import { ts } from "ts-morph";
import type { TypeDoor } from "../../project/type-door.ts";
import { unwrap } from "../../facts/unwrap.ts";

/** Names of names, at most. */
const MAX_DEPTH = 5;
/** Methods that give nothing where they find nothing. */
const FINDING = /^(find|findLast|get|at|pop|shift|match|exec)$/;

export function mayBeNothing(value: ts.Expression, types: TypeDoor, left = MAX_DEPTH): boolean {
  if (ts.isNonNullExpression(value)) return false;
  const node = unwrap(value);
  if (node.flags & ts.NodeFlags.OptionalChain || left === 0) return true;
  if (ts.isCallExpression(node)) {
    const { expression: callee } = node;
    return ts.isPropertyAccessExpression(callee) && FINDING.test(callee.name.text);
  }
  const name = ts.isPropertyAccessExpression(node) ? node.name : node;
  if (!ts.isIdentifier(name)) return node.getText() === "null";
  const meaning = types.meaning(name);
  const keys = meaning.is === "declared" ? meaning.keys : [];
  return keys.some((key) => {
    const declaration = types.declaration(key);
    return declaration !== undefined && isDeclaredSo(declaration, types, left - 1);
  });
}

function isDeclaredSo(declaration: ts.Node, types: TypeDoor, left: number): boolean {
  const isDeclaration =
    ts.isParameter(declaration) ||
    ts.isVariableDeclaration(declaration) ||
    ts.isPropertySignature(declaration) ||
    ts.isPropertyDeclaration(declaration);
  if (ts.isPropertyAssignment(declaration)) return mayBeNothing(declaration.initializer, types, left);
  if (!isDeclaration) return false;
  if ("questionToken" in declaration && declaration.questionToken) return true;
  if (declaration.type) return /\b(undefined|null)\b/.test(declaration.type.getText());
  const isVariable = ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration);
  const initializer = isVariable ? declaration.initializer : undefined;
  return initializer !== undefined && mayBeNothing(initializer, types, left);
}
