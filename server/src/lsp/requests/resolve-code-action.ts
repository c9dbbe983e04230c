import type { CodeAction } from "vscode-languageserver";
import { fromUri } from "../from-protocol.ts";
import type { Session } from "../session.ts";
import { tellPerson } from "../tell-person.ts";
import { toWorkspaceEdit } from "../to-protocol.ts";
import type { ResolvedFile } from "../worker/messages.ts";
import type { ActionData } from "./code-action.ts";

/** The verified edits; where there are none, the person reads why and the action changes nothing. */
export async function resolveCodeAction(session: Session, action: CodeAction): Promise<CodeAction> {
  const data = action.data as ActionData | undefined;
  const file = data === undefined ? undefined : fromUri(data.uri);
  if (data === undefined || file === undefined) return action;
  const resolved = await session.analyser.resolveFix(file, data.findingId, data.fix);
  if ("declined" in resolved) return decline(session, action, resolved.declined);
  const outdated = resolved.files.find((changed) => isOutdated(session, changed));
  if (outdated !== undefined)
    return decline(session, action, `${outdated.file} changed meanwhile. Ask for the fix again.`);
  const versionOf = (path: string): number | null => session.documents.byFile(path)?.document.version ?? null;
  return { ...action, edit: toWorkspaceEdit(resolved.files, file, versionOf) };
}

function isOutdated(session: Session, { file, stamp }: ResolvedFile): boolean {
  return session.documents.byFile(file)?.stamp !== stamp;
}

function decline(session: Session, action: CodeAction, reason: string): CodeAction {
  const { title } = action.data as ActionData;
  tellPerson(session.connection, "Info", `Unblock can't do “${title}”: ${reason}`);
  return action;
}
