import { CodeActionKind, type CodeAction, type CodeActionParams } from "vscode-languageserver";
import type { Finding, PlannedFix } from "../../core/index.ts";
import { findingsAt } from "../findings-at.ts";
import { COMMANDS } from "../protocol.ts";
import type { Session } from "../session.ts";
import { toDiagnostic, toPosition } from "../to-protocol.ts";
import { resolveCodeAction } from "./resolve-code-action.ts";

/** What a code action carries until its edits are asked for. */
export interface ActionData {
  readonly uri: string;
  readonly findingId: string;
  /** Index into the finding's fixes. */
  readonly fix: number;
  /** Title of the fix, for the case that the finding has changed meanwhile. */
  readonly title: string;
}

/** Plans only: the edits come with `codeAction/resolve`, for clients that know it. */
export async function codeActions(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const { textDocument, range, context } = params;
  if (context.only !== undefined && !context.only.some(includesQuickFix)) return [];
  const actions = findingsAt(session, textDocument.uri, range).flatMap((finding) => [
    ...finding.fixes.map((fix, index) => fixAction(textDocument.uri, finding, fix, index)),
    ...(finding.declined.length > 0 ? [whyNoFixAction(textDocument.uri, finding)] : []),
  ]);
  if (session.abilities.resolvesEdits) return actions;
  const resolved = await Promise.all(actions.map((action) => resolveCodeAction(session, action)));
  return resolved.filter(({ edit, command }) => edit !== undefined || command !== undefined);
}

/** `quickfix` itself, or the empty kind that includes all. */
function includesQuickFix(kind: string): boolean {
  return kind === "" || kind === CodeActionKind.QuickFix;
}

function fixAction(uri: string, finding: Finding, fix: PlannedFix, index: number): CodeAction {
  const common = { kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(finding)] };
  if (fix.safety === "display") {
    const command = {
      title: fix.title,
      command: COMMANDS.explain,
      arguments: [uri, toPosition(finding.place.start)],
    };
    return { ...common, title: `${fix.title}: show how`, command };
  }
  const data: ActionData = { uri, findingId: finding.id, fix: index, title: fix.title };
  if (fix.safety === "safe") return { ...common, title: fix.title, isPreferred: true, data };
  return { ...common, title: `${fix.title} (review the result)`, data };
}

function whyNoFixAction(uri: string, finding: Finding): CodeAction {
  const position = toPosition(finding.place.start);
  const title = `Why no fix? (${[...new Set(finding.declined.map(({ alternative }) => alternative))].join(", ")})`;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding)],
    command: { title, command: COMMANDS.whyNoFix, arguments: [uri, position, finding.id] },
  };
}
