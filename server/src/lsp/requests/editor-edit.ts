/** Resolved changes as one edit for the editor, unless a document changed since. */
import type { WorkspaceEdit } from "vscode-languageserver";
import type { Session } from "../session.ts";
import { toWorkspaceEdit, type EditLook } from "../workspace-edit.ts";
import type { ResolvedFile } from "../worker/messages.ts";

/** Why there is no edit, as a sentence for a person without a full stop. */
export type Declined = { readonly declined: string };

export function editorEdit(
  session: Session,
  files: readonly ResolvedFile[],
  look: EditLook,
): { readonly edit: WorkspaceEdit } | Declined {
  const document = (file: string) => session.documents.byFile(file);
  const outdated = files.find(({ file, stamp }) => document(file)?.stamp !== stamp);
  if (outdated !== undefined)
    return { declined: `${outdated.file} changed meanwhile. Ask for the fix again` };
  return { edit: toWorkspaceEdit(files, look, (file) => document(file)?.document.version ?? null) };
}
