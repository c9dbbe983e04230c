/** The commands of the palette. What the server's own commands do (`unblock.explain`…) is not repeated here. */
import { commands, window, type Disposable, type LogOutputChannel } from "vscode";
import { createBaseline } from "./baseline.ts";
import { createConfiguration } from "./configuration.ts";
import type { Explanations } from "./explanations.ts";
import { fixAllInFile, fixAllInWorkspace } from "./fix-all.ts";
import { EXPLAIN, WHY_NO_FIX, type Explanation, type PlaceParams } from "./protocol.ts";
import { scanChangedFiles, scanWorkspace } from "./scan.ts";
import type { Server } from "./server.ts";

export function registerCommands(
  server: Server,
  output: LogOutputChannel,
  explanations: Explanations,
): Disposable[] {
  const register = (name: string, run: () => unknown): Disposable =>
    commands.registerCommand(`unblock.${name}`, async () => {
      try {
        return await run();
      } catch (error) {
        output.error(error as Error);
        void window.showErrorMessage(`Unblock: ${(error as Error).message}`);
        return undefined;
      }
    });
  return [
    register("scanWorkspace", () => scanWorkspace(server)),
    register("scanChangedFiles", () => scanChangedFiles(server)),
    register("fixAllInFile", () => fixAllInFile(server)),
    register("fixAllInWorkspace", () => fixAllInWorkspace(server)),
    register("explainAtCursor", () => askAtCursor(server, EXPLAIN, explanations)),
    register("whyNoFixAtCursor", () => askAtCursor(server, WHY_NO_FIX, explanations)),
    register("createBaseline", () => createBaseline(server)),
    register("createConfiguration", () => createConfiguration(server)),
    register("restartServer", () => server.restart()),
    register("showOutput", () => output.show()),
  ];
}

async function askAtCursor(server: Server, method: string, explanations: Explanations): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const client = await server.running();
  const { uri } = editor.document;
  const params: PlaceParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
    position: client.code2ProtocolConverter.asPosition(editor.selection.active),
  };
  await explanations.show(await client.sendRequest<Explanation>(method, params));
}
