/** The declarations that only a loop needs: they go with it. */
import { ts } from "ts-morph";
import { isIdle, nothingIdle } from "../../facts/idle.ts";
import { writtenTarget } from "../../facts/loop-syntax.ts";
import { resolveName, usesOf } from "../scope.ts";

/** The statements that go, or the name of something that the loop sets and others read. */
export type Remains = { readonly gone: readonly ts.Statement[] } | { readonly needed: string };

export function goesWith(loop: ts.Node, keeps: ReadonlySet<string>): Remains {
  const gone: ts.Statement[] = [];
  const parts: ts.Node[] = [loop];
  for (const part of parts)
    for (const name of namesIn(part)) {
      const declaring = resolveName(name, part);
      if (!declaring || isWithin(declaring, [loop])) continue;
      const isUnused = usesOf(loop.getSourceFile(), name).every(
        (use) => use === declaring || resolveName(name, use) !== declaring || isWithin(use, parts),
      );
      if (!isUnused && writes(loop, name)) return { needed: name };
      const statement = isUnused && !keeps.has(name) ? statementOf(declaring) : undefined;
      if (!statement || parts.includes(statement)) continue;
      gone.push(statement);
      parts.push(statement);
    }
  return { gone };
}

export function namesIn(node: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (at: ts.Node): void => {
    if (ts.isIdentifier(at)) names.add(at.text);
    ts.forEachChild(at, visit);
  };
  visit(node);
  return names;
}

function isWithin(node: ts.Node, parts: readonly ts.Node[]): boolean {
  return parts.some((part) => part.pos <= node.pos && node.end <= part.end);
}

function writes(node: ts.Node, name: string): boolean {
  const target = writtenTarget(node);
  if (target && ts.isIdentifier(target) && target.text === name) return true;
  return ts.forEachChild(node, (child) => writes(child, name) || undefined) ?? false;
}

/** The statement that declares this name alone, and does nothing else by it. */
function statementOf(declaring: ts.Identifier): ts.Statement | undefined {
  const { parent: declaration } = declaring;
  if (!ts.isVariableDeclaration(declaration) || !ts.isVariableDeclarationList(declaration.parent))
    return undefined;
  const { parent: list } = declaration;
  if (list.declarations.length > 1 || !ts.isVariableStatement(list.parent)) return undefined;
  const { initializer } = declaration;
  return !initializer || isIdle(initializer, nothingIdle()) ? list.parent : undefined;
}
