import type { CreateBaselineParams, CreateBaselineResult } from "../protocol.ts";
import type { Session } from "../session.ts";
import { tellPerson } from "../tell-person.ts";
import { fileToUri } from "../to-protocol.ts";
import { askedFolder } from "./asked-folder.ts";

export async function createBaseline(
  session: Session,
  { folder, force = false }: CreateBaselineParams,
): Promise<CreateBaselineResult> {
  const root = askedFolder(session, folder);
  const created = await session.analyser.createBaseline(root, force);
  return "file" in created ? { uri: fileToUri(created.file), findings: created.findings } : created;
}

/** For editors that know the command alone: what came of it is shown as a message. */
export async function createBaselineFromCommand(
  session: Session,
  params: CreateBaselineParams,
): Promise<CreateBaselineResult> {
  const result = await createBaseline(session, params);
  if ("refused" in result) tellPerson(session.connection, "Warning", `Unblock: ${result.refused}.`);
  else tellPerson(session.connection, "Info", `Unblock: ${result.findings} findings accepted.`);
  return result;
}
