/**
 * Where a helper has a caller that can't wait, the helper stays, and an async copy of it stands beside it, for those who
 * can: `load` and `loadAsync`. The functions on the way from a boundary down to the operation are copied; nobody else's
 * code changes.
 */
import { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";
import { newlineOf, styleOf } from "../file-style.ts";
import { bindingOf, isWhole } from "../module-binding.ts";
import { createRewrite, spanOf } from "../rewrite.ts";
import { resolveName } from "../scope.ts";
import type { FixSite } from "../site.ts";
import { copyNotes } from "./copy-notes.ts";
import { isGenerator, makeAsync, whyNeverAsync, type FunctionBody } from "./functions.ts";
import { draftInOrder, isPartOf, type DraftOf, type Item } from "./items.ts";
import type { Name } from "./occurrences.ts";
import type { Planner, PlannerTools } from "./planner.ts";

export interface Copies {
  /**
   * The items of a fix by copies: `calls` lead from the boundary down to the operation. Undefined where something on the
   * way can't be copied.
   */
  plan(calls: readonly ts.CallExpression[], site: FixSite): ReadonlySet<Item> | undefined;
}

/** What can stand beside itself under another name. */
interface Copied {
  readonly body: FunctionBody;
  readonly name: ts.Identifier;
  /** The statement or member that is repeated. */
  readonly whole: ts.Node;
  /** Where its name is exported apart from it, one more is added. */
  readonly exports: readonly ts.Node[];
  /** The name that importers know it by; undefined where it is not exported. */
  readonly exported: string | undefined;
  /** The copy of a default export is exported by its name. */
  readonly defaultKeyword: ts.Node | undefined;
}

interface InsideItem extends Item {
  readonly inside: FunctionBody;
  readonly locals: ReadonlySet<Item>;
  readonly rename: { readonly call: ts.CallExpression; readonly to: Copied } | undefined;
}

export function createCopies(tools: PlannerTools, planner: Planner): Copies {
  const { links, graph, relatives, occurrences } = tools;
  const copies = new Map<FunctionBody, Item>();
  const insides = new Map<ts.Node, InsideItem>();
  const outer = new Map<ts.Node, Item>();

  const targetOf = (call: ts.CallExpression): Copied | undefined => {
    const site = links.siteOf(call);
    const callees = site && graph.namedCalleesOf(site);
    const [only] = callees?.functions ?? [];
    if (!only || callees?.total !== 1 || callees.certainty !== "exact") return undefined;
    const body = links.bodyOf(only);
    const copied = body && describe(body);
    if (!copied || !canBeNamed(call, copied)) return undefined;
    const related = relatives.of(copied.whole);
    const isAlone = related.members.length + related.outside.length + related.unknown.length === 0;
    return isAlone && isFree(copied) ? copied : undefined;
  };

  /** Whether nobody has the copy's name: in its file, and for a method in what extends its class, or it extends. */
  const isFree = (copied: Copied): boolean => {
    const name = asyncName(copied);
    if (occurrences.in(copied.body.getSourceFile(), name).length > 0) return false;
    const own = copied.body.parent;
    if (!ts.isClassLike(own)) return true;
    const isRelative = ({ parent: { parent: other } }: Name): boolean =>
      ts.isClassLike(other) && [own, other].some(({ heritageClauses = [] }) => heritageClauses.length > 0);
    return !occurrences.of(name).some(isRelative);
  };

  /** Whether the call's file can say the new name: it is declared there, a member, or imported from its own file. */
  const canBeNamed = (
    { expression: callee }: ts.CallExpression,
    { body, name, exported }: Copied,
  ): boolean => {
    const home = body.getSourceFile();
    if (ts.isPropertyAccessExpression(callee)) {
      if (callee.name.text !== name.text) return false;
      if (ts.isMethodDeclaration(body)) return ts.isIdentifier(callee.name);
      const binding = bindingAt(callee.expression);
      return (
        exported === name.text &&
        binding !== undefined &&
        isWhole(binding) &&
        resolvesTo(callee, binding.module, home)
      );
    }
    if (!ts.isIdentifier(callee)) return false;
    const declaring = resolveName(callee.text, callee);
    if (declaring === name) return true;
    const binding = declaring && bindingOf(declaring);
    return binding !== undefined && binding.exported === exported && resolvesTo(callee, binding.module, home);
  };

  const resolvesTo = (from: ts.Node, specifier: string, home: ts.SourceFile): boolean => {
    const file = graph.universe.byPath.get(from.getSourceFile().fileName);
    const found = file?.resolve(specifier);
    return found?.is === "source" && found.path === home.fileName;
  };

  const copyItem = (copied: Copied): Item => {
    const known = copies.get(copied.body);
    if (known) return known;
    const item: Item = {
      node: copied.body,
      copyName: asyncName(copied),
      notes: [
        ...(isShort(copied)
          ? []
          : [`\`${copied.name.text}\` stays as it is, and \`${asyncName(copied)}\` does the same beside it`]),
        ...copyNotes(copied.name, asyncName(copied), copied.exported !== undefined, tools),
      ],
      needs: () => [],
      draft: (draftOf, done) => drawCopy(copied, draftOf, done),
    };
    copies.set(copied.body, item);
    return item;
  };

  /** The items between a node and the function around it that is copied; undefined where one of them stops or leads out. */
  const localsOf = (start: Item, body: FunctionBody): ReadonlySet<Item> | undefined => {
    const own = planner.functionItem(body);
    const items = new Set([start]);
    for (const item of items) {
      if (item.stop || !isPartOf(item.node, body)) return undefined;
      for (const need of planner.needsOf(item)) if (need !== own && need.node !== body) items.add(need);
    }
    return items;
  };

  const insideItem = (
    start: Item,
    body: FunctionBody,
    rename: InsideItem["rename"],
  ): InsideItem | undefined => {
    const known = insides.get(start.node);
    if (known) return known;
    const locals = localsOf(start, body);
    if (!locals) return undefined;
    const notes = [...locals].flatMap((each) => each.notes);
    const item = { node: start.node, inside: body, locals, rename, notes, needs: () => [], draft: () => {} };
    insides.set(start.node, item);
    return item;
  };

  const outerCall = (call: ts.CallExpression, to: Copied): Item => {
    const known = outer.get(call);
    if (known) return known;
    const awaited = planner.awaited(call);
    const item: Item = {
      node: call,
      stop: awaited.stop,
      notes: awaited.notes,
      needs: awaited.needs,
      draft(draftOf, done) {
        awaited.draft(draftOf, done);
        renameCallee(draftOf(call.getSourceFile()), call, to, true);
      },
    };
    outer.set(call, item);
    return item;
  };

  /** Calls in a copy of what is copied as well, itself included: they lead to the copies, and are awaited. */
  const callsAmong = (targets: readonly Copied[]): readonly InsideItem[] | undefined => {
    const found: InsideItem[] = [];
    for (const { body } of targets)
      for (const to of targets)
        for (const call of tools.callersOf(to.body)) {
          if (!isPartOf(call, body)) continue;
          const item =
            targetOf(call)?.body === to.body && insideItem(planner.awaited(call), body, { call, to });
          if (!item) return undefined;
          found.push(item);
        }
    return found;
  };

  return {
    plan(calls, site) {
      const targets = calls.map(targetOf);
      const items = new Set<Item>();
      for (const [index, call] of calls.entries()) {
        const target = targets[index];
        const around = index === 0 ? undefined : targets[index - 1];
        if (!target || (around && !isPartOf(call, around.body))) return undefined;
        const item = around
          ? insideItem(planner.awaited(call), around.body, { call, to: target })
          : outerCall(call, target);
        if (!item) return undefined;
        items.add(item).add(copyItem(target));
      }
      const last = targets.at(-1);
      if (!last || !isPartOf(site.node, last.body)) return undefined;
      const operation = insideItem(planner.operation(site), last.body, undefined);
      if (!operation) return undefined;
      const among = callsAmong(targets.flatMap((target) => target ?? []));
      if (!among) return undefined;
      items.add(operation);
      for (const each of among) items.add(each);
      const [first] = items;
      const around = first && planner.closureOf(first);
      if (!around || "stop" in around) return undefined;
      return new Set([...items, ...around.items]);
    },
  };
}

function drawCopy(copied: Copied, draftOf: DraftOf, done: ReadonlySet<Item>): void {
  const { body, name, whole } = copied;
  const file = body.getSourceFile();
  const draft = draftOf(file);
  const inner: FileDraft = {
    ...draft,
    rewrite: createRewrite(file.text),
    changed: new Set(),
    // The original still uses what it used.
    imports: { ...draft.imports, drop: () => {} },
  };
  const own = [...done].filter((item): item is InsideItem => "inside" in item && item.inside === body);
  const locals = new Set(own.flatMap((each) => [...each.locals]));
  const all = new Set([...done, ...locals]);
  draftInOrder(locals, () => inner, all);
  for (const { rename } of own) if (rename) renameCallee(inner, rename.call, rename.to, false);
  makeAsync(inner, body);
  renameEnd(inner, name);
  const { defaultKeyword } = copied;
  if (defaultKeyword) {
    const start = defaultKeyword.getStart();
    inner.rewrite.replace({ start, end: start + "default ".length }, "");
  }
  const newline = newlineOf(file);
  const start = whole.getStart();
  const indentation = /[ \t]*$/.exec(file.text.slice(0, start))?.[0] ?? "";
  const copy = inner.rewrite.render({ start: documentationStart(whole), end: whole.end });
  draft.rewrite.wrap(whole, "", `${newline}${newline}${indentation}${copy}`);
  for (const node of copied.exports) draft.rewrite.wrap(node, "", `, ${asyncName(copied)}`);
}

/** With the comment that documents it, which in JavaScript is where its types stand. */
function documentationStart(whole: ts.Node): number {
  const comment = ts
    .getJSDocCommentsAndTags(whole)
    .filter(ts.isJSDoc)
    .findLast(({ parent }) => parent === whole);
  return comment?.getStart() ?? whole.getStart();
}

function renameCallee(draft: FileDraft, call: ts.CallExpression, to: Copied, isOnly: boolean): void {
  const { expression: callee } = call;
  const name = asyncName(to);
  if (ts.isPropertyAccessExpression(callee)) {
    draft.rewrite.replace(spanOf(callee.name), name);
    return;
  }
  const declaring = resolveName(callee.getText(), callee);
  const binding = declaring && declaring !== to.name ? bindingOf(declaring) : undefined;
  if (!binding) {
    draft.rewrite.replace(spanOf(callee), name);
    return;
  }
  const style = styleOf(draft.sourceFile, draft.imports.bindings, binding);
  const local = draft.imports.name(binding.module, name, [name], style, binding);
  draft.rewrite.replace(spanOf(callee), local);
  if (isOnly) draft.imports.drop(callee as ts.Identifier);
}

/** What a person sees at a glance may be written twice; more is to be kept the same by hand, which somebody should want. */
const LONGEST_UNASKED = 10;

function isShort({ whole }: Copied): boolean {
  return whole.getText().split("\n").length <= LONGEST_UNASKED;
}

/** At the end of the name: `async` may be put before it. */
function renameEnd({ rewrite }: FileDraft, name: ts.Identifier): void {
  const isSync = name.text.endsWith("Sync");
  rewrite.replace({ start: name.end - (isSync ? "Sync".length : 0), end: name.end }, isSync ? "" : "Async");
}

function asyncName({ name }: Copied): string {
  return name.text.endsWith("Sync") ? name.text.replace(/Sync$/, "") : `${name.text}Async`;
}

/** What it takes to repeat the function under another name; undefined where its text does not allow that. */
function describe(body: FunctionBody): Copied | undefined {
  if (isGenerator(body) || whyNeverAsync(body) !== undefined) return undefined;
  const file = body.getSourceFile();
  if (ts.isMethodDeclaration(body)) {
    const isOfClass = ts.isClassLike(body.parent) && ts.isIdentifier(body.name);
    const isOverloaded =
      isOfClass &&
      body.parent.members.filter(({ name }) => name?.getText() === body.name.getText()).length > 1;
    const hasDecorators = (ts.getDecorators(body) ?? []).length > 0;
    if (!isOfClass || isOverloaded || hasDecorators) return undefined;
    return {
      body,
      name: body.name as ts.Identifier,
      whole: body,
      exports: [],
      exported: undefined,
      defaultKeyword: undefined,
    };
  }
  const declaration = ts.isFunctionDeclaration(body) ? body : body.parent;
  const whole = ts.isFunctionDeclaration(declaration) ? declaration : declaration.parent?.parent;
  const isVariable =
    ts.isVariableDeclaration(declaration) &&
    whole !== undefined &&
    ts.isVariableStatement(whole) &&
    whole.declarationList.declarations.length === 1 &&
    declaration.type === undefined;
  if (!ts.isFunctionDeclaration(declaration) && !isVariable) return undefined;
  const { name } = declaration as { readonly name?: ts.BindingName };
  if (!name || !ts.isIdentifier(name) || !whole || whole.parent !== file) return undefined;
  const modifiers = ts.canHaveModifiers(whole) ? (ts.getModifiers(whole) ?? []) : [];
  const keyword = (kind: ts.SyntaxKind): ts.Node | undefined => modifiers.find((each) => each.kind === kind);
  const isOverloaded = file.statements.some(
    (each) => each !== whole && ts.isFunctionDeclaration(each) && each.name?.text === name.text,
  );
  if (isOverloaded) return undefined;
  const exports = exportsOf(file, name.text);
  const defaultKeyword = keyword(ts.SyntaxKind.DefaultKeyword);
  const isNamed = exports.length > 0 || keyword(ts.SyntaxKind.ExportKeyword) !== undefined;
  const exported = defaultKeyword ? "default" : isNamed ? name.text : undefined;
  return { body, name, whole, exports, exported, defaultKeyword };
}

/** `export { load }`, `module.exports = { load }`. */
function exportsOf(file: ts.SourceFile, name: string): readonly ts.Node[] {
  return file.statements.flatMap((statement): ts.Node[] => {
    if (ts.isExportDeclaration(statement) && !statement.moduleSpecifier) {
      const { exportClause } = statement;
      if (!exportClause || !ts.isNamedExports(exportClause)) return [];
      return exportClause.elements.filter((each) => each.name.text === name && !each.propertyName);
    }
    if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return [];
    const { left, right } = statement.expression;
    if (left.getText() !== "module.exports" || !ts.isObjectLiteralExpression(right)) return [];
    return right.properties.filter(
      (each) => ts.isShorthandPropertyAssignment(each) && each.name.text === name,
    );
  });
}

function bindingAt(node: ts.Expression) {
  const declaring = ts.isIdentifier(node) ? resolveName(node.text, node) : undefined;
  return declaring && bindingOf(declaring);
}
