import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionContext,
  type CodeActionParams,
  type Range,
} from "vscode-languageserver";
import type { Finding, FixChoice, PlannedFix, SuppressionReach } from "../../core/index.ts";
import { isCancelledError } from "../cancelled.ts";
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
  /** The person wants to see the difference before anything changes. */
  readonly preview?: boolean;
}

/** What the action that fixes all of a file carries. */
export interface FixAllData {
  readonly uri: string;
  /** `automatic`: the editor does it by itself, as on save. Then it changes this file alone, and asks nothing. */
  readonly all: "asked" | "automatic";
}

/** Of its own, so that a person can give it a key. */
export const PREVIEW_KIND = `${CodeActionKind.QuickFix}.unblock.preview`;

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.unblock`;

/**
 * Plans only: the edits come with `codeAction/resolve`, for clients that know it. Of what was just found, the fixes are
 * waited for.
 */
export async function codeActions(
  session: Session,
  params: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const { textDocument, range, context } = params;
  await untilPlanned(session, textDocument.uri, range, token);
  const actions = [
    ...(context.only?.some(includesFixAll) === true ? [fixAllAction(textDocument.uri, context)] : []),
    ...quickFixes(session, textDocument.uri, range).filter(
      ({ kind = "" }) => context.only === undefined || context.only.some((asked) => includes(asked, kind)),
    ),
  ];
  if (session.abilities.resolvesEdits) return actions;
  const resolved = await Promise.all(actions.map((action) => resolveCodeAction(session, action)));
  return resolved.filter(({ edit, command }) => edit !== undefined || command !== undefined);
}

/** A list without the cure would be taken for all there is. Where the planning fails, it is all. */
async function untilPlanned(
  session: Session,
  uri: string,
  range: Range,
  token: CancellationToken,
): Promise<void> {
  const fresh = findingsAt(session, uri, range).find((finding) => session.store.isUnplanned(finding));
  if (!fresh) return;
  try {
    await session.analyser.planned(fresh.place.file, (cancel) => token.onCancellationRequested(cancel));
  } catch (error) {
    if (!isCancelledError(error))
      session.connection.console.error(`The fixes are not known: ${String(error)}`);
  }
}

/** Whether the kind that was asked for is the other, or one around it; the empty kind is around all. */
function includes(asked: string, kind: string): boolean {
  return asked === "" || kind === asked || kind.startsWith(`${asked}.`);
}

/** Only who names it gets it: it is no answer to "what can be done here?". */
function includesFixAll(kind: string): boolean {
  return kind !== "" && includes(kind, FIX_ALL_KIND);
}

function fixAllAction(uri: string, { triggerKind }: CodeActionContext): CodeAction {
  const all = triggerKind === CodeActionTriggerKind.Invoked ? "asked" : "automatic";
  const data: FixAllData = { uri, all };
  return { title: "Unblock: fix all safe findings of this file", kind: FIX_ALL_KIND, data };
}

/** Cures first, then what shows them; to look away comes last, whatever the finding. */
function quickFixes(session: Session, uri: string, range: Range): CodeAction[] {
  const findings = findingsAt(session, uri, range);
  const cures = findings.flatMap((finding) => [
    ...finding.fixes.map((fix, index) => fixAction(uri, finding, fix, index)),
    ...(finding.declined.length > 0 ? [whyNoFixAction(uri, finding)] : []),
  ]);
  const previews = session.abilities.previewsEdits
    ? findings.flatMap((each) => previewActions(uri, each))
    : [];
  return [...cures, ...previews, ...suppressActions(uri, findings)];
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
  const title = fixTitle(fix);
  return fix.safety === "safe" ? { ...common, title, isPreferred: true, data } : { ...common, title, data };
}

/** With what a person should look at: the first note here, all of them in the hover. */
function fixTitle({ title, safety, alternative, notes = [] }: PlannedFix): string {
  if (safety === "safe" || alternative === "comment") return title;
  const [first, ...more] = notes;
  if (first === undefined) return `${title} (review the result)`;
  return `${title} (review: ${first}${more.length > 0 ? `; and ${more.length} more` : ""})`;
}

/** For fixes of one file: where there are more, the fix itself shows the difference before it changes anything. */
function previewActions(uri: string, finding: Finding): CodeAction[] {
  return finding.fixes.flatMap(({ title, safety, alternative, reach }, index) => {
    if (safety === "display" || alternative === "comment" || (reach?.files ?? 1) > 1) return [];
    const data: ActionData = { uri, findingId: finding.id, fix: index, title, preview: true };
    const diagnostics = [toDiagnostic(finding)];
    return [{ title: `Preview: ${title}`, kind: PREVIEW_KIND, diagnostics, data }];
  });
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
