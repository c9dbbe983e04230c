/** From the protocol's words to the core's: 0-based positions become 1-based, URIs become paths. */
import type { Position as ProtocolPosition, Range } from "vscode-languageserver";
import { URI } from "vscode-uri";
import type { Position } from "../core/index.ts";

export function fromPosition({ line, character }: ProtocolPosition): Position {
  return { line: line + 1, column: character + 1 };
}

export function fromRange({ start, end }: Range): { start: Position; end: Position } {
  return { start: fromPosition(start), end: fromPosition(end) };
}

/** The absolute path with forward slashes; `undefined` for what is not a file on a disk. */
export function fromUri(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === "file" ? parsed.fsPath.replaceAll("\\", "/") : undefined;
}
