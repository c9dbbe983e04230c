/** Parameters that are functions, whose receiver calls them and can await what they give. */
import { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";
import { resolveName } from "../scope.ts";
import { spanOf } from "../rewrite.ts";

export interface ParameterCall {
  readonly call: ts.CallExpression;
  readonly parameter: ts.ParameterDeclaration;
}

/**
 * The parameter that a call goes to, where that is the only thing that its function does with it: `give()` in
 * `function timed(give: () => void)`.
 */
export function parameterCallOf(call: ts.CallExpression): ParameterCall | undefined {
  if (!ts.isIdentifier(call.expression)) return undefined;
  const parameter = resolveName(call.expression.text, call)?.parent;
  if (!parameter || !ts.isParameter(parameter) || parameter.dotDotDotToken) return undefined;
  const uses = usesOfParameter(parameter);
  return uses.length === 1 ? { call, parameter } : undefined;
}

function usesOfParameter(parameter: ts.ParameterDeclaration): readonly ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const name = parameter.name.getText();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name && node !== parameter.name) found.push(node);
    ts.forEachChild(node, visit);
  };
  const { body } = parameter.parent as ts.FunctionLikeDeclaration;
  if (body) visit(body);
  return found;
}

/** `() => T` becomes `() => T | Promise<T>`: who hands over a synchronous function still may. */
export function widenType({ rewrite }: FileDraft, { type }: ts.ParameterDeclaration): void {
  if (
    !type ||
    !ts.isFunctionTypeNode(type) ||
    /\bPromise\b|\bvoid\b|\bunknown\b|\bany\b/.test(type.type.getText())
  )
    return;
  const span = spanOf(type.type);
  rewrite.arrangeSpan(span, type.type, [span, ` | Promise<${type.type.getText()}>`]);
}
