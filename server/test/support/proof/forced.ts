/**
 * The fix of `sequential-await` and `await-in-loop` by force: by the code that drafts them, for awaits that a program
 * marks, whatever speaks against it. It shows what would come of it, in programs that Unblock leaves alone.
 *
 * A mark is `// together` behind the first line of a loop, or of a statement with a `reduce`, or behind each statement of
 * one block: behind the first line of each `try` that handles its failure.
 */
import { strict as assert } from "node:assert";
import { ts } from "ts-morph";
import { foldSyntaxOf, type FoldSyntax } from "../../../src/core/facts/fold-syntax.ts";
import { applyEdits } from "../../../src/core/finding/edit.ts";
import { draftFile, type FileDraft } from "../../../src/core/fixes/file-draft.ts";
import { styleOf } from "../../../src/core/fixes/file-style.ts";
import { blockOf, drawBlock } from "../../../src/core/fixes/gather/block.ts";
import { createLimits } from "../../../src/core/fixes/gather/limit.ts";
import { walkOf } from "../../../src/core/fixes/gather/loop-head.ts";
import { drawCalls } from "../../../src/core/fixes/gather/loop.ts";
import { drawTries, triesOf } from "../../../src/core/fixes/gather/tries.ts";
import { spanOf } from "../../../src/core/fixes/rewrite.ts";
import { createTypeDoor } from "../../../src/core/project/type-door.ts";
import type { Workspace } from "../../../src/core/project/workspace.ts";

const MARK = /\/\/ together$/;

/** What a program marks: a loop, a statement with a `reduce`, or statements of one block. */
export interface Marked {
  readonly sourceFile: ts.SourceFile;
  readonly nodes: readonly ts.Statement[];
}

/** Fails where nothing is marked, or marks stand in several files or behind no statement. */
export function markedIn(program: ts.Program, paths: readonly string[]): Marked {
  const found = paths.flatMap((path) => {
    const sourceFile = program.getSourceFile(path);
    const nodes = sourceFile ? markedNodes(sourceFile) : [];
    return sourceFile && nodes.length > 0 ? [{ sourceFile, nodes }] : [];
  });
  assert.equal(found.length, 1, "marks stand in one file");
  const [marked] = found;
  const makesTurns = marked!.nodes.some((node) => ts.isIterationStatement(node, false) || foldIn(node));
  assert.equal(makesTurns, marked!.nodes.length === 1, "either a loop is marked, or several statements");
  return marked!;
}

function markedNodes(sourceFile: ts.SourceFile): ts.Statement[] {
  return sourceFile.text.split("\n").flatMap((line, index) => {
    if (!MARK.test(line.trimEnd())) return [];
    const start = sourceFile.getLineStarts()[index]! + line.search(/\S/);
    const find = (node: ts.Node): ts.Statement | undefined => {
      if (node.end <= start || node.pos > start) return undefined;
      if (node.getStart(sourceFile) === start && ts.isStatement(node)) return node;
      return ts.forEachChild(node, find);
    };
    const node = find(sourceFile);
    assert.ok(node, `line ${index + 1} begins no statement`);
    return [node];
  });
}

/** The text of the file with the marked awaits started together. */
export function forced({ sourceFile, nodes }: Marked, program: ts.Program, workspace: Workspace): string {
  const draft = draftFile(sourceFile);
  const [first] = nodes;
  if (ts.isIterationStatement(first!, false)) forceLoop(draft, first, program, workspace);
  else if (ts.isTryStatement(first!)) forceTries(draft, nodes);
  else if (nodes.length === 1) forceFold(draft, foldIn(first!)!);
  else forceBlock(draft, nodes);
  return applyEdits(sourceFile.text, draft.edits());
}

function forceBlock(draft: FileDraft, nodes: readonly ts.Statement[]): void {
  const block = blockOf(nodes, []);
  if ("declined" in block) assert.fail(`the statements can't be drawn: ${block.declined}`);
  drawBlock(draft, block);
}

function forceTries(draft: FileDraft, nodes: readonly ts.Statement[]): void {
  const tries = triesOf(nodes, [], () => undefined);
  if ("declined" in tries) assert.fail(`the statements can't be drawn: ${tries.declined}`);
  drawTries(draft, tries);
}

/** All turns at once, with all that they do. */
function forceLoop(
  draft: FileDraft,
  loop: ts.IterationStatement,
  program: ts.Program,
  workspace: Workspace,
): void {
  const door = createTypeDoor(program, { answer: (_question, _node, ask) => ask() });
  const walk = walkOf(loop, door);
  if ("reason" in walk) assert.fail(`the loop can't be drawn: ${walk.reason}`);
  const limits = createLimits({ workspace, paths: [], sourceFile: (path) => program.getSourceFile(path) });
  const { semicolon } = styleOf(draft.sourceFile, draft.imports.bindings, undefined);
  for (const each of breaksOf(loop)) draft.rewrite.replace(spanOf(each), `return${semicolon}`);
  drawCalls(draft, loop, walk, { limits, limit: undefined });
}

function foldIn(node: ts.Node): FoldSyntax | undefined {
  const own = ts.isCallExpression(node) ? foldSyntaxOf(node) : undefined;
  return own ?? ts.forEachChild(node, foldIn);
}

/** Each turn is given what the whole begins with, so none waits for another; what the last one gives is the whole's. */
function forceFold({ rewrite }: FileDraft, { call, list }: FoldSyntax): void {
  const [turn, start] = call.arguments.map(spanOf);
  const turns = ["Promise.all(", spanOf(list), ".map((each) => (", turn!, ")(", start!, ", each)))"];
  rewrite.arrange(call, [...turns, ".then((all) => all.at(-1)!)"]);
}

/** The loop's own `break` statements: as a function, a turn can only leave itself. */
function breaksOf(loop: ts.IterationStatement): readonly ts.BreakStatement[] {
  const found: ts.BreakStatement[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isIterationStatement(node, false) || ts.isSwitchStatement(node)) return;
    if (ts.isBreakStatement(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(loop.statement);
  return found;
}
