/** Reads that are meant to see what has changed: done again after a while, by a timer, or in place of what is kept. */
import { ts } from "ts-morph";
import { resolveName, usesOf } from "../scope.ts";

const TIME = /\b(Date\.now|performance\.now|new Date|mtimeMs?|hrtime)\b/;

const AGAIN = /^(setInterval|watch|watchFile|cron|schedule|scheduleJob)$/;

/** Why a call is made again on purpose; undefined where nothing says so. */
export function reloads(node: ts.Expression): string | undefined {
  let inFunction = false;
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    const { parent } = at;
    if (!inFunction && ts.isBinaryExpression(parent) && parent.right === at && !ts.isFunctionLike(at)) {
      const kept = keptIn(parent);
      if (kept !== undefined) return kept;
    }
    if (isUnderCondition(at, parent)) return "whether it is read again depends on the time";
    if (!ts.isFunctionLike(at)) continue;
    inFunction = true;
    if (isRepeated(at)) return "a timer or a watcher reads it again, to see what has changed";
  }
  return inFunction ? undefined : "it is read while the module is loaded, which happens once";
}

/** `kept ??= read()` is done once already; `kept = read()` is done again on purpose. */
function keptIn({ left, operatorToken }: ts.BinaryExpression): string | undefined {
  const operator = operatorToken.kind;
  if (operator === ts.SyntaxKind.QuestionQuestionEqualsToken || operator === ts.SyntaxKind.BarBarEqualsToken)
    return "it is kept already, for all but the first who asks";
  const isAssigned = operator === ts.SyntaxKind.EqualsToken && outlives(left);
  return isAssigned ? "it is kept already, and read again where that is wanted" : undefined;
}

/** A variable of the module, or a member of something. */
function outlives(target: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target)) return true;
  const declaring = ts.isIdentifier(target) ? resolveName(target.text, target) : undefined;
  const list = declaring?.parent.parent;
  return list !== undefined && ts.isVariableDeclarationList(list) && ts.isSourceFile(list.parent.parent);
}

function isUnderCondition(node: ts.Node, parent: ts.Node): boolean {
  const condition =
    ts.isIfStatement(parent) && parent.expression !== node
      ? parent.expression
      : ts.isConditionalExpression(parent) && parent.condition !== node
        ? parent.condition
        : undefined;
  return condition !== undefined && TIME.test(condition.getText());
}

/** Given to a timer or a watcher, in place or by its name. */
function isRepeated(node: ts.SignatureDeclaration): boolean {
  if (isGivenToTimer(node)) return true;
  const name = ts.isFunctionDeclaration(node)
    ? node.name
    : ts.isVariableDeclaration(node.parent) && ts.isIdentifier(node.parent.name)
      ? node.parent.name
      : undefined;
  if (!name) return false;
  const uses = usesOf(node.getSourceFile(), name.text);
  return uses.some((use) => isGivenToTimer(use) && resolveName(use.text, use) === name);
}

function isGivenToTimer(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isCallExpression(parent) || parent.expression === node) return false;
  const name = /(\w+)$/.exec(parent.expression.getText())?.[1] ?? "";
  const [first] = parent.arguments;
  const isChange = first && ts.isStringLiteralLike(first) && /^(change|rename|SIGHUP)$/.test(first.text);
  return AGAIN.test(name) || isChange === true;
}
