import type { Range } from "vscode-languageserver";
import type { Finding, Position } from "../core/index.ts";
import { fromRange, fromUri } from "./from-protocol.ts";
import type { Session } from "./session.ts";

/** The findings that are shown and touch the range (also where one ends at the other's start). */
export function findingsAt(session: Session, uri: string, range: Range): Finding[] {
  const file = fromUri(uri);
  if (file === undefined) return [];
  const { enable, showHints } = session.settings.of(session.folders.rootOf(file));
  if (!enable) return [];
  const { start, end } = fromRange(range);
  return session.store
    .of(file)
    .filter(({ suppressed, severity }) => suppressed === null && (showHints || severity !== "hint"))
    .filter(({ place }) => !isBefore(place.end, start) && !isBefore(end, place.start));
}

function isBefore(first: Position, second: Position): boolean {
  return first.line === second.line ? first.column < second.column : first.line < second.line;
}
