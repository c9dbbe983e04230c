import type { Position } from "vscode-languageserver";
import { findingsAt } from "../findings-at.ts";
import { fromPosition, fromUri } from "../from-protocol.ts";
import { hoverText, whyDeclined } from "../hover-text.ts";
import type { ExplainParams, ExplainResult, WhyNoFixParams } from "../protocol.ts";
import type { Session } from "../session.ts";

/** Why the place is or is not reported, in paragraphs, with its findings. */
export async function explain(
  session: Session,
  { textDocument, position }: ExplainParams,
): Promise<ExplainResult> {
  const title = `Unblock: ${placeName(textDocument.uri, position)}`;
  const file = fromUri(textDocument.uri);
  if (file === undefined) return { title, text: "Unblock looks only at files on the disk." };
  const { paragraphs, findings } = await session.analyser.explain(file, fromPosition(position));
  const parts = [...paragraphs, ...findings.map((finding) => `---\n\n${hoverText(finding)}`)];
  return {
    title,
    text: parts.length > 0 ? parts.join("\n\n") : "Nothing at this place blocks, as far as Unblock knows.",
  };
}

/** Why each alternative that is not offered is not. */
export function whyNoFix(session: Session, { textDocument, position, id }: WhyNoFixParams): ExplainResult {
  const title = `Unblock: why no fix at ${placeName(textDocument.uri, position)}`;
  const here = findingsAt(session, textDocument.uri, { start: position, end: position });
  const findings = id === undefined ? here : here.filter((finding) => finding.id === id);
  const reasons = findings.flatMap(({ declined }) => declined.map(whyDeclined));
  return { title, text: reasons.length > 0 ? reasons.join("\n\n") : "No fix was declined here." };
}

function placeName(uri: string, { line }: Position): string {
  return `${uri.slice(uri.lastIndexOf("/") + 1)}:${line + 1}`;
}
