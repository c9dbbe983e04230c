import type { CodeAction } from "vscode-languageserver";
import { fromUri } from "../from-protocol.ts";
import type { Session } from "../session.ts";
import { tellPerson } from "../tell-person.ts";
import type { ActionData, FixAllData } from "./code-action.ts";
import { editorEdit } from "./editor-edit.ts";
import { fixAllOfFile } from "./fix-all.ts";

/** The verified edits; where there are none, the person reads why and the action changes nothing. */
export async function resolveCodeAction(session: Session, action: CodeAction): Promise<CodeAction> {
  const data = action.data as ActionData | FixAllData | undefined;
  const file = data === undefined ? undefined : fromUri(data.uri);
  if (data === undefined || file === undefined) return action;
  if ("all" in data) return resolveAll(session, action, file, data);
  const resolved = await session.analyser.resolveFix(file, data.findingId, data.fix);
  if ("declined" in resolved) return decline(session, action, data.title, resolved.declined);
  const edit = editorEdit(session, resolved.files, { shown: file, preview: data.preview === true });
  return "declined" in edit ? decline(session, action, data.title, edit.declined) : { ...action, ...edit };
}

/** What an editor does by itself, as on save, it does in silence. */
async function resolveAll(
  session: Session,
  action: CodeAction,
  file: string,
  { all }: FixAllData,
): Promise<CodeAction> {
  const fixed = await fixAllOfFile(session, file, all === "automatic");
  const edit = "declined" in fixed ? fixed : editorEdit(session, fixed.files, { shown: file });
  if ("declined" in edit) {
    if (all === "asked") return decline(session, action, action.title, edit.declined);
    session.connection.console.info(`Nothing was fixed: ${edit.declined}.`);
    return action;
  }
  return edit.edit.documentChanges?.length === 0 ? action : { ...action, ...edit };
}

function decline(session: Session, action: CodeAction, title: string, reason: string): CodeAction {
  tellPerson(session.connection, "Info", `Unblock can't do “${title}”: ${reason.replace(/\.$/, "")}.`);
  return action;
}
