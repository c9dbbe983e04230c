import { MarkupKind, type Hover, type HoverParams } from "vscode-languageserver";
import { findingsAt } from "../findings-at.ts";
import { hoverText } from "../hover-text.ts";
import type { Session } from "../session.ts";
import { toRange } from "../to-protocol.ts";

/** From the store alone: it never waits for the analysis. */
export function hover(session: Session, { textDocument, position }: HoverParams): Hover | null {
  const findings = findingsAt(session, textDocument.uri, { start: position, end: position });
  const [first] = findings;
  if (first === undefined) return null;
  const value = findings.map(hoverText).join("\n\n---\n\n");
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(first.place) };
}
