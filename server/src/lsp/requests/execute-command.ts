import {
  ErrorCodes,
  ResponseError,
  type CancellationToken,
  type ExecuteCommandParams,
  type Position,
} from "vscode-languageserver";
import { COMMANDS, type ExplainResult } from "../protocol.ts";
import type { Session } from "../session.ts";
import { createBaselineFromCommand } from "./create-baseline.ts";
import { createConfigurationFromCommand } from "./create-configuration.ts";
import { explain, whyNoFix } from "./explain.ts";
import { fixAllFromCommand } from "./fix-all.ts";
import { tellPerson } from "../tell-person.ts";
import { scanFromCommand } from "./scan.ts";

/** The commands for any editor: what has a text for the person is shown as a message unless the client shows it itself. */
export async function executeCommand(
  session: Session,
  { command, arguments: given = [] }: ExecuteCommandParams,
  token: CancellationToken,
): Promise<unknown> {
  switch (command) {
    case COMMANDS.scan:
      return scanFromCommand(session, token);
    case COMMANDS.scanChanges: {
      const [since] = given;
      return scanFromCommand(session, token, typeof since === "string" ? { since } : {});
    }
    case COMMANDS.explain:
      return show(session, await explain(session, placeOf(command, given)));
    case COMMANDS.whyNoFix: {
      const id = given[2];
      const place = placeOf(command, given);
      return show(session, whyNoFix(session, typeof id === "string" ? { ...place, id } : place));
    }
    case COMMANDS.fixFile: {
      const [uri] = given;
      if (typeof uri !== "string")
        throw new ResponseError(ErrorCodes.InvalidParams, `${command} needs a uri.`);
      return fixAllFromCommand(session, { textDocument: { uri } }, token);
    }
    case COMMANDS.fixWorkspace:
      return fixAllFromCommand(session, {}, token);
    case COMMANDS.createBaseline: {
      const [folder, force] = given;
      return createBaselineFromCommand(session, {
        ...(typeof folder === "string" ? { folder } : {}),
        force: force === true,
      });
    }
    case COMMANDS.createConfiguration: {
      const [folder] = given;
      return createConfigurationFromCommand(session, typeof folder === "string" ? { folder } : {});
    }
    default:
      throw new ResponseError(ErrorCodes.InvalidParams, `Unblock has no command ${command}.`);
  }
}

function placeOf(command: string, [uri, position]: readonly unknown[]) {
  const { line, character } = (position ?? {}) as Partial<Position>;
  if (typeof uri !== "string" || typeof line !== "number" || typeof character !== "number")
    throw new ResponseError(ErrorCodes.InvalidParams, `${command} needs a uri and a position.`);
  return { textDocument: { uri }, position: { line, character } };
}

function show(session: Session, result: ExplainResult): ExplainResult {
  if (!session.abilities.showsExplanations)
    tellPerson(session.connection, "Info", `${result.title}\n\n${result.text}`);
  return result;
}
