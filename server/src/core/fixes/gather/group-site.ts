/** From a finding to the awaits that it is about, as the effects group them and as the text has them. */
import { ts } from "ts-morph";
import { firstAround } from "../../project/descend.ts";
import type { Graph } from "../../reach/graph.ts";
import type { Piece } from "../../reach/effects/conflict.ts";
import { groupsOf, type Group } from "../../reach/effects/groups.ts";
import { siteAt } from "../../reach/effects/spans.ts";
import type { FileNode } from "../../reach/universe.ts";
import type { Fixable } from "../fixer.ts";
import { spanOfPlace } from "../place.ts";
import type { Span } from "../rewrite.ts";
import type { CalleesOf } from "./throws.ts";

export interface GroupSite {
  readonly sourceFile: ts.SourceFile;
  readonly file: FileNode;
  readonly group: Group;
  /** The nodes of the group's members, in order: statements, or `await` expressions. */
  readonly nodes: readonly ts.Node[];
  /** The effects of a part of the file, under a name for messages. */
  pieceOf(span: Span, name: string): Piece;
  calleesOf: CalleesOf;
}

/** Undefined where the finding is about something else. */
export function groupSiteOf(
  graph: Graph,
  sourceFile: ts.SourceFile,
  { operations }: Fixable,
): GroupSite | undefined {
  const file = graph.universe.byPath.get(sourceFile.fileName);
  const [first] = operations;
  if (!file || !first) return undefined;
  const { start, end } = spanOfPlace(sourceFile, first.place);
  for (const sequence of file.facts.sequences) {
    if (start < sequence.start || sequence.end < end) continue;
    const group = groupsOf(graph.effects, file, sequence).groups.find(({ members: [lead] }) => {
      const awaited = lead?.step.awaited;
      return awaited?.start === start && awaited.end === end;
    });
    if (!group) continue;
    const nodes = group.members.map(({ step }) => nodeAt(sourceFile, step, sequence.of));
    if (!nodes.every((node) => node !== undefined)) return undefined;
    return {
      sourceFile,
      file,
      group,
      nodes,
      pieceOf: (span, name) => ({ name, effects: graph.effects.within(file, span) }),
      calleesOf(call) {
        const called = siteAt(file, { start: call.getStart(), end: call.end });
        return called && graph.namedCalleesOf(called);
      },
    };
  }
  return undefined;
}

/** The statement or the `await` that covers the span. */
export function nodeAt(
  sourceFile: ts.SourceFile,
  { start, end }: Span,
  of: Group["sequence"]["of"],
): ts.Node | undefined {
  const isIt = (node: ts.Node): boolean =>
    node.end === end &&
    node.getStart(sourceFile) === start &&
    (of === "block" ? ts.isStatement(node) : ts.isAwaitExpression(node));
  return firstAround(sourceFile, { start, end }, (node) => (isIt(node) ? node : undefined));
}
