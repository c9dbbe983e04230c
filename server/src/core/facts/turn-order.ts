/** Loops whose order or pace is meant, by how their list is made: turned round, or cut into batches. */
import { ts } from "ts-morph";

/** `chunk(ids, 100)`, `_.chunk(…)`, `inBatches(…)`, `splitEvery(…)`. */
const CUTS = /^(chunk|chunked|chunkArray|splitEvery|partitionAll|batch|batches|inBatches|toBatches)$/;

export function orderReason(loop: ts.IterationStatement): string | undefined {
  if (ts.isForStatement(loop))
    return stepsByMore(loop) ? "each turn is a batch, and the next begins when it is done" : undefined;
  if (!ts.isForOfStatement(loop)) return undefined;
  const made = madeBy(loop.expression);
  if (/^(reverse|toReversed)$/.test(made)) return "it goes from the last to the first";
  return CUTS.test(made) ? "each turn is a batch, and the next begins when it is done" : undefined;
}

/** `for (let i = 0; i < ids.length; i += SIZE)`, whose turns take a slice each. */
function stepsByMore({ incrementor, statement }: ts.ForStatement): boolean {
  if (!incrementor || !ts.isBinaryExpression(incrementor)) return false;
  if (incrementor.operatorToken.kind !== ts.SyntaxKind.PlusEqualsToken || incrementor.right.getText() === "1")
    return false;
  return new RegExp(`\\.(slice|subarray|splice)\\(\\s*${incrementor.left.getText()}\\b`).test(
    statement.getText(),
  );
}

/** The name of the function that made the list last, also where a constant of the same function keeps it. */
function madeBy(list: ts.Expression): string {
  if (ts.isParenthesizedExpression(list) || ts.isAwaitExpression(list)) return madeBy(list.expression);
  if (ts.isCallExpression(list)) {
    const { expression: callee } = list;
    if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
    return ts.isIdentifier(callee) ? callee.text : "";
  }
  const initializer = ts.isIdentifier(list) ? constantOf(list) : undefined;
  return initializer && !ts.isIdentifier(initializer) ? madeBy(initializer) : "";
}

function constantOf(name: ts.Identifier): ts.Expression | undefined {
  for (let at: ts.Node = name.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isBlock(at))
      for (const statement of at.statements)
        if (ts.isVariableStatement(statement) && statement.end <= name.pos) {
          const { declarations, flags } = statement.declarationList;
          const own = declarations.find((each) => each.name.getText() === name.text);
          if (own) return flags & ts.NodeFlags.Const ? own.initializer : undefined;
        }
    if (ts.isFunctionLike(at)) return undefined;
  }
  return undefined;
}
