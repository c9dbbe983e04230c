/** The ways through a function's body, by the calls of a group that they make: branches that exclude each other are not added up. */
import { ts } from "ts-morph";
import { handedBy, type Handed, type Names } from "./recursion-arguments.ts";
import { namesOf } from "./recursion-names.ts";
import type { OwnCall } from "./recursion.ts";
import { isGuarded, marksIn } from "./recursion-choices.ts";
import { lastName } from "./value.ts";

/** The calls of the way that has most of those that hand on something smaller. */
export function longestWay(
  body: ts.FunctionLikeDeclaration,
  partners: ReadonlySet<string>,
  siteOf: (call: ts.Node) => number | undefined,
): OwnCall[] {
  return wayOf(body.body!, { body, partners, siteOf, repeated: false, names: namesOf(body, undefined) });
}

interface Walk {
  /** The loop or the callback around. */
  readonly loop?: ts.Node;
  readonly body: ts.FunctionLikeDeclaration;
  readonly partners: ReadonlySet<string>;
  readonly siteOf: (call: ts.Node) => number | undefined;
  readonly repeated: boolean;
  readonly names: Names;
}

function wayOf(node: ts.Node, walk: Walk): OwnCall[] {
  if (ts.isBlock(node) || ts.isCaseOrDefaultClause(node)) return sequence(node.statements, walk);
  if (ts.isIfStatement(node))
    return [
      ...wayOf(node.expression, walk),
      ...most([wayOf(node.thenStatement, walk), node.elseStatement ? wayOf(node.elseStatement, walk) : []]),
    ];
  if (ts.isConditionalExpression(node))
    return [
      ...wayOf(node.condition, walk),
      ...most([wayOf(node.whenTrue, walk), wayOf(node.whenFalse, walk)]),
    ];
  if (ts.isSwitchStatement(node)) return most(node.caseBlock.clauses.map((each) => wayOf(each, walk)));
  if (ts.isTryStatement(node)) {
    const caught = node.catchClause ? wayOf(node.catchClause, walk) : [];
    const last = node.finallyBlock ? wayOf(node.finallyBlock, walk) : [];
    return [...most([wayOf(node.tryBlock, walk), caught]), ...last];
  }
  if (ts.isIterationStatement(node, false)) return childWays(node, inside(node, walk));
  if (ts.isFunctionLike(node)) return isCalledAtOnce(node) ? childWays(node, inside(node, walk)) : [];
  const inner = childWays(node, walk);
  const own = ts.isCallExpression(node) ? ownCall(node, walk) : undefined;
  return own ? [...inner, own] : inner;
}

function inside(node: ts.Node, walk: Walk): Walk {
  return { ...walk, loop: node, repeated: true, names: namesOf(walk.body, node, walk.names) };
}

/** What follows a branch that always leaves is the other branch. */
function sequence(statements: readonly ts.Statement[], walk: Walk): OwnCall[] {
  for (const [at, statement] of statements.entries()) {
    const before = (): OwnCall[] => statements.slice(0, at).flatMap((each) => wayOf(each, walk));
    if (ts.isIfStatement(statement) && !statement.elseStatement && alwaysLeaves(statement.thenStatement)) {
      const rest = sequence(statements.slice(at + 1), walk);
      return [
        ...before(),
        ...wayOf(statement.expression, walk),
        ...most([wayOf(statement.thenStatement, walk), rest]),
      ];
    }
    if (isLeaving(statement)) return [...before(), ...wayOf(statement, walk)];
  }
  return statements.flatMap((each) => wayOf(each, walk));
}

function isLeaving(node: ts.Statement): boolean {
  return (
    ts.isReturnStatement(node) ||
    ts.isThrowStatement(node) ||
    ts.isContinueStatement(node) ||
    ts.isBreakStatement(node)
  );
}

function alwaysLeaves(node: ts.Statement): boolean {
  if (!ts.isBlock(node)) return isLeaving(node);
  const last = node.statements.at(-1);
  return last !== undefined && isLeaving(last);
}

function childWays(node: ts.Node, walk: Walk): OwnCall[] {
  const found: OwnCall[] = [];
  ts.forEachChild(node, (child) => void found.push(...wayOf(child, walk)));
  return found;
}

function most(ways: readonly OwnCall[][]): OwnCall[] {
  return ways.reduce<OwnCall[]>((best, each) => (weight(each) > weight(best) ? each : best), []);
}

function weight(way: readonly OwnCall[]): number {
  return way.reduce((sum, call) => sum + (isSmaller(call.handed) ? 2 : 1) * (call.repeated ? 4 : 1), 0);
}

/** Whether there is less to do by a fixed step, and nothing shows that each part is done once. */
export function isSmaller(handed: readonly Handed[]): boolean {
  return (
    handed.some((each) => each.is === "step" || each.is === "fewer") &&
    !handed.some((each) => each.is === "part" || each.is === "stride")
  );
}

const CALLING = /^(from|map|forEach|filter|some|every|find|findIndex|flatMap|reduce|reduceRight)$/;

/** The callback of an array's method, a function that is called where it stands. */
function isCalledAtOnce(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isCalledAtOnce(parent);
  if (!ts.isCallExpression(parent)) return false;
  const { expression: callee } = parent;
  return callee === node || (ts.isPropertyAccessExpression(callee) && CALLING.test(callee.name.text));
}

/** `walk(…)`, `this.walk(…)`, `Tree.walk(…)`. */
function isOwnReceiver(callee: ts.Expression, { parameters, locals, items }: Names): boolean {
  if (ts.isIdentifier(callee)) return true;
  if (!ts.isPropertyAccessExpression(callee)) return false;
  const { expression: receiver } = callee;
  if (receiver.kind === ts.SyntaxKind.ThisKeyword) return true;
  if (!ts.isIdentifier(receiver)) return false;
  const { text } = receiver;
  return !parameters.includes(text) && !locals.has(text) && !items.has(text);
}

function ownCall(
  node: ts.CallExpression,
  { partners, siteOf, repeated, names, loop }: Walk,
): OwnCall | undefined {
  const last = lastName(node.expression);
  const site = siteOf(node);
  if (!last || site === undefined || !partners.has(last.name) || node.arguments.some(ts.isSpreadElement))
    return undefined;
  const given = node.arguments.map((each) => handedBy(each, names));
  // Another object's method of the name: that of a part, as a rule.
  const handed: Handed[] = isOwnReceiver(node.expression, names) ? given : [...given, { is: "part" }];
  const at = handed.findIndex(({ is }) => is === "step" || is === "fewer");
  const choice = { guarded: isGuarded(node, loop, names), marks: loop ? marksIn(loop) : 0 };
  return {
    site,
    handed,
    repeated,
    ...choice,
    text: at < 0 ? "" : node.arguments[at]!.getText().replace(/\s+/g, " "),
  };
}
