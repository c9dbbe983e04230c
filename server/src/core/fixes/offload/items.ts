/** The items of a change that moves work elsewhere: what the module loses, what it says instead, and the new files. */
import { ts } from "ts-morph";
import type { FileDraft } from "../file-draft.ts";
import { styleOf } from "../file-style.ts";
import type { Item } from "../migration/items.ts";
import type { Planner } from "../migration/planner.ts";
import { bindingOf } from "../module-binding.ts";
import { spanOf, type Span } from "../rewrite.ts";
import { resolveName } from "../scope.ts";
import { callText, writePool, type Spot } from "./carrier.ts";
import type { Move } from "./move.ts";
import { topLevelOf } from "./needs.ts";
import { taskFileText } from "./task-file.ts";
import type { Region } from "./region.ts";
import type { Task } from "./task.ts";

interface Placed {
  readonly task: Task;
  readonly spot: Spot;
}

const placed = new WeakMap<Item, Placed>();

export function taskOf(item: Item): Placed | undefined {
  return placed.get(item);
}

/** The function stays as one that asks for its result. */
export function moveItem(move: Move, spot: Spot, planner: () => Planner, together: readonly Item[]): Item {
  const { body, task, args, cast, renamed } = move;
  const whole = body.body;
  const item: Item = {
    node: body,
    notes: move.notes,
    drops: [whole, ...droppedBy(task)],
    needs: () => [planner().functionItem(body), ...together],
    draft(draftOf, done) {
      const draft = draftOf(task.module);
      const { text, type } = callText(draft, { name: task.name, args, cast }, spot);
      const value = type === undefined ? text : `${text} as ${type}`;
      const { semicolon } = styleOf(task.module, draft.imports.bindings, undefined);
      if (ts.isBlock(whole)) draft.rewrite.replace(insideOf(whole), `return ${value}${semicolon}`);
      else draft.rewrite.replace(spanOf(whole), value);
      for (const [parameter, name] of renamed) draft.rewrite.replace(spanOf(parameter.name), name);
      leave(draft, [body], { task, spot }, done);
    },
  };
  placed.set(item, { task, spot });
  return item;
}

/** The statements become one that waits for what they gave. */
export function regionItem(region: Region, spot: Spot, planner: () => Planner): Item {
  const { task, loop, statements, args, before } = region;
  const [first] = statements as readonly [ts.Statement];
  const item: Item = {
    node: loop.parent,
    notes: region.notes,
    drops: [...statements, ...droppedBy(task)],
    needs: () => [planner().owner(loop)],
    draft(draftOf, done) {
      const draft = draftOf(task.module);
      const { semicolon } = styleOf(task.module, draft.imports.bindings, undefined);
      const { text, type } = callText(draft, { name: task.name, args }, spot);
      const call = type === undefined ? text : `(${text} as ${type})`;
      draft.rewrite.replace({ start: first.getStart(), end: loop.end }, `${before}await ${call}${semicolon}`);
      leave(draft, statements, { task, spot }, done);
    },
  };
  placed.set(item, { task, spot });
  return item;
}

/** From the first character of what is between the braces to the last. */
function insideOf(block: ts.Block): Span {
  const { text } = block.getSourceFile();
  const [from, to] = [block.getStart() + 1, block.end - 1];
  const inside = text.slice(from, to);
  return { start: from + /^\s*/.exec(inside)![0].length, end: from + inside.trimEnd().length };
}

function droppedBy({ needs }: Task): readonly ts.Statement[] {
  return [...needs.moved].map((declaration) => topLevelOf(declaration)!);
}

/** What the module loses with a task, and what it exports for it; and the new files, with all tasks of the change. */
export function leave(
  draft: FileDraft,
  roots: readonly ts.Node[],
  own: Placed,
  done: ReadonlySet<Item>,
): void {
  const { task, spot } = own;
  const statements = droppedBy(task);
  for (const statement of statements) {
    if (draft.changed.has(statement)) continue;
    draft.changed.add(statement);
    draft.rewrite.replace(linesOf(statement), "");
  }
  for (const root of [...roots, ...statements]) dropImports(draft, root);
  for (const declaration of task.needs.exported.keys()) exportIt(draft, declaration);
  const all = [...done]
    .flatMap((item) => placed.get(item) ?? [])
    .filter((each) => each.spot.taskFile === spot.taskFile);
  draft.created.write(
    spot.taskFile,
    taskFileText({
      tasks: all.map((each) => each.task).sort((a, b) => (a.name < b.name ? -1 : 1)),
      carrier: spot.carrier,
      pool: spot.poolSpecifier,
      module: spot.moduleSpecifier,
      typeName: spot.typeName,
      isOwnPool: spot.own !== undefined,
    }),
  );
  writePool(draft, spot);
}

/** The statement with its comments and its lines, and the empty line behind it. */
function linesOf(statement: ts.Statement): Span {
  const { text } = statement.getSourceFile();
  const comments = ts.getLeadingCommentRanges(text, statement.pos) ?? [];
  let start = statement.getStart();
  for (const { pos, end } of comments.toReversed()) {
    if (/\n[ \t]*\r?\n/.test(text.slice(end, start))) break;
    start = pos;
  }
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const rest = /^[ \t]*(\r?\n|$)([ \t]*\r?\n)?/.exec(text.slice(statement.end))?.[0] ?? "";
  return {
    start: /^\s*$/.test(text.slice(lineStart, start)) ? lineStart : start,
    end: statement.end + rest.length,
  };
}

function dropImports(draft: FileDraft, root: ts.Node): void {
  const visit = (node: ts.Node): void => {
    const declaring = ts.isIdentifier(node) ? resolveName(node.text, node) : undefined;
    if (declaring && declaring !== node && bindingOf(declaring)) draft.imports.drop(node as ts.Identifier);
    ts.forEachChild(node, visit);
  };
  visit(root);
}

function exportIt(draft: FileDraft, declaration: ts.Declaration): void {
  const statement = topLevelOf(ts.getNameOfDeclaration(declaration)!)!;
  const isExported =
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (isExported || draft.changed.has(statement)) return;
  draft.changed.add(statement);
  const start = statement.getStart();
  draft.rewrite.replace({ start, end: start }, "export ");
}
