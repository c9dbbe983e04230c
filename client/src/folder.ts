/** Which workspace folder a command is about. */
import { window, workspace, type WorkspaceFolder } from "vscode";

/** The only folder, or the one that the person picks; undefined when the person picks none. Throws without a folder. */
export async function chooseFolder(placeHolder: string): Promise<WorkspaceFolder | undefined> {
  const { workspaceFolders = [] } = workspace;
  if (workspaceFolders.length === 0) throw new Error("open a folder first: this is about a folder");
  return workspaceFolders.length === 1
    ? workspaceFolders[0]
    : window.showWorkspaceFolderPick({ placeHolder });
}
