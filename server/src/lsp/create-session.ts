/** Puts the parts of a session together, once the client has said what it can do. */
import type { Connection, InitializeParams } from "vscode-languageserver";
import { createAnalyser } from "./analyser.ts";
import { createConfigurationFiles } from "./configuration-files.ts";
import { createConfigurationProblems } from "./configuration-problems.ts";
import { createDocuments } from "./documents.ts";
import { createFindingStore } from "./finding-store.ts";
import { createFolders } from "./folders.ts";
import { fromUri } from "./from-protocol.ts";
import { didChangeConfiguration } from "./notifications/configuration.ts";
import { StatusNotification, type InitializationOptions } from "./protocol.ts";
import { readAbilities, type Session } from "./session.ts";
import { createSettingsStore } from "./settings.ts";
import { showChanges } from "./show-changes.ts";
import type { ServerOptions } from "./start-server.ts";
import { createStatus } from "./status.ts";
import { tellPerson } from "./tell-person.ts";

export function createSession(
  connection: Connection,
  params: InitializeParams,
  options: ServerOptions,
): Session {
  const initialization = (params.initializationOptions ?? {}) as InitializationOptions;
  const abilities = readAbilities(params.capabilities, initialization.showsExplanations === true);
  const store = createFindingStore();
  const documents = createDocuments();
  const listeners = new Set<() => void>();
  const folders = createFolders(() => {
    session.analyser.foldersChanged();
    void didChangeConfiguration(session);
  });
  folders.set(rootsOf(params));
  const status = createStatus(
    () => store.size,
    options.timers.now,
    (value) => void connection.sendNotification(StatusNotification, value),
  );
  const notifyShown = (): void => {
    for (const listener of listeners) listener();
  };
  store.onChange(notifyShown);
  const settings = createSettingsStore(abilities.configuration ? connection : undefined);
  const problems = createConfigurationProblems(connection, (root) => settings.of(root).enable);
  const configurationFiles = createConfigurationFiles(connection, abilities);
  const session: Session = {
    connection,
    abilities,
    documents,
    folders,
    store,
    status,
    settings,
    problems,
    configurationFiles,
    showsWorkspace: false,
    selection: undefined,
    onShownChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    shownChanged() {
      notifyShown();
      problems.refresh();
      showChanges(session, undefined);
    },
    analyser: createAnalyser({
      documents,
      folders,
      store,
      timers: options.timers,
      startWorker: options.startWorker,
      events: {
        onFindings: (files) => showChanges(session, files),
        onBusy: (busy) => status.busy(busy),
        onProgress: (_root, progress) => status.progress(progress),
        onProblems(root, found, configuration) {
          logProblems(connection, found);
          problems.set(root, found);
          configurationFiles.set(root, configuration);
        },
        onLog: (message) => connection.console.log(message),
        onFailure(error) {
          connection.console.error(`The analysis failed: ${error.message}`);
          status.failed("The analysis failed; the output has the reason.");
        },
        onDeath: createDeathReport(connection, status.failed),
      },
    }),
  };
  return session;
}

function rootsOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.flatMap((uri) => fromUri(uri) ?? []);
}

function logProblems(connection: Connection, problems: readonly { file: string; message: string }[]): void {
  for (const { file, message } of problems) connection.console.warn(`${file}: ${message}`);
}

/** The person is told once that the thread died and came back, and once that it stays dead; the log has every death. */
function createDeathReport(connection: Connection, failed: (message: string) => void) {
  let told = false;
  return (reason: string, restarts: boolean): void => {
    connection.console.error(`The analysis thread stopped: ${reason}`);
    if (!restarts) {
      failed("The analysis thread stopped too often.");
      tellPerson(
        connection,
        "Error",
        `Unblock's analysis stopped several times and stays off (${reason}). Restart the server to try again.`,
      );
    } else if (!told) {
      tellPerson(connection, "Warning", `Unblock's analysis stopped (${reason}) and was started again.`);
      told = true;
    }
  };
}
