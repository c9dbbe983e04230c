/** Calls that stand beside an operation and change together with it: of the same module, on the same path. */
import { ts } from "ts-morph";
import { nodeFs } from "../../catalogue/node/fs.ts";
import { describeCallee, type Callee } from "../callee.ts";
import type { FileDraft } from "../file-draft.ts";
import { unwrap } from "../../facts/unwrap.ts";
import { bindingOf } from "../module-binding.ts";
import { resolveName } from "../scope.ts";
import { sameModule, type FixSite } from "../site.ts";
import { writtenShape } from "./written-shape.ts";

/** The call as an operation, when it is one of these functions of the module that the site's function is of. */
export function companion(
  expression: ts.Expression,
  site: FixSite,
  names: readonly string[],
): FixSite | undefined {
  const node = unwrap(expression);
  const own = moduleOf(site);
  if (!ts.isCallExpression(node) || own === undefined) return undefined;
  for (const name of names) {
    const symbol = `node:fs#${name}`;
    const written = writtenIn(describeCallee(unwrap(node.expression), symbol));
    if (written === undefined || !sameModule(written, own)) continue;
    const shape = writtenShape(node);
    const row = nodeFs.operations?.find((each) => each.symbol === symbol && (each.when?.(shape) ?? true));
    if (row) return { sourceFile: site.sourceFile, node, row, shape };
  }
  return undefined;
}

/** The module whose function the site calls, as the file writes it; undefined when no import shows it. */
export function moduleOf({ node, row }: FixSite): string | undefined {
  return ts.isPropertyAccessExpression(node)
    ? undefined
    : writtenIn(describeCallee(unwrap(node.expression), row.symbol));
}

function writtenIn(described: Callee | undefined): string | undefined {
  if (!described || described.is === "method") return undefined;
  return described.is === "inline" ? described.module : described.binding.module;
}

/** Notes that the operation's call goes away, and with it a use of what it was imported by. */
export function dropCallee({ node, row }: FixSite, { imports }: FileDraft): void {
  if (ts.isPropertyAccessExpression(node)) return;
  const described = describeCallee(unwrap(node.expression), row.symbol);
  if (described?.is === "member") imports.drop(described.root);
  else if (described && "identifier" in described) imports.drop(described.identifier);
}

/** The first argument, where the operation has one that is written as such. */
export function firstArgument({ node }: FixSite): ts.Expression | undefined {
  const first = ts.isPropertyAccessExpression(node) ? undefined : node.arguments?.[0];
  return first && !ts.isSpreadElement(first) ? first : undefined;
}

/** True when both are the same expression, which gives the same and does nothing else however often it is evaluated. */
export function isSameValue(a: ts.Expression | undefined, b: ts.Expression | undefined): boolean {
  return a !== undefined && b !== undefined && a.getText() === b.getText() && isPure(a);
}

export function isPure(expression: ts.Expression): boolean {
  const inner = unwrap(expression);
  if (ts.isIdentifier(inner) || ts.isLiteralExpression(inner) || ts.isMetaProperty(inner)) return true;
  if (inner.kind === ts.SyntaxKind.ThisKeyword || isKeywordLiteral(inner)) return true;
  if (ts.isPropertyAccessExpression(inner)) return isPure(inner.expression);
  if (ts.isElementAccessExpression(inner))
    return isPure(inner.expression) && isPure(inner.argumentExpression);
  if (ts.isTemplateExpression(inner)) return inner.templateSpans.every((span) => isPure(span.expression));
  if (ts.isBinaryExpression(inner))
    return inner.operatorToken.kind === ts.SyntaxKind.PlusToken && isPure(inner.left) && isPure(inner.right);
  if (ts.isNewExpression(inner))
    return inner.expression.getText() === "URL" && (inner.arguments ?? []).every(isPure);
  return ts.isCallExpression(inner) && isOfPath(inner.expression) && inner.arguments.every(isPure);
}

function isKeywordLiteral({ kind }: ts.Node): boolean {
  return (
    kind === ts.SyntaxKind.TrueKeyword ||
    kind === ts.SyntaxKind.FalseKeyword ||
    kind === ts.SyntaxKind.NullKeyword
  );
}

/** A function of `node:path`, by its import. */
function isOfPath(callee: ts.Expression): boolean {
  let root = callee;
  while (ts.isPropertyAccessExpression(root)) root = root.expression;
  const declaring = ts.isIdentifier(root) ? resolveName(root.text, root) : undefined;
  const module = declaring && bindingOf(declaring)?.module;
  return module !== undefined && sameModule(module, "node:path");
}

/** The nearest function around the node, or the file. */
export function functionAround(node: ts.Node): ts.Node {
  let at = node.parent;
  while (!ts.isFunctionLike(at) && !ts.isClassLike(at) && !ts.isSourceFile(at)) at = at.parent;
  return at;
}
