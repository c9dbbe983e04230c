import { CodeActionKind, type CodeAction, type CodeActionParams } from "vscode-languageserver";
import type { Finding, FixChoice, PlannedFix, SuppressionReach } from "../../core/index.ts";
import { findingsAt } from "../findings-at.ts";
import { COMMANDS } from "../protocol.ts";
import type { Session } from "../session.ts";
import { toDiagnostic, toPosition } from "../to-protocol.ts";
import { resolveCodeAction } from "./resolve-code-action.ts";

/** What a code action carries until its edits are asked for. */
export interface ActionData {
  readonly uri: string;
  readonly findingId: string;
  readonly fix: FixChoice;
  /** Title of the fix, for the case that the finding has changed meanwhile. */
  readonly title: string;
}

/** Plans only: the edits come with `codeAction/resolve`, for clients that know it. */
export async function codeActions(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const { textDocument, range, context } = params;
  if (context.only !== undefined && !context.only.some(includesQuickFix)) return [];
  const findings = findingsAt(session, textDocument.uri, range);
  const cures = findings.flatMap((finding) => [
    ...finding.fixes.map((fix, index) => fixAction(textDocument.uri, finding, fix, index)),
    ...(finding.declined.length > 0 ? [whyNoFixAction(textDocument.uri, finding)] : []),
  ]);
  // To look away comes last, whatever the finding.
  const actions = [...cures, ...suppressActions(textDocument.uri, findings)];
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
  if (fix.alternative === "comment") return { ...common, title: fix.title, data };
  return { ...common, title: `${fix.title} (review the result)`, data };
}

/** Once for each rule. What the code says of itself is mended instead. */
function suppressActions(uri: string, findings: readonly Finding[]): CodeAction[] {
  const byRule = new Map<string, Finding>();
  for (const finding of findings)
    if (finding.operations.length > 0 && !byRule.has(finding.rule)) byRule.set(finding.rule, finding);
  return [...byRule.values()].flatMap((finding) => [
    suppressAction(uri, finding, "next line", `Suppress ${finding.rule} for this line…`),
    suppressAction(uri, finding, "file", `Suppress ${finding.rule} in this file…`),
  ]);
}

function suppressAction(uri: string, finding: Finding, fix: SuppressionReach, title: string): CodeAction {
  const data: ActionData = { uri, findingId: finding.id, fix, title };
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(finding)], data };
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
