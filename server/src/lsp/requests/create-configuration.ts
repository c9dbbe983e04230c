import type { CreateConfigurationParams, CreateConfigurationResult } from "../protocol.ts";
import type { Session } from "../session.ts";
import { tellPerson } from "../tell-person.ts";
import { fileToUri } from "../to-protocol.ts";
import { askedFolder } from "./asked-folder.ts";

export async function createConfiguration(
  session: Session,
  { folder }: CreateConfigurationParams,
): Promise<CreateConfigurationResult> {
  const root = askedFolder(session, folder);
  const { file, refused } = await session.analyser.createConfiguration(root);
  return {
    ...(file === undefined ? {} : { uri: fileToUri(file) }),
    ...(refused === undefined ? {} : { refused }),
  };
}

/** For editors that know the command alone: shows the file, also one that was there, and says why nothing was written. */
export async function createConfigurationFromCommand(
  session: Session,
  params: CreateConfigurationParams,
): Promise<CreateConfigurationResult> {
  const result = await createConfiguration(session, params);
  if (result.refused !== undefined) tellPerson(session.connection, "Warning", `Unblock: ${result.refused}.`);
  if (result.uri !== undefined && session.abilities.showsDocuments)
    await session.connection.window.showDocument({ uri: result.uri, takeFocus: true });
  return result;
}
