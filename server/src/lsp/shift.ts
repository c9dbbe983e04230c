/**
 * Keeps known findings at their code while a person types, before the analysis has looked again: what stands behind an
 * edit moves with it, what the edit touched is dropped. Positions count from 1.
 */
import type { Finding, Operation, Place, Position, Step } from "../core/index.ts";

/** Replaces what stands from `start` to `end` by `text`. */
export interface PlaceEdit {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  readonly text: string;
}

/** The finding after the edit; `undefined` when the edit touched the code it is about. */
export function shiftFinding(finding: Finding, edit: PlaceEdit): Finding | undefined {
  if (finding.place.file === edit.file && touches(finding.place, edit)) return undefined;
  if (!mentions(finding, edit.file)) return finding;
  return {
    ...finding,
    place: shiftPlace(finding.place, edit),
    operations: finding.operations.map((operation) => shiftOperation(operation, edit)),
    declined: finding.declined.map((each) =>
      each.place === undefined ? each : { ...each, place: shiftPlace(each.place, edit) },
    ),
  };
}

/** Whether the finding, its paths or what stops its fixes have a place in the file. */
export function mentions(finding: Finding, file: string): boolean {
  return (
    finding.place.file === file ||
    finding.declined.some(({ place }) => place?.file === file) ||
    finding.operations.some(
      ({ place, path }) => place.file === file || path.some((step) => step.place.file === file),
    )
  );
}

function shiftOperation(operation: Operation, edit: PlaceEdit): Operation {
  const path: Step[] = operation.path.map((step) => ({ ...step, place: shiftPlace(step.place, edit) }));
  return { ...operation, place: shiftPlace(operation.place, edit), path };
}

/** Text that ends where the place starts, or starts where it ends, leaves the place alone. */
function touches(place: Place, edit: PlaceEdit): boolean {
  return isBefore(place.start, edit.end) && isBefore(edit.start, place.end);
}

function shiftPlace(place: Place, edit: PlaceEdit): Place {
  if (place.file !== edit.file || !isBefore(edit.start, place.end)) return place;
  return { ...place, start: shiftPosition(place.start, edit), end: shiftPosition(place.end, edit) };
}

function shiftPosition(position: Position, { start, end, text }: PlaceEdit): Position {
  if (isBefore(position, end)) return isBefore(position, start) ? position : start;
  const lines = text.split(/\r\n|\n|\r/);
  const added = lines.length - 1;
  const line = position.line + added - (end.line - start.line);
  if (position.line !== end.line) return { line, column: position.column };
  const lastLine = lines.at(-1) ?? "";
  const kept = added === 0 ? start.column : 1;
  return { line, column: kept + lastLine.length + (position.column - end.column) };
}

function isBefore(first: Position, second: Position): boolean {
  return first.line === second.line ? first.column < second.column : first.line < second.line;
}
