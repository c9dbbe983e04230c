/**
 * A descriptor that one function opens, uses and closes becomes a `FileHandle`: `openSync` and all that takes the
 * descriptor change together. Without the `open`, or where the descriptor goes elsewhere, each call stays with the number.
 */
import { ts } from "ts-morph";
import { awaiting } from "../await-text.ts";
import type { FileDraft } from "../file-draft.ts";
import { replaceInPlace, type Changed } from "../in-place.ts";
import { unwrap } from "../../facts/unwrap.ts";
import { resolveName, usesOf } from "../scope.ts";
import type { FixSite } from "../site.ts";
import { companion, dropCallee, functionAround } from "./companion.ts";
import { layoutAt } from "./layout.ts";

interface Method {
  readonly name: string;
  /** The member of what the method's promise gives that the function on a number gives. */
  readonly result?: string;
}

const METHODS: Readonly<Record<string, Method>> = {
  closeSync: { name: "close" },
  readSync: { name: "read", result: "bytesRead" },
  readvSync: { name: "readv", result: "bytesRead" },
  writeSync: { name: "write", result: "bytesWritten" },
  writevSync: { name: "writev", result: "bytesWritten" },
  readFileSync: { name: "readFile" },
  writeFileSync: { name: "writeFile" },
  appendFileSync: { name: "appendFile" },
  fstatSync: { name: "stat" },
  ftruncateSync: { name: "truncate" },
  fsyncSync: { name: "sync" },
  fdatasyncSync: { name: "datasync" },
  fchmodSync: { name: "chmod" },
  fchownSync: { name: "chown" },
  futimesSync: { name: "utimes" },
};

/** Functions that take a path as well: what they are given is no descriptor unless it is seen to be one. */
const OF_PATHS = /#(read|write|append)FileSync$/;

export function descriptor(site: FixSite, draft: FileDraft): Changed {
  const family = familyOf(site, draft);
  if (family === undefined) return replaceInPlace(site, draft);
  if ("declined" in family)
    return isOpen(site) || OF_PATHS.test(site.row.symbol) ? family : replaceInPlace(site, draft);
  const { opened, uses, types } = family;
  const outcome = replaceInPlace({ ...opened, row: { ...opened.row, twin: withoutDeclines(opened) } }, draft);
  if ("declined" in outcome) return outcome;
  const { quoted } = layoutAt(site.node, draft);
  for (const type of types) draft.rewrite.replace(type, `import(${quoted("node:fs/promises")}).FileHandle`);
  for (const use of uses) useHandle(use, draft);
  const along = [opened, ...uses.map(({ site: each }) => each)].map(({ node }) => node);
  return { notes: outcome.notes, along: along.filter((node) => node !== site.node) };
}

/** A call that is given the descriptor. */
interface Use {
  readonly site: FixSite;
  readonly method: Method;
  readonly descriptor: ts.Expression;
}

interface Family {
  readonly opened: FixSite;
  readonly uses: readonly Use[];
  /** Where the variable's type says that it is a number. */
  readonly types: readonly { readonly start: number; readonly end: number }[];
}

/** Undefined where no descriptor of this function is seen. */
function familyOf(site: FixSite, draft: FileDraft): Family | { readonly declined: string } | undefined {
  const name = isOpen(site) ? variableOf(site.node) : descriptorIn(site);
  if (!name) return isOpen(site) ? { declined: "the descriptor is not kept in a variable" } : undefined;
  const declaration = name.parent;
  if (!ts.isVariableDeclaration(declaration)) return undefined;
  const all = usesOf(site.sourceFile, name.text).filter(
    (use) => use !== name && resolveName(use.text, use) === name,
  );
  const values = [declaration.initializer, ...all.map(assignedTo)].filter((value) => value !== undefined);
  const opens = values.flatMap((value) => companion(value, site, ["openSync"]) ?? []);
  const [opened, ...others] = opens;
  if (!opened) return undefined;
  const isOther = values.some((value) => !isNothing(value) && unwrap(value) !== opened.node);
  if (others.length > 0 || isOther) return { declined: `\`${name.text}\` is given several values` };
  const uses: Use[] = [];
  for (const use of all) {
    const taken = usedIn(use, site);
    if (taken) uses.push(taken);
    else if (!assignedTo(use) && !isAskedFor(use))
      return { declined: `\`${use.text}\` is a number in \`${lineOf(use)}\`, and open gives a FileHandle` };
  }
  if (!uses.some(({ method }) => method.name === "close"))
    return {
      declined: `\`${name.text}\` is not closed here: a FileHandle that nothing holds any more closes its file`,
    };
  const sites = [opened, ...uses.map((use) => use.site)];
  const owner = functionAround(site.node);
  const stray = sites.find(({ node }) => functionAround(node) !== owner);
  if (stray)
    return {
      declined: `\`${stray.node.getText()}\` is in another function than the rest of what uses the file`,
    };
  if (sites.some(({ node }) => draft.changed.has(node)))
    return { declined: `another fix has changed a call that uses \`${name.text}\`` };
  const types = declaration.type ? numbersIn(declaration.type) : [];
  return types ? { opened, uses, types } : { declined: `the type of \`${name.text}\` is not a plain number` };
}

function isOpen({ row }: FixSite): boolean {
  return row.symbol.endsWith("#openSync");
}

/** The variable that an `openSync` call gives its result to. */
function variableOf(node: ts.Node): ts.Identifier | undefined {
  const { parent } = outside(node);
  if (ts.isVariableDeclaration(parent)) return ts.isIdentifier(parent.name) ? parent.name : undefined;
  if (!ts.isBinaryExpression(parent) || !ts.isIdentifier(parent.left)) return undefined;
  return assignedTo(parent.left) ? resolveName(parent.left.text, parent.left) : undefined;
}

function descriptorIn({ node }: FixSite): ts.Identifier | undefined {
  const first = ts.isCallExpression(node) ? node.arguments[0] : undefined;
  const name = first && unwrap(first);
  return name && ts.isIdentifier(name) ? resolveName(name.text, name) : undefined;
}

/** What is assigned to the name in a statement of its own. */
function assignedTo(use: ts.Identifier): ts.Expression | undefined {
  const { parent } = use;
  const isStatement = ts.isBinaryExpression(parent) && ts.isExpressionStatement(parent.parent);
  const isTarget = isStatement && parent.left === use;
  return isTarget && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken ? parent.right : undefined;
}

/** The call whose first argument is the descriptor. */
function usedIn(use: ts.Identifier, site: FixSite): Use | undefined {
  const descriptor = ts.isNonNullExpression(use.parent) ? use.parent : use;
  const call = descriptor.parent;
  if (!ts.isCallExpression(call) || call.arguments[0] !== descriptor) return undefined;
  if (ts.isOptionalChain(call) || call.arguments.some(ts.isSpreadElement)) return undefined;
  for (const [name, method] of Object.entries(METHODS)) {
    const found = companion(call, site, [name]);
    if (found) return { site: found, method, descriptor };
  }
  return undefined;
}

/** Whether the file is open: `if (fd)`, `fd !== undefined`. */
function isAskedFor(use: ts.Identifier): boolean {
  const { parent } = use;
  if (ts.isIfStatement(parent)) return parent.expression === use;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (!ts.isBinaryExpression(parent)) return false;
  const { kind } = parent.operatorToken;
  const isEquality =
    kind === ts.SyntaxKind.EqualsEqualsToken ||
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;
  return isEquality && isNothing(parent.left === use ? parent.right : parent.left);
}

function isNothing(expression: ts.Expression): boolean {
  return /^(undefined|null)$/.test(expression.getText());
}

/** `number`, alone or beside `undefined` and `null`. */
function numbersIn(type: ts.TypeNode): Family["types"] | undefined {
  const members = ts.isUnionTypeNode(type) ? type.types : [type];
  const numbers = members.filter(({ kind }) => kind === ts.SyntaxKind.NumberKeyword);
  const others = members.filter((member) => !numbers.includes(member));
  if (!others.every((member) => /^(undefined|null)$/.test(member.getText()))) return undefined;
  return numbers.map((number) => ({ start: number.getStart(), end: number.end }));
}

function useHandle({ site, method, descriptor: handle }: Use, draft: FileDraft): void {
  const node = site.node as ts.CallExpression;
  const { expression, arguments: given } = node;
  const [first, second] = given;
  dropCallee(site, draft);
  const { before, after } = awaiting(node, method);
  draft.rewrite.wrap(node, before, after);
  draft.rewrite.replace(
    { start: expression.getStart(), end: expression.end },
    `${handle.getText()}.${method.name}`,
  );
  const end = second ? second.getStart() : given.hasTrailingComma ? given.end : first!.end;
  draft.rewrite.replace({ start: first!.getStart(), end }, "");
}

function withoutDeclines({ row }: FixSite): NonNullable<FixSite["row"]["twin"]> {
  return { ...row.twin!, declines: [] };
}

function outside(node: ts.Node): ts.Node {
  let at = node;
  while (ts.isParenthesizedExpression(at.parent) || ts.isAsExpression(at.parent)) at = at.parent;
  return at;
}

/** The code around a name, short enough for a message. */
function lineOf(node: ts.Node): string {
  const text = node.parent.getText().replace(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
