/** For requests about one workspace folder. */
import { ErrorCodes, ResponseError } from "vscode-languageserver";
import { fromUri } from "../from-protocol.ts";
import type { Session } from "../session.ts";

/** Its root; the first folder's where the request names none. Throws `InvalidParams` where there is no such folder. */
export function askedFolder({ folders }: Session, uri: string | undefined): string {
  const roots = folders.workspaceRoots();
  const root = uri === undefined ? roots[0] : fromUri(uri);
  if (root === undefined || !roots.includes(root))
    throw new ResponseError(ErrorCodes.InvalidParams, `${uri ?? "Nothing"} is no folder of the workspace.`);
  return root;
}
