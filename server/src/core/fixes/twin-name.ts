/** How a file calls the twin of an operation: what stands in the callee's place, and which imports that needs. */
import { ts } from "ts-morph";
import type { TextEdit } from "../finding/edit.ts";
import type { Twin } from "../catalogue/row.ts";
import { describeCallee, type Callee } from "./callee.ts";
import { styleOf, type FileStyle } from "./file-style.ts";
import type { ImportDraft } from "./import-draft.ts";
import { bindingOf, isWhole, type ModuleBinding } from "./module-binding.ts";
import { resolveName } from "./scope.ts";
import { calledPath, parseSymbol, sameModule, type FixSite, type SymbolName } from "./site.ts";

/** Packages whose functions with the names of `node:fs` return a promise when they are given no callback. */
const PROMISING = new Set(["fs-extra", "mz/fs"]);

interface Request {
  readonly site: FixSite;
  /** Where the name has to be visible: the operation, or the file's top level. */
  readonly from: ts.Node;
  readonly callee: ts.Expression;
  readonly described: Callee;
  readonly near: ModuleBinding | undefined;
  /** The twin, in the module that the file knows it by: `fs-extra#readFile` for a row of `node:fs`. */
  readonly target: SymbolName;
  readonly style: FileStyle;
  readonly draft: ImportDraft;
}

/** The edits of the callee, or why the twin can't be named here. Imports go into the draft. */
export function nameTwin(
  site: FixSite,
  callee: ts.Expression,
  twin: Twin,
  draft: ImportDraft,
): readonly TextEdit[] | { readonly declined: string } {
  const described = describeCallee(callee, site.row.symbol);
  if (!described) {
    return { declined: `the call goes through \`${callee.getText()}\`, which is not the operation itself` };
  }
  const near = "binding" in described ? described.binding : undefined;
  const style = styleOf(site.sourceFile, draft.bindings, near);
  const request = {
    site,
    from: site.node,
    callee,
    described,
    near,
    target: targetOf(site, twin, described),
    style,
    draft,
  };
  if (described.is === "method") return memberOfSame(request, twin);
  if (described.is === "name" || described.is === "alias") draft.drop(described.identifier);
  if (twin.by === "promisify") return whole(request, helper(request));
  const sibling = throughRoot(request);
  if (sibling) return sibling;
  return whole(request, visible(request) ?? imported(request));
}

function targetOf(site: FixSite, twin: Twin, described: Callee): SymbolName {
  const target = parseSymbol(twin.symbol);
  const row = parseSymbol(site.row.symbol);
  const written = describedModule(described);
  if (written === undefined || sameModule(written, row.module)) return target;
  const hasTwin = target.module === row.module || PROMISING.has(written);
  return hasTwin ? { module: written, path: target.path } : target;
}

function describedModule(described: Callee): string | undefined {
  if (described.is === "inline") return described.module;
  return "binding" in described ? described.binding.module : undefined;
}

/** The replacement of the whole callee by an expression. */
function whole({ callee, described, draft }: Request, text: string): readonly TextEdit[] {
  if (described.is === "member") draft.drop(described.root);
  return [{ start: callee.getStart(), end: callee.end, text }];
}

/** A twin that is a member of the same object: `dir.readSync` → `dir.read`, `Deno.statSync` → `Deno.stat`. */
function memberOfSame(
  { site, callee, target }: Request,
  twin: Twin,
): readonly TextEdit[] | { readonly declined: string } {
  const row = parseSymbol(site.row.symbol);
  const path = calledPath(row);
  const name = target.path.at(-1) ?? "";
  const hasSameOwner =
    target.module === row.module &&
    target.path.length === path.length &&
    path.slice(0, -1).every((step, index) => step === target.path[index]);
  const isFlat = path.length === 1 && row.module !== "global";
  if (!hasSameOwner || isFlat || twin.by !== "promise") {
    return { declined: `\`${callee.getText()}\` is not reached by an import of this file` };
  }
  if (ts.isPropertyAccessExpression(callee)) {
    return [{ start: callee.name.getStart(), end: callee.end, text: name }];
  }
  if (!ts.isElementAccessExpression(callee)) {
    return { declined: `\`${callee.getText()}\` is not a plain member access` };
  }
  return [{ start: callee.expression.end, end: callee.end, text: `.${name}` }];
}

/** `fs.readFileSync` → `fs.promises.readFile`: the module stays, the members behind it change. */
function throughRoot(request: Request): readonly TextEdit[] | undefined {
  const { callee, described, site } = request;
  if (described.is !== "member" && described.is !== "inline") return undefined;
  if (described.is === "member" && better(request)) return undefined;
  const names =
    described.is === "member"
      ? membersFrom(described.binding, request.target, parseSymbol(site.row.symbol).module)
      : membersOfModule(described.module, request.target, parseSymbol(site.row.symbol).module);
  if (!names) return undefined;
  const first = firstAccess(callee, described.root);
  if (!first) return undefined;
  if (names.length === 0) return [{ start: first.expression.end, end: callee.end, text: "" }];
  const text = names.join(".");
  return ts.isPropertyAccessExpression(first)
    ? [{ start: first.name.getStart(), end: callee.end, text }]
    : [{ start: first.expression.end, end: callee.end, text: `.${text}` }];
}

/** A name of the twin's own module, where the file has one already. */
function better(request: Request): string | undefined {
  const isOwn = (binding: ModuleBinding): boolean => sameModule(binding.module, request.target.module);
  return request.near && isOwn(request.near) ? undefined : visible(request, isOwn);
}

function firstAccess(
  callee: ts.Expression,
  root: ts.Expression,
): ts.PropertyAccessExpression | ts.ElementAccessExpression | undefined {
  for (let at: ts.Node = root; at !== callee && at.parent; at = at.parent) {
    const parent = at.parent;
    if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) {
      return parent.expression === at ? parent : undefined;
    }
  }
  return undefined;
}

/** The members that lead from a binding to the target; undefined when it does not contain it. */
function membersFrom(
  binding: ModuleBinding,
  target: SymbolName,
  rowModule: string,
): readonly string[] | undefined {
  if (!isWhole(binding)) {
    return sameModule(binding.module, target.module) && binding.exported === target.path[0]
      ? target.path.slice(1)
      : undefined;
  }
  const names = membersOfModule(binding.module, target, rowModule);
  const isCallable = binding.exported === "default" || binding.style === "require";
  return isCallable && names?.[0] === "default" ? names.slice(1) : names;
}

function membersOfModule(
  module: string,
  { module: target, path }: SymbolName,
  rowModule: string,
): readonly string[] | undefined {
  if (sameModule(module, target)) return path;
  return target === `${rowModule}/promises` ? ["promises", ...path] : undefined;
}

/** An expression for the target by the names that the file has and that mean the same at the operation. */
function visible(
  { draft, target, site, from, near }: Request,
  accepts: (binding: ModuleBinding) => boolean = () => true,
): string | undefined {
  const row = parseSymbol(site.row.symbol).module;
  const known = (binding: ModuleBinding): boolean =>
    sameModule(binding.module, target.module) ||
    sameModule(`${binding.module}/promises`, target.module) ||
    binding.local === near?.local;
  const candidates = near && isWhole(near) ? [...draft.bindings, near] : draft.bindings;
  const expressions = candidates
    .filter((binding) => known(binding) && accepts(binding) && isVisible(binding, from))
    .map((binding) => ({ binding, names: membersFrom(binding, target, row) }))
    .filter(({ names }) => names !== undefined)
    .sort((a, b) => (a.names?.length ?? 0) - (b.names?.length ?? 0));
  const best = expressions[0];
  if (!best) return undefined;
  draft.keep(best.binding.local.text);
  return [best.binding.local.text, ...(best.names ?? [])].join(".");
}

function isVisible(binding: ModuleBinding, from: ts.Node): boolean {
  return resolveName(binding.local.text, from) === binding.local;
}

function imported({ draft, target, style, near }: Request): string {
  const [exported = "default", ...rest] = target.path;
  if (target.module === "global") return target.path.join(".");
  const plain = exported === "default" ? camelCase(target.module) : exported;
  const name = draft.name(target.module, exported, [plain, `${plain}Async`], style, near);
  return [name, ...rest].join(".");
}

function camelCase(module: string): string {
  const base = module.replace(/^(node:|@[^/]+\/)/, "");
  return base.replace(/[^A-Za-z0-9]+(.)?/g, (_, letter: string | undefined) => letter?.toUpperCase() ?? "");
}

/** The name of `promisify(twin)` at module level, declared if the file has none yet. */
function helper(request: Request): string {
  const existing = existingHelper(request);
  if (existing !== undefined) return existing;
  const { draft, target, style } = request;
  const promisify = atTop(request, { module: "node:util", path: ["promisify"] });
  const source = atTop(request, target);
  const needs = [promisify.statement, source.statement];
  return draft.helper(`${promisify.text}(${source.text})`, `${target.path.at(-1)}`, style, needs);
}

/** An API by a name that the file's top level has, or gets, and the statement that the name is from. */
function atTop(
  request: Request,
  target: SymbolName,
): { readonly text: string; readonly statement: ts.Statement | undefined } {
  const { draft, site } = request;
  const wanted = { ...request, target, from: site.sourceFile.endOfFileToken };
  const text = visible(wanted) ?? imported(wanted);
  const binding = draft.bindings.find(({ local }) => local.text === text.split(".")[0]);
  return { text, statement: binding?.statement };
}

/** The same for an API beside the site's own; undefined when no import of the file leads to the site's. */
export function nameBeside(
  site: FixSite,
  callee: ts.Expression,
  target: SymbolName,
  draft: ImportDraft,
):
  | { readonly text: string; readonly statement: ts.Statement | undefined; readonly style: FileStyle }
  | undefined {
  const described = describeCallee(callee, site.row.symbol);
  if (!described || described.is === "method") return undefined;
  const near = "binding" in described ? described.binding : undefined;
  const style = styleOf(site.sourceFile, draft.bindings, near);
  const request = { site, from: site.node, callee, described, near, target, style, draft };
  return { ...atTop(request, target), style };
}

function existingHelper({ site, target, near }: Request): string | undefined {
  for (const statement of site.sourceFile.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (!ts.isIdentifier(name) || !initializer || !ts.isCallExpression(initializer)) continue;
      const isPromisify = /(^|\.)promisify$/.test(initializer.expression.getText());
      const argument = initializer.arguments[0];
      if (isPromisify && argument && designates(argument, target, near)) {
        if (resolveName(name.text, site.node) === name) return name.text;
      }
    }
  }
  return undefined;
}

function designates(argument: ts.Expression, target: SymbolName, near: ModuleBinding | undefined): boolean {
  const [root = "", ...members] = argument.getText().split(".");
  const declaring = resolveName(root, argument);
  const binding = declaring && bindingOf(declaring);
  const row = near?.module ?? target.module;
  return binding !== undefined && membersFrom(binding, target, row)?.join(".") === members.join(".");
}
