/** The language server's life: started, restarted and stopped, and asked. */
import { type LogOutputChannel } from "vscode";
import {
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from "vscode-languageclient/node";
import type { Explanations } from "./explanations.ts";
import { LANGUAGES } from "./languages.ts";
import { EXPLAINING_COMMANDS, STATUS, type Explanation, type Status } from "./protocol.ts";
import type { StatusItem } from "./status-item.ts";

export interface Server {
  start(): Promise<void>;
  /** Also starts a server that stopped or never started. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** The client, once the server runs. Rejects when it could not be started. */
  running(): Promise<LanguageClient>;
}

export function createServer(
  module: string,
  output: LogOutputChannel,
  explanations: Explanations,
  status: StatusItem,
): Server {
  const client = new LanguageClient(
    "unblock",
    "Unblock",
    serverOptions(module),
    clientOptions(output, explanations),
  );
  let started: Promise<void> | undefined;
  client.onNotification(STATUS, (value: Status) => status.show(value));

  function begin(start: () => Promise<void>): Promise<void> {
    started = start();
    return started.catch((error: Error) => {
      output.error(error);
      status.show({ state: "error", findings: 0, message: "The language server did not start." });
    });
  }

  return {
    start: () => begin(() => client.start()),
    restart() {
      status.show({ state: "idle", findings: 0 });
      return begin(() => (client.needsStop() ? client.restart() : client.start()));
    },
    stop: () => (client.needsStop() ? client.stop() : Promise.resolve()),
    async running() {
      await (started ?? client.start());
      return client;
    },
  };
}

function serverOptions(module: string): ServerOptions {
  const run = { module, transport: TransportKind.ipc };
  return { run, debug: { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } } };
}

function clientOptions(output: LogOutputChannel, explanations: Explanations): LanguageClientOptions {
  return {
    documentSelector: LANGUAGES.map((language) => ({ scheme: "file", language })),
    diagnosticCollectionName: "unblock",
    outputChannel: output,
    initializationOptions: { showsExplanations: true },
    diagnosticPullOptions: { onChange: true, onTabs: true, onFocus: true },
    middleware: {
      async executeCommand(command, given, next) {
        const answer: unknown = await next(command, given);
        if (EXPLAINING_COMMANDS.includes(command)) await explanations.show(answer as Explanation);
        return answer;
      },
    },
  };
}
