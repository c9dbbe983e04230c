/** What ties code to where it stands: `this`, pauses, jumps out of it, and what only the main thread may do. */
import { ts } from "ts-morph";
import { ENDING_FUNCTIONS } from "../../catalogue/effects/language.ts";
import type { Stop } from "../migration/families.ts";

/** Of a process there is one: a thread that ends it, or listens to it, does something else. */
const PROCESS = new RegExp(
  `^process\\.(${[...ENDING_FUNCTIONS].join("|")}|chdir|on|once|addListener|off|emit|stdin|send|disconnect|umask|set\\w+id|initgroups|exitCode)$`,
);

/**
 * `owner` is the function that the code is the body of; undefined where it is a part of one. `handed` are reads of fields
 * that are handed over.
 */
export function whyTiedToPlace(
  roots: readonly ts.Node[],
  owner: ts.Node | undefined,
  handed: ReadonlySet<ts.Node> = new Set(),
): Stop | undefined {
  let found: Stop | undefined;
  const stop = (node: ts.Node, reason: string): void => void (found ??= { node, reason });
  const visit = (node: ts.Node, isOwnThis: boolean, isOwnBody: boolean): void => {
    if (found || handed.has(node)) return;
    if (!isOwnThis && (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword))
      stop(node, `it uses \`${node.getText()}\`, which is not there on another thread`);
    if (!isOwnThis && owner === undefined && ts.isIdentifier(node) && node.text === "arguments")
      stop(node, "it uses `arguments` of the function around it");
    if (!isOwnThis && ts.isMetaProperty(node))
      stop(node, `it uses \`${node.getText()}\`, which is another one there`);
    if (!isOwnBody && (ts.isAwaitExpression(node) || ts.isYieldExpression(node)))
      stop(node, "it pauses on the way");
    if (!isOwnBody && ts.isForOfStatement(node) && node.awaitModifier) stop(node, "it pauses on the way");
    if (owner === undefined && !isOwnBody && ts.isReturnStatement(node))
      stop(node, "it returns from the function around it");
    if (owner === undefined && !isOwnBody && ts.isBreakOrContinueStatement(node) && leaves(node, roots))
      stop(node, `\`${node.getText().replace(/;$/, "")}\` leads out of it`);
    if (ts.isPropertyAccessExpression(node) && PROCESS.test(node.getText()))
      stop(node, `\`${node.getText()}\` is for the main thread only`);
    const isFunction = ts.isFunctionLike(node);
    const hasOwnThis = (isFunction && !ts.isArrowFunction(node)) || ts.isClassLike(node);
    ts.forEachChild(node, (child) =>
      visit(child, isOwnThis || hasOwnThis, isOwnBody || isFunction || ts.isClassLike(node)),
    );
  };
  for (const root of roots) visit(root, false, false);
  return found;
}

/** The statement that it jumps to is around all of it. */
function leaves(node: ts.BreakOrContinueStatement, roots: readonly ts.Node[]): boolean {
  for (let at: ts.Node = node.parent; ; at = at.parent) {
    if (node.label) {
      if (ts.isLabeledStatement(at) && at.label.text === node.label.text) return false;
    } else if (ts.isIterationStatement(at, false) || (ts.isSwitchStatement(at) && ts.isBreakStatement(node)))
      return false;
    if (roots.includes(at)) return true;
  }
}
