/**
 * The language server: wires the requests to their handlers. It does not make its connection (`main.ts` does) nor its
 * thread (`options.startWorker` does), so that all of it runs in memory in tests.
 */
import {
  CodeActionKind,
  TextDocumentSyncKind,
  type CancellationToken,
  type Connection,
  type InitializeResult,
} from "vscode-languageserver";
import { createSession } from "./create-session.ts";
import { didChangeConfiguration } from "./notifications/configuration.ts";
import { didChange, didClose, didOpen } from "./notifications/documents.ts";
import { didChangeFolders } from "./notifications/folders.ts";
import { didChangeWatchedFiles, watchFiles } from "./notifications/watched-files.ts";
import {
  COMMANDS,
  CreateBaselineRequest,
  CreateConfigurationRequest,
  ExplainRequest,
  FixAllRequest,
  ScanRequest,
  WhyNoFixRequest,
  type ScanPartialResult,
} from "./protocol.ts";
import { codeActions, FIX_ALL_KIND } from "./requests/code-action.ts";
import { createBaseline } from "./requests/create-baseline.ts";
import { createConfiguration } from "./requests/create-configuration.ts";
import { documentDiagnostics } from "./requests/document-diagnostics.ts";
import { executeCommand } from "./requests/execute-command.ts";
import { explain, whyNoFix } from "./requests/explain.ts";
import { fixAll } from "./requests/fix-all.ts";
import { hover } from "./requests/hover.ts";
import { resolveCodeAction } from "./requests/resolve-code-action.ts";
import { scan } from "./requests/scan.ts";
import { workspaceDiagnostics } from "./requests/workspace-diagnostics.ts";
import type { Session } from "./session.ts";
import type { Timers } from "./timers.ts";
import { SOURCE } from "./to-protocol.ts";
import type { WorkerChannel } from "./worker/messages.ts";
import { ProgressType } from "vscode-languageserver";

export interface ServerOptions {
  /** Starts an analysis thread; called when one is first needed, and again after it died. */
  readonly startWorker: () => WorkerChannel;
  readonly timers: Timers;
  /** Shown by editors. */
  readonly version: string;
}

export function startServer(connection: Connection, options: ServerOptions): void {
  let session: Session | undefined;

  /** The protocol forbids every other request before `initialize`; the library enforces nothing. */
  const current = (): Session => {
    if (session === undefined) throw new Error("the server is not initialized");
    return session;
  };

  connection.onInitialize((params) => {
    session = createSession(connection, params, options);
    return initializeResult(options.version);
  });
  connection.onInitialized(() => initialized(current()));
  connection.onShutdown(() => session?.analyser.dispose());
  registerDocuments(connection, current);
  registerQuestions(connection, current);
  registerScan(connection, current);
  connection.listen();
}

function initializeResult(version: string): InitializeResult {
  return {
    serverInfo: { name: "unblock", version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      diagnosticProvider: { identifier: SOURCE, interFileDependencies: true, workspaceDiagnostics: true },
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND], resolveProvider: true },
      executeCommandProvider: { commands: Object.values(COMMANDS) },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

async function initialized(session: Session): Promise<void> {
  const { abilities, connection } = session;
  if (abilities.workspaceFolders)
    connection.workspace.onDidChangeWorkspaceFolders((event) => didChangeFolders(session, event));
  if (abilities.watchesFiles) await watchFiles(session);
  await didChangeConfiguration(session);
}

function registerDocuments(connection: Connection, current: () => Session): void {
  connection.onDidOpenTextDocument((params) => didOpen(current(), params));
  connection.onDidChangeTextDocument((params) => didChange(current(), params));
  connection.onDidCloseTextDocument((params) => didClose(current(), params));
  connection.onDidChangeWatchedFiles((params) => didChangeWatchedFiles(current(), params));
  connection.onDidChangeConfiguration(() => didChangeConfiguration(current()));
}

function registerQuestions(connection: Connection, current: () => Session): void {
  connection.languages.diagnostics.on((params) => documentDiagnostics(current(), params));
  connection.languages.diagnostics.onWorkspace((params, token, _progress, partial) =>
    workspaceDiagnostics(current(), params, token, partial),
  );
  connection.onHover((params) => hover(current(), params));
  connection.onCodeAction((params, token) => codeActions(current(), params, token));
  connection.onCodeActionResolve((action) => resolveCodeAction(current(), action));
  connection.onRequest(ExplainRequest, (params) => explain(current(), params));
  connection.onRequest(WhyNoFixRequest, (params) => whyNoFix(current(), params));
}

function registerScan(connection: Connection, current: () => Session): void {
  connection.onRequest(ScanRequest, (params, token: CancellationToken) => {
    const { partialResultToken } = params;
    const progress = connection.window.attachWorkDoneProgress(params.workDoneToken);
    const partial = (result: ScanPartialResult): void => {
      if (partialResultToken === undefined) return;
      void connection.sendProgress(new ProgressType<ScanPartialResult>(), partialResultToken, result);
    };
    return scan(current(), token, progress, partial, params.changes);
  });
  connection.onRequest(FixAllRequest, (params, token) => {
    const progress = connection.window.attachWorkDoneProgress(params.workDoneToken);
    return fixAll(current(), params, token, progress);
  });
  connection.onRequest(CreateBaselineRequest, (params) => createBaseline(current(), params));
  connection.onRequest(CreateConfigurationRequest, (params) => createConfiguration(current(), params));
  connection.onExecuteCommand((params, token) => executeCommand(current(), params, token));
}
