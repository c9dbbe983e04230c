/** Plans for loops that do nothing but wait: each becomes an awaited timer. */
import { ts } from "ts-morph";
import { firstAround } from "../../project/descend.ts";
import { spinOf, type SpinSyntax } from "../../facts/spin-syntax.ts";
import type { DeclinedFix, Operation, Place, PlannedFix } from "../../finding/finding.ts";
import { ownerOf } from "../await-place.ts";
import type { Plans } from "../change.ts";
import type { Cure } from "../cures.ts";
import type { FixerTools, FixPlan } from "../fixer.ts";
import { interleavingNotes } from "../interleaving.ts";
import { NO_CHANGE, stopAt, type Item } from "../migration/items.ts";
import type { Migration } from "../migration/index.ts";
import { drawTimer, drawTurn, timerFor } from "./timer.ts";

/** Of the operations that are loops; the others are not asked about. */
export function createWaiting({ sourceFile }: FixerTools, migration: () => Migration): Cure {
  const items = new Map<Wait, Item>();
  const itemOf = (loop: Wait): Item => {
    let item = items.get(loop);
    if (!item)
      items.set(loop, (item = ts.isNewExpression(loop) ? turnItem(loop) : timerItem(loop, migration)));
    return item;
  };

  const planOf = (operation: Operation, index: number): FixPlan | DeclinedFix => {
    const file = sourceFile(operation.place.file);
    const loop = file && waitAt(file, operation.place);
    if (!loop) return declined(index, "the text at its place is another one");
    const item = itemOf(loop);
    const closure = migration().planner.closureOf(item);
    if ("stop" in closure) {
      const { node, reason } = closure.stop;
      return declined(index, reason, node === loop ? operation.place : placeOfNode(node));
    }
    const { functions, files } = migration().reach([], [item]);
    const notes = [...new Set([...closure.items].flatMap((each) => each.notes))];
    const changes =
      functions > 1 ? `: changes ${functions} functions in ${files} ${files === 1 ? "file" : "files"}` : "";
    const fix: PlannedFix = {
      title: `Await ${ts.isNewExpression(loop) ? "setImmediate" : "setTimeout"} (async)${changes}`,
      alternative: "async",
      safety: notes.length === 0 ? "safe" : "review",
      operations: [index],
      ...(functions > 1 ? { reach: { functions, files } } : {}),
      ...(notes.length > 0 ? { notes } : {}),
    };
    return { fix, targets: [], changes: [{ node: loop, api: "spin", item }] };
  };

  return ({ operations }): Plans => {
    const found = operations.flatMap((operation, index) =>
      operation.api === "spin" ? [planOf(operation, index)] : [],
    );
    return {
      plans: found.filter((each) => "fix" in each),
      declined: found.filter((each): each is DeclinedFix => !("fix" in each)),
    };
  };
}

function declined(index: number, reason: string, place?: Place): DeclinedFix {
  return { alternative: "async", reason, operations: [index], ...(place ? { place } : {}) };
}

function placeOfNode(node: ts.Node): Place {
  const file = node.getSourceFile();
  const position = (offset: number) => {
    const { line, character } = file.getLineAndCharacterOfPosition(offset);
    return { line: line + 1, column: character + 1 };
  };
  return { file: file.fileName, start: position(node.getStart()), end: position(node.end) };
}

/** A loop, or the promise of a microtask. */
type Wait = ts.IterationStatement | ts.NewExpression;

/** What begins at the place. */
function waitAt(file: ts.SourceFile, { start }: Place): Wait | undefined {
  const offset = file.getPositionOfLineAndCharacter(start.line - 1, start.column - 1);
  return firstAround(file, { start: offset, end: offset + 1 }, (node) => {
    const isWait = ts.isIterationStatement(node, false) || ts.isNewExpression(node);
    return isWait && node.getStart() === offset ? node : undefined;
  });
}

function timerItem(loop: ts.IterationStatement, migration: () => Migration): Item {
  const spin = spinOf(loop);
  if (!spin) return stopAt(loop, "it is not a loop that only waits");
  const timer = spin.until === "time" ? timerFor(loop, spin) : { declined: OTHERWISE[spin.until] };
  if ("declined" in timer) return stopAt(loop, timer.declined);
  const place = ownerOf(loop);
  return {
    node: loop,
    notes: "owner" in place ? interleavingNotes(loop, place.owner) : [],
    needs: () => [migration().planner.owner(loop)],
    draft: (draftOf) => drawTimer(draftOf(loop.getSourceFile()), loop, timer),
  };
}

/** A turn of the loop in place of a microtask: others run there from now on, as it was meant. */
function turnItem(node: ts.NewExpression): Item {
  return {
    ...NO_CHANGE,
    node,
    notes: ["timers, input and output have their turn at this await from now on"],
    draft: (draftOf) => drawTurn(draftOf(node.getSourceFile()), node),
  };
}

const OTHERWISE: Readonly<Record<Exclude<SpinSyntax["until"], "time">, string>> = {
  flag: "it waits for a flag: make a promise that is resolved where the flag is set, and await that",
  file: "it waits for the file system: watch the file, or look again after an awaited timer",
  memory: "it waits for another thread: await Atomics.waitAsync, or a message of that thread",
  never: "it never ends: what it should wait for does not show",
};
