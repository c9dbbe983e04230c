/**
 * A check and the read that it guards become one read that catches ENOENT: `existsSync(p) ? readFileSync(p) : d`,
 * `if (existsSync(p)) { x = readFileSync(p); } else { … }`, `if (!existsSync(p)) return d; return readFileSync(p);`.
 */
import { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";
import { replaceInPlace, type Chaining, type Changed } from "../in-place.ts";
import { unwrap } from "../../facts/unwrap.ts";
import { spanOf, type Piece } from "../rewrite.ts";
import type { FixSite } from "../site.ts";
import { companion, dropCallee, firstArgument, isPure, isSameValue } from "./companion.ts";
import { guardOf, onlyStatement, type Guard } from "./guard.ts";
import { layoutAt, type Layout } from "./layout.ts";

/** What follows links, as the check does. */
const READS = ["readFileSync", "readdirSync", "statSync", "realpathSync"];

const NOTE =
  "a path that can't be looked up for another reason than ENOENT (no permission, a file where a folder should be) gives its error now";

/** Undefined when the check does not guard one read of the same path and nothing else. */
export function checkThenRead(site: FixSite, draft: FileDraft): Changed | undefined {
  const guard = ts.isCallExpression(site.node) ? guardOf(site.node) : undefined;
  if (!guard) return undefined;
  const made = inExpression(guard, site, draft) ?? inBranch(guard, site, draft) ?? behind(guard, site, draft);
  if (!made) return undefined;
  dropCallee(site, draft);
  return { notes: [...made.notes, NOTE], along: [made.read.node] };
}

interface Made {
  readonly notes: readonly string[];
  readonly read: FixSite;
}

/** `existsSync(p) ? readFileSync(p) : d`. */
function inExpression({ statement, yes, no }: Guard, site: FixSite, draft: FileDraft): Made | undefined {
  if (!ts.isConditionalExpression(statement) || !no || !isPlain(no)) return undefined;
  const value = yes as ts.Expression;
  const read = readIn(value, site, draft);
  if (!read) return undefined;
  const layout = layoutAt(statement, draft);
  const caught = handler(layout, `return ${no.getText()}`);
  const chained =
    unwrap(value) === read.node ? `.catch(${caught})` : `.then(${withContents(value, read)}, ${caught})`;
  const made = replaceRead(read, draft, { chained, instead: statement });
  if (made) draft.rewrite.arrange(statement, [spanOf(read.node)]);
  return made;
}

/** What is made of the contents: `(contents) => JSON.parse(contents)`. */
function withContents(value: ts.Expression, read: FixSite): string {
  const name = freeName(value, ["contents", "text", "data"]);
  const start = value.getStart();
  const text = value.getText();
  return `(${name}) => ${text.slice(0, read.node.getStart() - start)}${name}${text.slice(read.node.end - start)}`;
}

/** `if (existsSync(p)) return readFileSync(p); else …`, and the same with an assignment. */
function inBranch({ statement, yes, no }: Guard, site: FixSite, draft: FileDraft): Made | undefined {
  if (!ts.isIfStatement(statement)) return undefined;
  const only = onlyStatement(yes);
  const value = only && valueOf(only);
  const read = value && readIn(value, site, draft);
  const made = read && replaceRead(read, draft);
  if (!made) return undefined;
  const layout = layoutAt(statement, draft);
  draft.rewrite.arrange(statement, [...tried(only, yes as ts.Statement, layout), ...catching(no, layout)]);
  return made;
}

/** `if (!existsSync(p)) return d;` and below it `return readFileSync(p);` or `const text = readFileSync(p);`. */
function behind({ statement, yes, no }: Guard, site: FixSite, draft: FileDraft): Made | undefined {
  if (!ts.isIfStatement(statement) || yes || !no || !leaves(no)) return undefined;
  const next = statementBelow(statement);
  if (!next || hasTextBetween(statement, next)) return undefined;
  const layout = layoutAt(statement, draft);
  const span = { start: statement.getStart(), end: next.end };
  if (ts.isReturnStatement(next)) {
    const read = next.expression && readIn(next.expression, site, draft);
    const made = read && replaceRead(read, draft);
    if (made) {
      draft.rewrite.arrangeSpan(span, statement.parent, [
        ...tried(next, next, layout),
        ...catching(no, layout),
      ]);
    }
    return made;
  }
  const declared = constantOf(next);
  const read = declared && companion(declared.initializer, site, READS);
  if (!read || read.node !== declared.initializer || !isUsable(read, site, draft)) return undefined;
  const made = replaceRead(read, draft, { chained: `.catch(${handler(layout, "return undefined")})` });
  const test = layout.lines("", `if (${declared.name} === undefined) `);
  if (made) draft.rewrite.arrangeSpan(span, statement.parent, [spanOf(next), test, spanOf(no)]);
  return made;
}

function replaceRead(read: FixSite, draft: FileDraft, chaining: Chaining = {}): Made | undefined {
  const outcome = replaceInPlace(read, draft, chaining);
  return "declined" in outcome ? undefined : { notes: outcome.notes, read };
}

/** The read in what is done with its result at once, where nothing else can fail with ENOENT. */
function readIn(value: ts.Expression, site: FixSite, draft: FileDraft): FixSite | undefined {
  const inner = unwrap(value);
  const read = companion(inner, site, READS);
  if (read) return isUsable(read, site, draft) ? read : undefined;
  if (ts.isPropertyAccessExpression(inner)) return readIn(inner.expression, site, draft);
  if (!ts.isCallExpression(inner)) return undefined;
  const [first, ...others] = inner.arguments;
  if (/^(JSON\.parse|String)$/.test(inner.expression.getText()))
    return first && others.length === 0 ? readIn(first, site, draft) : undefined;
  const isMethod = ts.isPropertyAccessExpression(inner.expression) && inner.arguments.every(isPure);
  return isMethod ? readIn(inner.expression, site, draft) : undefined;
}

function isUsable(read: FixSite, site: FixSite, draft: FileDraft): boolean {
  return !draft.changed.has(read.node) && isSameValue(firstArgument(site), firstArgument(read));
}

/** What a statement returns, or assigns to a name or a member. */
function valueOf(statement: ts.Statement): ts.Expression | undefined {
  if (ts.isReturnStatement(statement)) return statement.expression;
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return undefined;
  const { left, operatorToken, right } = statement.expression;
  return operatorToken.kind === ts.SyntaxKind.EqualsToken && isPure(left) ? right : undefined;
}

/** `const text = …`, without a type of its own. */
function constantOf(
  statement: ts.Statement,
): { readonly name: string; readonly initializer: ts.Expression } | undefined {
  if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.Const))
    return undefined;
  const [declaration, ...others] = statement.declarationList.declarations;
  if (!declaration?.initializer || declaration.type || others.length > 0) return undefined;
  const { name, initializer } = declaration;
  return ts.isIdentifier(name) ? { name: name.text, initializer } : undefined;
}

/** `(error) => { if (error.code !== "ENOENT") throw error; … }`. */
function handler({ lines, quoted, semicolon }: Layout, last: string): string {
  return lines(
    "(error) => {",
    `\tif (error.code !== ${quoted("ENOENT")}) throw error${semicolon}`,
    `\t${last}${semicolon}`,
    "}",
  );
}

function tried(
  only: ts.Statement,
  branch: ts.Statement,
  { lines, newline, indentation }: Layout,
): readonly Piece[] {
  if (ts.isBlock(branch)) return ["try ", spanOf(branch)];
  return [lines("try {", "\t"), spanOf(only), `${newline}${indentation}}`];
}

function catching(no: ts.Node | undefined, layout: Layout): readonly Piece[] {
  const { lines, quoted, semicolon, isTypeScript, hasTypes, newline, indentation } = layout;
  const name = no ? freeName(no, ["error", "reason", "failure"]) : "error";
  const thrown = isTypeScript
    ? `(${name} as NodeJS.ErrnoException)`
    : hasTypes
      ? `/** @type {NodeJS.ErrnoException} */ (${name})`
      : name;
  const code = `${thrown}.code`;
  const rethrow = lines(
    ` catch (${name}) {`,
    `\tif (${code} !== ${quoted("ENOENT")}) throw ${name}${semicolon}`,
  );
  const end = `${newline}${indentation}}`;
  if (!no) return [rethrow, end];
  if (ts.isBlock(no)) return [rethrow, { start: no.getStart() + 1, end: no.end }];
  return [rethrow, lines("", "\t"), spanOf(no), end];
}

/** The first of the names that nothing in the node is called by. */
function freeName(node: ts.Node, wanted: readonly [string, ...string[]]): string {
  const used = new Set<string>();
  const visit = (at: ts.Node): void => {
    if (ts.isIdentifier(at)) used.add(at.text);
    ts.forEachChild(at, visit);
  };
  visit(node);
  return wanted.find((name) => !used.has(name)) ?? `${wanted[0]}Caught`;
}

/** A value whose evaluation calls nothing and waits for nothing: it can move into a function. */
function isPlain(node: ts.Node): boolean {
  if (ts.isCallExpression(node) || ts.isAwaitExpression(node) || ts.isYieldExpression(node)) return false;
  if (ts.isTaggedTemplateExpression(node) || ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
  return !ts.forEachChild(node, (child) => !isPlain(child));
}

function leaves(branch: ts.Node): boolean {
  const last = ts.isBlock(branch) ? branch.statements.at(-1) : branch;
  return (
    last !== undefined &&
    (ts.isReturnStatement(last) ||
      ts.isThrowStatement(last) ||
      ts.isContinueStatement(last) ||
      ts.isBreakStatement(last))
  );
}

function statementBelow(statement: ts.Statement): ts.Statement | undefined {
  const { parent } = statement;
  if (!ts.isBlock(parent) && !ts.isSourceFile(parent) && !ts.isCaseOrDefaultClause(parent)) return undefined;
  return parent.statements[parent.statements.indexOf(statement) + 1];
}

function hasTextBetween(above: ts.Statement, below: ts.Statement): boolean {
  return /\S/.test(above.getSourceFile().text.slice(above.end, below.getStart()));
}
