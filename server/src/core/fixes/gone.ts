/**
 * Whether the calls that a change was made for are gone from its texts. Where no copy of them was made, nobody reaches
 * them any more, by whatever way; the project need not be analysed again to know.
 */
import { ts } from "ts-morph";

/** `calls` are of the texts before, and all to be replaced; `after` has the changed texts by path. */
export function areGone(calls: readonly ts.CallExpression[], after: ReadonlyMap<string, string>): boolean {
  const files = new Set(calls.map((call) => call.getSourceFile()));
  return [...files].every((file) => {
    const text = after.get(file.fileName);
    if (text === undefined) return false;
    const before = countsOf(file);
    const now = countsOf(ts.createSourceFile(file.fileName, text, file.languageVersion, true));
    const own = calls.filter((call) => call.getSourceFile() === file);
    const callees = own.map(({ expression }) => expression.getText());
    return callees.every((callee) => {
      const replaced = callees.filter((each) => each === callee).length;
      return (now.get(callee) ?? 0) <= (before.get(callee) ?? 0) - replaced;
    });
  });
}

/** How often each callee is called in the file, by its text. */
function countsOf(file: ts.SourceFile): Map<string, number> {
  const counts = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const callee = node.expression.getText(file);
      counts.set(callee, (counts.get(callee) ?? 0) + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return counts;
}
