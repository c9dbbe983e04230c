/** The timer that takes the place of a loop: for how long, and which declarations go with the loop. */
import { ts } from "ts-morph";
import { isClock } from "../../facts/clocks.ts";
import { isIdle, nothingIdle } from "../../facts/idle.ts";
import type { Limit, SpinSyntax } from "../../facts/spin-syntax.ts";
import type { FileDraft } from "../file-draft.ts";
import { styleOf, type FileStyle } from "../file-style.ts";
import { resolveName } from "../scope.ts";
import { sameModule } from "../site.ts";
import { goesWith, namesIn } from "./remains.ts";

export interface Timer {
  /** What the timer is given, in milliseconds. */
  readonly time: string;
  /** Statements that nothing else needs. */
  readonly gone: readonly ts.Statement[];
}

export function timerFor(loop: ts.Node, { limit, flags }: SpinSyntax): Timer | { readonly declined: string } {
  if (!limit) return { declined: "how long it waits does not show" };
  if (limit.unit !== 1) return { declined: "its clock does not count in milliseconds" };
  const [flag] = flags;
  if (flag)
    return {
      declined: `\`${flag.getText()}\` may end it before its time: a timer alone does not do the same`,
    };
  if (ts.isLabeledStatement(loop.parent) || leaves(loop))
    return { declined: "it is left in other ways than by its end" };
  if (works(loop)) return { declined: "it does other work while it waits" };
  const { time, names } = timeOf(limit, loop);
  if (time === undefined) return { declined: "how long it waits does not show" };
  const remains = goesWith(loop, names);
  if ("needed" in remains) return { declined: `\`${remains.needed}\`, which it sets, is used elsewhere` };
  return { time, gone: remains.gone };
}

/** The duration as it is written where the time begins just before the loop; what is left of it otherwise. */
function timeOf({ lasts, kept, left }: Limit, loop: ts.Node) {
  if (lasts && kept && beginsJustBefore(kept, loop)) return { time: lasts.getText(), names: namesIn(lasts) };
  const names = new Set(left?.of.flatMap((node) => [...namesIn(node)]));
  return { time: left?.text, names };
}

/** Nothing but declarations that do no work stands between the two. */
function beginsJustBefore(declaration: ts.VariableDeclaration, loop: ts.Node): boolean {
  const statement = declaration.parent.parent;
  if (statement === loop) return true;
  const { parent } = statement;
  if (parent !== loop.parent || (!ts.isBlock(parent) && !ts.isSourceFile(parent))) return false;
  const statements: readonly ts.Node[] = parent.statements;
  return statements.slice(statements.indexOf(statement), statements.indexOf(loop)).every(isIdleDeclaration);
}

function isIdleDeclaration(node: ts.Node): boolean {
  return (
    ts.isVariableStatement(node) &&
    node.declarationList.declarations.every(
      ({ initializer }) => !initializer || isIdle(initializer, nothingIdle()),
    )
  );
}

function leaves(node: ts.Node): boolean {
  if (ts.isReturnStatement(node) || ts.isThrowStatement(node)) return true;
  if ((ts.isBreakStatement(node) || ts.isContinueStatement(node)) && node.label) return true;
  return ts.forEachChild(node, (child) => leaves(child) || undefined) ?? false;
}

/** Somebody sees what it does in the meantime. */
function works(node: ts.Node): boolean {
  const isCall = ts.isCallExpression(node) && !isClock(node) && /^console\./.test(node.expression.getText());
  return isCall || (ts.forEachChild(node, (child) => works(child) || undefined) ?? false);
}

export function drawTimer(draft: FileDraft, loop: ts.Node, { time, gone }: Timer): void {
  const { rewrite, imports, sourceFile } = draft;
  const style = styleOf(sourceFile, imports.bindings, imports.bindings[0]);
  const name = nameOfTimer(draft, loop, style);
  rewrite.replace({ start: loop.getStart(), end: loop.end }, `await ${name}(${time})${style.semicolon}`);
  for (const statement of gone) {
    const space = /^[ \t]*(\r?\n[ \t]*)?/.exec(sourceFile.text.slice(statement.end))?.[0] ?? "";
    rewrite.replace({ start: statement.getStart(), end: statement.end + space.length }, "");
  }
  for (const part of [loop, ...gone]) dropImports(part, draft);
  for (const kept of namesOfText(time)) imports.keep(kept);
}

/** `setImmediate()` of node:timers/promises in place of the promise. */
export function drawTurn(draft: FileDraft, node: ts.NewExpression): void {
  const { rewrite, imports, sourceFile } = draft;
  const style = styleOf(sourceFile, imports.bindings, imports.bindings[0]);
  const name = nameOfTimer(draft, node, style, "setImmediate", ["setImmediate", "nextTurn"]);
  rewrite.replace({ start: node.getStart(), end: node.end }, `${name}()`);
  dropImports(node, draft);
}

function dropImports(part: ts.Node, { imports }: FileDraft): void {
  const locals = new Set(imports.bindings.map(({ local }) => local));
  const visit = (node: ts.Node): void => {
    const declaring = ts.isIdentifier(node) ? resolveName(node.text, node) : undefined;
    if (declaring && locals.has(declaring)) imports.drop(node as ts.Identifier);
    ts.forEachChild(node, visit);
  };
  visit(part);
}

function namesOfText(text: string): readonly string[] {
  return text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];
}

const MODULE = "node:timers/promises";

/** The name that the file has for it, or a new one: `setTimeout`, unless the file means the global by that. */
function nameOfTimer(
  { imports }: FileDraft,
  from: ts.Node,
  style: FileStyle,
  timer = "setTimeout",
  wanted = ["setTimeout", "delay", "waitFor"],
): string {
  const known = imports.bindings.find(
    ({ module, exported, local }) =>
      sameModule(module, MODULE) && exported === timer && resolveName(local.text, from) === local,
  );
  if (known) {
    imports.keep(known.local.text);
    return known.local.text;
  }
  return imports.name(MODULE, timer, wanted, style, undefined);
}
